import type { TargetRelation } from '../../documents/index.js';
import { alike } from '../figure-range.js';
import type { FigureCell } from '../printed-cells.js';
import { figures, HOLDS, type RelationTest, words } from '../relation-test.js';
import { printed } from '../wording.js';

/** What the ratings say of a value and its target. */
const SAYS_MET: Readonly<Record<string, boolean>> = { green: true, amber: false, red: false };

/**
 * A value that meets its target is rated Green, and one that does not is not. The printed value is compared, not what it may have
 * been before it was rounded: the rating stands beside what is printed.
 */
export const TARGET: RelationTest<TargetRelation> = {
  reads: ({ value, target, targetTo, rating }) => [
    ...figures(targetTo === undefined ? [value, target] : [value, target, targetTo]),
    ...words([rating]),
  ],

  judge({ value: valueAt, target: targetAt, targetTo, rating: ratingAt, better }, cells) {
    const value = cells.figure(valueAt);
    const target = cells.figure(targetAt);
    const end = targetTo === undefined ? target : cells.figure(targetTo);
    const rating = cells.cell(ratingAt);
    const saysMet = SAYS_MET[cells.words(ratingAt).trim().toLowerCase()];
    if (saysMet === undefined) return { kind: 'not-testable', cell: rating, why: 'is none of Green, Amber and Red' };

    const isMet = meets(value, target, end, better);
    if (isMet === saysMet) return HOLDS;
    const band = targetTo === undefined ? printed(target) : `${printed(target)} to ${printed(end)}`;
    return {
      kind: 'broken',
      rule: 'RATING_DOES_NOT_FIT_TARGET',
      cells: targetTo === undefined ? [value, target, rating] : [value, target, end, rating],
      sentence: `${value.label} is ${printed(value)} against a target of ${band} (${DIRECTION[better]}): it ${isMet ? 'meets' : 'does not meet'} the target and is rated ${printed(rating)}`,
    };
  },
};

const DIRECTION = { higher: 'higher is better', lower: 'lower is better', within: 'within is better' } as const;

function meets(value: FigureCell, target: FigureCell, end: FigureCell, better: TargetRelation['better']): boolean {
  const isAtLeast = better === 'lower' || reaches(value.value - target.value, target, value);
  const isAtMost = better === 'higher' || reaches(end.value - value.value, end, value);
  return isAtLeast && isAtMost;
}

/** A target printed as more than, or less than, its figure is not met by that figure itself. */
function reaches(margin: number, target: FigureCell, value: FigureCell): boolean {
  if (alike(target.value, value.value)) return target.printed.bound === undefined;
  return margin > 0;
}
