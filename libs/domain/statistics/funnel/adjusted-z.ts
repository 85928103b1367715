/**
 * A unit's z after the factor `phi` of `overdispersion` has been allowed for: z / √φ. Units that vary less than chance would let
 * them are left as they are, for a φ below 1 is chance itself (D. Spiegelhalter, Statistics in Medicine 24, 2005).
 *
 * @example adjustedZ(3.32, 3.996) // => 1.660…: outside the funnel before, inside after
 */
export function adjustedZ(z: number, phi: number): number {
  if (!Number.isFinite(z)) throw new RangeError('adjustedZ requires a finite z');
  if (!(phi >= 0 && phi < Infinity)) throw new RangeError('adjustedZ requires a factor of zero or more');

  return z / Math.sqrt(Math.max(1, phi));
}
