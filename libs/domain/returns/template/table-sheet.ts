import type { DefinedColumn, DefinedTable, OpenRows, TableCode } from '../definition/index.js';
import type { SheetRow } from '../filling/index.js';
import { valueOf } from './cell-value.js';
import { headingOf, helpOf, KINDS, labelsOf } from './column-words.js';
import { widthOf } from './column-width.js';
import { keyedRows } from './keyed-rows.js';
import type { TemplateColumn, TemplateRow, TemplateSheet } from './workbook-template.js';

/** Blank rows below those that are filled in: a screen of them. A list may grow beyond. */
const BLANK_ROWS = 25;

/** Columns that name a row: they stay in sight. */
const NAMING_COLUMNS: Partial<Record<TableCode, number>> = {
  finance: 3,
  activity: 3,
  'budget-bridge': 1,
  'savings-lines': 1,
  'savings-amounts': 2,
  'savings-costs': 2,
  assurance: 1,
  'overlap-groups': 1,
  'overlap-claims': 2,
  'growth-lines': 2,
};

/** Tables whose columns can be added up. Others mix stages, kinds of cost, or amounts that are cumulative with ones that are increments. */
const ADDED_UP: readonly TableCode[] = ['finance'];

/** The sheet of one table, named by its title. */
export function tableSheet(table: DefinedTable, filled: readonly SheetRow[], title: string): TemplateSheet {
  const rows = table.rows.kind === 'fixed' ? keyedRows(table.rows, filled) : withBlankRows(table.rows, filled);
  return {
    name: table.title,
    intro: [title, table.help],
    table: {
      code: table.code.replaceAll('-', '_'),
      columns: table.columns.map((column) => templateColumn(column, isLocked(table, column))),
      rows: rows.map((row) => templateRow(table, row)),
      frozenColumns: NAMING_COLUMNS[table.code] ?? 0,
      hasTotals: ADDED_UP.includes(table.code),
      mayGrow: table.rows.kind === 'open' && rows.length < table.rows.most,
    },
  };
}

const withBlankRows = ({ most }: OpenRows, filled: readonly SheetRow[]): readonly SheetRow[] => {
  const blank = Math.max(0, Math.min(BLANK_ROWS, most - filled.length));
  return [...filled, ...Array.from({ length: blank }, () => ({}))];
};

const KEY_COLUMNS = ['line', 'label', 'age-band', 'unit'];

const isLocked = ({ rows }: DefinedTable, { code }: DefinedColumn): boolean => rows.kind === 'fixed' && KEY_COLUMNS.includes(code);

function templateRow(table: DefinedTable, row: SheetRow): TemplateRow {
  return Object.fromEntries(
    table.columns
      .filter(({ kind }) => kind !== 'derived')
      .map((column) => {
        const value = valueOf(row[column.code], column);
        return [column.code, { isLocked: isLocked(table, column), ...(value === undefined ? {} : { value }) }];
      }),
  );
}

/** What is locked is not to be chosen: its choices are words. */
function templateColumn(column: DefinedColumn, locked: boolean): TemplateColumn {
  const { code, heading, help, formula } = column;
  if (locked) return { code, heading, width: widthOf(code, 'text', heading), help, kind: 'text', choices: [] };
  const choices = labelsOf(column);
  return {
    code,
    heading: headingOf(column),
    width: widthOf(code, column.kind, headingOf(column), choices),
    help: helpOf(column),
    kind: KINDS[column.kind],
    choices,
    ...(formula === undefined ? {} : { derived: formula }),
  };
}
