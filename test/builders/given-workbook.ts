import { type CouncilCode, isKnown } from '#domain/catalogue';
import {
  type CollectionDefinition,
  type DefinedColumn,
  type DefinedTable,
  type FilledTables,
  letterOf,
  type SheetCell,
  type SheetRow,
  wordsOf,
} from '#domain/returns';
import type { GivenCell, GivenSheet, GivenValue, GivenWorkbook } from '#domain/uploads';

/** In a sheet of a template the codes of the columns stand in row 4, the headings in row 5, and the rows begin below. */
export const CODES_ROW = 4;
export const FIRST_ROW = 6;

/** What a spreadsheet cell holds, as a test writes it; `{ formula }` with what it came to. */
export type Typed = string | number | boolean | Partial<GivenCell>;

/** Filled tables as a template's workbook holds them when it comes back. */
export function givenWorkbook(tables: FilledTables, definition: CollectionDefinition, council: CouncilCode): GivenWorkbook {
  const defined = tablesOf(definition);
  return {
    sheets: [
      sheetOf('Read me', [['How to fill this in'], ['Amounts are in pounds, not in thousands']]),
      ...defined.map((table) => tableSheet(table, tables[table.code] ?? [])),
      { ...sheetOf('Outturn', [['template', 'outturn-annual-return']]), isHidden: true },
    ],
    stamp: { template: 'outturn-annual-return', council, collectionYear: definition.year, edition: String(definition.edition) },
    names: defined.map(({ code, title, columns }) => ({
      name: `t_${code.replaceAll('-', '_')}`,
      area: `'${title}'!$A$6:$${letterOf(columns.length - 1)}$60`,
    })),
  };
}

export function tableSheet(table: DefinedTable, rows: readonly SheetRow[]): GivenSheet {
  const { columns, title, help } = table;
  const totals =
    table.rows.kind === 'fixed'
      ? [columns.map(({ kind }, i) => (i === 0 ? 'Total' : kind === 'money' ? { value: number(1), formula: 'SUM(B6:B34)' } : ''))]
      : [];
  const written = rows.map((row, r) => columns.map((column) => typed(column, row[column.code], FIRST_ROW + r)));
  return sheetOf(title, [
    [title],
    [help, 'Amounts in pounds, not thousands.'],
    [],
    columns.map(({ code }) => code),
    columns.map(({ heading }) => heading),
    ...written,
    ...totals,
  ]);
}

/** A sheet from its rows, from A1 on; an empty text is no cell. */
export const sheetOf = (name: string, rows: readonly (readonly Typed[])[]): GivenSheet => ({
  name,
  isHidden: false,
  cells: rows.flatMap((row, r) => row.flatMap((value, c) => (value === '' ? [] : [cellOf(r + 1, c + 1, value)]))),
});

/** A sheet of headings and rows alone, as a CSV file gives it. */
export const csvSheet = (name: string, rows: readonly (readonly string[])[]): GivenWorkbook => ({
  sheets: [sheetOf(name, rows)],
  stamp: {},
  names: [],
});

/** The workbook with one cell typed over, by its address; without a value the cell is cleared. */
export const withCell = (workbook: GivenWorkbook, tab: string, address: string, value?: Typed): GivenWorkbook =>
  withSheet(workbook, tab, (sheet) => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address)!;
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    const others = sheet.cells.filter((cell) => cell.address !== address);
    const cells = value === undefined ? others : [...others, cellOf(Number(row), column, value)];
    return { ...sheet, cells: cells.sort((a, b) => (a.row === b.row ? a.column - b.column : a.row - b.row)) };
  });

export const withSheet = (workbook: GivenWorkbook, tab: string, change: (sheet: GivenSheet) => GivenSheet): GivenWorkbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => (sheet.name === tab ? change(sheet) : sheet)),
});

/** The workbook with every number that was typed in the rows of some sheets changed. */
export const withNumbers = (workbook: GivenWorkbook, tabs: readonly string[], change: (amount: number) => number): GivenWorkbook =>
  tabs.reduce(
    (each, tab) =>
      withSheet(each, tab, (sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.row >= FIRST_ROW && cell.value.kind === 'number' && cell.formula === undefined
            ? { ...cell, value: number(change(cell.value.number)) }
            : cell,
        ),
      })),
    workbook,
  );

/** What stands at a place of the workbook. */
export const valueAt = ({ sheets }: GivenWorkbook, tab: string, address: string): GivenValue | undefined =>
  sheets.find(({ name }) => name === tab)?.cells.find((cell) => cell.address === address)?.value;

/** The address of a row's column on a sheet of a template, rows counted from 0. */
export const addressIn = (definition: CollectionDefinition, code: string, row: number, column: string): string => {
  const table = tablesOf(definition).find((each) => each.code === code)!;
  return `${letterOf(table.columns.findIndex((each) => each.code === column))}${FIRST_ROW + row}`;
};

const tablesOf = ({ sections }: CollectionDefinition): readonly DefinedTable[] => sections.flatMap((section) => section.tables);
const number = (value: number): GivenValue => ({ kind: 'number', number: value });
const text = (value: string): GivenValue => ({ kind: 'text', text: value });

function cellOf(row: number, column: number, value: Typed): GivenCell {
  const place = { address: `${letterOf(column - 1)}${row}`, row, column };
  if (typeof value === 'object') return { value: text(''), ...value, ...place };
  if (typeof value === 'boolean') return { ...place, value: { kind: 'boolean', boolean: value } };
  return { ...place, value: typeof value === 'number' ? number(value) : text(value) };
}

function typed(column: DefinedColumn, cell: SheetCell | undefined, row: number): Typed {
  if (column.kind === 'derived') return { value: number(0), formula: `IF(COUNT(A${row})<4,"",A${row})` };
  switch (cell?.kind) {
    case undefined:
    case 'blank':
      return '';
    case 'text':
      return column.kind === 'date'
        ? { value: { kind: 'date', serial: Date.parse(cell.text) / 86_400_000 + 25_569 } }
        : labelOf(column, cell.text);
    case 'money':
      return isKnown(cell.amount) ? cell.amount.value.toPounds() : wordsOf(cell.amount.reason);
    case 'number':
      return isKnown(cell.number) ? cell.number.value : wordsOf(cell.number.reason);
    case 'yes-no':
      return cell.yes ? 'Yes' : 'No';
  }
}

const labelOf = ({ choices }: DefinedColumn, code: string): string => choices.find((choice) => choice.code === code)?.label ?? code;
