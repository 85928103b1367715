import { isKnown, known, type Money as Amount, Money } from '../../catalogue/index.js';
import type { DefinedColumn } from '../definition/index.js';
import { BLANK, type SheetCell } from '../filling/sheet-cell.js';
import { tidy } from './number-text.js';
import { type RawCell, read, type Reading, refused, settle, then } from './raw-cell.js';
import { readAmount, readQuantity, type Unit } from './read-amount.js';
import { readDate } from './read-date.js';
import { readShare } from './read-share.js';
import { readYear } from './read-year.js';

/** How a table writes its amounts: in which unit, and whether its signs are turned round. */
export interface Convention {
  readonly unit: Unit;
  readonly sign: 'as-given' | 'turned';
}
export const IN_POUNDS: Convention = { unit: 'pounds', sign: 'as-given' };

/** A cell as its column is meant; what a derived column holds is not read, because it is reckoned anew. */
export function readCell(raw: RawCell, column: DefinedColumn, convention: Convention = IN_POUNDS): Reading<SheetCell> {
  if (column.kind === 'derived' || isBlank(raw)) return read(BLANK);
  switch (column.kind) {
    case 'money':
      return then(readAmount(raw, convention.unit), (amount) =>
        read({ kind: 'money', amount: convention.sign === 'turned' && isKnown(amount) ? known(turned(amount.value)) : amount }),
      );
    case 'quantity':
      return then(readQuantity(raw), (number) => read({ kind: 'number', number }));
    case 'share':
      return then(readShare(raw), (share) => read(share === undefined ? BLANK : { kind: 'number', number: known(share) }));
    case 'year':
      return then(readYear(raw), textOrBlank);
    case 'date':
      return then(readDate(raw), textOrBlank);
    case 'yes-no':
      return then(readWords(raw), yesOrNo);
    case 'choice':
      return then(readWords(raw), (words) => chosen(words, column));
    case 'text':
      return then(readWords(raw), textOrBlank);
  }
}

const isBlank = ({ value, formula }: RawCell): boolean =>
  formula === undefined && (value.kind === 'blank' || (value.kind === 'text' && value.text.trim() === ''));

const textOrBlank = (text: string | undefined): Reading<SheetCell> => read(text === undefined ? BLANK : { kind: 'text', text });

/** The words of a cell; a number is its own words, and a date is none: a spreadsheet makes one of a paragraph such as 4-5. */
function readWords(raw: RawCell): Reading<string> {
  return then(settle(raw), (value) => {
    if (value.kind === 'date')
      return refused('CELL_OF_WRONG_KIND', 'A spreadsheet has made a date of this cell. Format it as text and enter it again.');
    if (value.kind === 'boolean') return read(value.boolean ? 'yes' : 'no');
    if (value.kind === 'number') return read(String(value.number));
    return read(value.kind === 'text' ? value.text.replace(/\s+/g, ' ').trim() : '');
  });
}

const YES = ['yes', 'y', 'true', '1'];
const NO = ['no', 'n', 'false', '0'];

function yesOrNo(words: string): Reading<SheetCell> {
  const given = tidy(words);
  if (YES.includes(given) || NO.includes(given)) return read({ kind: 'yes-no', yes: YES.includes(given) });
  return refused('CELL_OF_WRONG_KIND', `“${words}” is neither yes nor no. Enter one of them.`);
}

/** A choice by its label or code, whatever its capitals, hyphens and spaces. */
function chosen(words: string, column: DefinedColumn): Reading<SheetCell> {
  const code = codesOf(column).get(letters(words));
  if (code !== undefined) return read({ kind: 'text', text: code });
  const { choices } = column;
  const some = choices.slice(0, NAMED_CHOICES).map(({ label }) => label);
  const more = choices.length > NAMED_CHOICES ? ' or another of the list' : '';
  return refused('CHOICE_UNKNOWN', `“${words}” is none of the choices. Choose ${some.join(', ')}${more}.`);
}

/** The codes of a column's choices by their letters, those of labels before those of codes. Kept with the column: a sheet has many cells of it. */
function codesOf(column: DefinedColumn): ReadonlyMap<string, string> {
  const kept = CODES.get(column);
  if (kept !== undefined) return kept;
  const named = [
    ...column.choices.map(({ code, label }) => [label, code] as const),
    ...column.choices.map(({ code }) => [code, code] as const),
  ];
  const codes = new Map([...named].reverse().map(([name, code]) => [letters(name), code] as const));
  CODES.set(column, codes);
  return codes;
}
const CODES = new WeakMap<DefinedColumn, ReadonlyMap<string, string>>();

/** So many choices a sentence can name. */
const NAMED_CHOICES = 8;
const letters = (words: string): string => tidy(words).replace(/[^a-z0-9+]/g, '');
const turned = (amount: Amount): Amount => Money.zero.minus(amount);
