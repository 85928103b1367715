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
  const places = councils.flatMap((council) =>
    panel.cells.flatMap((_, cell) => (expected[council * width + cell]! > 0 ? [council * width + cell] : [])),
  );
  const elsewhere = new Map(
    councils.map((council) => {
      const isUnclaimed = (cell: number): boolean => claim[council * width + cell] === 0;
      return [council, sumOver(claim, council, width) / sumOver(expected, council, width, isUnclaimed)];
    }),
  );
  const series = (value: (place: number) => number): Float64Array => Float64Array.from(places, value);
  return {
    council: Int32Array.from(places, (place) => Math.floor(place / width)),
    cell: Int32Array.from(places, (place) => place % width),
    ratio: series((place) => spend[place]! / expected[place]!),
    claimed: series((place) => claim[place]! / expected[place]!),
    claimedElsewhere: series((place) => (claim[place] === 0 ? elsewhere.get(Math.floor(place / width))! : 0)),
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
  const rows = Int32Array.from(ratio.keys()).filter((row) => wanted === undefined || wanted(row));
  const width = cells + columns.length;
  const design = new Float64Array(rows.length * width);
  for (const [i, row] of rows.entries()) {
    design[i * width + cell[row]!] = 1;
    for (const [k, column] of columns.entries()) design[i * width + cells + k] = column[row]!;
  }
  return { rows, regression: { width, design, response: Float64Array.from(rows, (row) => ratio[row]!) } };
}

export interface CellRows {
  /** Which of the claim rows each is. */
  readonly rows: Int32Array;
  readonly regression: Rows;
}
