import { dayOf } from '../../catalogue/index.js';
import { tidy } from './number-text.js';
import { type RawCell, read, type Reading, refused, settle, then } from './raw-cell.js';

/** A calendar day, ISO: from a spreadsheet's own date, or as people write it, the day first. Undefined where the cell is blank. */
export function readDate(raw: RawCell): Reading<string | undefined> {
  return then(settle(raw), (value): Reading<string | undefined> => {
    if (value.kind === 'blank' || (value.kind === 'text' && value.text.trim() === '')) return read(undefined);
    if (value.kind === 'date') return fromSerial(value.serial);
    if (value.kind === 'number') return fromSerial(value.number);
    const day = value.kind === 'text' ? dayIn(value.text) : undefined;
    return day === undefined
      ? refused('CELL_OF_WRONG_KIND', `${value.kind === 'text' ? `“${value.text.trim()}”` : 'The value'} ${NO_DAY}`)
      : read(day);
  });
}

const NO_DAY = 'is not a day of the calendar. Write the day first, such as 31/03/2025.';

/** Serials of the years 1990 to 2099: a number outside them was not meant as a day. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_050;
const MS_OF_A_DAY = 86_400_000;

function fromSerial(serial: number): Reading<string> {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return refused('CELL_OF_WRONG_KIND', `${serial} ${NO_DAY}`);
  return read(new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * MS_OF_A_DAY).toISOString().slice(0, 10));
}

function dayIn(text: string): string | undefined {
  const words = tidy(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(t.*)?$/.exec(words);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(words);
  if (figures !== null) return dayOf(inFull(figures[3]), Number(figures[2]), Number(figures[1]));
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?[ ,-]+(\d{4}|\d{2})$/.exec(words);
  const month = MONTHS.findIndex((name) => (named?.[2]?.length ?? 0) >= 3 && name.startsWith(named?.[2] ?? ' '));
  return named === null || month === -1 ? undefined : dayOf(inFull(named[3]), month + 1, Number(named[1]));
}

/** Returns are of this century. */
const inFull = (year: string | undefined): number => (year?.length === 2 ? 2000 + Number(year) : Number(year));
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
