import { spawnSync } from 'node:child_process';
import { type Cell, readXlsx, type Sheet } from 'hucre/xlsx';

/** What another program finds in a workbook. By address where nothing else is said. */
export interface SeenSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly isProtected: boolean;
  /** The first cell that moves when scrolling. */
  readonly freeze: string | null;
  readonly hiddenRows: readonly number[];
  readonly formulas: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly dates: Readonly<Record<string, string>>;
  readonly results: Readonly<Record<string, unknown>>;
  /** Cells that may be typed into. */
  readonly open: readonly string[];
  readonly notes: Readonly<Record<string, string>>;
  readonly colours: Readonly<Record<string, string>>;
  readonly links: Readonly<Record<string, string>>;
  /** The first condition of each rule of validation, by its area. */
  readonly rules: Readonly<Record<string, string>>;
}

export interface SeenWorkbook {
  readonly title: string;
  readonly names: Readonly<Record<string, string>>;
  readonly sheets: readonly SeenSheet[];
}

const SCRIPT = `${import.meta.dirname}/openpyxl-sees.py`;
/** A Python of the system beside another one in the path has the packages of the system. */
const python = ['python3', '/usr/bin/python3'].find((program) => spawnSync(program, [SCRIPT, 'is it there']).status === 0);

/** Who looks: another program where the machine has it. */
export const READER = python === undefined ? 'hucre (this machine has no openpyxl)' : 'openpyxl';

export async function seenIn(bytes: Uint8Array): Promise<SeenWorkbook> {
  if (python === undefined) return seenByHucre(bytes);
  const { status, stdout, stderr } = spawnSync(python, [SCRIPT], { input: bytes, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as SeenWorkbook;
}

async function seenByHucre(bytes: Uint8Array): Promise<SeenWorkbook> {
  const { properties, namedRanges = [], sheets } = await readXlsx(bytes, { readStyles: true });
  return {
    title: properties?.title ?? '',
    names: Object.fromEntries(namedRanges.map(({ name, range }) => [name, range])),
    sheets: sheets.map(seenSheet),
  };
}

function seenSheet(sheet: Sheet): SeenSheet {
  const cells = sheet.rows.flatMap((values, row) =>
    values.map((value, column): readonly [string, Cell] => {
      const cell = sheet.cells?.get(`${row},${column}`) ?? { value, type: 'string' };
      return [`${String.fromCharCode(65 + column)}${row + 1}`, cell];
    }),
  );
  const pick = <T>(of: (cell: Cell) => T | undefined): Record<string, T> =>
    Object.fromEntries(cells.flatMap(([address, cell]) => (of(cell) === undefined ? [] : [[address, of(cell) as T]])));
  const plain = ({ value, formula }: Cell): Cell['value'] | undefined => (formula === undefined ? value : undefined);
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  return {
    name: sheet.name,
    isHidden: sheet.hidden === true,
    isProtected: sheet.protection?.sheet === true,
    freeze: sheet.freezePane === undefined ? null : `${String.fromCharCode(65 + columns)}${rows + 1}`,
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden === true ? [row + 1] : [])),
    formulas: pick(({ formula }) => (formula === undefined ? undefined : `=${formula}`)),
    texts: pick((cell) => (typeof plain(cell) === 'string' ? (plain(cell) as string) : undefined)),
    numbers: pick((cell) => (typeof plain(cell) === 'number' ? (plain(cell) as number) : undefined)),
    dates: pick(({ value }) => (value instanceof Date ? value.toISOString().slice(0, 10) : undefined)),
    results: pick(({ formula, value }) => (formula === undefined ? undefined : value === '' ? null : value)),
    open: Object.keys(pick(({ style }) => (style?.protection?.locked === false ? true : undefined))),
    notes: pick(({ comment }) => comment?.text),
    colours: pick(({ style }) => (style?.fill?.type === 'pattern' ? style.fill.fgColor?.rgb : undefined)),
    links: pick(({ hyperlink }) => hyperlink?.location),
    rules: Object.fromEntries(
      (sheet.dataValidations ?? []).map(({ range, formula1, values }) => [range, formula1 ?? `"${(values ?? []).join(',')}"`]),
    ),
  };
}
