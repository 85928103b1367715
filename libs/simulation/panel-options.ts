import { type FinancialYear, yearsAfter } from '#domain/catalogue';

/** What becomes of the savings a council claims: it delivers almost all, about half, next to nothing, or spends more for them. */
export const DELIVERY_KINDS = ['full', 'part', 'none', 'backfires'] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/** The chances of method 9.1 that a scenario may change. Shares lie between 0 and 1; claim rates are per cent of the budget a year. */
export interface Chances {
  readonly seed: number;
  /** How much councils scatter for reasons nobody declares: 1 as in published data, 0.5 where transfers are bridged. */
  readonly noise: number;
  /** How much more they scatter after the base year than up to it. */
  readonly noiseAfter: number;
  /** By how many percentage points a year the published price index rises too fast; below zero where it lags behind. */
  readonly indexBias: number;
  readonly claimMean: number;
  readonly claimBetweenCouncils: number;
  readonly claimBetweenYears: number;
  /** How far a bad year raises the next year's claim: per cent of claim for each per cent of spend. */
  readonly claimReaction: number;
  readonly delivery: Readonly<Record<DeliveryKind, number>>;
  /** The share of councils that spend some of what they saved again, and how much of it those do. */
  readonly displacingCouncils: number;
  readonly displacedShare: number;
  /** The chance that a council's footprint changes in a year, and that it declares the change. */
  readonly boundaryEvents: number;
  readonly boundaryDeclared: number;
}

export interface PanelOptions extends Partial<Chances> {
  readonly councils: number;
  readonly baseYear: FinancialYear;
  readonly yearsBefore: number;
  readonly yearsAfter: number;
}

export type Panel = Required<PanelOptions>;

export const DEFAULT_CHANCES: Chances = {
  seed: 20121031,
  noise: 0.5,
  noiseAfter: 1,
  indexBias: 0,
  claimMean: 4.7,
  claimBetweenCouncils: 1.5,
  claimBetweenYears: 1.3,
  claimReaction: 0.1,
  delivery: { full: 0.45, part: 0.3, none: 0.2, backfires: 0.05 },
  displacingCouncils: 0.25,
  displacedShare: 0.5,
  boundaryEvents: 0.06,
  boundaryDeclared: 0.8,
};

/** The scenarios of method 9.1, each as what it changes. */
export const SCENARIOS = {
  A: { noise: 1 },
  B: {},
  C: { indexBias: -1.5 },
  D: { councils: 38 },
  E: { delivery: { full: 0, part: 0, none: 1, backfires: 0 } },
  F: { delivery: { full: 1, part: 0, none: 0, backfires: 0 } },
  G: { claimReaction: 0.4 },
  H: { displacingCouncils: 1, displacedShare: 0.8 },
} as const satisfies Record<string, Partial<PanelOptions>>;

/** There are names for so many fictional councils. */
export const MOST_COUNCILS = 150;

/** The options with the usual chances where they name none; throws a RangeError where no panel can be made. */
export function completePanel(options: PanelOptions, mostCouncils = MOST_COUNCILS): Panel {
  const panel = { ...DEFAULT_CHANCES, ...options };
  if (!(Number.isInteger(panel.councils) && panel.councils >= 1 && panel.councils <= mostCouncils)) {
    throw new RangeError(`a panel has 1 to ${mostCouncils} councils, not ${panel.councils}`);
  }
  if (![panel.yearsBefore, panel.yearsAfter].every((years) => Number.isInteger(years) && years >= 0)) {
    throw new RangeError(`a panel has whole years before and after its base year, not ${panel.yearsBefore} and ${panel.yearsAfter}`);
  }
  if (!Number.isInteger(panel.seed)) throw new RangeError(`a seed is a whole number, not ${panel.seed}`);
  const given: readonly (readonly [string, unknown])[] = Object.entries(panel);
  const unset = given.find(([, value]) => value === undefined || Number.isNaN(value));
  if (unset !== undefined) throw new RangeError(`${unset[0]} is a number of its own or is left out, not ${JSON.stringify(unset[1])}`);
  return panel;
}

/** Every year of the panel with its distance from the base year, first year first. */
export function yearsOf({ baseYear, yearsBefore, yearsAfter: after }: Panel): readonly { year: FinancialYear; sinceBase: number }[] {
  return Array.from({ length: yearsBefore + 1 + after }, (_, i) => ({
    year: yearsAfter(baseYear, i - yearsBefore),
    sinceBase: i - yearsBefore,
  }));
}
