import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type PanelProblem, toldProblem } from './problem.js';
import { readPanel } from './read-panel.js';

const HEADER = 'council,financial_year,cell,spend_gbp,claimed_gbp,price_index,volume_index,transfers_gbp';
const META = { format: 'outturn-panel/1', base_year: '2015-16', horizons: [1], pre_years: 1, currency: 'GBP' };
/** Two councils, one cell beside another, a year before and one after: lines 2 to 13, year by year. */
const PANEL = [
  HEADER,
  ...['2014-15', '2015-16', '2016-17'].flatMap((year) =>
    ['A', 'B'].flatMap((council) => ['x', 'y'].map((cell) => `${council},${year},${cell},100,${year === '2016-17' ? 5 : 0},1,1,0`)),
  ),
];

type Files = Readonly<Record<string, string | Buffer | undefined>>;

const root = mkdtempSync(join(tmpdir(), 'outturn broken panels '));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function problemOf(files: Files): Promise<PanelProblem & { readonly told: string }> {
  const folder = mkdtempSync(join(root, 'panel '));
  const all: Files = { 'meta.json': JSON.stringify(META), 'panel.csv': PANEL.join('\n'), ...files };
  for (const [name, content] of Object.entries(all)) if (content !== undefined) writeFileSync(join(folder, name), content);
  const reading = await readPanel(folder);
  if (reading.kind !== 'problem') throw new Error('it was read');
  return { ...reading, told: toldProblem(reading).slice(folder.length + 1) };
}

/** The panel with one line in the place of another. */
const withLine = (line: number, row: string): string => PANEL.map((each, i) => (i === line - 1 ? row : each)).join('\n');

describe('A row of a panel is refused with its line, column, value and remedy', () => {
  it.each([
    [
      'NaN',
      'B,2014-15,x,NaN,0,1,1,0',
      'spend_gbp “NaN”: This is no plain decimal number such as -12345.67. Leave the field empty where it is not known, and write 0 where it is nought.',
    ],
    ['NA', 'B,2014-15,x,1,0,NA,1,0', 'price_index “NA”: This is no plain decimal number'],
    ['null', 'B,2014-15,x,1,0,1,null,0', 'volume_index “null”: This is no plain decimal number'],
    ['a dash', 'B,2014-15,x,1,0,1,1,-', 'transfers_gbp “-”: This is no plain decimal number'],
    ['thousands', 'B,2014-15,x,"1,000",0,1,1,0', 'spend_gbp “1,000”: This is no plain decimal number'],
    ['a pound sign', 'B,2014-15,x,£1,0,1,1,0', 'spend_gbp “£1”: This is no plain decimal number'],
    ['a space', 'B,2014-15,x, 1,0,1,1,0', 'spend_gbp “ 1”: This is no plain decimal number'],
    ['a number in base 16', 'B,2014-15,x,0x10,0,1,1,0', 'spend_gbp “0x10”: This is no plain decimal number'],
    ['an infinite number', 'B,2014-15,x,1e999,0,1,1,0', 'spend_gbp “1e999”: This number is too large'],
    ['spend below nought', 'B,2014-15,x,-1,0,1,1,0', 'spend_gbp “-1”: This is below nought'],
    ['an index of nought', 'B,2014-15,x,1,0,0,1,0', 'price_index “0”: This can only be above 0.'],
    ['an index below nought', 'B,2014-15,x,1,0,1,-1,0', 'volume_index “-1”: This can only be above 0.'],
    ['no council', ',2014-15,x,1,0,1,1,0', 'council “”: A row has to say what it is about.'],
    ['no cell', 'B,2014-15,,1,0,1,1,0', 'cell “”: A row has to say what it is about.'],
    ['no year', 'B,,x,1,0,1,1,0', 'financial_year “”: A row has to say what it is about.'],
    ['a year of two years', 'B,2014-16,x,1,0,1,1,0', 'financial_year “2014-16”: This is no financial year.'],
    ['a calendar year', 'B,2014,x,1,0,1,1,0', 'financial_year “2014”: This is no financial year.'],
    [
      'a claim before the base year',
      'B,2014-15,x,1,3,1,1,0',
      'claimed_gbp “3”: A claim counts since the base year, so it is 0 in that year and before.',
    ],
  ])('for %s', async (_, row, says) => {
    expect((await problemOf({ 'panel.csv': withLine(4, row) })).told).toContain(`panel.csv, line 4, ${says}`);
  });

  it.each([
    ['a claim in the base year', 'B,2015-16,x,1,3,1,1,0', 'claimed_gbp “3”: A claim counts since the base year'],
    [
      'an index that is not 1 in the base year',
      'B,2015-16,x,1,0,1.0001,1,0',
      'price_index “1.0001”: An index is exactly 1 in the base year.',
    ],
    ['a volume that is not 1 in the base year', 'B,2015-16,x,1,0,1,0.99,0', 'volume_index “0.99”: An index is exactly 1 in the base year.'],
    ['transfers in the base year', 'B,2015-16,x,1,0,1,1,-7', 'transfers_gbp “-7”: Transfers count since the base year'],
    ['a field too few', 'B,2015-16,x,1,0,1,1', 'It has 7 fields, and the header has 8.'],
    ['a field too many', 'B,2015-16,x,1,0,1,1,0,', 'It has 9 fields, and the header has 8.'],
    ['a quotation mark within a field', 'B,2015-16,x"y,1,0,1,1,0', 'This is no CSV as in RFC 4180'],
    ['a quotation mark that is not closed', '"B,2015-16,x,1,0,1,1,0', 'This is no CSV as in RFC 4180'],
    ['a key that is there twice', 'A,2015-16,y,1,0,1,1,0', 'council, financial_year, cell “A 2015-16 y”: Line 7 is about the same.'],
  ])('for %s', async (_, row, says) => {
    expect((await problemOf({ 'panel.csv': withLine(8, row) })).told).toMatch(new RegExp(`^panel\\.csv, line 8(, |: )`));
    expect((await problemOf({ 'panel.csv': withLine(8, row) })).told).toContain(says);
  });

  it('where a claim is below nought', async () => {
    expect((await problemOf({ 'panel.csv': withLine(12, 'B,2016-17,x,1,-5,1,1,0') })).told).toContain(
      'panel.csv, line 12, claimed_gbp “-5”: This is below nought',
    );
  });

  it('counting lines within quotation marks and blank ones, whatever ends them', async () => {
    const text = ['"no""te",' + HEADER, '"a\r\nb\nc",A,2014-15,x,1,0,1,1,0', '', '2,B,2014-15,x,one,0,1,1,0'].join('\r\n');
    expect((await problemOf({ 'panel.csv': text })).line).toBe(6);
  });
});

