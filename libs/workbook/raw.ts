import { type Refusal } from './refusal.js';
import { type WorkbookStamp } from './plan.js';

/** What a file turned out to be. */
export type ReadOutcome = RawWorkbook | Refusal;

/** A workbook as it came, before anybody asks what its cells mean. */
export interface RawWorkbook {
  readonly kind: 'workbook';
  readonly sheets: readonly RawSheet[];
  /** What the hidden sheet `Outturn` says; empty where there is none, so that another workbook is known by it. */
  readonly stamp: Partial<WorkbookStamp>;
  /** The names of areas, such as `t_finance`, with the area as written: `'Finance'!$A$8:$F$40`. */
  readonly names: readonly { readonly name: string; readonly area: string }[];
}

export interface RawSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The cells that hold something, by rows and then by columns. */
  readonly cells: readonly RawCell[];
}

export interface RawCell {
  /** As people write it: `B7`. */
  readonly address: string;
  /** From 1. */
  readonly row: number;
  /** From 1: column 2 is B. */
  readonly column: number;
  readonly value: RawValue;
  /** Without its `=`; empty where the formula is that of a cell above it. */
  readonly formula?: string;
  /** The area that is merged into this cell: `B7:D7`. */
  readonly merged?: string;
}

export type RawValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  /** Days since 30 December 1899, with the time as a fraction: 45658 is 1 January 2025. The same for files that count from 1904. */
  | { readonly kind: 'date'; readonly serial: number }
  /** What the spreadsheet program made of a formula: `#DIV/0!`. */
  | { readonly kind: 'error'; readonly error: string }
  /** A formula without its result: no spreadsheet program has computed it yet. Never nought. */
  | { readonly kind: 'not-computed' };
