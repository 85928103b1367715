import { mean } from '../moments/mean.js';
import { winsorise } from '../order/winsorise.js';

/** From fewer units than this the factor is mostly chance (method 7.4). Who shows an adjusted funnel asks; the arithmetic does not. */
export const FEWEST_FOR_OVERDISPERSION = 20;

/** What is clipped at each end, so that the outliers that a funnel is to find do not widen it: Spiegelhalter's choice too. */
const CLIPPED = 0.1;

/**
 * How much more units vary than chance alone lets them: the factor φ. It is the mean of the squared z of all units, after the z,
 * not their squares, have been clipped to their own quantiles at 10% and 90% (type 7). People differ between councils in what no
 * count shows, so φ is far above 1 for most indicators, and a funnel that does not say so flags half of the country.
 *
 * Clipping costs something: where chance does explain all, φ comes to 0.68 and not to 1, so that a φ of 1 to 2 understates.
 * Source: D. Spiegelhalter, Handling over-dispersion of performance indicators, Quality and Safety in Health Care 14 (2005), 347–351.
 *
 * @example overdispersion([-3, -1, -1, 0, 0, 1, 1, 3]) // => 1.14, because −3 and 3 are clipped to −1.6 and 1.6
 */
export function overdispersion(zs: readonly number[]): number {
  return mean(winsorise(zs, CLIPPED).map((z) => z ** 2));
}
