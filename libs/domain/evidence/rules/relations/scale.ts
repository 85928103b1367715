import type { ScaleRelation } from '../../documents/index.js';
import { figures, HOLDS, type RelationTest } from '../relation-test.js';
import { number, printed } from '../wording.js';

/** A ratio this close to ten, a hundred or a thousand, on the scale of powers of ten, looks like a slipped unit (S12). */
const CLOSE = 0.15;
const SLIPS = [1, 2, 3] as const;

/** One measure in two periods: a jump of about ten, a hundred or a thousand asks whether the unit slipped. */
export const SCALE: RelationTest<ScaleRelation> = {
  reads: ({ now, before }) => figures([now, before]),

  judge({ now: nowAt, before: beforeAt }, cells) {
    const now = cells.figure(nowAt);
    const before = cells.figure(beforeAt);
    if (now.value === 0 || before.value === 0) return HOLDS;
    const powers = Math.abs(Math.log10(Math.abs(now.value / before.value)));
    const slip = SLIPS.find((power) => Math.abs(powers - power) <= CLOSE);
    if (slip === undefined) return HOLDS;
    return {
      kind: 'broken',
      rule: 'UNIT_MAY_HAVE_SLIPPED',
      cells: [now, before],
      sentence: `${now.label} is printed as ${printed(now)} and ${before.label} as ${printed(before)}: one is about ${number(10 ** slip)} times the other`,
    };
  },
};
