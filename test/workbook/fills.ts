import { spawnSync } from 'node:child_process';
import type { TableCode } from '#domain/returns';
import { openXlsx, saveXlsx } from 'hucre/xlsx';

/** What a person types into the cells of a row, by the codes of the columns. */
export type TypedRow = Readonly<Record<string, string | number>>;
export type TypedTables = Readonly<Partial<Record<TableCode, readonly TypedRow[]>>>;

export interface FilledWorkbook {
  readonly bytes: Uint8Array;
  /** Where each cell was typed, by table, row and column. */
  readonly at: (table: TableCode, row: number, column: string) => CellPlace;
}
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

type Places = Readonly<Record<string, readonly Readonly<Record<string, CellPlace>>[]>>;

const SCRIPT = `${import.meta.dirname}/openpyxl-fills.py`;
/** A Python of the system beside another one in the path has the packages of the system. */
const python = ['python3', '/usr/bin/python3'].find((program) => spawnSync(program, [SCRIPT, 'is it there']).status === 0);

/** Who types: another program where the machine has it. */
export const TYPIST = python === undefined ? 'hucre (this machine has no openpyxl)' : 'openpyxl';

/** Types rows into a template, from the first row of each table on. */
export async function filledIn(template: Uint8Array, tables: TypedTables): Promise<FilledWorkbook> {
  const { bytes, cells } = python === undefined ? await byHucre(template, tables) : byOpenpyxl(python, template, tables);
  const at = (table: TableCode, row: number, column: string): CellPlace => {
    const place = cells[table]?.[row]?.[column];
    if (place === undefined) throw new Error(`nothing was typed into ${table}, row ${row}, ${column}`);
    return place;
  };
  return { bytes, at };
}

interface Filled {
  readonly bytes: Uint8Array;
  readonly cells: Places;
}

function byOpenpyxl(program: string, template: Uint8Array, tables: TypedTables): Filled {
  const input = JSON.stringify({ workbook: Buffer.from(template).toString('base64'), tables });
  const { status, stdout, stderr } = spawnSync(program, [SCRIPT], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(stderr);
  const { workbook, cells } = JSON.parse(stdout) as { workbook: string; cells: Places };
  return { bytes: Buffer.from(workbook, 'base64'), cells };
}

async function byHucre(template: Uint8Array, tables: TypedTables): Promise<Filled> {
  const workbook = await openXlsx(template, { readStyles: true });
  const cells = Object.fromEntries(
    Object.entries(tables).map(([code, rows]) => {
      const area = workbook.namedRanges?.find(({ name }) => name === `t_${code.replaceAll('-', '_')}`)?.range ?? '';
      const [, tab, first] = /^'?([^'!]+)'?!\$A\$(\d+)/.exec(area) ?? [];
      const sheet = workbook.sheets.find(({ name }) => name === tab);
      if (sheet === undefined || first === undefined) throw new Error(`the template has no table ${code}`);
      const columns = sheet.rows[Number(first) - 3] ?? [];
      const places = rows.map((row, index) => {
        const line = Number(first) + index;
        const typed = Object.entries(row).map(([column, value]): [string, CellPlace] => {
          const at = columns.indexOf(column);
          const key = `${line - 1},${at}`;
          const { formula: _, formulaResult: __, ...cell } = sheet.cells?.get(key) ?? { value: null, type: 'string' as const };
          sheet.cells?.set(key, { ...cell, value, type: typeof value === 'number' ? 'number' : 'string' });
          return [column, { sheet: sheet.name, address: `${letters(at)}${line}` }];
        });
        return Object.fromEntries(typed);
      });
      return [code, places];
    }),
  );
  return { bytes: await saveXlsx(workbook), cells };
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
