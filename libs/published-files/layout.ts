import type { Publication } from '#domain/catalogue';
import type { Row, Table } from './table/csv-table.js';
import type { Register } from './published-file.js';

/** One way in which statistics are published: how it is recognised, and what a row of it comes to. */
export interface Layout {
  readonly code: string;
  /** To finish “it holds ...”. */
  readonly holds: string;
  /** All of them are there, or it is not this layout. Case, spaces and punctuation do not matter. */
  readonly headings: readonly string[];
  /** What it is loaded as, unless the operator says otherwise; nothing where it is compared and not loaded. */
  readonly publication: PublicationName | undefined;
  readonly open: (table: Table, councils: Register) => RowReader;
}

export interface PublicationName {
  readonly name: string;
  readonly publisher: string;
  /**
   * The day it came out. Where this version knows the month or year alone, the last day of it: a vintage decides only which publication
   * is the later one.
   */
  readonly vintage: string;
}

/** Reads the rows of one file in their order. */
export interface RowReader {
  readonly read: (row: Row) => RowOutcome;
  /** What is to be said when all are read. */
  readonly remarks: () => readonly string[];
}

export type RowOutcome = Used | SetAside | Refused;

/** What one row adds to a publication. */
export type Facts = Partial<Pick<Publication, 'figures' | 'populations' | 'priceLevels' | 'indices'>>;

export interface Used {
  readonly kind: 'used';
  /** What the row is about: two rows of one key are the same statistic twice. */
  readonly key: string;
  readonly facts: Facts;
}

export interface SetAside {
  readonly kind: 'set-aside';
  readonly why: string;
}

export interface Refused {
  readonly kind: 'refused';
  readonly why: string;
  /** What stands in this row. */
  readonly what: string;
  readonly mend: string;
}

export const used = (key: string, facts: Facts = {}): Used => ({ kind: 'used', key, facts });
export const setAside = (why: string): SetAside => ({ kind: 'set-aside', why });
export const refused = (why: string, what: string, mend: string): Refused => ({ kind: 'refused', why, what, mend });

export const isRefused = (read: unknown): read is Refused =>
  typeof read === 'object' && read !== null && 'kind' in read && read.kind === 'refused';
