import { type Interval, Z_95 } from './interval.js';

/**
 * The range that a true proportion plausibly lies in, given `events` out of `total` (Wilson's score interval, 1927; 95% unless
 * `z` says otherwise). Unlike the textbook interval it stays inside 0 to 1, and has a width at 0 and at 1, when numbers are small,
 * as councils' often are. It is what the Office for Health Improvement and Disparities gives with its proportions.
 *
 * @example wilsonInterval(8, 10) // => { lower: 0.490…, upper: 0.943… }
 */
export function wilsonInterval(events: number, total: number, z = Z_95): Interval {
  if (!(total > 0 && total < Infinity)) throw new RangeError('wilsonInterval requires a total above zero');
  if (!(events >= 0 && events <= total)) throw new RangeError('wilsonInterval requires events between zero and the total');
  if (!(z > 0 && z < Infinity)) throw new RangeError('wilsonInterval requires a z above zero');

  const proportion = events / total;
  const shrink = 1 + z ** 2 / total;
  const centre = (proportion + z ** 2 / (2 * total)) / shrink;
  const halfWidth = (z / shrink) * Math.sqrt((proportion * (1 - proportion)) / total + z ** 2 / (4 * total ** 2));
  // At the ends the two parts cancel; said here, because rounding would leave a crumb.
  return { lower: events === 0 ? 0 : centre - halfWidth, upper: events === total ? 1 : centre + halfWidth };
}
