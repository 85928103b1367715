import { type Factor } from './factor.js';
import { shapleyEffects } from './shapley.js';

/**
 * What the price would have added had it grown as the external price did (Π, `priceRatio`), in pounds: the effect of the factor
 * `price` from p0 to Π·p0, the other factors changing as they did. Of two factors it is the mean quantity times p0·(Π − 1) (golden G8).
 *
 * Throws a RangeError for a ratio that is not above zero, and where no factor is called `price`.
 */
export function externalPriceEffect(factors: readonly Factor[], priceRatio: number): number {
  if (!(priceRatio > 0)) throw new RangeError(`an external price ratio is above zero, not ${priceRatio}`);
  return priceEffect(factors.map((factor) => (factor.name === 'price' ? { ...factor, to: factor.from * priceRatio } : factor)));
}

/**
 * What was paid less than if the price had followed the external one, in pounds (method 3.2, golden G8): the external price effect less
 * the own. Below zero where the own price grew faster.
 */
export const priceSaving = (factors: readonly Factor[], priceRatio: number): number =>
  externalPriceEffect(factors, priceRatio) - priceEffect(factors);

function priceEffect(factors: readonly Factor[]): number {
  const effect = shapleyEffects(factors)[factors.findIndex(({ name }) => name === 'price')];
  if (effect === undefined) throw new RangeError('a price effect requires a factor called price');
  return effect;
}
