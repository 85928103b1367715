import { ageBandsOf, financialYear, RETURN_LINES, type ReturnLineCode, yearsUpTo } from '../../catalogue/index.js';
import { CASH_EFFECTS } from '../../savings/index.js';
import { BASE_FORM } from './base-edition.table.js';
import { definitionFrom } from './definition-of.js';
import { FORM_EDITIONS } from './form-edition.table.js';
import { type FormChange, text } from './form.js';
import {
  type CollectionDefinition,
  definitionOf,
  differenceBetween,
  FIRST_COLLECTION,
  TABLE_CODES,
  tableOf,
  whyNotGiven,
} from './index.js';

const of = (year: string): CollectionDefinition => definitionOf(financialYear(year))!;
const codes = (year: string, table: (typeof TABLE_CODES)[number]): readonly string[] =>
  tableOf(of(year), table)!
    .columns.filter(({ forYear }) => forYear === undefined)
    .map(({ code }) => code);
const YEARS = [FIRST_COLLECTION, ...yearsUpTo(FIRST_COLLECTION, financialYear('2026-27'))];

describe('the definition of a collection', () => {
  it('is there for the fifteen collections from 2012-13 to 2026-27 and for no other year', () => {
    expect(YEARS).toHaveLength(15);
    expect(YEARS.every((year) => definitionOf(year)?.year === year)).toBe(true);
    expect([definitionOf(financialYear('2011-12')), definitionOf(financialYear('2027-28'))]).toEqual([undefined, undefined]);
  });
  it('has a finance row for each line and age band of the return, 29 in all, and an activity row for each that is counted', () => {
    const pairs = (Object.keys(RETURN_LINES) as ReturnLineCode[]).flatMap((line) => ageBandsOf(line).map((band) => `${line} ${band}`));
    const rows = (table: 'finance' | 'activity') => {
      const defined = tableOf(of('2024-25'), table)!.rows;
      return defined.kind === 'fixed' ? defined.keys : [];
    };
    expect(rows('finance').map((key) => `${key.line} ${key['age-band']}`)).toEqual(pairs);
    expect(pairs).toHaveLength(29);
    // Ten lines by two ages; of the nine of all ages, four are counted: equipment, carers, contacts and journeys.
    expect(rows('activity')).toHaveLength(24);
    expect(rows('activity').find(({ line }) => line === 'LT_HOME_CARE')).toMatchObject({ unit: 'hours', 'age-band': '18-64' });
  });
  it('asks for three provisions from the first collection on, each with its net figure reckoned', () => {
    const { columns } = tableOf(of('2012-13'), 'finance')!;
    const nets = columns.filter(({ kind }) => kind === 'derived');
    expect(nets.map(({ code }) => code)).toEqual(['own-net', 'others-net', 'grants-to-voluntary-organisations-net']);
    expect(nets[0]?.formula).toEqual({
      plus: ['own-gross'],
      minus: ['own-client-contributions', 'own-joint-and-nhs-income', 'own-other-income'],
    });
  });
  it('reckons the underspend on the budget, so that a share of the outturn that is typed over it shows', () => {
    const { columns } = tableOf(of('2024-25'), 'budget-position')!;
    const share = columns.find(({ code }) => code === 'underspend-share');
    expect([share?.kind, share?.unit, share?.formula]).toEqual(['derived', '%', { plus: ['budget'], minus: ['outturn'], over: 'budget' }]);
  });
  it('asks for starters and leavers from 2024-25 on', () => {
    const four = ['starters-people', 'starters-weekly-cost', 'leavers-people', 'leavers-weekly-cost'];
    expect(codes('2023-24', 'activity')).toEqual(['line', 'label', 'age-band', 'unit', 'quantity']);
    expect(codes('2024-25', 'activity')).toEqual(['line', 'label', 'age-band', 'unit', 'quantity', ...four]);
    expect(whyNotGiven(financialYear('2023-24'), 'activity', 'starters-people')).toBe('not-collected');
    expect(whyNotGiven(financialYear('2024-25'), 'activity', 'starters-people')).toBe('not-submitted');
  });
  it('gives savings a column for each of thirteen years around its own', () => {
    const years = tableOf(of('2024-25'), 'savings-amounts')!.columns.flatMap(({ forYear }) => forYear ?? []);
    expect(years).toEqual(yearsUpTo(financialYear('2016-17'), financialYear('2029-30')));
    expect(years).toHaveLength(13);
  });
  it('is complete: every table once, no code twice in a table, formulas of columns that are there, a choice with choices', () => {
    for (const year of YEARS) {
      const tables = definitionOf(year)!.sections.flatMap((section) => section.tables);
      expect(tables.map(({ code }) => code).sort()).toEqual([...TABLE_CODES].sort());
      for (const { code, columns } of tables) {
        const own = columns.map((column) => column.code);
        expect([year, code, new Set(own).size]).toEqual([year, code, own.length]);
        const named = columns.flatMap(({ formula }) => [...(formula?.plus ?? []), ...(formula?.minus ?? [])]);
        expect(named.filter((each) => !own.includes(each))).toEqual([]);
        expect(columns.filter(({ kind, choices }) => (kind === 'choice') !== choices.length > 0)).toEqual([]);
        expect(columns.filter(({ heading, help }) => heading === '' || help === '')).toEqual([]);
      }
    }
    expect(codes('2024-25', 'savings-lines').filter((code) => code.startsWith('share-'))).toHaveLength(CASH_EFFECTS.length);
  });
  it('counts editions up, each with a reason', () => {
    expect(FORM_EDITIONS.map(({ edition }) => edition)).toEqual([2, 3]);
    expect(['2012-13', '2013-14', '2014-15', '2023-24', '2024-25', '2026-27'].map((year) => of(year).edition)).toEqual([1, 1, 2, 2, 3, 3]);
  });
  it('is due in the July after its year', () => {
    expect(of('2024-25').dates).toEqual({ opens: '2025-04-01', deadline: '2025-07-31', refreshCloses: '2025-09-30', frozen: '2025-11-30' });
  });
});

