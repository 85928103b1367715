import { normalBelow } from '../chance/normal-below.js';
import { refuseUnlessNumbers } from '../numbers.js';
import { place } from '../order/place.js';
import type { RankInterval, RankOptions } from './rank-intervals.js';
import { type Estimate, scoreOf } from './score.js';

/** Of a normal, one part in 16,000 lies further out. */
const FARTHEST = 4;
/** Sums at so close a spacing give the integral of anything that is no steeper than the normal itself to six digits. */
const SPACING = 0.4;
/** A unit whose error is less than this part of the whole span is taken to be certain: it would need too many points for nothing. */
const MOST_POINTS = 4_000;
/** So many standard errors away, a chance is within a billionth of nought or of one, and changes no rank. */
const CERTAIN = 6;
/** Chances that differ by less differ by rounding, so that units that are alike have the same interval in any order. */
const ROUNDING = 1e-6;

/**
 * What `rankIntervals` comes to for estimates when its draws never end, in a twentieth of the time. Where a unit truly lies at x, each
 * other unit is better with a chance of its own, so how many are is a sum of unlike coins, whose chances follow coin by coin; they are
 * averaged over the x that the unit's standard error leaves open. The coins are thrown once for all units at x, and each takes its own back.
 *
 * @example exactRankIntervals([{ value: 1, standardError: 1 }, { value: 9, standardError: 1 }], { better: 'higher' })
 * // => [{ place: 2, best: 2, worst: 2 }, { place: 1, best: 1, worst: 1 }]
 */
export function exactRankIntervals(
  estimates: readonly Estimate[],
  { better, level = 0.9 }: Pick<RankOptions, 'better' | 'level'>,
): readonly RankInterval[] {
  if (!(estimates.length > 0)) throw new RangeError('exactRankIntervals requires at least one unit');
  if (!(level > 0 && level < 1)) throw new RangeError('exactRankIntervals requires a level above 0 and below 1');

  const units = estimates.map((unit) => ({ value: scoreOf(unit, better).value, error: unit.standardError }));
  const worseness = units.map(({ value }) => -value);
  const chances = units.map(() => new Float64Array(units.length));
  for (const { x, weights } of pointsOf(units)) {
    const coins = units.map((unit) => chanceAbove(x, unit));
    const thrown = throwAll(coins);
    weights.forEach((weight, unit) => {
      add(chances[unit], takeBack(thrown, coins[unit] ?? NaN), weight);
    });
  }
  return units.map(({ value }, unit) => ({ place: place(-value, worseness), ...middle(chances[unit] ?? new Float64Array(), level) }));
}

/** A unit turned so that higher is better. */
interface Unit {
  readonly value: number;
  readonly error: number;
}

/** A value that units may truly have: which, and how likely beside the other points of the unit. */
interface Point {
  readonly x: number;
  readonly weights: ReadonlyMap<number, number>;
}

/** Evenly spaced, as close as the least uncertain unit needs them, and at the value of each unit that is certain. */
function pointsOf(units: readonly Unit[]): readonly Point[] {
  const from = Math.min(...units.map(({ value, error }) => value - FARTHEST * error));
  const span = Math.max(...units.map(({ value, error }) => value + FARTHEST * error)) - from;
  refuseUnlessNumbers([span], 'exactRankIntervals');
  const least = Math.min(...units.map(({ error }) => error).filter((error) => error > span / MOST_POINTS));
  const step = Math.max(SPACING * least, span / MOST_POINTS);
  const weights = Array.from({ length: least < Infinity ? Math.ceil(span / step) + 1 : 0 }, () => new Map<number, number>());
  const certain: Point[] = [];
  units.forEach(({ value, error }, unit) => {
    if (error < least) certain.push({ x: value, weights: new Map([[unit, 1]]) });
    else
      for (let i = Math.ceil((value - FARTHEST * error - from) / step); from + i * step <= value + FARTHEST * error; i++)
        weights[i]?.set(unit, Math.exp(-(((from + i * step - value) / error) ** 2) / 2));
  });
  return [...weights.map((each, i) => ({ x: from + i * step, weights: each })), ...certain];
}

function chanceAbove(x: number, { value, error }: Unit): number {
  const z = (value - x) / error;
  if (error === 0 || Math.abs(z) > CERTAIN) return value > x ? 1 : 0;
  return normalBelow(z);
}

/** How likely each number of heads is; those that are sure to fall are counted apart. */
interface Thrown {
  readonly surely: number;
  readonly heads: Float64Array;
}

function throwAll(coins: readonly number[]): Thrown {
  const heads = new Float64Array(coins.length + 1);
  heads[0] = 1;
  let [surely, open] = [0, 0];
  for (const chance of coins) {
    if (chance === 1) surely += 1;
    if (chance === 0 || chance === 1) continue;
    open += 1;
    for (let n = open; n > 0; n--) heads[n] = (heads[n] ?? NaN) * (1 - chance) + (heads[n - 1] ?? NaN) * chance;
    heads[0] *= 1 - chance;
  }
  return { surely, heads: heads.subarray(0, open + 1) };
}

/** The same without one of the coins: from the end at which nothing is divided by less than a half, so that rounding does not grow. */
function takeBack({ surely, heads }: Thrown, chance: number): Thrown {
  if (chance === 0 || chance === 1) return { surely: surely - chance, heads };
  const rest = new Float64Array(heads.length - 1);
  const isFromBelow = chance <= 0.5;
  const [other, kept] = isFromBelow ? [chance, 1 / (1 - chance)] : [1 - chance, 1 / chance];
  let last = 0;
  for (let done = 0; done < rest.length; done++) {
    const n = isFromBelow ? done : rest.length - 1 - done;
    last = ((heads[isFromBelow ? n : n + 1] ?? NaN) - other * last) * kept;
    rest[n] = last;
  }
  return { surely, heads: rest };
}

function add(chances: Float64Array | undefined, { surely, heads }: Thrown, weight: number): void {
  if (chances === undefined) return;
  for (let n = 0; n < heads.length; n++) chances[surely + n] = (chances[surely + n] ?? NaN) + weight * (heads[n] ?? NaN);
}

/** The ranks that at most half of what the level leaves over lies beyond, on either side. */
function middle(chances: Float64Array, level: number): Pick<RankInterval, 'best' | 'worst'> {
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  const beyond = ((1 - level) / 2 + ROUNDING) * all;
  return { best: 1 + firstPast(chances, beyond), worst: chances.length - firstPast(chances.toReversed(), beyond) };
}

/** Up to and with which entry, counted from the front, more than that has come together. */
function firstPast(chances: Float64Array, beyond: number): number {
  let sum = 0;
  return chances.findIndex((chance) => (sum += chance) > beyond);
}
