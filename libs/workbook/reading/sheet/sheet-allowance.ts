import { type ReadLimits } from '../../limits.js';
import { RefusedFile } from '../../refusal.js';

interface SheetCounts {
  cells: number;
  /** Of the rectangles from A1 to the last cell of each sheet, blank cells and all: hucre fills them up. */
  area: number;
  validations: number;
  merges: number;
}

/** What is left for the sheets of a file that are still to be gone through. */
export class SheetAllowance {
  private readonly left: SheetCounts;

  constructor(
    readonly limits: ReadLimits,
    /** How many texts the list of the workbook has: a cell that points beyond them would be read as blank. */
    readonly strings: number,
  ) {
    const { cells, area, validations, merges } = limits;
    this.left = { cells, area, validations, merges };
  }

  spend(what: keyof SheetCounts, count: number): void {
    this.left[what] -= count;
    if (this.left[what] < 0) throw tooMuch(this.limits[what], WORDS[what]);
  }
}

const WORDS: Readonly<Record<keyof SheetCounts, string>> = {
  cells: 'filled cells',
  area: 'cells, blank ones included',
  validations: 'rules of data validation',
  merges: 'merged areas',
};

const tooMuch = (most: number, words: string): RefusedFile =>
  new RefusedFile('expands-too-much', `The workbook has more than ${most} ${words}. Copy your figures into a new template and send that.`);
