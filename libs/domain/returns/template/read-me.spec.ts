import { COUNCIL_REGISTER, councilCode, financialYear, MISSING_REASONS } from '../../catalogue/index.js';
import { definitionOf } from '../definition/index.js';
import { missingMark } from '../reading/missing-mark.js';
import { csvTables, templateOf } from './index.js';

const LEICESTERSHIRE = COUNCIL_REGISTER.get(councilCode('E10000018'))!;
const DEFINITION = definitionOf(financialYear('2024-25'))!;
const ORIGIN = { filledFrom: 'It holds version 3.', leftOut: ['There is no room for all of AC2.'] };
const lines = (origin?: typeof ORIGIN): readonly string[] => templateOf(LEICESTERSHIRE, DEFINITION, {}, origin).sheets[0]!.intro;

describe('the first sheet of a template', () => {
  it('says whose it is, what is filled in, when it is due and what has no room', () => {
    expect(lines(ORIGIN).slice(0, 4)).toEqual([
      'Annual return 2024-25: Leicestershire',
      '',
      'What is filled in already',
      'It holds version 3.',
    ]);
    expect(lines(ORIGIN)).toContain('From 1 April 2025 returns are taken. They are due by 31 July 2025.');
    expect(lines(ORIGIN).slice(-2)).toEqual(['What it has no room for', 'There is no room for all of AC2.']);
    expect(lines()).not.toContain('What it has no room for');
  });
  it('names every reason for a missing figure, and marks that are read as it says', () => {
    const said = lines().find((line) => line.startsWith('Where there is no figure'))!;
    const named = /why: (.*)\.$/.exec(said)![1]!.split(/, | or /);
    expect(new Set(named.map((words) => missingMark(words)?.reason))).toEqual(new Set(Object.keys(MISSING_REASONS)));
    const marks = lines().find((line) => line.startsWith('These marks'))!;
    const pairs = [...marks.matchAll(/(\S+)(?: or (\S+))? \((not [a-z]+|suppressed)\)/g)].flatMap(([, one, other, reason]) =>
      [one, other].filter((mark) => mark !== undefined).map((mark) => [mark, reason!.replace(' ', '-')] as const),
    );
    expect(pairs.map(([mark]) => mark)).toEqual(['n/a', '-', 'TBC', '*', '[c]', '[x]']);
    expect(pairs.map(([mark]) => missingMark(mark)?.reason)).toEqual(pairs.map(([, reason]) => reason));
  });
  it('tells of every sheet', () => {
    const titles = DEFINITION.sections.flatMap((section) => section.tables.map(({ title }) => title));
    expect(titles.filter((title) => !lines().some((line) => line.startsWith(`${title}: `)))).toEqual([]);
  });
});

describe('a table as CSV', () => {
  it('has a year that a spreadsheet program would take for a month in full', () => {
    const amounts = csvTables(definitionOf(financialYear('2018-19'))!, {}).find(({ table }) => table === 'savings-amounts')!;
    expect(amounts.headings.slice(0, 4)).toEqual(['Reference', 'Stage', '2011-2012', '2012-13']);
  });
  it('has no column that is worked out from others, and a fixed row even where nothing is filled in', () => {
    const finance = csvTables(DEFINITION, {})[0]!;
    expect(finance.headings.filter((heading) => heading.endsWith('net expenditure'))).toEqual([]);
    expect(finance.rows).toHaveLength(29);
    expect(finance.rows[0]!.slice(0, 5)).toEqual(['LT_NURSING', 'Nursing', '18-64', null, null]);
  });
});
