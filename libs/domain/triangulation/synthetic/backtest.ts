import { type Demeaned, demeaned, fitOf, problemOf } from './council-fit.js';
import { type Outcomes, rootMeanSquare } from './outcomes.js';
import { simplexWeights } from './simplex-weights.js';

/** The ridges that are tried (method 4.4), strongest first: each search begins where the one before ended, and so takes fewer steps. */
export const RIDGES = [1, 0.1, 0.01, 0.001, 0] as const;

/** How well synthetic controls would have foretold each council's last year before the base year's end, had the last years not been known. */
export interface Backtest {
  readonly heldOut: number;
  /** The ridge with the least error, of those at which every council's weights were found. */
  readonly ridge: number;
  readonly rmse: number;
  readonly national: NationalPredictor;
  /** By what share the error is smaller than the national mean's; below nought where it is larger. */
  readonly gain: number;
  /** Outcome less what was foretold, council by council, log. */
  readonly errors: Float64Array;
  readonly tried: readonly { readonly ridge: number; readonly rmse: number | undefined }[];
}

/**
 * All other councils' mean movement, from the council's own level: its mean over the years known, as a synthetic control has it, or that of the
 * last of them, as the test of the whole budget has it. The better one counts: councils wander, so that the mean of many years is a poor level, and
 * a control that beats that one alone beats nothing that is used.
 */
export interface NationalPredictor {
  readonly rmse: number;
  readonly level: 'mean-of-years' | 'last-year';
}

/** Leaves the last years out for all councils (method 4.4); undefined where at no ridge every council's weights were found. */
export function backtest(known: Outcomes, heldOut: number): Backtest | undefined {
  const outcomes = demeaned(known, known.years - heldOut);
  const perRidge = RIDGES.map(() => new Float64Array(known.councils));
  for (let council = 0; council < known.councils; council++)
    for (const [k, error] of errorsOf(outcomes, council).entries()) perRidge[k]![council] = error;

  const tried = RIDGES.map((ridge, k) => ({ ridge, errors: perRidge[k]!, rmse: rootMeanSquare(perRidge[k]!) }));
  const found = tried.filter(({ rmse }) => !Number.isNaN(rmse));
  const first = found[0];
  if (first === undefined) return undefined;
  const best = found.reduce((least, each) => (each.rmse < least.rmse ? each : least), first);
  const national = nationalPredictor(outcomes);
  return {
    heldOut,
    ...best,
    national,
    // Where the mean foretells everything there is nothing to gain.
    gain: national.rmse > 0 ? 1 - best.rmse / national.rmse : 0,
    tried: tried.map(({ ridge, rmse }) => ({ ridge, rmse: Number.isNaN(rmse) ? undefined : rmse })),
  };
}

/** The last year's error at each ridge; NaN where weights were not found. */
function errorsOf(outcomes: Demeaned, council: number): readonly number[] {
  const problem = problemOf(outcomes, council);
  let start: Float64Array | undefined;
  return RIDGES.map((ridge) => {
    const found = simplexWeights(problem, ridge, start);
    const fit = fitOf(outcomes, council, found);
    if (found.kind === 'not-found' || fit.kind === 'not-found') return Number.NaN;
    start = found.weights;
    return fit.gaps[outcomes.years - 1]!;
  });
}

function nationalPredictor(outcomes: Demeaned): NationalPredictor {
  const { values, years, before, councils } = outcomes;
  const movedFrom = (level: (council: number) => number): number => {
    const moved = Float64Array.from({ length: councils }, (_, j) => values[j * years + years - 1]! - level(j));
    const all = moved.reduce((sum, each) => sum + each, 0);
    return rootMeanSquare(moved.map((each) => each - (all - each) / (councils - 1)));
  };
  const ofYears = movedFrom(() => 0);
  const ofLast = movedFrom((j) => values[j * years + before - 1]!);
  return ofLast < ofYears ? { rmse: ofLast, level: 'last-year' } : { rmse: ofYears, level: 'mean-of-years' };
}
