/** Something to say about one cell, in the cell. */
export interface CellNote {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
  readonly severity: Severity;
}

/** An error stops the return; a warning asks for a look. */
export type Severity = 'error' | 'warning';

/** A row of the sheet `Errors`. */
export interface ErrorRow {
  /** In words, such as `Finance, row 12, gross`. */
  readonly where: string;
  readonly wrong: string;
  readonly mend: string;
  readonly severity: Severity;
  /** The cell to go to, where there is one. */
  readonly link?: { readonly sheet: string; readonly address: string };
}