describe('Rows of a panel are refused where together they', () => {
  it('leave a claim empty in some cells of a council and year', async () => {
    const { told } = await problemOf({ 'panel.csv': withLine(13, 'B,2016-17,y,100,,1,1,0') });
    expect(told).toBe(
      'panel.csv, line 13, claimed_gbp “”: The claim of B in 2016-17 is empty in y and known in line 12. Write the claim of every cell (0 where there is none), or leave all of them empty for a council outside the register.',
    );
  });

  it('claim something in a cell that nothing was spent in', async () => {
    const { told } = await problemOf({ 'panel.csv': withLine(8, 'B,2015-16,x,0,0,1,1,0') });
    expect(told).toContain(
      'panel.csv, line 12, claimed_gbp “5”: B spent 0 in this cell in the base year (line 8), so nothing can be claimed in it.',
    );
  });

  it('give a national index two values', async () => {
    const { told } = await problemOf({ 'panel.csv': withLine(12, 'B,2016-17,x,100,5,1.01,1,0') });
    expect(told).toContain('panel.csv, line 12, price_index “1.01”: The national index of x in 2016-17 is 1 in line 10.');
  });

  it('have more years than any records', async () => {
    const { told } = await problemOf({ 'panel.csv': [...PANEL, 'A,2915-16,x,1,0,1,1,0'].join('\n') });
    expect(told).toContain('panel.csv, line 14, financial_year “2915-16”: The panel would have more than 100 years.');
  });
});

