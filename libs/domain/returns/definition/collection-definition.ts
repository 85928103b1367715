import type { AgeBand, FinancialYear, ReturnLineCode } from '../../catalogue/index.js';

/** What one year's collection asks: dates, and every table with its rows and columns. A template is printed from it and a workbook read by it. */
export interface CollectionDefinition {
  readonly year: FinancialYear;
  /** Which wording of the form the year uses; it rises when the form changes, not with each year. */
  readonly edition: number;
  readonly dates: CollectionDates;
  readonly sections: readonly DefinedSection[];
}

/** ISO days. Returns are saved from `opens`, due at the `deadline`, corrected until `refreshCloses`; what stands on `frozen` is published. */
export type CollectionDates = Readonly<Record<DateName, string>>;
export const DATE_NAMES = ['opens', 'deadline', 'refreshCloses', 'frozen'] as const;
export type DateName = (typeof DATE_NAMES)[number];

export interface DefinedSection {
  readonly code: string;
  readonly title: string;
  readonly help: string;
  readonly tables: readonly DefinedTable[];
}

export const TABLE_CODES = [
  'finance',
  'activity',
  'budget-position',
  'budget-bridge',
  'adjustments',
  'savings-lines',
  'savings-amounts',
  'savings-costs',
  'assurance',
  'growth-lines',
  'overlap-groups',
  'overlap-claims',
  'delivery-reports',
  'declarations',
] as const;
export type TableCode = (typeof TABLE_CODES)[number];

export interface DefinedTable {
  readonly code: TableCode;
  readonly title: string;
  readonly help: string;
  readonly rows: FixedRows | OpenRows;
  readonly columns: readonly DefinedColumn[];
}

/** One row for each return line and age band, its key cells filled in and not to be changed. */
export interface FixedRows {
  readonly kind: 'fixed';
  readonly keys: readonly RowKey[];
}

/** The key cells of a row, by the codes of their columns; `unit` is there where the line is counted in one. */
export interface RowKey {
  readonly line: ReturnLineCode;
  readonly label: string;
  readonly 'age-band': AgeBand;
  readonly unit?: string;
}

export interface OpenRows {
  readonly kind: 'open';
  readonly most: number;
}

export const COLUMN_KINDS = ['text', 'choice', 'money', 'quantity', 'share', 'year', 'date', 'yes-no', 'derived'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export interface DefinedColumn {
  /** Unique in its table; a column of one year's amounts has the year for its code. */
  readonly code: string;
  readonly heading: string;
  readonly help: string;
  readonly kind: ColumnKind;
  /** What a choice may be; empty for every other kind. */
  readonly choices: readonly Choice[];
  readonly required: boolean;
  /** What is counted: `£`, `people`, `months`; undefined where nothing is. */
  readonly unit: string | undefined;
  /** Whether an amount is written as a positive number whatever it does to the budget. */
  readonly sign: 'positive' | 'signed' | undefined;
  /** How a derived column is reckoned from others of its row. */
  readonly formula: Formula | undefined;
  /** The year a column of amounts is for. */
  readonly forYear: FinancialYear | undefined;
}

export interface Choice {
  readonly code: string;
  readonly label: string;
}

/** Codes of columns that are added, and of those taken off; where there is an `over`, the column shows what that makes of it, in per cent. */
export interface Formula {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly over?: string;
}

/** A table of the definition, or undefined where the year has none of that code. */
export const tableOf = (definition: CollectionDefinition, code: TableCode): DefinedTable | undefined =>
  definition.sections.flatMap((section) => section.tables).find((table) => table.code === code);
