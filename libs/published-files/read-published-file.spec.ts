import { COUNCIL_REGISTER } from '#domain/catalogue';
import { addsUp, notUsed, read, readLines } from '../../test/builders/published-files.js';
import { readPublishedFile } from './read-published-file.js';
import { told } from './told.js';

const HEADINGS = 'effective_from,nlw_gbp_per_hour,age_band,source';
const WAGES = [HEADINGS, '2016-04-01,7.2,25+,law', '2017-04-01,7.5,25+,law'];
const given = { fileName: 'wages.csv', councils: COUNCIL_REGISTER };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a published file', () => {
  it('is known by its headings, whatever their case, order and punctuation', () => {
    const outcome = readLines(['SOURCE,NLW gbp per hour,Age-Band,"Effective From"', 'law,7.2,25+,2016-04-01']);
    expect(outcome).toMatchObject({ kind: 'read', layout: 'national-living-wage' });
  });

  it('of no known layout is not recognised, and the nearest is named with what it lacks', () => {
    expect(readLines(['effective_from,age_band', '2016-04-01,25+'])).toEqual({
      fileName: 'a.csv',
      kind: 'not-recognised',
      why: 'its headings are of no known layout. Nearest are rates of the National Living Wage, for which “nlw_gbp_per_hour” is missing.',
    });
    expect(readLines(['colour,weight', 'red,3'])).toMatchObject({ kind: 'not-recognised', why: expect.stringContaining('Known are') });
  });

  it.each([
    ['is a workbook', Uint8Array.of(0x50, 0x4b, 3, 4), 'it is a workbook or an archive'],
    ['is no text', Uint8Array.of(0xff, 0xfe, 0x41, 0), 'it is no text in UTF-8'],
    ['has headings alone', bytesOf(HEADINGS), 'it has no row below its headings'],
    ['is empty', new Uint8Array(), 'it has no row below its headings'],
    ['has a heading twice', bytesOf('name,Name\na,b'), 'two of its columns have the same heading'],
    ['has a quotation mark that is not closed', bytesOf(`${HEADINGS}\n"2016-04-01,7.2,25+,law\n`), 'it is no CSV'],
  ])('that %s is not readable, and it is said what to do', (_what, bytes, why) => {
    expect(readPublishedFile(bytes, given)).toMatchObject({ kind: 'not-readable', why: expect.stringContaining(why) });
  });

  it('that is longer than the limits is not read', () => {
    const limits = { bytes: 1000, rows: 1, rowCharacters: 500 };
    expect(readPublishedFile(bytesOf('x'.repeat(1001)), given, limits)).toMatchObject({
      kind: 'not-readable',
      why: expect.stringContaining('1001 bytes'),
    });
    expect(readPublishedFile(bytesOf(WAGES.join('\n')), given, limits)).toMatchObject({
      kind: 'not-readable',
      why: expect.stringContaining('more than 1 rows'),
    });
    expect(readPublishedFile(bytesOf(`${HEADINGS}\n${'y'.repeat(501)},1,2,3`), given, limits)).toMatchObject({ kind: 'not-readable' });
  });

  it('may begin with a byte order mark and end its lines as Windows does', () => {
    const outcome = readPublishedFile(bytesOf(`\uFEFF${WAGES.join('\r\n')}\r\n\r\n`), given);
    expect(outcome).toMatchObject({ reconciliation: { rowsIn: 2, used: 2 } });
  });

  it('in Windows-1252 is read as such, and that is said', () => {
    const dash = 0x96;
    const outcome = readPublishedFile(Uint8Array.of(...bytesOf(`${WAGES.join('\n')} `), dash, ...bytesOf(' 2017')), given);
    expect(outcome).toMatchObject({
      reconciliation: { used: 2, remarks: expect.arrayContaining([expect.stringContaining('Windows-1252')]) },
    });
  });

  it('is loaded under its own name and day, or under those that the operator says', () => {
    expect(read(WAGES).publication).toMatchObject({ realm: 'england', name: 'National Living Wage rates', vintage: '2024-10-29' });
    expect(read(WAGES, { vintage: '2025-11-26', name: 'Rates to 2026' }).publication).toMatchObject({
      name: 'Rates to 2026',
      vintage: '2025-11-26',
    });
  });
});

describe('each row of a published file', () => {
  it('is used, set aside or refused, with lines, reasons and what to do', () => {
    const file = read([
      ...WAGES,
      '2015-10-01,6.7,21+,law',
      '2018-04-01,tba,25+,law',
      'soon,8,25+,law',
      '2019-04-01,-1,25+,law',
      '2020-04-01,8.72,25+',
    ]);
    expect(addsUp(file.reconciliation)).toBe(true);
    expect(file.reconciliation).toMatchObject({ rowsIn: 7, used: 2 });
    expect(notUsed(file.reconciliation)).toEqual([
      '1 aside: rates that begin within a financial year',
      '1 refused: a value is neither a number nor a known mark of a missing one: 5 “tba” under “nlw_gbp_per_hour”',
      '1 refused: a day is no day: 6 “soon” under “effective_from”',
      '1 refused: a value lies outside what is possible: 7 -1 under “nlw_gbp_per_hour”, where it is above zero',
      '1 refused: a row has more or fewer cells than there are headings: 8 3 cells below 4 headings',
    ]);
    expect(told(readLines([...WAGES, '2018-04-01,tba,25+,law'])).join('\n')).toContain(
      'Line 4: “tba” under “nlw_gbp_per_hour”. Write the number in digits',
    );
  });

  it('that says the same again is set aside', () => {
    const { reconciliation, publication } = read([...WAGES, '2016-04-01,7.20,25+,law']);
    expect(notUsed(reconciliation)).toEqual(['1 aside: the same figure stands in a row before it']);
    expect(publication?.indices).toHaveLength(2);
  });

  it('that contradicts another is refused, and so is the other', () => {
    const { reconciliation, publication } = read([...WAGES, '2016-04-01,7.3,25+,law', '2016-04-01,7.2,25+,law']);
    expect(addsUp(reconciliation)).toBe(true);
    expect(reconciliation.refused).toMatchObject([
      {
        why: 'two rows give different figures for the same thing',
        rows: 3,
        examples: [
          { line: 2, what: 'National Living Wage of 2016-17: see line 4 too' },
          { line: 4, what: 'National Living Wage of 2016-17: see line 2 too' },
          { line: 5, what: 'National Living Wage of 2016-17: see line 2 too' },
        ],
      },
    ]);
    expect(publication?.indices.map(({ year }) => year)).toEqual(['2017-18']);
  });

  it('keeps its line in the file when a cell before it runs over two lines', () => {
    const { reconciliation } = read([HEADINGS, '2016-04-01,7.2,25+,"law', 'of 2016"', '2017-04-01,tba,25+,law']);
    expect(notUsed(reconciliation).join()).toContain('4 “tba”');
  });

  it('counts for nothing where none can be used', () => {
    expect(read([HEADINGS, '2016-04-01,?,25+,law'])).toMatchObject({ publication: undefined, reconciliation: { used: 0, rowsIn: 1 } });
  });
});
