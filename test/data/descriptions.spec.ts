import { parse } from 'csv-parse/sync';
import { readWorkbook } from '#workbook';
import { BenchmarkPanel, CODES, PANEL, RATES, SUBJECT, YEAR } from '../builders/benchmark-panel.js';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly missingValues: readonly string[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}
interface Package {
  readonly name: string;
  readonly version: string;
  readonly resources: readonly Resource[];
}

const PUBLIC = ['councils', 'measures', 'figures', 'quartiles', 'totals', 'areas'];
/** A council reads of it what is its own, by a question. */
const OF_NO_COUNCIL = 'reconciliation';
const PROGRAMME = [
  ...PUBLIC,
  'savings',
  'savings-amounts',
  'growth',
  'targets',
  'verdicts',
  'sensitivity',
  'practices',
  'practice-effects',
  OF_NO_COUNCIL,
];

describe('what a release says of its tables', () => {
  let panel: BenchmarkPanel;
  beforeAll(async () => {
    panel = await BenchmarkPanel.start();
  });
  afterAll(() => panel.stop());

  const read = async <T>(path: string, key?: string): Promise<T> => JSON.parse((await panel.get(path, key)).bytes.toString()) as T;
  const headOf = async (path: string, key?: string): Promise<readonly string[]> => {
    const [head]: string[][] = parse((await panel.get(path, key)).bytes, { to: 1, record_delimiter: '\r\n' });
    return head ?? [];
  };

  it('is a data package of the tables that the reader may read, under two addresses', async () => {
    const [asPublic, byName] = [await read<Package>('/data/1'), await read<Package>('/data/1/datapackage.json')];
    expect(byName).toEqual(asPublic);
    expect(asPublic).toMatchObject({ profile: 'tabular-data-package', name: 'outturn-r1', version: '1', audience: 'PUBLIC' });
    expect(asPublic.resources.map(({ name }) => name)).toEqual(PUBLIC);
    expect((await read<Package>('/data/1', panel.consultant)).resources.map(({ name }) => name)).toEqual(PROGRAMME);
  });

  it('has for each table the fields that stand in its first line, and keys among them', async () => {
    const { resources } = await read<Package>('/data/1/datapackage.json', panel.consultant);
    for (const { name, path, schema } of resources) {
      const names = schema.fields.map((field) => field.name);
      expect([name, await headOf(`/data/1/${path}`, panel.consultant)]).toEqual([name, names]);
      expect(names).toEqual(expect.arrayContaining([...schema.primaryKey]));
      expect(schema.missingValues).toEqual(['']);
      expect(schema.fields.filter(({ type }) => !['string', 'number', 'integer', 'boolean', 'date'].includes(type))).toEqual([]);
      for (const { fields, reference } of schema.foreignKeys) {
        expect(names).toEqual(expect.arrayContaining([...fields]));
        const target = resources.find((each) => each.name === reference.resource);
        expect(target?.schema.fields.map((field) => field.name)).toEqual(expect.arrayContaining([...reference.fields]));
      }
    }
  });

  it('is CSV on the Web beside each table, where the table’s link leads', async () => {
    const { headers } = await panel.get('/data/1/figures.csv');
    const [, target = ''] = /^<([^>]+)>/.exec(headers['link'] ?? '') ?? [];
    const path = new URL(target, 'http://host/data/1/figures.csv').pathname;
    const answer = await panel.get(path);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/csvm+json; charset=utf-8']);
    const metadata = JSON.parse(answer.bytes.toString()) as {
      readonly url: string;
      readonly tableSchema: { readonly columns: readonly { readonly name: string }[] };
    };
    expect(new URL(metadata.url, `http://host${path}`).pathname).toBe('/data/1/figures.csv');
    expect(metadata).toMatchObject({ dialect: { delimiter: ',', header: true, lineTerminators: ['\r\n'] } });
    expect(metadata.tableSchema.columns.map(({ name }) => name)).toEqual(await headOf('/data/1/figures.csv'));
  });

  it('is in the list of releases, newest first, that is asked for anew each time', async () => {
    const { headers } = await panel.get('/data');
    expect(headers['cache-control']).toBe('no-cache');
    expect(await read('/data')).toMatchObject({
      releases: [{ number: 1, realm: 'DEMONSTRATION', note: 'release of figures', path: '/data/1' }],
      latest: { england: '/data/latest', demonstration: '/data/latest-demonstration' },
    });
    expect(JSON.stringify(await read('/data'))).not.toContain('publishedBy');
    expect((await panel.get('/data/latest-demonstration')).headers).toMatchObject({ location: '/data/1', 'cache-control': 'no-cache' });
  });

  it('keeps what is for the programme from whoever has no key, and the reconciliation of all councils from each of them', async () => {
    for (const table of PROGRAMME.slice(PUBLIC.length)) {
      for (const path of [`/data/1/${table}.csv`, `/data/1/${table}.xlsx`, `/data/1/${table}`, `/data/1/${table}.csv-metadata.json`]) {
        const { status, headers } = await panel.get(path);
        expect([path, status, headers['cache-control']]).toEqual([path, 401, 'no-store']);
        expect([path, (await panel.get(path, panel.preparer)).status]).toEqual([path, table === OF_NO_COUNCIL ? 403 : 200]);
        expect([path, (await panel.get(path, panel.consultant)).status]).toEqual([path, 200]);
      }
    }
  });

  it.each([
    ['application/json', 'json'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
    ['text/csv;q=0.5, application/json', 'json'],
    ['application/json;q=0.5, text/csv', 'csv'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'csv'],
    ['image/png', 'csv'],
  ])('gives to whoever accepts %s, under a name without a suffix, the %s', async (accept, suffix) => {
    const { status, headers } = await panel.get('/data/1/councils', undefined, { accept });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-disposition': `attachment; filename="outturn-r1-councils.${suffix}"`,
      'content-location': `/data/1/councils.${suffix}`,
      vary: 'Authorization, Accept',
    });
  });

  it('gives the same rows as JSON, with nulls where CSV is empty', async () => {
    const { rows, ...about } = await read<{ readonly rows: readonly Readonly<Record<string, string | number | null>>[] }>(
      '/data/1/figures.json',
    );
    const asCsv: readonly Readonly<Record<string, string>>[] = parse((await panel.get('/data/1/figures.csv')).bytes, { columns: true });
    expect(about).toMatchObject({ table: 'figures', audience: 'PUBLIC', release: { number: 1 } });
    expect(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]))),
    ).toEqual(asCsv);
    expect(
      rows.find((row) => row['measure_code'] === 'ADMISSIONS_65' && row['year'] === YEAR && row['council_code'] === SUBJECT)?.['value'],
    ).toBe(RATES[0]);
  });

  it('gives the same rows as a workbook, with a sheet about them', async () => {
    const outcome = await readWorkbook((await panel.get(`/data/1/figures.xlsx?measure=ADMISSIONS_65&year=${YEAR}`)).bytes);
    if (outcome.kind !== 'workbook') throw new Error(JSON.stringify(outcome));
    const [sheet, about] = outcome.sheets;
    const ofRow = (row: number) => sheet?.cells.filter((cell) => cell.row === row).map(({ value }) => value);
    expect(ofRow(1)).toEqual((await headOf('/data/1/figures.csv')).map((text) => ({ kind: 'text', text })));
    expect(ofRow(2)?.slice(0, 2)).toEqual([
      { kind: 'text', text: SUBJECT },
      { kind: 'text', text: PANEL.councils[0]?.name },
    ]);
    expect(ofRow(2)).toContainEqual({ kind: 'number', number: RATES[0] });
    expect(sheet?.cells.at(-1)?.row).toBe(CODES.length + 1);
    expect(about?.name).toBe('About');
  });
});
