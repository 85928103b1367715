import type { Bounds } from './bounds.js';

/** How a figure of several panels becomes one: added up, over the councils of a class, or as the mean over panels. */
export type Pooling = 'sum' | 'over-none' | 'over-full' | 'mean';

export interface ScoreFigure {
  readonly pooled: Pooling;
  /** Between what it is wanted of one engine on any panel, where the format says so in numbers. */
  readonly bounds?: Bounds;
  /** Which way is better, where it says no more. */
  readonly want?: 'small' | 'near 0' | 'high' | 'low';
}

const NONE: Bounds = { atLeast: 0, atMost: 0 };
/** Of intervals that claim to hold nine truths in ten. */
const COVERAGE: Bounds = { atLeast: 0.87, atMost: 0.93 };

/** Every figure of a score, by the name that other scorers give it too (panel format, section 7). */
export const SCORE_FIGURES = {
  asked: { pooled: 'sum' },
  full: { pooled: 'sum' },
  none: { pooled: 'sum' },
  missing_rows: { pooled: 'sum', bounds: NONE },
  coverage_M: { pooled: 'mean', bounds: COVERAGE },
  coverage_W: { pooled: 'mean', bounds: COVERAGE },
  coverage_T: { pooled: 'mean', bounds: COVERAGE },
  answered_M: { pooled: 'mean' },
  answered_W: { pooled: 'mean' },
  answered_T: { pooled: 'mean' },
  half_width_M: { pooled: 'mean', want: 'small' },
  half_width_W: { pooled: 'mean', want: 'small' },
  half_width_T: { pooled: 'mean', want: 'small' },
  bias_M: { pooled: 'mean', want: 'near 0' },
  bias_W: { pooled: 'mean', want: 'near 0' },
  bias_T: { pooled: 'mean', want: 'near 0' },
  rule_breaks_M: { pooled: 'sum', bounds: NONE },
  rule_breaks_W: { pooled: 'sum', bounds: NONE },
  rule_breaks_T: { pooled: 'sum', bounds: NONE },
  false_corroboration: { pooled: 'over-none', bounds: { atMost: 0.06 } },
  signoff_false_corroboration: { pooled: 'over-none' },
  false_negative: { pooled: 'over-full', bounds: { atMost: 0.11 } },
  false_contradiction: { pooled: 'over-full', bounds: { atMost: 0.025 } },
  full_to_C: { pooled: 'over-full', want: 'high' },
  full_to_C_or_P: { pooled: 'over-full', want: 'high' },
  none_to_N_or_X: { pooled: 'over-none', want: 'high' },
  insufficient: { pooled: 'mean', want: 'low' },
  exact_of_decided: { pooled: 'mean', want: 'high' },
  within_one_of_decided: { pooled: 'mean', want: 'high' },
  theta: { pooled: 'mean' },
  theta_se: { pooled: 'mean' },
  theta_true: { pooled: 'mean' },
  theta_error: { pooled: 'mean', bounds: { atLeast: -0.05, atMost: 0.05 } },
  phi: { pooled: 'mean' },
  phi_se: { pooled: 'mean' },
  phi_true: { pooled: 'mean' },
  phi_error: { pooled: 'mean', bounds: { atLeast: -0.05, atMost: 0.05 } },
} as const satisfies Readonly<Record<string, ScoreFigure>>;

export type ScoreFigureName = keyof typeof SCORE_FIGURES;

/** In the order of the table. */
export const SCORE_FIGURE_NAMES = Object.keys(SCORE_FIGURES) as readonly ScoreFigureName[];
