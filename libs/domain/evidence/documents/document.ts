import type { CouncilCode, Figure, FinancialYear, Realm } from '../../catalogue/index.js';
import type { StatedRelation } from './relation.js';

/**
 * A published report, held as what it prints: its tables cell by cell, each with its paragraph, and the relations that it states
 * between them. What it gets wrong stays as printed; a rule finds it.
 */
export interface PublishedDocument {
  /** Short and kept for good, such as `leicestershire-2021-01`. */
  readonly code: string;
  readonly realm: Realm;
  /** Whose report it is; undefined for one of a national body. */
  readonly council: CouncilCode | undefined;
  readonly title: string;
  readonly publisher: string;
  /** The day, or the month where no day is printed: `2024-12` or `2021-01-18`. */
  readonly published: string;
  readonly tables: readonly PrintedTable[];
  readonly relations: readonly StatedRelation[];
}

export const TABLE_KINDS = [
  'budget',
  'growth',
  'savings',
  'funding',
  'capital',
  'contracts',
  'performance',
  'activity',
  'prices',
  'plans',
  'monitoring',
  'programme',
  'statements',
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** A table of the report, or the figures and statements of a paragraph gathered as one. */
export interface PrintedTable {
  /** Unique in the document, such as `budget`. */
  readonly code: string;
  readonly kind: TableKind;
  readonly title: string;
  /** Where it is printed, such as `paragraph 10` or `Appendix A`. */
  readonly paragraph: string;
  readonly cells: readonly PrintedCell[];
}

/** What a printed figure speaks of. A part of a year or a forecast is never compared with a whole year’s outcome. */
export const BASES = ['actual', 'budget', 'plan', 'target', 'forecast', 'part-year', 'estimate', 'stated'] as const;
export type Basis = (typeof BASES)[number];

export interface PrintedCell {
  /** Unique in the table, such as `opening.2021-22`. With the table's code it is the cell's address: `budget/opening.2021-22`. */
  readonly code: string;
  /** What the row and the column are, in our own words. */
  readonly row: string;
  readonly column: string;
  readonly year: FinancialYear | undefined;
  readonly basis: Basis;
  /** Where it differs from the table's. */
  readonly paragraph: string | undefined;
  readonly content: PrintedFigure | PrintedWords;
}

export const PRINTED_UNITS = {
  gbp: { label: 'pounds', factor: 1 },
  'gbp-thousands': { label: '£000', factor: 1e3 },
  'gbp-millions': { label: '£m', factor: 1e6 },
  percent: { label: '%', factor: 0.01 },
  'percentage-points': { label: 'percentage points', factor: 0.01 },
  count: { label: 'number', factor: 1 },
  thousands: { label: 'thousand', factor: 1e3 },
  'per-100000': { label: 'per 100,000 people', factor: 1e-5 },
  'per-1000': { label: 'per 1,000 people', factor: 1e-3 },
  'gbp-per-week': { label: 'pounds a week', factor: 1 },
  'gbp-per-hour': { label: 'pounds an hour', factor: 1 },
  weeks: { label: 'weeks', factor: 1 },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly factor: number }>>;
export type PrintedUnit = keyof typeof PRINTED_UNITS;

/** A number as printed, in the unit it is printed in, or why there is none. Savings are positive. */
export interface PrintedFigure {
  readonly kind: 'figure';
  readonly figure: Figure;
  readonly unit: PrintedUnit;
  /** The value of the last place printed, in the same unit: 0.1 where £m stand with one decimal. What was printed may be out by half of it. */
  readonly step: number;
  /** A target printed as more than, or less than, the figure. */
  readonly bound: 'above' | 'below' | undefined;
}

export interface PrintedWords {
  readonly kind: 'words';
  readonly words: string;
}
