import { type NamedRange } from 'hucre';
import { type Cell, type WriteSheet } from 'hucre/xlsx';
import { areaOf } from '../address.js';
import { type CellPlan, type ColumnPlan, type RowPlan, type SheetPlan, type TablePlan } from '../plan.js';
import { amountOf, derivedFormula, totalFormula } from './formulas.js';
import { HEADING, LINE, styleOf, SUBHEADING, TITLE, TOTAL } from './styles.js';
import { type Lists, validationsOf } from './validations.js';

export interface WrittenSheet {
  readonly sheet: WriteSheet;
  /** Of its table, where it has one. */
  readonly name?: NamedRange;
}

type WrittenCell = Partial<Cell>;

/** Without a password: it keeps people from typing over a formula, and whoever needs to can take it off. */
const PROTECTION = { sheet: true, formatColumns: true, formatRows: true, autoFilter: true, sort: true } as const;

/** A sheet: its intro, a hidden row of column codes, the headings, the rows and the totals. */
export function writtenSheet(plan: SheetPlan, lists: Lists): WrittenSheet {
  const intro = plan.intro.map((line, index): WrittenCell[] => (line === '' ? [] : [textCell(line, introStyle(plan.intro, index))]));
  const { table } = plan;
  if (table === undefined) return { sheet: sheetOf(plan.name, intro) };
  expectTable(table);
  const codesRow = intro.length + (intro.length === 0 ? 1 : 2);
  const firstRow = codesRow + 2;
  const lastRow = firstRow + table.rows.length - 1;
  const gap: WrittenCell[][] = intro.length === 0 ? [] : [[]];
  const codes = table.columns.map(({ code }) => textCell(code, LINE));
  const rows = table.rows.map((row, index) => table.columns.map((column) => writtenCell(table, column, row, firstRow + index)));
  const totals = table.hasTotals === true ? [table.columns.map((column, index) => totalCell(column, index, rows, firstRow))] : [];
  return {
    sheet: {
      ...sheetOf(plan.name, [...intro, ...gap, codes, table.columns.map(headingCell), ...rows, ...totals], table.mayGrow),
      columns: table.columns.map(({ width }) => ({ width })),
      rowDefs: new Map([[codesRow - 1, { hidden: true }]]),
      freezePane: { rows: firstRow - 1, columns: table.frozenColumns ?? 0 },
      dataValidations: validationsOf(table, firstRow, lists),
    },
    name: {
      name: `t_${table.code}`,
      range: areaOf(plan.name, { row: firstRow, column: 1 }, { row: lastRow, column: table.columns.length }),
    },
  };
}

const introStyle = (lines: readonly string[], index: number): Cell['style'] =>
  index === 0 ? TITLE : lines[index - 1] === '' ? SUBHEADING : LINE;

const sheetOf = (name: string, cells: readonly (readonly WrittenCell[])[], mayGrow = false): WriteSheet => ({
  name,
  rows: cells.map((row) => row.map((cell) => cell.value ?? null)),
  cells: new Map(cells.flatMap((row, rowIndex) => row.map((cell, columnIndex) => [`${rowIndex},${columnIndex}`, cell] as const))),
  ...(mayGrow ? {} : { protection: PROTECTION }),
});

function writtenCell(table: TablePlan, column: ColumnPlan, row: RowPlan, rowNumber: number): WrittenCell {
  if (column.kind === 'derived') {
    const { formula, result } = derivedFormula(table, column, row, rowNumber);
    return { formula, formulaResult: result, value: result, style: styleOf(column, true) };
  }
  const cell: CellPlan = row[column.code] ?? {};
  return { ...valueOf(cell.value), style: styleOf(column, cell.isLocked ?? false) };
}

/**
 * A text is written as a text whatever it begins with: nothing of a plan becomes a formula but what `formulas.ts` makes. A text
 * such as `#N/A` is written as a run of text, because hucre would make an error of it.
 */
const valueOf = (value: CellPlan['value']): WrittenCell =>
  typeof value === 'string' && value.startsWith('#') ? { value, richText: [{ text: value }] } : { value: value ?? null };

const textCell = (text: string, style: Cell['style']): WrittenCell => ({ ...valueOf(text), style });

const headingCell = (column: ColumnPlan): WrittenCell => ({
  ...textCell(column.heading, HEADING),
  ...(column.help === undefined ? {} : { comment: { author: 'Outturn', text: column.help } }),
});

const ADDED_UP = new Set<ColumnPlan['kind']>(['money', 'number', 'derived']);
/** A share of a row adds up to nothing. */
const isAddedUp = ({ kind, derived }: ColumnPlan): boolean => ADDED_UP.has(kind) && derived?.over === undefined;

function totalCell(column: ColumnPlan, index: number, rows: readonly (readonly WrittenCell[])[], firstRow: number): WrittenCell {
  if (!isAddedUp(column)) return index === 0 ? textCell('Total', { ...TOTAL, numFmt: '@' }) : { value: null, style: TOTAL };
  const results = rows.map((row) => amountOf({ value: row[index]?.value ?? undefined }));
  const { formula, result } = totalFormula(index + 1, firstRow, firstRow + rows.length - 1, results);
  return { formula, formulaResult: result, value: result, style: TOTAL };
}

function expectTable({ code, columns, rows }: TablePlan): void {
  if (!/^[a-z][a-z0-9_]*$/.test(code)) throw new TypeError(`not the code of a table: ${code}`);
  if (rows.length === 0) throw new TypeError(`table ${code} has no rows: give it one to fill in`);
  if (new Set(columns.map((column) => column.code)).size < columns.length) throw new TypeError(`table ${code} has two columns of one code`);
}
