import { parse } from 'csv-parse/sync';
import { csvChunks, type DataCell, jsonChunks, readWorkbook, xlsxChunks } from '../index.js';

const HEADS = ['name', 'value', 'is_so'];
const AWKWARD: readonly (readonly DataCell[])[] = [
  ['plain', 1, true],
  ['a "quoted", text', -12.5, false],
  ['two\r\nlines', 0.1, undefined],
  ['one\nline', 1e-7, undefined],
  ['carriage\rreturn', 1e21, undefined],
  ['Tŷ Gofal £ 💷', -0.30000000000000004, undefined],
  [undefined, undefined, undefined],
  ['<&>', 9007199254740991, true],
  ['_x0041_', 5e-324, false],
];
const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠1'];

const bytesOf = async (chunks: AsyncIterable<string | Uint8Array>): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const chunk of chunks) pieces.push(Buffer.from(chunk));
  return Buffer.concat(pieces);
};
const csvOf = async (rows: readonly (readonly DataCell[])[]): Promise<string> =>
  (await bytesOf(csvChunks({ heads: HEADS, rows }))).toString();
const written = (cell: DataCell): string => (cell === undefined ? '' : String(cell));
const many = (count: number): readonly (readonly DataCell[])[] => Array.from({ length: count }, (_, i) => [`row ${i}`, i, i % 2 === 0]);

describe('a table as CSV', () => {
  it('is read back as it was by whoever keeps to RFC 4180', async () => {
    const text = await csvOf(AWKWARD);
    expect(parse(text, { record_delimiter: '\r\n' })).toEqual([HEADS, ...AWKWARD.map((row) => row.map(written))]);
    expect(text.startsWith('name,value,is_so\r\n')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('gives back each number exactly', async () => {
    const values = AWKWARD.map((row) => row[1]).filter((value) => value !== undefined);
    const rows: readonly (readonly string[])[] = parse(await csvOf(AWKWARD), { from: 2 });
    expect(
      rows
        .map((row) => row[1])
        .filter((value) => value !== '')
        .map(Number),
    ).toEqual(values);
  });

  it('holds no text that a spreadsheet program takes for a formula, and leaves numbers numbers', async () => {
    const rows: readonly (readonly string[])[] = parse(await csvOf(FORMULAS.map((text) => [text, -1, undefined])), {
      from: 2,
      record_delimiter: '\r\n',
    });
    expect(rows.map((row) => row[0])).toEqual(FORMULAS.map((text) => `'${text}`));
    expect(new Set(rows.map((row) => row[1]))).toEqual(new Set(['-1']));
  });

  it('has its heads where it has no rows', async () => {
    expect(await csvOf([])).toBe('name,value,is_so\r\n');
  });
});

describe('a table as JSON', () => {
  it('is one object, with a member of each row for each column', async () => {
    const document: unknown = JSON.parse(
      (await bytesOf(jsonChunks({ heads: HEADS, rows: AWKWARD, about: { table: 'awkward' } }))).toString(),
    );
    const rows = AWKWARD.map((row) => Object.fromEntries(HEADS.map((head, at) => [head, row[at] ?? null])));
    expect(document).toEqual({ table: 'awkward', rows });
  });

  it('is whole where there are no rows, and where there are many', async () => {
    for (const count of [0, 1, 100, 101, 250]) {
      const text = (await bytesOf(jsonChunks({ heads: HEADS, rows: many(count), about: { a: 1 } }))).toString();
      expect((JSON.parse(text) as { readonly rows: readonly unknown[] }).rows).toHaveLength(count);
    }
  });
});

describe('a table as XLSX', () => {
  const about = [['Release', 12], [], ['Column', 'Title']];
  const xlsxOf = (rows: readonly (readonly DataCell[])[]): Promise<Buffer> =>
    bytesOf(xlsxChunks({ sheet: 'Figures', heads: HEADS, rows, about }));

  it('has numbers as numbers and texts as texts, whatever they begin with', async () => {
    const outcome = await readWorkbook(await xlsxOf([...FORMULAS.map((text) => [text, -1.5, true]), ['_x0041_', 2, false]]));
    if (outcome.kind !== 'workbook') throw new Error(JSON.stringify(outcome));
    expect(outcome.sheets.map(({ name }) => name)).toEqual(['Figures', 'About']);
    const values = outcome.sheets[0]!.cells.map(({ value }) => value);
    const rowOf = (text: string, number: number, boolean: boolean) => [
      { kind: 'text', text },
      { kind: 'number', number },
      { kind: 'boolean', boolean },
    ];
    expect(values.slice(0, 3)).toEqual(HEADS.map((text) => ({ kind: 'text', text })));
    expect(values.slice(3)).toEqual([...FORMULAS.flatMap((text) => rowOf(text, -1.5, true)), ...rowOf('_x0041_', 2, false)]);
    expect(outcome.sheets[0]!.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it('gives back each number exactly, and an empty cell as empty', async () => {
    const outcome = await readWorkbook(await xlsxOf(AWKWARD));
    if (outcome.kind !== 'workbook') throw new Error(JSON.stringify(outcome));
    const numbers = outcome.sheets[0]!.cells.flatMap(({ row, value }) => (value.kind === 'number' ? [[row, value.number]] : []));
    expect(numbers).toEqual(AWKWARD.flatMap((row, at) => (row[1] === undefined ? [] : [[at + 2, row[1]]])));
  });

  it('is the same bytes for the same table', async () => {
    expect((await xlsxOf(many(250))).equals(await xlsxOf(many(250)))).toBe(true);
  });
});

describe('while a table is written', () => {
  it('everything else has its turn, though no row is kept', async () => {
    let turns = 0;
    const count = (): void => {
      turns += 1;
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    await bytesOf(csvChunks({ heads: HEADS, rows: many(2_000) }));
    clearImmediate(next);
    expect(turns).toBeGreaterThanOrEqual(19);
    turns = 0;
    next = setImmediate(count);
    const nothing: readonly undefined[] = Array.from({ length: 2_000 }, () => undefined);
    expect((await bytesOf(csvChunks({ heads: HEADS, rows: nothing }))).toString()).toBe('name,value,is_so\r\n');
    clearImmediate(next);
    expect(turns).toBeGreaterThanOrEqual(19);
  });

  it.each([
    ['CSV', (rows: Iterable<readonly DataCell[]>) => csvChunks({ heads: HEADS, rows })],
    ['XLSX', (rows: Iterable<readonly DataCell[]>) => xlsxChunks({ sheet: 'Figures', heads: HEADS, rows, about: [] })],
  ])('no row of %s is made any more once its reader has gone', async (_format, write) => {
    const { promise, resolve } = over();
    const endless = function* (): Generator<readonly DataCell[]> {
      try {
        for (let i = 0; ; i += 1) yield [`row ${i} ${Math.imul(i, 2_654_435_761)}`, i * Math.PI, true];
      } finally {
        resolve();
      }
    };
    let bytes = 0;
    for await (const chunk of write(endless())) {
      bytes += chunk.length;
      if (bytes > 200_000) break;
    }
    await promise;
    expect(bytes).toBeGreaterThan(200_000);
  });
});

function over(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
