import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { at, type Panel } from '#domain/triangulation';
import { readPanel } from './read-panel.js';

const HEADER = 'council,financial_year,cell,spend_gbp,claimed_gbp,price_index,volume_index,transfers_gbp';

/** The rows of the format's own example, and what makes them a panel. */
const ROWS = [
  'C001,2015-16,home_care_65,13250000.00,0.00,1.00000000,1.00000000,0.00',
  'C001,2016-17,home_care_65,13610000.00,402000.00,1.04150000,1.01320000,150000.00',
  'C002,2015-16,home_care_65,9000000.00,,1.00000000,1.00000000,',
  'C002,2016-17,home_care_65,9120000.00,,1.04150000,1.00870000,',
];
const META = { format: 'outturn-panel/1', base_year: '2015-16', horizons: [1], pre_years: 0, currency: 'GBP' };

const root = mkdtempSync(join(tmpdir(), 'outturn panels '));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(root, 'panel '));
  for (const [name, content] of Object.entries({ 'meta.json': JSON.stringify(META), ...files })) writeFileSync(join(folder, name), content);
  return folder;
}

async function read(files: Readonly<Record<string, string | Buffer>>): Promise<Panel> {
  const reading = await readPanel(folderWith(files));
  if (reading.kind === 'problem') throw new Error(JSON.stringify(reading));
  return reading.content;
}

const csv = (rows: readonly string[], end = '\n'): string => [HEADER, ...rows].map((row) => row + end).join('');
const numbers = (panel: Panel): readonly (readonly number[])[] =>
  [panel.spend, panel.claim, panel.price, panel.volume, panel.transfers].map((series) => [...series]);

describe('A panel', () => {
  it('is read as the example of the format says', async () => {
    const panel = await read({ 'panel.csv': csv(ROWS) });
    expect(panel).toMatchObject({
      councils: ['C001', 'C002'],
      years: ['2015-16', '2016-17'],
      cells: ['home_care_65'],
      base: 0,
      horizons: [1],
    });
    expect(numbers(panel)).toEqual([
      [13_250_000, 9_000_000, 13_610_000, 9_120_000],
      [0, NaN, 402_000, NaN],
      [1, 1, 1.0415, 1.0415],
      [1, 1, 1.0132, 1.0087],
      [0, NaN, 150_000, NaN],
    ]);
  });

  it.each<readonly [string, Readonly<Record<string, string | Buffer>>]>([
    ['gzipped', { 'panel.csv.gz': gzipSync(csv(ROWS)) }],
    ['with lines that end in CR LF', { 'panel.csv': csv(ROWS, '\r\n') }],
    ['with a byte-order mark', { 'panel.csv': `\ufeff${csv(ROWS)}`, 'meta.json': `\ufeff${JSON.stringify(META)}` }],
    ['with a byte-order mark before a quoted header', { 'panel.csv': `\ufeff"council"${csv(ROWS).slice('council'.length)}` }],
    ['without an end of its last line', { 'panel.csv': csv(ROWS).trimEnd() }],
    ['with blank lines', { 'panel.csv': csv(ROWS).replaceAll('\n', '\n\n') }],
    ['in another order of rows', { 'panel.csv': csv([...ROWS].reverse()) }],
    ['in another order of columns', { 'panel.csv': csv(ROWS).replace(/^([^,]+),([^,]+),/gm, '$2,$1,') }],
    [
      'with columns that nobody knows',
      { 'panel.csv': csv(ROWS, ',"a note, of\r\ntwo lines"\n').replace('"a note, of\r\ntwo lines"', 'note') },
    ],
    ['with quoted fields', { 'panel.csv': csv(ROWS).replace(/([^,\n]+)/g, '"$1"') }],
    ['with exponents', { 'panel.csv': csv(ROWS).replace('402000.00', '4.02e5') }],
    ['with minus nought', { 'panel.csv': csv(ROWS).replace(',0.00,1.0', ',-0,1.0') }],
    [
      'with keys in meta.json that nobody knows',
      { 'panel.csv': csv(ROWS), 'meta.json': JSON.stringify({ ...META, made_by: ['x'], notes: 7 }) },
    ],
  ])('is the same %s', async (_, files) => {
    expect(await read(files)).toEqual(await read({ 'panel.csv': csv(ROWS) }));
  });

  it('orders labels by their bytes, and takes them to the letter', async () => {
    const labels = ['𝛼', '\ufb01', 'é', 'a', 'Z', ' a', '"q"', 'a,b'];
    const rows = labels.flatMap((label) => ['2015-16', '2016-17'].map((year) => `"${label.replaceAll('"', '""')}",${year},x,1,0,1,1,0`));
    expect((await read({ 'panel.csv': csv(rows) })).councils).toEqual([' a', '"q"', 'Z', 'a', 'a,b', 'é', '\ufb01', '𝛼']);
  });

  it('reads an absent row as one in which nothing is known, and which says nothing of the claim', async () => {
    const more = ['C001,2015-16,other,5,0,1,1,0', 'C002,2015-16,other,5,,1,1,', 'C002,2016-17,other,5,,1,1,'];
    const panel = await read({ 'panel.csv': csv([...ROWS, ...more]) });
    expect(numbers(panel).map((series) => series[at(panel, 1, 0, 1)])).toEqual([NaN, NaN, NaN, NaN, NaN]);
    expect(panel.claim[at(panel, 1, 0, 0)]).toBe(402_000);
  });

  it('has a year in which nothing is known where a later horizon alone is asked for', async () => {
    const panel = await read({
      'panel.csv': csv(ROWS).replaceAll('2016-17', '2018-19'),
      'meta.json': JSON.stringify({ ...META, horizons: [3] }),
    });
    expect(panel.years).toEqual(['2015-16', '2016-17', '2017-18', '2018-19']);
    expect(panel.spend.slice(2, 6)).toEqual(Float64Array.of(NaN, NaN, NaN, NaN));
  });

  it('has its horizons in order, whatever order they are asked for in', async () => {
    const later = ROWS.filter((row) => row.includes('2016-17')).map((row) => row.replace('2016-17', '2017-18'));
    const files = { 'panel.csv': csv([...ROWS, ...later]), 'meta.json': JSON.stringify({ ...META, horizons: [2, 1] }) };
    expect((await read(files)).horizons).toEqual([1, 2]);
  });

  it('may be one council in one year, of which nothing is asked', async () => {
    const panel = await read({
      'panel.csv': csv(['A,1999-00,x,0,0,1,1,0']),
      'meta.json': JSON.stringify({ ...META, base_year: '1999-00', horizons: [] }),
    });
    expect(panel).toMatchObject({ councils: ['A'], years: ['1999-00'], base: 0, horizons: [] });
  });

  it('may have a price index for each council where it says so', async () => {
    const rows = csv(ROWS).replace('9120000.00,,1.04150000', '9120000.00,,1.05');
    const panel = await read({ 'panel.csv': rows, 'meta.json': JSON.stringify({ ...META, price_index_scope: 'council' }) });
    expect([...panel.price]).toEqual([1, 1, 1.0415, 1.05]);
  });
});
