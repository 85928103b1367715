/** A workbook that is to be written, in words of its content; nothing here knows how a workbook file looks inside. */
export interface WorkbookPlan {
  readonly title: string;
  readonly stamp: WorkbookStamp;
  /** In the order of their tabs. */
  readonly sheets: readonly SheetPlan[];
}

/** What a template says of itself on its hidden sheet `Outturn`, so that one for another year or council is recognised. */
export interface WorkbookStamp {
  readonly template: string;
  readonly council: string;
  readonly collectionYear: string;
  readonly edition: string;
}

export interface SheetPlan {
  readonly name: string;
  /** Lines above the table: what goes here, and where to ask. The first is the title; one after an empty line is a heading. */
  readonly intro: readonly string[];
  readonly table?: TablePlan;
}

export interface TablePlan {
  /** Lower case letters, digits and `_`. The rows are named `t_<code>` in the workbook, and the name stays when people add rows within. */
  readonly code: string;
  readonly columns: readonly ColumnPlan[];
  /** At least one; a row to be filled in is a row of cells without values. */
  readonly rows: readonly RowPlan[];
  /** Columns that stay in sight when scrolling to the right. */
  readonly frozenColumns?: number;
  /** Adds up each column of money, of numbers and of derived amounts below the rows, outside the named area. */
  readonly hasTotals?: boolean;
  /** Leaves the sheet without protection, so that rows can be inserted and a longer list pasted. */
  readonly mayGrow?: boolean;
}

export interface ColumnPlan {
  /** For machines: written in a hidden row above the headings, so that a heading may be reworded. */
  readonly code: string;
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** Shown as a note on the heading. */
  readonly help?: string;
  readonly kind: ColumnKind;
  /** For `choice`. */
  readonly choices?: readonly string[];
  /** For `derived`: the columns of the same row that are added, those that are taken off, and the one that the rest is divided by. */
  readonly derived?: { readonly plus: readonly string[]; readonly minus: readonly string[]; readonly over?: string };
}

/** `money` is in pounds; a `share` of 0.25 is shown as 25%; a `derived` amount is computed by the spreadsheet program, and is a share where it is divided. */
export type ColumnKind = 'text' | 'money' | 'number' | 'share' | 'date' | 'choice' | 'derived';

/** By column code. A column that is not there is a blank cell to be filled in. */
export type RowPlan = Readonly<Record<string, CellPlan>>;

export interface CellPlan {
  /** A date is a `Date` at midnight UTC. Nothing is a blank cell. */
  readonly value?: string | number | boolean | Date;
  /** May not be changed while the sheet is protected, as each is but one whose table may grow. */
  readonly isLocked?: boolean;
}

/** The sheets that Outturn adds by itself; a plan has none of these names. */
export const OWN_SHEETS = { stamp: 'Outturn', lists: 'Lists', errors: 'Errors' } as const;
