import type { LimitRelation } from '../../documents/index.js';
import { exactly, times } from '../figure-range.js';
import { figures, HOLDS, type RelationTest } from '../relation-test.js';
import { toleranceOf } from '../tolerance.js';
import { computed, printed } from '../wording.js';

/** What the factors make stays within the limit: broken where even the least of it is more than the most that the limit can be. */
export const LIMIT: RelationTest<LimitRelation> = {
  reads: ({ limit, factors }) => figures([limit, ...factors]),

  judge({ limit: limitAt, factors: factorsAt }, cells) {
    const limit = cells.figure(limitAt);
    const factors = factorsAt.map((factor) => cells.figure(factor));
    const least = factors.reduce((product, { range }) => times(product, range), exactly(1)).low;
    if (least - limit.range.high <= toleranceOf(limit)) return HOLDS;

    const made = factors.reduce((product, { value }) => product * value, 1);
    const terms = factors.length === 1 ? factors.map(({ label }) => label).join('') : factors.map(printed).join(' × ');
    return {
      kind: 'broken',
      rule: 'LIMIT_IS_PASSED',
      cells: [limit, ...factors],
      sentence: `${limit.label} is printed as ${printed(limit)}; ${terms} is ${computed(made, limit, factors)}, which is ${computed(made - limit.value, limit, factors)} more`,
    };
  },
};
