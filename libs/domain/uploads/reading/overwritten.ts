import { isKnown, Money } from '../../catalogue/index.js';
import { type Convention, type DefinedColumn, readAmount, readShare, type SheetRow } from '../../returns/index.js';
import type { GivenCell } from '../given-workbook.js';
import type { LaidOut } from './sheets/lay-out.js';

/** What comes of a cell that was typed over though it is reckoned from others: nothing, a note, or the sentence of what differs. */
export type Overwritten = { readonly kind: 'fits' | 'not-testable' } | { readonly kind: 'differs'; readonly sentence: string };

/** Compares what was typed with what the others of its row give: an amount to the penny, a share as finely as it was typed. */
export function overwritten(cell: GivenCell, column: DefinedColumn, row: SheetRow, laid: LaidOut, unit: Convention['unit']): Overwritten {
  const parts = partsOf(row, column);
  return column.formula?.over === undefined ? amountOver(cell, parts, unit) : shareOver(cell, column, parts, row, laid);
}

function amountOver(cell: GivenCell, parts: Money | undefined, unit: Convention['unit']): Overwritten {
  const typed = readAmount(cell, unit);
  if (typed.kind === 'refused' || !isKnown(typed.value)) return FITS;
  if (parts === undefined) return NOT_TESTABLE;
  return withinAPenny(typed.value.value, parts) ? FITS : differs(inWords(typed.value.value), inWords(parts));
}

function shareOver(cell: GivenCell, column: DefinedColumn, parts: Money | undefined, row: SheetRow, laid: LaidOut): Overwritten {
  const typed = readShare(cell);
  if (typed.kind === 'refused') return NOT_TESTABLE;
  if (typed.value === undefined) return FITS;
  const share = typed.value;
  const reckoned = (code: string | undefined): number | undefined => {
    const whole = code === undefined ? undefined : amountAt(row, code);
    return parts === undefined || whole === undefined || whole.pence === 0n ? undefined : parts.toPounds() / whole.toPounds();
  };
  const given = reckoned(column.formula?.over);
  if (given === undefined) return NOT_TESTABLE;
  if (sameAsTyped(share, given)) return FITS;
  const other = [...(column.formula?.plus ?? []), ...(column.formula?.minus ?? [])].find((code) => {
    const instead = reckoned(code);
    return instead !== undefined && sameAsTyped(share, instead);
  });
  const heading = laid.table.columns.find(({ code }) => code === other)?.heading;
  return differs(percent(share), `${percent(given)}${heading === undefined ? '' : `; ${percent(share)} is the share of “${heading}”`}`);
}

/** What the parts of a derived column come to; undefined where any is not known. */
function partsOf(row: SheetRow, { formula }: DefinedColumn): Money | undefined {
  const amounts = (codes: readonly string[] = []): readonly (Money | undefined)[] => codes.map((code) => amountAt(row, code));
  const [plus, minus] = [amounts(formula?.plus), amounts(formula?.minus)];
  if ([...plus, ...minus].includes(undefined)) return undefined;
  const sum = (all: readonly (Money | undefined)[]): Money => Money.sum(all.filter((amount) => amount !== undefined));
  return sum(plus).minus(sum(minus));
}

function amountAt(row: SheetRow, code: string): Money | undefined {
  const cell = row[code];
  return cell?.kind === 'money' && isKnown(cell.amount) ? cell.amount.value : undefined;
}

const withinAPenny = (a: Money, b: Money): boolean => [-1n, 0n, 1n].includes(a.pence - b.pence);

const inWords = (amount: Money): string => `£${amount.toPounds().toLocaleString('en-GB', { maximumFractionDigits: 2 })}`;

/** Per cent of a share, without the dust that binary fractions leave. */
const perCent = (share: number): number => Number((100 * share).toPrecision(12));
const percent = (share: number): string => `${Number((100 * share).toFixed(2))}%`;

/** Whether a share rounds to the one that was typed, at the places it was typed with. */
function sameAsTyped(typed: number, given: number): boolean {
  const places = (String(perCent(typed)).split('.')[1] ?? '').length;
  return Math.abs(perCent(typed) - 100 * given) <= 10 ** -places / 2 + HAIR;
}
const HAIR = 1e-9;

const FITS = { kind: 'fits' } as const;
const NOT_TESTABLE = { kind: 'not-testable' } as const;

const differs = (typed: string, given: string): Overwritten => ({
  kind: 'differs',
  sentence: `The cell holds ${typed}, and the others of its row give ${given}. Clear this cell, or correct the others: it is reckoned from them.`,
});
