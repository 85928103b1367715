import { type FinancialYear, yearStartingIn } from '../../catalogue/index.js';
import { tidy } from './number-text.js';
import { type RawCell, read, type Reading, type Refused, refused, settle, then } from './raw-cell.js';

/** A financial year however it is written: 2024-25, 2024/25, 2024-2025, 24/25, or FY25, which is named by the year it ends in. */
export function readYear(raw: RawCell): Reading<FinancialYear | undefined> {
  return then(settle(raw), (value): Reading<FinancialYear | undefined> => {
    if (value.kind === 'blank' || (value.kind === 'text' && value.text.trim() === '')) return read(undefined);
    if (value.kind === 'number') return notOneYear(String(value.number));
    const year = value.kind === 'text' ? yearIn(value.text) : undefined;
    if (year !== undefined) return read(year);
    return value.kind === 'text' ? notOneYear(value.text.trim()) : notOneYear(value.kind);
  });
}

/** The financial year that a text is; undefined where it is none, or where its two years do not follow each other. */
export function yearIn(text: string): FinancialYear | undefined {
  const words = tidy(text).replaceAll(' ', '');
  const ending = /^fy'?(\d{2}|\d{4})$/.exec(words)?.[1];
  const [, first, second] = /^(?:fy)?(\d{2}|\d{4})[-/](\d{2}|\d{4})$/.exec(words) ?? [];
  const start = ending === undefined ? inFull(first) : inFull(ending) - 1;
  if (ending === undefined && inFull(second) !== start + 1) return undefined;
  return start >= EARLIEST && start <= LATEST ? yearStartingIn(start) : undefined;
}

const EARLIEST = 1990;
const LATEST = 2089;

/** Two figures are of the years 1990 to 2089. */
function inFull(figures: string | undefined): number {
  const number = Number(figures);
  if (figures?.length !== 2) return number;
  return number + (number >= EARLIEST % 100 ? 1900 : 2000);
}

const notOneYear = (given: string): Refused =>
  refused('CELL_OF_WRONG_KIND', `“${given}” is not a financial year. Write both of its years, such as 2024-25.`);
