import { at, type Cells, outcomeOf, printedDocument, printedTable } from '../../../../test/builders/printed-document.js';
import type { PublishedDocument, RelationBody } from '../documents/index.js';
import { PrintedCells, RULES, testDocument } from './index.js';

const tested = (cells: Cells, body: RelationBody, others: readonly PublishedDocument[] = []): ReturnType<typeof testDocument> => {
  const document = printedDocument(cells, [{ code: 'r', ...body }]);
  return testDocument(document, new PrintedCells([document, ...others]));
};
describe('a sum', () => {
  const sum = (of: 'table' | 'bridge' | 'schedule' | 'narrative', total: string, parts: string[], less: string[] = []): RelationBody => ({
    kind: 'sum',
    of,
    total: at(total),
    parts: parts.map(at),
    less: less.map(at),
  });

  it('finds Croydon’s growth less savings 3.1 short of the increase', () => {
    const cells = {
      'increase.2021-22': '15.1 gbp-millions',
      'growth.2021-22': '28.9 gbp-millions',
      'savings.2021-22': '10.7 gbp-millions',
    };
    const body = sum('bridge', 'increase.2021-22', ['growth.2021-22'], ['savings.2021-22']);
    expect(outcomeOf(cells, body)).toEqual([
      'PRINTED_BRIDGE_DOES_NOT_CLOSE: increase is printed as 15.1 £m; 28.9 £m − 10.7 £m make 18.2 £m, a gap of 3.1 £m.',
    ]);
    expect(outcomeOf({ ...cells, 'growth.2021-22': '25.8 gbp-millions' }, body)).toEqual(['holds']);
  });

  it('adds the parts of a text as they are printed: £3m and £0.6m are not £4m, and in a table of whole £m they could be', () => {
    const cells = { 'remaining.x': '4 gbp-millions', 'working.x': '3 gbp-millions', 'establishment.x': '600 gbp-thousands' };
    const parts = ['working.x', 'establishment.x'];
    expect(outcomeOf(cells, sum('narrative', 'remaining.x', parts))).toEqual([
      'PARTS_DO_NOT_MAKE_THE_AMOUNT: remaining is printed as 4 £m; 3 £m + 600 £000 make 3.6 £m, a gap of 0.4 £m.',
    ]);
    expect(outcomeOf({ ...cells, 'remaining.x': '3.6 gbp-millions' }, sum('narrative', 'remaining.x', parts))).toEqual(['holds']);
    expect(outcomeOf(cells, sum('table', 'remaining.x', parts))).toEqual(['holds']);
  });

  it('sees an amount of a text as rounded where each of its parts is printed to more places', () => {
    const cells = { 'care.x': '5.4 gbp-millions', 'a.x': '3,015,000 gbp', 'b.x': '1,908,000 gbp', 'c.x': '459,000 gbp' };
    expect(outcomeOf(cells, sum('narrative', 'care.x', ['a.x', 'b.x', 'c.x']))).toEqual(['holds']);
    expect(outcomeOf({ ...cells, 'care.x': '5.5 gbp-millions' }, sum('narrative', 'care.x', ['a.x', 'b.x', 'c.x']))[0]).toContain(
      '5.382 £m',
    );
  });

  /** Leicestershire, plans of January 2021 and January 2024, paragraph 10: £000. */
  it.each([
    ['143083', '8274', '151357', '3470', '3395', '151432'],
    ['151432', '0', '151432', '2915', '2190', '152157'],
    ['152157', '0', '152157', '2980', '1160', '153977'],
    ['153977', '0', '153977', '3480', '1310', '156147'],
    ['186882', '21153', '208035', '24295', '6445', '225885'],
    ['225885', '0', '225885', '7195', '1770', '231310'],
    ['231310', '0', '231310', '7435', '3860', '234885'],
    ['234885', '0', '234885', '7095', '1325', '240655'],
  ])('holds for the bridge that opens at %s', (opening, transfers, subtotal, growth, savings, closing) => {
    const figures = { opening, transfers, subtotal, growth, savings, closing };
    const cells = Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, `${figure} gbp-thousands`]));
    expect(outcomeOf(cells, sum('bridge', 'subtotal', ['opening', 'transfers']))).toEqual(['holds']);
    expect(outcomeOf(cells, sum('bridge', 'closing', ['subtotal', 'growth'], ['savings']))).toEqual(['holds']);
  });

  it('finds that gross less contributions is not the net budget', () => {
    const cells = { 'gross.x': '241.647 gbp-millions', 'contributions.x': '98.564 gbp-millions', 'net.x': '151.432 gbp-millions' };
    const body = sum('table', 'net.x', ['gross.x'], ['contributions.x']);
    expect(outcomeOf(cells, body)).toEqual([
      'TABLE_DOES_NOT_ADD_UP: net is printed as 151.432 £m; 241.647 £m − 98.564 £m make 143.083 £m, a gap of 8.349 £m.',
    ]);
    expect(outcomeOf({ ...cells, 'net.x': '143.083 gbp-millions' }, body)).toEqual(['holds']);
  });

  it('takes people as counted, and money within £1,000 or a thousandth', () => {
    const people = { 'all.x': '56 count', 'a.x': '25 count', 'b.x': '24 count', 'c.x': '9 count' };
    expect(outcomeOf(people, sum('table', 'all.x', ['a.x', 'b.x', 'c.x']))[0]).toContain('make 58, a gap of 2.');
    const pounds = (total: string): Cells => ({ 'all.x': `${total} gbp`, 'a.x': '50,000 gbp', 'b.x': '50,000 gbp' });
    expect(outcomeOf(pounds('101,001'), sum('table', 'all.x', ['a.x', 'b.x']))).toEqual(['holds']);
    expect(outcomeOf(pounds('101,002'), sum('table', 'all.x', ['a.x', 'b.x']))[0]).toContain('a gap of 1,002 pounds');
  });

  it('reads yearly amounts as the differences of cumulative ones', () => {
    const cells = { 'adds.2022-23': '900 gbp-thousands', 'by.2021-22': '1,500 gbp-thousands', 'by.2022-23': '2,900 gbp-thousands' };
    const body = sum('schedule', 'adds.2022-23', ['by.2022-23'], ['by.2021-22']);
    expect(outcomeOf(cells, body)[0]).toContain('SCHEDULE_DIFFERS_FROM_PROFILE');
    expect(outcomeOf({ ...cells, 'adds.2022-23': '1,400 gbp-thousands' }, body)).toEqual(['holds']);
  });

  it('is not tested where a part is not printed, and says which and why', () => {
    expect(outcomeOf({ 'all.x': '5 count', 'a.x': '2 count', 'b.x': '-' }, sum('table', 'all.x', ['a.x', 'b.x']))).toEqual([
      't/b.x has no figure: it was not printed in the source document',
    ]);
  });
});

