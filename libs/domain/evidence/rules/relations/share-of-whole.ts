import type { ShareRelation } from '../../documents/index.js';
import { distance, type FigureRange, times, exactly } from '../figure-range.js';
import { type FigureCell, figuresIn } from '../printed-cells.js';
import { figures, HOLDS, type RelationTest } from '../relation-test.js';
import { computed, inSentence, printed } from '../wording.js';

/**
 * A printed share is its part of its whole (S08); of the whole over so many years where years are given. A share has no tolerance
 * beyond the rounding of its three figures: that of money is for amounts. Where another figure of the same row or column
 * would explain the share, the sentence names it.
 */
export const SHARE: RelationTest<ShareRelation> = {
  reads: ({ share, part, whole }) => figures([share, part, whole]),

  judge({ share: shareAt, part: partAt, whole: wholeAt, years = 1 }, cells) {
    const share = cells.figure(shareAt);
    const part = cells.figure(partAt);
    const whole = cells.figure(wholeAt);
    if (whole.value === 0) return { kind: 'not-testable', cell: whole, why: 'is nought, and there is no share of nought' };
    if (explains(whole, part, share, years)) return HOLDS;

    const made = part.value / (whole.value * years);
    const over = years === 1 ? '' : ` over ${years} years`;
    const other = anotherWhole(whole, part, share, years);
    return {
      kind: 'broken',
      rule: 'SHARE_DOES_NOT_RECOMPUTE',
      cells: other === undefined ? [share, part, whole] : [share, part, whole, other],
      sentence:
        `${share.label} is printed as ${printed(share)}; ${printed(part)} of ${printed(whole)}${over} is ${computed(made, share, [], 1)}, ` +
        `a gap of ${points(Math.abs(share.value - made), share)}${other === undefined ? '' : `; ${printed(share)} is the share of ${named(other, whole)} (${printed(other)})`}`,
    };
  },
};

/** Whether unrounded figures exist that give the share. They are multiplied and not divided, so that a whole near nought does no harm. */
const explains = (whole: FigureCell, part: FigureCell, share: FigureCell, years: number): boolean =>
  distance(times(times(share.range, whole.range), exactly(years)), part.range) === 0;

/** The figure whose share it is, in the row or column that part and whole stand in; the nearest where there are several. */
function anotherWhole(whole: FigureCell, part: FigureCell, share: FigureCell, years: number): FigureCell | undefined {
  const distanceOf = (each: FigureCell): number => Math.abs(share.value * each.value * years - part.value);
  return beside(whole, part)
    .filter((each) => each.address !== part.address && each.address !== share.address && each.value !== 0)
    .filter((each) => explains(each, part, share, years) && isTellingOf(each.range))
    .sort((a, b) => distanceOf(a) - distanceOf(b))[0];
}

/** No printed row or column is longer; a file that is may not cost more for it. */
const MOST_NEIGHBOURS = 60;

function beside({ document, table, cell }: FigureCell, part: FigureCell): readonly FigureCell[] {
  const inRow = part.cell.row === cell.row;
  const inColumn = !inRow && part.cell.column === cell.column;
  return figuresIn(table, document)
    .filter(
      ({ cell: each }) =>
        each.code !== cell.code &&
        each.year === cell.year &&
        ((inRow && each.row === cell.row) || (inColumn && each.column === cell.column)),
    )
    .slice(0, MOST_NEIGHBOURS);
}

/** A figure with an open end explains every share, and so none. */
const isTellingOf = ({ low, high }: FigureRange): boolean => Number.isFinite(low) && Number.isFinite(high);

/** What tells the two apart: the column in one row, the row in one column. */
const named = (other: FigureCell, whole: FigureCell): string =>
  `the ${inSentence(other.cell.row === whole.cell.row ? other.cell.column : other.cell.row)}`;

const points = (gap: number, share: FigureCell): string =>
  share.printed.unit === 'percent' ? computed(gap, share, [], 1).replace(/%$/, 'percentage points') : computed(gap, share, [], 1);
