import { type Interval, Z_95 } from '../intervals/interval.js';

/** One in twenty units lies outside these limits by chance alone: a reason to look. */
export const FUNNEL_WARNING = Z_95;

/** One in five hundred does: a reason to act. It is 3.0902 rather than 3 so that the chance is a round 0.001 on each side. */
export const FUNNEL_ALARM = 3.0902;

/**
 * Between which proportions a unit of size `n` lies when nothing but chance keeps it from `target`: target ± z·√(target(1 − target)/n).
 * Drawn over n they are a funnel, which puts small units in their place without ranking anybody. The limits are clipped to 0
 * and 1: below n of about 50 near an end, the normal approximation that they are would promise proportions that do not exist.
 * Source: D. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005), 1185–1202.
 *
 * @example funnelLimits(0.78, 50, FUNNEL_WARNING) // => { lower: 0.665…, upper: 0.894… }
 */
export function funnelLimits(target: number, n: number, z: number): Interval {
  if (!(target >= 0 && target <= 1)) throw new RangeError('funnelLimits requires a target between 0 and 1');
  if (!(n > 0 && n < Infinity)) throw new RangeError('funnelLimits requires a size above zero');
  if (!(z > 0 && z < Infinity)) throw new RangeError('funnelLimits requires a z above zero');

  const halfWidth = z * Math.sqrt((target * (1 - target)) / n);
  return { lower: Math.max(0, target - halfWidth), upper: Math.min(1, target + halfWidth) };
}
