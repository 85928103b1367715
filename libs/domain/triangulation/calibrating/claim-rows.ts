import type { Rows } from '../../statistics/index.js';
import { type PanelWindow, sumOver } from '../panel/window.js';

/** The rows of the calibration, one a council and cell: spend as a multiple of what was expected, and what was claimed there. */
export interface ClaimRows {
  /** Which council and cell each row is of. */
  readonly council: Int32Array;
  readonly cell: Int32Array;
  readonly ratio: Float64Array;
  /** The claim in the cell, as a share of its expected spend. */
  readonly claimed: Float64Array;
  /** In cells without a claim: all that the council claims, as a share of what it expected to spend on such cells. */
  readonly claimedElsewhere: Float64Array;
  /** The councils that have rows. */
  readonly councils: readonly number[];
}

/**
 * Councils that say what they claim, be it nothing, with every figure known. Who is not in the register takes no part: a mean claim put in its place
 * would make a saving of what it does unseen (method 4.2a).
 */
export function claimRows({ panel, expected, spend, claim, isComplete, isRegistered }: PanelWindow): ClaimRows {
  const width = panel.cells.length;
  const councils = panel.councils.flatMap((_, council) =>
    isComplete[council] === true && isRegistered[council] === true ? [council] : [],
  );
  const most = councils.length * width;
  const [council, cell] = [new Int32Array(most), new Int32Array(most)];
  const [ratio, claimed, claimedElsewhere] = [new Float64Array(most), new Float64Array(most), new Float64Array(most)];
  let rows = 0;
  for (const each of councils) {
    const first = each * width;
    const elsewhere = sumOver(claim, each, width) / sumOver(expected, each, width, (at) => claim[first + at] === 0);
    for (let at = 0; at < width; at++) {
      const indexed = expected[first + at]!;
      if (!(indexed > 0)) continue;
      const own = claim[first + at]!;
      council[rows] = each;
      cell[rows] = at;
      ratio[rows] = spend[first + at]! / indexed;
      claimed[rows] = own / indexed;
      claimedElsewhere[rows] = own === 0 ? elsewhere : 0;
      rows += 1;
    }
  }
  return {
    council: council.subarray(0, rows),
    cell: cell.subarray(0, rows),
    ratio: ratio.subarray(0, rows),
    claimed: claimed.subarray(0, rows),
    claimedElsewhere: claimedElsewhere.subarray(0, rows),
    councils,
  };
}

/** Rows of those places that `wanted` picks, with one column for each cell and then the columns given. */
export function cellRows(
  { ratio, cell }: ClaimRows,
  cells: number,
  columns: readonly Float64Array[],
  wanted?: (row: number) => boolean,
): CellRows {
  const width = cells + columns.length;
  const rows = new Int32Array(ratio.length);
  const design = new Float64Array(ratio.length * width);
  const response = new Float64Array(ratio.length);
  let count = 0;
  for (let row = 0; row < ratio.length; row++) {
    if (wanted?.(row) === false) continue;
    const first = count * width;
    design[first + cell[row]!] = 1;
    for (let k = 0; k < columns.length; k++) design[first + cells + k] = columns[k]![row]!;
    response[count] = ratio[row]!;
    rows[count++] = row;
  }
  return {
    rows: rows.subarray(0, count),
    regression: { width, design: design.subarray(0, count * width), response: response.subarray(0, count) },
  };
}

export interface CellRows {
  /** Which of the claim rows each is. */
  readonly rows: Int32Array;
  readonly regression: Rows;
}
