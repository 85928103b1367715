import { readCsv, writeCsv } from './csv.js';
import { READ_CSV_LIMITS } from './limits.js';
import { csvSheet } from './reading/csv-sheet.js';

const written = (...fields: readonly (string | number | boolean | null)[]): string => {
  const bytes = writeCsv({ headings: ['a'], rows: [fields] });
  return Buffer.from(bytes).toString('utf8').replace('\ufeffa\r\n', '');
};

async function rowsOf(text: string | Uint8Array): Promise<readonly (readonly string[])[]> {
  const outcome = await readCsv(typeof text === 'string' ? Buffer.from(text) : text);
  if (outcome.kind === 'refused') throw new Error(outcome.sentence);
  return outcome.rows.map(({ fields }) => fields);
}

describe('Writing CSV', () => {
  it('begins with the mark of UTF-8 and ends each line with CR LF', () => {
    const bytes = Buffer.from(writeCsv({ headings: ['council', 'gross'], rows: [['Éa', 12.5]] }));
    expect(bytes.toString('hex')).toBe(Buffer.from('\ufeffcouncil,gross\r\nÉa,12.5\r\n', 'utf8').toString('hex'));
  });

  it('puts fields with commas, quotation marks and lines of their own into quotation marks', () => {
    expect(written('a,b', 'say "no"', 'two\nlines', 'plain')).toBe('"a,b","say ""no""","two\nlines",plain\r\n');
  });

  it('writes an empty field for nothing, and nought as 0', () => {
    expect(written(null, 0, false)).toBe(',0,false\r\n');
  });

  it('puts an apostrophe before a text that a spreadsheet program would compute, in headings too', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\uff1d']) expect(written(`${start}cmd|x`)).toBe(`'${start}cmd|x\r\n`);
    expect(written('\r=1')).toBe('"\'\r=1"\r\n');
    expect(Buffer.from(writeCsv({ headings: ['=1+1'], rows: [] })).toString('utf8')).toBe("\ufeff'=1+1\r\n");
  });

  it('leaves negative amounts as they are', () => {
    expect(written('-12.50', -3, '+4')).toBe('-12.50,-3,+4\r\n');
  });
});

describe('Reading CSV', () => {
  it('finds commas, semicolons and tabs, and is not misled by those within quotation marks', async () => {
    expect(await rowsOf('a,b\r\n1,2\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(await rowsOf('"a,b,c";d\n1;2')).toEqual([
      ['a,b,c', 'd'],
      ['1', '2'],
    ]);
    expect(await rowsOf('a\tb, c\n1\t2')).toEqual([
      ['a', 'b, c'],
      ['1', '2'],
    ]);
    expect(await rowsOf('Title alone\na;b\n')).toEqual([['Title alone'], ['a', 'b']]);
  });

  it('reads quotation marks, lines within fields and lines ended in any way', async () => {
    expect(await rowsOf('"say ""no""","two\r\nlines",\r"",x\n')).toEqual([
      ['say "no"', 'two\r\nlines', ''],
      ['', 'x'],
    ]);
  });

  it('counts lines as an editor does and passes blank ones over', async () => {
    const outcome = await readCsv(Buffer.from('a,b\n\n"1\n1",2\n3,4'));
    expect(outcome).toMatchObject({ rows: [{ line: 1 }, { line: 3, fields: ['1\n1', '2'] }, { line: 5, fields: ['3', '4'] }] });
  });

  it('reads what it writes, without the mark', async () => {
    const bytes = writeCsv({ headings: ['x', 'y'], rows: [['£ "1", or\r\n2', '-3']] });
    expect(await rowsOf(bytes)).toEqual([
      ['x', 'y'],
      ['£ "1", or\r\n2', '-3'],
    ]);
  });

  it('takes bytes that are no UTF-8 for Windows-1252 and says so', async () => {
    expect(await readCsv(Buffer.from('£,5\n', 'utf8'))).toMatchObject({ encoding: 'utf-8', rows: [{ fields: ['£', '5'] }] });
    expect(await readCsv(Buffer.from('a33580 2c35'.replace(' ', ''), 'hex'))).toMatchObject({
      encoding: 'windows-1252',
      rows: [{ fields: ['£5€', '5'] }],
    });
    expect(await readCsv(Buffer.from('\ufeffa\tb', 'utf16le'))).toMatchObject({
      encoding: 'utf-16',
      delimiter: '\t',
      rows: [{ fields: ['a', 'b'] }],
    });
  });

  it('refuses what is no text, and what is too long for a cell', async () => {
    expect(await readCsv(Buffer.from('PK\u0003\u0004,'))).toMatchObject({ kind: 'refused', code: 'not-a-workbook' });
    expect(await readCsv(Buffer.from('a\0,b'))).toMatchObject({ code: 'not-a-workbook' });
    expect(await readCsv(new Uint8Array())).toMatchObject({ code: 'empty' });
    expect(await readCsv(Buffer.from(`x,${'y'.repeat(32_768)}`))).toMatchObject({ code: 'expands-too-much' });
    expect(await readCsv(Buffer.from('a,b'), { ...READ_CSV_LIMITS, bytes: 2 })).toMatchObject({ code: 'too-large' });
  });
});

describe('A CSV file as a sheet', () => {
  it('has its fields at the line they stand in and the column they count to, and no blank ones', async () => {
    const table = await readCsv(Buffer.from('Line,Gross\n\n"Nursing\ncare", \nHome care,12.50\n'));
    if (table.kind === 'refused') throw new Error(table.sentence);
    const { cells, ...sheet } = csvSheet('finance', table);
    expect(sheet).toEqual({ name: 'finance', isHidden: false });
    expect(cells.map(({ address, row, column, value }) => [address, row, column, value.kind === 'text' && value.text])).toEqual([
      ['A1', 1, 1, 'Line'],
      ['B1', 1, 2, 'Gross'],
      ['A3', 3, 1, 'Nursing\ncare'],
      ['A5', 5, 1, 'Home care'],
      ['B5', 5, 2, '12.50'],
    ]);
  });
});
