import { claimOf, type PanelWindow, sumOver } from '../panel/window.js';
import type { ControlOutcome, NoControl, SyntheticControl } from './control-outcome.js';
import { type CouncilFit, councilFit, lastGapWithout } from './council-fit.js';
import { rootMeanSquare } from './outcomes.js';
import { placeboInSpace, placeboInTime, type PlaceboStatistics, placeboStatistics } from './placebo.js';
import { controlError, type Pool, unevenDelivery } from './pool.js';

/** A control that follows its council less closely than half of the noise floor would leave as much unexplained as it explains (method 4.4). */
const LOOSEST_FIT = 0.5;
/** So many donors are named, and left out in turn. */
const NAMED = 5;

/**
 * One outcome for each council of the panel, in its order.
 *
 * @param outside why councils are not in the pool, by their place in the panel
 */
export function councilControls(window: PanelWindow, pool: Pool, outside: ReadonlyMap<number, NoControl>): readonly ControlOutcome[] {
  const fits = pool.places.map((_, row) => councilFit(pool.fitted, row, pool.backtest.ridge));
  const placebos = fits.map((fit, row) => (fit.kind === 'fit' ? statisticsOf(pool, row, fit, fit.gaps) : undefined));
  const uneven = unevenDelivery(pool, fits);
  const rows = new Map(pool.places.map((place, row) => [place, row]));
  return window.panel.councils.map((_, place): ControlOutcome => {
    const row = rows.get(place);
    if (row === undefined) return outside.get(place) ?? unknown(window, place);
    const claim = claimOf(window, place);
    if (!(claim > 0)) return { kind: 'no-claim' };
    const fit = fits[row]!;
    if (fit.kind === 'not-found') return { kind: 'weights-not-found', gap: fit.gap };
    const limit = LOOSEST_FIT * pool.noiseFloor * pool.sizes[row]!;
    if (fit.rmspeBefore > limit) return { kind: 'loose-fit', rmspeBefore: fit.rmspeBefore, limit };
    const donors = placebos.flatMap((each, other) => (each !== undefined && other !== row ? [each] : []));
    return controlOf({ window, pool, row, place, claim, donors, uneven }, fit);
  });
}

const unknown = ({ isComplete }: PanelWindow, place: number): NoControl => ({
  kind: isComplete[place] === true ? 'not-in-register' : 'accounts-not-known',
});

interface Treated {
  readonly window: PanelWindow;
  readonly pool: Pool;
  readonly row: number;
  readonly place: number;
  readonly claim: number;
  readonly donors: readonly PlaceboStatistics[];
  readonly uneven: number;
}

function controlOf({ window, pool, row, place, claim, donors, uneven }: Treated, fit: CouncilFit): SyntheticControl {
  const { panel, spend } = window;
  const actual = sumOver(spend, place, panel.cells.length);
  const saved = (gap: number): number => actual * (Math.exp(-gap) - 1);
  // Of the council itself nothing is put back: what is missing beside its control is what it may have saved.
  const { values: told, years } = pool.told;
  const gaps = fit.gaps.map((gap, t) => gap - pool.stripped.values[row * years + t]! + told[row * years + t]!);
  const last = years - 1;
  const { low, high } = controlError(pool, row, fit, uneven);
  const saving = { implied: saved(gaps[last]!), low: saved(gaps[last]! - low), high: saved(gaps[last]! - high) };

  const named = heaviest(fit.weights);
  const without = named.flatMap((donor) => lastGapWithout(pool.fitted, fit, { council: row, donor, ridge: pool.backtest.ridge }) ?? []);
  const range = [saving.implied, ...without.map((gap) => saved(gap + gaps[last]! - fit.gaps[last]!))];
  return {
    kind: 'control',
    ...saving,
    ratio: { kappa: saving.implied / claim, low: saving.low / claim, high: saving.high / claim },
    rmspeBefore: fit.rmspeBefore,
    inSpace: placeboInSpace(statisticsOf(pool, row, fit, gaps), donors),
    inTime: placeboInTime(pool.backtest.errors, pool.sizes, row),
    leavingOneOut: { least: Math.min(...range), most: Math.max(...range) },
    donors: named.map((donor) => ({ council: panel.councils[pool.places[donor]!]!, weight: fit.weights[donor]! })),
  };
}

function statisticsOf({ fitted, sizes }: Pool, row: number, { rmspeBefore }: CouncilFit, gaps: Float64Array): PlaceboStatistics {
  const after = gaps.subarray(fitted.before);
  return placeboStatistics({ rmspeBefore, rmspeAfter: rootMeanSquare(after), after, size: sizes[row]! });
}

/** Donors with a weight, the heaviest first; of two that weigh the same, the first of the panel. */
const heaviest = (weights: Float64Array): readonly number[] =>
  [...weights.keys()]
    .filter((donor) => weights[donor]! > 0)
    .sort((a, b) => weights[b]! - weights[a]!)
    .slice(0, NAMED);
