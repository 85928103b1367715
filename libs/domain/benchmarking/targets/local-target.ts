import type { Role } from '../../access/index.js';
import type { CouncilCode, FinancialYear, MeasureCode, Provenance } from '../../catalogue/index.js';

/** From which side a single value is aimed at; `reach` is for measures of which neither direction is better. */
export const AIM_SIDES = ['at-least', 'at-most', 'reach'] as const;
export type AimSide = (typeof AIM_SIDES)[number];

/** What a council aims at, in the unit of the measure. */
export type Aim = ValueAim | BandAim;

export interface ValueAim {
  readonly kind: 'value';
  readonly side: AimSide;
  readonly value: number;
}

/** Inside is as good as anywhere inside: too much is no better than too little. */
export interface BandAim {
  readonly kind: 'band';
  readonly from: number;
  readonly to: number;
}

export const RATING_COLOURS = ['red', 'amber', 'green'] as const;
export type RatingColour = (typeof RATING_COLOURS)[number];

/** Where the council says it stands. It is never computed: a person says why, because no percentage fits every measure. */
export interface TargetRating {
  readonly colour: RatingColour;
  readonly reason: string;
}

export const OWN_BASES = ['outturn', 'part-year', 'forecast'] as const;
export type OwnBasis = (typeof OWN_BASES)[number];

/** The council's own figure so far. It stands beside the figures of the measure and is never one of them. */
export type OwnFigure =
  | { readonly basis: 'outturn'; readonly value: number }
  | {
      readonly basis: 'part-year' | 'forecast';
      readonly value: number;
      /** The last day that a part-year figure covers; the day on which a forecast was made. */
      readonly asAt: string;
    };

/** Of one council, measure and year there is one target, in versions. */
export interface TargetKey {
  readonly council: CouncilCode;
  readonly measure: MeasureCode;
  readonly year: FinancialYear;
}

/** What a council sets. */
export interface TargetContent extends TargetKey {
  readonly aim: Aim;
  readonly rating: TargetRating | undefined;
  readonly own: OwnFigure | undefined;
  /** Where it was printed, if it was. */
  readonly provenance: Provenance | undefined;
}

/** A target as it was set; the newest version counts. */
export interface LocalTarget extends TargetContent {
  readonly version: number;
  /** ISO time. */
  readonly setAt: string;
  /** In which role; who it was stands in the audit. */
  readonly role: Role;
}

/** A target as it is sent: whether a rating has its reason and a figure its day is still to be seen. */
export interface TargetDraft extends Omit<TargetContent, 'rating' | 'own'> {
  readonly rating: { readonly colour: RatingColour; readonly reason: string | undefined } | undefined;
  readonly own: { readonly basis: OwnBasis; readonly value: number; readonly asAt: string | undefined } | undefined;
}

/** The target, once the draft was found to be without fault. */
export const targetOf = ({ rating, own, ...target }: TargetDraft): TargetContent => ({
  ...target,
  rating: rating && { colour: rating.colour, reason: rating.reason?.trim() ?? '' },
  own: own && ownFigureOf(own),
});

function ownFigureOf({ basis, value, asAt }: NonNullable<TargetDraft['own']>): OwnFigure {
  if (basis === 'outturn') return { basis, value };
  if (asAt === undefined) throw new TypeError(`a figure that is ${basis} has no day`);
  return { basis, value, asAt };
}
