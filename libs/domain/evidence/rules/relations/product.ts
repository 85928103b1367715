import type { ProductRelation } from '../../documents/index.js';
import { distance, exactly, times } from '../figure-range.js';
import { figures, HOLDS, type RelationTest } from '../relation-test.js';
import { computed, number, printed } from '../wording.js';

/**
 * How far an amount may lie from its factors, as a share of it. The method allows a claim 10% for what changes in a year, and
 * calls two lines of one amount within 2% the same. A text that prints factors and result side by side has nothing left to
 * change: the closer of the two.
 */
const MOST_APART = 0.02;

/** An amount is its factors multiplied: people x pounds a week x 52 (S48). */
export const PRODUCT: RelationTest<ProductRelation> = {
  reads: ({ result, factors }) => figures([result, ...factors]),

  judge({ result: resultAt, factors: factorsAt, times: constant = 1 }, cells) {
    const result = cells.figure(resultAt);
    const factors = factorsAt.map((factor) => cells.figure(factor));
    const expected = factors.reduce((product, { range }) => times(product, range), exactly(constant));
    if (distance(result.range, expected) <= MOST_APART * Math.abs(result.value)) return HOLDS;

    const made = factors.reduce((product, { value }) => product * value, constant);
    const terms = [...factors.map(printed), ...(constant === 1 ? [] : [number(constant)])].join(' × ');
    return {
      kind: 'broken',
      rule: 'PRODUCT_DOES_NOT_RECOMPUTE',
      cells: [result, ...factors],
      sentence: `${result.label} is printed as ${printed(result)}; ${terms} is ${computed(made, result, [], 1)}, a gap of ${computed(Math.abs(made - result.value), result, [], 1)}`,
    };
  },
};
