import {
  ACCEPTANCE_HORIZONS,
  ACCEPTANCE_LINES,
  type AcceptanceScenario,
  BELOW_SIGN_OFF,
  MEAN_FALSE_CORROBORATION,
  UNMOVED_BY_INDEX,
} from './acceptance.table.js';
import { type Bounds, boundsText, isWithin } from './bounds.js';
import type { ScoreFigureName } from './figure.table.js';
import type { Score } from './score.js';

/** The scores of an engine in the scenarios of method 9.1, each horizon by horizon. */
export type ScenarioScores = Readonly<Record<AcceptanceScenario, readonly Pick<Score, 'horizon' | 'figures'>[]>>;

export type Outcome = 'met' | 'within-tolerance' | 'missed';

/** One figure beside what method 9.3 wants of it. */
export interface AcceptanceMark {
  /** The line of method 9.3 that it belongs to, in words. */
  readonly line: string;
  /** Where it was measured: a scenario, two that are compared, or all of them. */
  readonly scenario: AcceptanceScenario | 'C beside B' | 'all';
  /** `undefined` where it is of all horizons together. */
  readonly horizon: number | undefined;
  readonly figure: ScoreFigureName;
  /** `undefined` where nothing was measured: that is a miss. */
  readonly value: number | undefined;
  readonly bounds: Bounds;
  readonly outcome: Outcome;
}

/** Marks an engine's scores against every line of method 9.3; `tolerance` is what chance may move a figure by. */
export function acceptanceMarks(scores: ScenarioScores, tolerance: number): readonly AcceptanceMark[] {
  const valueOf: ValueOf = (scenario, horizon, figure) => scores[scenario].find((each) => each.horizon === horizon)?.figures[figure].value;
  return [...lines(valueOf), meanFalseCorroboration(valueOf), ...unmovedByIndex(valueOf), belowSignOff(valueOf)].map((figure) => ({
    ...figure,
    outcome: outcomeOf(figure, tolerance),
  }));
}

/** “B at 3 years: full_to_C is .550, wanted at least .58”. */
export function toldMark({ scenario, horizon, figure, value, bounds }: AcceptanceMark): string {
  const when = horizon === undefined ? 'over all years' : `at ${horizon} ${horizon === 1 ? 'year' : 'years'}`;
  return `${scenario} ${when}: ${figure} is ${value?.toFixed(3) ?? 'not measured'}, wanted ${boundsText(bounds)}`;
}

type ValueOf = (scenario: AcceptanceScenario, horizon: number, figure: ScoreFigureName) => number | undefined;
type Unmarked = Omit<AcceptanceMark, 'outcome'>;

const outcomeOf = ({ value, bounds }: Unmarked, tolerance: number): Outcome =>
  isWithin(value, bounds) ? 'met' : isWithin(value, bounds, tolerance) ? 'within-tolerance' : 'missed';

const lines = (valueOf: ValueOf): readonly Unmarked[] =>
  ACCEPTANCE_LINES.flatMap(({ figure, scenarios, horizons, bounds }) =>
    scenarios.flatMap((scenario) =>
      horizons.map((horizon) => ({
        line: `${figure} ${boundsText(bounds)} in ${scenarios.join(', ')}`,
        scenario,
        horizon,
        figure,
        value: valueOf(scenario, horizon, figure),
        bounds,
      })),
    ),
  );

function meanFalseCorroboration(valueOf: ValueOf): Unmarked {
  const { scenarios, horizons } = ACCEPTANCE_LINES.find(({ figure }) => figure === 'false_corroboration') ?? NOWHERE;
  const values = scenarios.flatMap((scenario) => horizons.map((horizon) => valueOf(scenario, horizon, 'false_corroboration')));
  const known = values.filter((value) => value !== undefined);
  const isWhole = known.length === values.length && known.length > 0;
  return {
    line: `mean of false_corroboration ${boundsText(MEAN_FALSE_CORROBORATION)}`,
    scenario: 'all',
    horizon: undefined,
    figure: 'false_corroboration',
    value: isWhole ? known.reduce((sum, value) => sum + value, 0) / known.length : undefined,
    bounds: MEAN_FALSE_CORROBORATION,
  };
}

const NOWHERE = { scenarios: [], horizons: [] } as const;

const unmovedByIndex = (valueOf: ValueOf): readonly Unmarked[] =>
  UNMOVED_BY_INDEX.figures.flatMap((figure) =>
    ACCEPTANCE_HORIZONS.map((horizon) => {
      const [biased, right] = [valueOf('C', horizon, figure), valueOf('B', horizon, figure)];
      return {
        line: `C less B ${boundsText(UNMOVED_BY_INDEX.bounds)} on every figure of W`,
        scenario: 'C beside B' as const,
        horizon,
        figure,
        value: biased === undefined || right === undefined ? undefined : biased - right,
        bounds: UNMOVED_BY_INDEX.bounds,
      };
    }),
  );

function belowSignOff(valueOf: ValueOf): Unmarked {
  const { scenario, horizon, times } = BELOW_SIGN_OFF;
  const signedOff = valueOf(scenario, horizon, 'signoff_false_corroboration');
  return {
    line: `false_corroboration at least ${times} times below sign-off’s`,
    scenario,
    horizon,
    figure: 'false_corroboration',
    value: signedOff === undefined ? undefined : valueOf(scenario, horizon, 'false_corroboration'),
    bounds: { atMost: (signedOff ?? 0) / times },
  };
}
