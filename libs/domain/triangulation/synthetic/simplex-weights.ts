import { type SimplexProblem, SimplexSearch } from './simplex-search.js';

/** Weights on the donors, none below nought and one in all, or how far from the best ones the search still was when it had to end. */
export type SimplexWeights = WeightsFound | WeightsNotFound;

export interface WeightsFound {
  readonly kind: 'found';
  readonly weights: Float64Array;
  readonly steps: number;
}

export interface WeightsNotFound {
  readonly kind: 'not-found';
  /** The objective was no further above its least value than this. */
  readonly gap: number;
  readonly steps: number;
}

/** Weights are found where the objective, in squared log points, is within this of its least value (method 4.4). */
export const GAP = 1e-12;
/** Many times what any panel took. */
const MOST_STEPS = 20_000;
/** After so many steps the donors with weight are mostly those that keep it. */
const STEPS_PER_FACE = 64;

/**
 * The weights w on the simplex with the least |y - Σ w_d·y_d|² + ridge·|w - 1/J|² (method 4.4): Frank-Wolfe with pairwise steps and exact line
 * search. Plain steps towards a vertex come near the gap only after millions (S. Lacoste-Julien and M. Jaggi, 2015). Each step moves weight to
 * the donor with the steepest descent, from the one whose weight lowers the objective most there (R.-E. Fan, P.-H. Chen and C.-J. Lin, 2005).
 * Every so often all donors with weight are moved together, because pairs creep where donors are nearly combinations of one another.
 *
 * @param start weights on the simplex to begin at, all alike unless said; they change how long it takes, and the answer by rounding alone
 */
export function simplexWeights(problem: SimplexProblem, ridge: number, start?: Float64Array, mostSteps = MOST_STEPS): SimplexWeights {
  const count = problem.target.length;
  if (!(count > 0 && problem.gram.length === count ** 2))
    throw new RangeError('simplexWeights requires donors, and their products with each other');
  if (!(ridge >= 0)) throw new RangeError('simplexWeights requires a ridge of nought or more');

  const search = new SimplexSearch(problem, ridge, start?.slice() ?? new Float64Array(count).fill(1 / count));
  for (let steps = 0; ; steps++) {
    let gap = search.look();
    if (gap <= GAP) {
      // Rounding gathers in slopes that are kept up to date step by step, so what they say at the end is looked over.
      search.reckonSlopes();
      gap = search.look();
      if (gap <= GAP) return { kind: 'found', weights: search.weights, steps };
    }
    if (steps >= mostSteps) return { kind: 'not-found', gap, steps };
    search.step();
    if (steps % STEPS_PER_FACE === STEPS_PER_FACE - 1) search.descendFace();
  }
}
