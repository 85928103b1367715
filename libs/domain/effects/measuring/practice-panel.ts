import type { CouncilCode, FinancialYear, MissingReason } from '../../catalogue/index.js';
import type { IndicatorConcept, IndicatorLink, PracticeTagCode } from '../../practice/index.js';

/** A council's indicator in one year, in the indicator's unit, or why there is none. */
export type PanelValue =
  | {
      readonly kind: 'known';
      readonly value: number;
      /** Of how many people a share is; undefined where nobody says. */
      readonly outOf?: number | undefined;
    }
  | { readonly kind: 'missing'; readonly reason: MissingReason | 'part-year' };

/** When a council began a practice: the financial year, or that it has it and nobody says since when. */
export type PracticeStart = FinancialYear | 'unknown';

/** What tells councils with a practice from those without, and one indicator of all of them. */
export interface PracticePanel {
  readonly tag: PracticeTagCode;
  readonly concept: IndicatorConcept;
  /** Which way the indicator goes where the practice works (method 5.3). */
  readonly direction: IndicatorLink['direction'];
  /** Which way is worse, where it is one that should stay as it was. */
  readonly worse?: 'up' | 'down' | undefined;
  /** How it moves: a share by points, all else by 100 times its logarithm, so that a large council and a small one can be compared (method 5.4). */
  readonly move: 'points' | 'growth';
  readonly values: ReadonlyMap<CouncilCode, ReadonlyMap<FinancialYear, PanelValue>>;
  /** Councils that have the practice; who is not there does not have it. */
  readonly starts: ReadonlyMap<CouncilCode, PracticeStart>;
  /** Each council's nearest neighbours, made before outcomes were read (method 4.6). */
  readonly peers: ReadonlyMap<CouncilCode, readonly CouncilCode[]>;
  /** Councils of one region move together; without regions that is not allowed for. */
  readonly regions?: ReadonlyMap<CouncilCode, string> | undefined;
  /** Years on which nothing rests: those of the pandemic (method 5.2). */
  readonly setAside: readonly FinancialYear[];
  /** First years of a new series, which no change may reach across (method 5.1). */
  readonly breaks: readonly FinancialYear[];
}

/** Why there is no effect to tell, each as the words that finish “no effect can be told, because ...”. */
export const WHY_NO_EFFECT = {
  'not-practised': 'the council does not have the practice',
  'unknown-start': 'nobody says when the council began',
  'covid-year': 'a year of the pandemic is one of the two',
  'series-break': 'another collection took over between the two years',
  'no-figure': 'a figure of one of the two years is missing',
  'few-people': 'a figure is of fewer than 30 people',
  'not-positive': 'what is nought has no growth',
  'too-few-comparators': 'too few councils without the practice can be compared',
  'no-scatter': 'the others all changed alike',
} as const;
export type WhyNoEffect = keyof typeof WHY_NO_EFFECT;

/** Whether a council is known to be without the practice through a year: one that began at an unknown time is not. */
export function isWithout({ starts }: Pick<PracticePanel, 'starts'>, council: CouncilCode, through: FinancialYear): boolean {
  const start = starts.get(council);
  return start === undefined || (start !== 'unknown' && start > through);
}