describe('A file of a panel is refused where it', () => {
  it.each<readonly [string, Readonly<Record<string, string | Buffer | undefined>>, string]>([
    ['is not there', { 'panel.csv': undefined }, 'panel.csv: There is no such file'],
    ['is there twice', { 'panel.csv.gz': gzipSync(PANEL.join('\n')) }, 'panel.csv: panel.csv.gz lies beside it'],
    ['is empty', { 'panel.csv': '' }, 'panel.csv: It is empty. Its first line names the columns: council, financial_year,'],
    [
      'lacks a column',
      { 'panel.csv': PANEL.join('\n').replace('volume_index', 'volume') },
      'panel.csv, line 1, volume_index: The header lacks this column.',
    ],
    ['has a column twice', { 'panel.csv': `${HEADER},cell\n` }, 'panel.csv, line 1, cell: The header has this column twice.'],
    [
      'is no UTF-8',
      { 'panel.csv': Buffer.from(withLine(9, 'é,2015-16,x,1,0,1,1,0'), 'latin1') },
      'panel.csv, line 9: It is not written in UTF-8.',
    ],
    ['has no ends of line', { 'panel.csv': 'x'.repeat(2 ** 21) }, 'panel.csv, line 1: It has a line of more than'],
    ['is no gzip file', { 'panel.csv': undefined, 'panel.csv.gz': 'council' }, 'panel.csv.gz: It is no gzip file'],
    [
      'is a gzip file without its end',
      { 'panel.csv': undefined, 'panel.csv.gz': gzipSync(PANEL.join('\n')).subarray(0, 60) },
      'panel.csv.gz: It is no gzip file, or its end is missing.',
    ],
  ])('%s', async (_, files, says) => {
    expect((await problemOf(files)).told).toContain(says);
  });

  it('is a folder', async () => {
    const folder = mkdtempSync(join(root, 'folder '));
    mkdirSync(join(folder, 'panel.csv'));
    writeFileSync(join(folder, 'meta.json'), JSON.stringify(META));
    expect(await readPanel(folder)).toMatchObject({ kind: 'problem', says: 'It is a folder. Put the file in its place.' });
  });
});

describe('meta.json is refused where', () => {
  it.each<readonly [string, string | undefined, string]>([
    ['it is not there', undefined, 'meta.json: There is no such file.'],
    ['it is no JSON', '{', 'meta.json: It is no JSON: '],
    ['it is a list', '[]', 'meta.json: It is no JSON object.'],
    ['the format is another', JSON.stringify({ ...META, format: 'outturn-panel/2' }), 'format “outturn-panel/2”: This can only be'],
    ['the format is not said', JSON.stringify({ ...META, format: undefined }), 'meta.json, format: This can only be “outturn-panel/1”'],
    ['the currency is another', JSON.stringify({ ...META, currency: 'EUR' }), 'currency “EUR”: This can only be “GBP”.'],
    ['the base year is none', JSON.stringify({ ...META, base_year: 2015 }), 'base_year “2015”: This is no financial year.'],
    ['the base year is not in the panel', JSON.stringify({ ...META, base_year: '2019-20' }), 'base_year “2019-20”: No row of the panel'],
    ['a horizon is nought', JSON.stringify({ ...META, horizons: [0] }), 'horizons “[0]”: This is no list of whole numbers from 1 on.'],
    ['a horizon is asked for twice', JSON.stringify({ ...META, horizons: [1, 1] }), 'horizons “[1,1]”: A horizon is asked for twice.'],
    ['a horizon is beyond the panel', JSON.stringify({ ...META, horizons: [1, 2] }), 'horizons “2”: No row of the panel is about 2017-18.'],
    ['the years before are no number', JSON.stringify({ ...META, pre_years: '1' }), 'pre_years “1”: This is no whole number from 0 on.'],
    ['there are fewer years before', JSON.stringify({ ...META, pre_years: 2 }), 'pre_years “2”: No row of the panel is about 2013-14.'],
    [
      'there are more years before',
      JSON.stringify({ ...META, pre_years: 0 }),
      'pre_years “0”: The panel has 1 years before the base year.',
    ],
    [
      'the scope of prices is another',
      JSON.stringify({ ...META, price_index_scope: 'region' }),
      'price_index_scope “region”: This can only be',
    ],
  ])('%s', async (_, meta, says) => {
    const { told } = await problemOf({ 'meta.json': meta });
    expect(told).toMatch(/^meta\.json/);
    expect(told).toContain(says);
  });
});
