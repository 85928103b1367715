import type { Basis, SameRelation } from '../../documents/index.js';
import { distance } from '../figure-range.js';
import type { FigureCell, PlacedCell } from '../printed-cells.js';
import { HOLDS, type Judgement, type RelationTest } from '../relation-test.js';
import { toleranceOf } from '../tolerance.js';
import { computed, paragraphOf, printed } from '../wording.js';

/** Not yet what a whole year came to. */
const UNFINISHED: readonly Basis[] = ['part-year', 'forecast'];

/** One figure, or one statement, in two places (H06); of two documents, a figure and the one that was published. */
export const SAME: RelationTest<SameRelation> = {
  reads: ({ one, other }) => [one, other].map((at) => ({ at, as: 'either' })),

  judge({ one: oneAt, other: otherAt }, cells) {
    const one = cells.cell(oneAt);
    const other = cells.cell(otherAt);
    if (one.cell.content.kind !== other.cell.content.kind) return notAlike(other, 'holds words where the other holds a figure');
    if (one.cell.content.kind === 'words') return sameText(cells.words(oneAt), cells.words(otherAt)) ? HOLDS : broken(one, other, '');
    if (isUnfinished(one) !== isUnfinished(other)) return notAlike(other, 'is not of the same part of a year as the other');

    const figure = cells.figure(oneAt);
    const second = cells.figure(otherAt);
    if (distance(figure.range, second.range) <= Math.max(toleranceOf(figure), toleranceOf(second))) return HOLDS;
    return broken(one, other, gapBetween(figure, second));
  },
};

const isUnfinished = ({ cell: { basis } }: PlacedCell): boolean => UNFINISHED.includes(basis);
const sameText = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
const notAlike = (cell: PlacedCell, why: string): Judgement => ({ kind: 'not-testable', cell, why });

function gapBetween(one: FigureCell, other: FigureCell): string {
  const gap = Math.abs(one.value - other.value);
  return `, a gap of ${computed(gap, one, [other])}`;
}

function broken(one: PlacedCell, other: PlacedCell, gap: string): Judgement {
  const within = one.document.code === other.document.code;
  const elsewhere = within ? paragraphOf(other) : `${other.document.title}, ${paragraphOf(other)}`;
  return {
    kind: 'broken',
    rule: within ? 'PRINTED_TWICE_DIFFERENTLY' : 'DIFFERS_FROM_PUBLICATION',
    cells: [one, other],
    sentence: `${one.label} is printed as ${printed(one)} (${paragraphOf(one)}) and as ${printed(other)} (${elsewhere})${gap}`,
  };
}
