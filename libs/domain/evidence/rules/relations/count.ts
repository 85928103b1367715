import type { CountRelation } from '../../documents/index.js';
import { distance, exactly } from '../figure-range.js';
import { figures, HOLDS, type RelationTest } from '../relation-test.js';
import { number, printed } from '../wording.js';

/** A document lists as many things as it says there are. What stands in the rows does not matter, only that they are there. */
export const COUNT: RelationTest<CountRelation> = {
  reads: ({ stated, listed }) => [...figures([stated]), ...listed.map((at) => ({ at, as: 'row' as const }))],

  judge({ stated: statedAt, listed }, cells) {
    const stated = cells.figure(statedAt);
    if (distance(stated.range, exactly(listed.length)) === 0) return HOLDS;
    return {
      kind: 'broken',
      rule: 'LIST_DIFFERS_FROM_NUMBER',
      cells: [stated],
      sentence: `${stated.label} is printed as ${printed(stated)}; ${number(listed.length)} are listed, a gap of ${number(Math.abs(stated.value - listed.length))}`,
    };
  },
};