describe('one figure in two places', () => {
  const same: RelationBody = { kind: 'same', one: at('total.appendix'), other: at('total.text') };

  it('is found where pounds in an appendix are not the thousands of the text', () => {
    const cells = { 'total.appendix': '150,778,564 gbp', 'total.text': '151,357 gbp-thousands' };
    const [sentence] = outcomeOf(cells, same);
    expect(sentence).toContain('PRINTED_TWICE_DIFFERENTLY: total, appendix is printed as 150,778,564 pounds (paragraph 1)');
    expect(sentence).toContain('a gap of 578,436 pounds');
    expect(outcomeOf({ ...cells, 'total.appendix': '151,357,064 gbp' }, same)).toEqual(['holds']);
  });

  it('compares words as words', () => {
    expect(outcomeOf({ 'total.appendix': 'Option  two', 'total.text': 'option two' }, same)).toEqual(['holds']);
    expect(outcomeOf({ 'total.appendix': 'Option two', 'total.text': 'Option one' }, same)[0]).toContain('“Option two”');
    expect(outcomeOf({ 'total.appendix': 'Option two', 'total.text': '2 count' }, same)[0]).toContain('holds words where the other');
  });

  it('does not compare a part of a year with a whole one, and says so', () => {
    const table = printedTable('t', { 'total.appendix': '56 count', 'total.text': '80 count' });
    const cells = table.cells.map((cell, i) => ({ ...cell, basis: i === 0 ? ('part-year' as const) : cell.basis }));
    const document = printedDocument({}, [{ code: 'r', ...same }], { tables: [{ ...table, cells }] });
    const { untested, findings } = testDocument(document, new PrintedCells([document]));
    expect([findings, untested[0]?.cells]).toEqual([
      [],
      [{ address: 't/total.text', why: 'is not of the same part of a year as the other' }],
    ]);
  });

  it('is called another publication’s where it is, and is not tested while that is not filed', () => {
    const elsewhere: RelationBody = { kind: 'same', one: at('2A2.value'), other: { document: 'ascof', cell: '2A2/leicestershire' } };
    const cells = { '2A2.value': '616.3 per-100000' };
    expect(tested(cells, elsewhere).untested).toEqual([
      { relation: 'r', cells: [{ address: 'ascof:2A2/leicestershire', why: 'is of a document that is not filed' }] },
    ]);
    const ascof = (value: string): PublishedDocument =>
      printedDocument({}, [], {
        code: 'ascof',
        council: undefined,
        title: 'National figures',
        tables: [printedTable('2A2', { leicestershire: value })],
      });
    expect(tested(cells, elsewhere, [ascof('616.3 per-100000')]).held).toBe(1);
    const { findings } = tested(cells, elsewhere, [ascof('536.3 per-100000')]);
    expect(findings).toMatchObject([
      {
        rule: 'DIFFERS_FROM_PUBLICATION',
        about: 'report/r',
        cells: [{ documentCode: 'report' }, { documentCode: 'ascof', document: 'National figures' }],
      },
    ]);
  });
});

describe('the table of rules', () => {
  it('gives each a rule of the method, or none, and words to mend it', () => {
    for (const [code, { method, severity, remedy }] of Object.entries<(typeof RULES)[keyof typeof RULES]>(RULES)) {
      const fits = method === undefined || (method.startsWith('H') ? severity === 'hard' : severity === 'soft');
      expect([code, fits, remedy.endsWith('.')]).toEqual([code, true, true]);
    }
  });
});
