import { mulberry32 } from '../chance/mulberry32.js';
import { refuseUnlessNumbers } from '../numbers.js';
import { place } from '../order/place.js';
import { type CountedShare, type Estimate, type Score, scoreOf } from './score.js';

export interface RankOptions {
  /** Which direction of the figures is better, and so has rank 1. */
  readonly better: 'higher' | 'lower';
  /** How often the true rank is to lie in the interval. 0.9 unless said otherwise: a rank is a weak claim (method 7.8). */
  readonly level?: number;
  /** 20,000 draws place each end to about a third of a per cent of the draws. */
  readonly draws?: number;
  /** The same seed gives the same intervals. */
  readonly seed: number;
}

/** Where a unit stands by its figure, and between which ranks it would stand as often as the level says. 1 is best. */
export interface RankInterval {
  readonly place: number;
  readonly best: number;
  readonly worst: number;
}

/**
 * The ranks that each unit plausibly has, in the order of `units`. Every unit's true figure is drawn many times from what its data
 * leave open (see `scoreOf`), each draw is ranked, and the middle 90% of a unit's ranks is its interval: a parametric bootstrap,
 * after H. Goldstein and D. Spiegelhalter, League tables and their limitations, JRSS A 159 (1996). Middle units have wide ones.
 *
 * Equal draws share the better rank, as in `place`. Neither the order of the units nor how their direction is written makes a
 * difference, and units with the same data have the same interval: they are drawn in an order of their own and pool their draws.
 * An interval may leave out the place itself: the first of many alike is first by luck, and its draws say so.
 *
 * @example rankIntervals([{ events: 70, total: 100 }, { events: 111, total: 150 }, { events: 53, total: 60 }], { better: 'higher', seed: 1 })
 * // => [{ place: 3, best: 2, worst: 3 }, { place: 2, best: 2, worst: 3 }, { place: 1, best: 1, worst: 1 }]
 */
export function rankIntervals(
  units: readonly CountedShare[] | readonly Estimate[],
  { better, level = 0.9, draws = 20_000, seed }: RankOptions,
): readonly RankInterval[] {
  if (!(units.length > 0)) throw new RangeError('rankIntervals requires at least one unit');
  if (!(level > 0 && level < 1)) throw new RangeError('rankIntervals requires a level above 0 and below 1');
  if (!(Number.isInteger(draws) && draws > 0)) throw new RangeError('rankIntervals requires a whole number of draws above zero');
  refuseUnlessNumbers([seed], 'rankIntervals');

  const scores = units.map((unit) => scoreOf(unit, better));
  const worseness = scores.map((score) => -score.value);
  const kinds = alike(scores);
  const ranks = drawnRanks(kinds, { draws, seed, units: units.length });
  return kinds
    .flatMap((kind, k) => kind.members.map((unit) => ({ unit, interval: middle(ranks[k] ?? [], level) })))
    .sort((a, b) => a.unit - b.unit)
    .map(({ unit, interval }) => ({ place: place(worseness[unit] ?? NaN, worseness), ...interval }));
}

/** The positions of units that have the same data, and so the same chances. */
interface Kind {
  readonly score: Score;
  readonly members: readonly number[];
}

/** The kinds, in an order that does not depend on the order of the units. */
function alike(scores: readonly Score[]): readonly Kind[] {
  const kinds: { score: Score; members: number[] }[] = [];
  const ordered = scores.map((score, unit) => ({ score, unit })).sort((a, b) => apart(a.score, b.score));
  for (const { score, unit } of ordered) {
    const last = kinds.at(-1);
    if (last !== undefined && apart(last.score, score) === 0) last.members.push(unit);
    else kinds.push({ score, members: [unit] });
  }
  return kinds;
}

const apart = (a: Score, b: Score): number => (a.value === b.value ? a.firmness - b.firmness : a.value - b.value);

/** How often the members of each kind had each rank, from rank 1 on. Typed arrays, because 150 units make three million draws. */
function drawnRanks(kinds: readonly Kind[], run: { draws: number; seed: number; units: number }): readonly (readonly number[])[] {
  const random = mulberry32(run.seed);
  const kindOf = Uint32Array.from(kinds.flatMap(({ members }, kind) => members.map(() => kind)));
  const drawOf = kinds.flatMap(({ score, members }) => members.map(() => score.draw));
  const times = kinds.map(() => new Float64Array(run.units));
  const worseness = new Float64Array(run.units);
  const sorted = new Float64Array(run.units);
  for (let drawn = 0; drawn < run.draws; drawn++) {
    drawOf.forEach((draw, i) => (worseness[i] = -draw(random)));
    sorted.set(worseness);
    sorted.sort();
    kindOf.forEach((kind, i) => count(times[kind], howManyBelow(worseness[i] ?? NaN, sorted)));
  }
  return times.map((each) => Array.from(each));
}

function count(times: Float64Array | undefined, rank: number): void {
  if (times !== undefined) times[rank] = (times[rank] ?? 0) + 1;
}

/** By halving: a draw is looked up among its like in as many steps as their number has binary digits. */
function howManyBelow(value: number, sorted: Float64Array): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const half = (low + high) >>> 1;
    if ((sorted[half] ?? NaN) < value) low = half + 1;
    else high = half;
  }
  return low;
}

/** The ranks that at most half of what the level leaves over lies beyond, on either side. */
function middle(times: readonly number[], level: number): Pick<RankInterval, 'best' | 'worst'> {
  const all = times.reduce((sum, each) => sum + each, 0);
  const beyond = ((1 - level) / 2) * all;
  const better = times.map((_, rank) => times.slice(0, rank).reduce((sum, each) => sum + each, 0));
  const worse = times.map((each, rank) => all - each - (better[rank] ?? NaN));
  return { best: 1 + better.findLastIndex((each) => each <= beyond), worst: 1 + worse.findIndex((each) => each <= beyond) };
}
