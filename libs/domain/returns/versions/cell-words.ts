import { isKnown, type Money } from '../../catalogue/index.js';
import { dayInWords, type DefinedColumn, type DefinedTable } from '../definition/index.js';
import type { SheetCell, SheetRow } from '../filling/index.js';
import { wordsOf } from '../reading/index.js';
import { NO, wordsFor, YES } from '../template/cell-value.js';

/** What a cell says, as people read it: £1,250,000, 75%, 31 July 2025, a choice by its label, or why a figure is missing. */
export function cellInWords(cell: SheetCell | undefined, column: DefinedColumn): string | undefined {
  switch (cell?.kind) {
    case undefined:
    case 'blank':
      return undefined;
    case 'money':
      return isKnown(cell.amount) ? poundsInWords(cell.amount.value) : wordsOf(cell.amount.reason);
    case 'number':
      if (!isKnown(cell.number)) return wordsOf(cell.number.reason);
      return column.kind === 'share' ? shareInWords(cell.number.value) : numberInWords(cell.number.value);
    case 'yes-no':
      return cell.yes ? YES : NO;
    case 'text':
      return column.kind === 'date' ? dayInWords(cell.text) : wordsFor(cell.text, column);
  }
}

/** Exact to the penny, and pence only where there are any. */
export function poundsInWords(amount: Money): string {
  const [pounds = '', pence = ''] = amount.toString().replace('-', '').split('.');
  const grouped = BigInt(pounds).toLocaleString('en-GB');
  return `${amount.isNegative() ? '-' : ''}£${grouped}${pence === '00' ? '' : `.${pence}`}`;
}

/** Two numbers that differ are never written alike. */
export const numberInWords = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 20 });

/** Per cent, without the dust that binary fractions leave. */
const shareInWords = (share: number): string => `${Number((100 * share).toPrecision(12))}%`;

/** What names a row: `Nursing, 65+`, `AC2, planned`; of a table with one row alone, its title. */
export const rowInWords = (table: DefinedTable, row: SheetRow, columns: readonly string[]): string =>
  columns.length === 0
    ? table.title
    : columns
        .map((code, i) => {
          const column = table.columns.find((each) => each.code === code);
          const words = (column && cellInWords(row[code], column)) ?? '';
          return i > 0 && column?.kind === 'choice' ? withoutCapital(words) : words;
        })
        .join(', ');

/** Where a cell is: `Savings amounts, AC2 planned, 2024-25`. */
export const placeInWords = ({ title }: DefinedTable, row: string, { heading }: DefinedColumn): string =>
  [title, ...(row === title ? [] : [row.replaceAll(', ', ' ')]), heading].join(', ');

/** A choice within a name is not the beginning of a sentence; NHS keeps its capitals. */
const withoutCapital = (words: string): string => (/^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words);
