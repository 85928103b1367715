/** A workbook that is to be written, in words of its content; whoever writes it knows how a file of it looks. */
export interface WorkbookTemplate {
  readonly title: string;
  readonly stamp: TemplateStamp;
  /** In the order of their tabs. */
  readonly sheets: readonly TemplateSheet[];
}

/** By which the workbook is known when it comes back. */
export interface TemplateStamp {
  readonly template: string;
  readonly council: string;
  readonly collectionYear: string;
  readonly edition: string;
}

export interface TemplateSheet {
  readonly name: string;
  /** Lines above the table; one after an empty line is a heading. */
  readonly intro: readonly string[];
  readonly table?: TemplateTable;
}

export interface TemplateTable {
  /** Small letters, digits and `_`. */
  readonly code: string;
  readonly columns: readonly TemplateColumn[];
  /** At least one, with the blank rows that are to be filled in. */
  readonly rows: readonly TemplateRow[];
  readonly frozenColumns: number;
  readonly hasTotals: boolean;
  /** Whether people may add rows below those that are there. */
  readonly mayGrow: boolean;
}

export interface TemplateColumn {
  readonly code: string;
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly help: string;
  readonly kind: 'text' | 'money' | 'number' | 'share' | 'date' | 'choice' | 'derived';
  /** As people read them; empty for every kind but `choice`. */
  readonly choices: readonly string[];
  /** For `derived`: codes of columns of the same row. */
  readonly derived?: { readonly plus: readonly string[]; readonly minus: readonly string[]; readonly over?: string };
}

/** By column code; what is left out is blank. */
export type TemplateRow = Readonly<Record<string, TemplateCell>>;

export interface TemplateCell {
  /** Amounts in pounds, days as dates at midnight UTC. */
  readonly value?: string | number | Date;
  readonly isLocked: boolean;
}
