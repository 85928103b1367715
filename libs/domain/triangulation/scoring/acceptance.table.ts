import type { Bounds } from './bounds.js';
import type { ScoreFigureName } from './figure.table.js';

/** The simulated worlds of method 9.1 that an engine is accepted on. */
export const ACCEPTANCE_SCENARIOS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export type AcceptanceScenario = (typeof ACCEPTANCE_SCENARIOS)[number];

/** One line of method 9.3: a figure that must lie between bounds in each of the scenarios, at each of the horizons. */
export interface AcceptanceLine {
  readonly figure: ScoreFigureName;
  readonly scenarios: readonly AcceptanceScenario[];
  readonly horizons: readonly number[];
  readonly bounds: Bounds;
}

const ALL = ACCEPTANCE_SCENARIOS;
/** Nobody delivers in full in E and H, and nobody nothing in F. */
const WITH_FULL = ['A', 'B', 'C', 'D', 'F', 'G'] as const;
const WITH_NONE = ['A', 'B', 'C', 'D', 'E', 'G', 'H'] as const;
/** Full deliverers whose transfers are bridged: all of those but A. */
const BRIDGED_WITH_FULL = ['B', 'C', 'D', 'F', 'G'] as const;
const COEFFICIENTS_IN = ['B', 'D', 'F', 'H'] as const;
export const ACCEPTANCE_HORIZONS = [1, 2, 3] as const;
const EACH = ACCEPTANCE_HORIZONS;

const COVERAGE: Bounds = { atLeast: 0.87, atMost: 0.93 };
const COEFFICIENT: Bounds = { atLeast: -0.05, atMost: 0.05 };

/** Method 9.3. Columns: figure, scenarios, years after the base year, bounds. */
export const ACCEPTANCE_LINES: readonly AcceptanceLine[] = [
  { figure: 'coverage_W', scenarios: ALL, horizons: EACH, bounds: COVERAGE },
  { figure: 'coverage_T', scenarios: ALL, horizons: EACH, bounds: COVERAGE },
  { figure: 'false_corroboration', scenarios: WITH_NONE, horizons: EACH, bounds: { atMost: 0.06 } },
  { figure: 'false_negative', scenarios: ['A'], horizons: EACH, bounds: { atMost: 0.11 } },
  { figure: 'false_negative', scenarios: BRIDGED_WITH_FULL, horizons: EACH, bounds: { atMost: 0.06 } },
  { figure: 'false_contradiction', scenarios: WITH_FULL, horizons: EACH, bounds: { atMost: 0.025 } },
  { figure: 'full_to_C', scenarios: ['B'], horizons: [3], bounds: { atLeast: 0.58 } },
  { figure: 'full_to_C_or_P', scenarios: ['B'], horizons: [3], bounds: { atLeast: 0.85 } },
  { figure: 'none_to_N_or_X', scenarios: ['B'], horizons: [3], bounds: { atLeast: 0.8 } },
  { figure: 'insufficient', scenarios: ['B'], horizons: [3], bounds: { atMost: 0.12 } },
  { figure: 'theta_error', scenarios: COEFFICIENTS_IN, horizons: EACH, bounds: COEFFICIENT },
  { figure: 'phi_error', scenarios: COEFFICIENTS_IN, horizons: EACH, bounds: COEFFICIENT },
  { figure: 'within_one_of_decided', scenarios: ['B'], horizons: EACH, bounds: { atLeast: 0.92 } },
  { figure: 'exact_of_decided', scenarios: ['B'], horizons: EACH, bounds: { atLeast: 0.58 } },
];

/** False corroboration over all scenarios and horizons that have councils which delivered nothing: the mean (method 9.3). */
export const MEAN_FALSE_CORROBORATION: Bounds = { atMost: 0.04 };

/** A published index that is wrong for everybody must not move what the whole budget says: C beside B (method 9.3). */
export const UNMOVED_BY_INDEX: { readonly figures: readonly ScoreFigureName[]; readonly bounds: Bounds } = {
  figures: [
    'coverage_W',
    'half_width_W',
    'bias_W',
    'theta_error',
    'phi_error',
    'false_corroboration',
    'false_negative',
    'false_contradiction',
    'full_to_C',
    'full_to_C_or_P',
    'none_to_N_or_X',
    'insufficient',
  ],
  bounds: { atLeast: -0.05, atMost: 0.05 },
};

/** By so many times false corroboration is to lie below that of the councils' own sign-off, in B at three years (method 9.3). */
export const BELOW_SIGN_OFF = { scenario: 'B', horizon: 3, times: 10 } as const;

/** What chance may move a figure by: of 40 replicates of 150 councils, and of the 10 of 60 that are judged with every change (method 9.3). */
export const TOLERANCE = { full: 0.015, fast: 0.03 } as const;
