import { type Interval, Z_95 } from './interval.js';

/**
 * The range that a true rate plausibly lies in, given a `count` of events in a `population`, on the scale of the rate: `per` of
 * 100,000 gives events per 100,000 people. The count is taken to vary as a Poisson count does, and its exact interval is replaced
 * by Byar's approximation, which needs no tables (N. Breslow and N. Day, Statistical Methods in Cancer Research II, 1987; the
 * method of the Office for Health Improvement and Disparities). 95% unless `z` says otherwise. From a count of 10 its ends are
 * within 0.2% of the exact ones; below, the lower end is too low, by half at a count of 1. A count of nought has the lower end 0.
 *
 * @example byarInterval(893, 144_897, 100_000) // => { lower: 576.5…, upper: 658.1… } around 616.3
 */
export function byarInterval(count: number, population: number, per: number, z = Z_95): Interval {
  if (!(count >= 0 && count < Infinity)) throw new RangeError('byarInterval requires a count of zero or more');
  if (!(population > 0 && population < Infinity)) throw new RangeError('byarInterval requires a population above zero');
  if (!(per > 0 && per < Infinity)) throw new RangeError('byarInterval requires a scale above zero');
  if (!(z > 0 && z < Infinity)) throw new RangeError('byarInterval requires a z above zero');

  const scale = per / population;
  const lower = count > 0 ? Math.max(0, byarEnd(count, -z)) : 0;
  return { lower: scale * lower, upper: scale * byarEnd(count + 1, z) };
}

const byarEnd = (count: number, z: number): number => count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
