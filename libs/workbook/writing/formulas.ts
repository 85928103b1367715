import { addressOf } from '../address.js';
import { type CellPlan, type ColumnPlan, type RowPlan, type TablePlan } from '../plan.js';

export interface WrittenFormula {
  /** Without its `=`. */
  readonly formula: string;
  /** What a spreadsheet program will make of it; shown where formulas are not computed, as in a protected view. */
  readonly result: number | string;
}

/** Nothing is derived while an amount it needs is blank: a blank cell would count as nought. */
const BLANK = '""';

/** A derived amount of one row: `IF(COUNT(D8,E8)<2,"",D8-E8)`. `row` is its number on the sheet. */
export function derivedFormula(table: TablePlan, column: ColumnPlan, values: RowPlan, row: number): WrittenFormula {
  const { plus, minus, over } = column.derived ?? { plus: [], minus: [], over: undefined };
  const cell = (code: string): string => addressOf(row, numberOf(table, code));
  const needed = [...new Set([...plus, ...minus, ...(over === undefined ? [] : [over])])];
  if (plus.length + minus.length === 0) throw new TypeError(`the derived column ${column.code} is derived from no column`);
  const sum = plus.map(cell).join('+') + minus.map((code) => `-${cell(code)}`).join('');
  const [added, taken] = [plus, minus].map((codes) => codes.map((code) => amountOf(values[code])));
  const total = totalOf(added ?? [], taken ?? []);
  const value = over === undefined ? sum : `IF(${cell(over)}=0,${BLANK},(${sum})/${cell(over)})`;
  return {
    formula: `IF(COUNT(${needed.map(cell).join(',')})<${needed.length},${BLANK},${value})`,
    result: (over === undefined ? total : shareOf(total, amountOf(values[over]))) ?? '',
  };
}

/** Nothing where a part or the whole is blank, or the whole is nought. */
const shareOf = (part: number | undefined, whole: number | undefined): number | undefined =>
  part === undefined || whole === undefined || whole === 0 ? undefined : part / whole;

/** The total of what is given in a column, blank where nothing is: `IF(COUNT(D8:D9)=0,"",SUM(D8:D9))`. */
export function totalFormula(column: number, firstRow: number, lastRow: number, results: readonly (number | undefined)[]): WrittenFormula {
  const area = `${addressOf(firstRow, column)}:${addressOf(lastRow, column)}`;
  const known = results.filter((result) => result !== undefined);
  return { formula: `IF(COUNT(${area})=0,${BLANK},SUM(${area}))`, result: known.length === 0 ? '' : (totalOf(known, []) ?? '') };
}

export const amountOf = (cell: CellPlan | undefined): number | undefined => (typeof cell?.value === 'number' ? cell.value : undefined);

function numberOf(table: TablePlan, code: string): number {
  const index = table.columns.findIndex((column) => column.code === code);
  if (index === -1) throw new TypeError(`table ${table.code} derives from ${code}, which is none of its columns`);
  return index + 1;
}

/** Binary fractions leave dust behind the sixth place; no amount is written so finely. */
const DIGITS = 6;

function totalOf(added: readonly (number | undefined)[], taken: readonly (number | undefined)[]): number | undefined {
  let total = 0;
  for (const amount of added) {
    if (amount === undefined) return undefined;
    total += amount;
  }
  for (const amount of taken) {
    if (amount === undefined) return undefined;
    total -= amount;
  }
  return Number(total.toFixed(DIGITS));
}