describe('the difference between two definitions', () => {
  it('is nothing between years of one edition', () => {
    expect(differenceBetween(of('2024-25'), of('2026-27'))).toEqual([]);
  });
  it('names the line that is called otherwise and the columns that were added', () => {
    expect(differenceBetween(of('2013-14'), of('2024-25'))).toEqual([
      'The line “Equipment and adaptations” is now called “Assistive equipment and technology”.',
      'Activity: the column “Starters” is added.',
      'Activity: the column “Starters: average weekly cost” is added.',
      'Activity: the column “Leavers” is added.',
      'Activity: the column “Leavers: average weekly cost” is added.',
    ]);
  });
  it('tells every other kind of change, forward and backward', () => {
    const changes: readonly FormChange[] = [
      { kind: 'move-date', date: 'deadline', day: '07-15' },
      { kind: 'remove-line', line: 'TRANSPORT' },
      { kind: 'relabel-column', table: 'growth-lines', column: 'driver', heading: 'Cause' },
      { kind: 'remove-column', table: 'adjustments', column: 'note' },
      { kind: 'add-column', table: 'declarations', after: 'role', column: text(['board', 'Board', 'Where it was agreed.']) },
    ];
    const [was, is] = [[], [{ edition: 2, from: FIRST_COLLECTION, why: 'a trial', changes }]].map((editions) =>
      definitionFrom(BASE_FORM, editions, financialYear('2024-25')),
    );
    expect(differenceBetween(was!, is!)).toEqual([
      'The deadline moves from 31 July to 15 July.',
      'The line “Transport to services” is removed.',
      'Adjustments: the column “Note” is removed.',
      'Growth lines: the column “Driver” is now called “Cause”.',
      'Declarations: the column “Board” is added.',
    ]);
    expect(differenceBetween(is!, was!)).toContain('The line “Transport to services” is added.');
  });
  it('cannot come from an edition that names what is not there, or adds what is', () => {
    const make = (change: FormChange) => () =>
      definitionFrom(BASE_FORM, [{ edition: 2, from: FIRST_COLLECTION, why: 'a mistake', changes: [change] }], financialYear('2024-25'));
    expect(make({ kind: 'remove-column', table: 'finance', column: 'price' })).toThrow('the form has no price');
    expect(make({ kind: 'add-line', line: { code: 'TRANSPORT', label: 'Transport' } })).toThrow('has the line TRANSPORT already');
    expect(make({ kind: 'add-column', table: 'finance', after: 'line', column: text(['label', 'Line', 'Again.']) })).toThrow(
      'label already',
    );
  });
});
