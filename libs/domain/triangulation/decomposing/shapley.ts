import { type Factor, refuseUnlessFactors } from './factor.js';

/**
 * What each factor did to a product that changed, in the product's unit and the order of the factors: the factor's own change, times what
 * one of it was worth on average over every order in which the factors could have changed (L. Shapley, 1953; method 3.2). The effects add
 * up to the change. Of two factors it is T. Bennet's (1920): each change at the mean of the other's two values. Values may be nought
 * or negative.
 *
 * Throws a RangeError for no factors and for values that are no numbers.
 *
 * @example shapleyEffects([{ name: 'hours', from: 100, to: 110 }, { name: 'price', from: 20, to: 21 }]) // => [205, 105]
 */
export function shapleyEffects(factors: readonly Factor[]): readonly number[] {
  refuseUnlessFactors(factors, 'shapleyEffects');
  return factors.map(({ from, to }, own) => (to - from) * worthOfOne(factors.filter((_, i) => i !== own)));
}

/**
 * The mean of the others' product over every order: a choice of `s` of the `m` others has changed before the factor in s!(m − s)! of
 * (m + 1)! orders, so that choices of one size weigh the same and can be added up first.
 */
function worthOfOne(others: readonly Factor[]): number {
  let sums: readonly number[] = [1];
  for (const { from, to } of others) sums = [...sums, 0].map((sum, s) => sum * from + (sums[s - 1] ?? 0) * to);

  let choices = 1;
  let worth = 0;
  for (const [s, sum] of sums.entries()) {
    worth += sum / (sums.length * choices);
    choices = (choices * (others.length - s)) / (s + 1);
  }
  return worth;
}
