/**
 * How many standard errors a unit's proportion lies from the target, above 0 when higher. The error is the one that a unit of this
 * size has when it truly is at the target, so that a unit is outside the funnel of `funnelLimits` exactly when its z is beyond
 * that funnel's. A target of 0 or 1 leaves no room for chance, and is refused.
 *
 * @example funnelZ(340, 400, 0.78) // => 3.379…, which is 0.07 / √(0.78 × 0.22 / 400)
 */
export function funnelZ(events: number, total: number, target: number): number {
  if (!(total > 0 && total < Infinity)) throw new RangeError('funnelZ requires a total above zero');
  if (!(events >= 0 && events <= total)) throw new RangeError('funnelZ requires events between zero and the total');
  if (!(target > 0 && target < 1)) throw new RangeError('funnelZ requires a target above 0 and below 1');

  return (events / total - target) / Math.sqrt((target * (1 - target)) / total);
}
