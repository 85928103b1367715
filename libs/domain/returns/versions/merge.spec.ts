import { CONTENT, DEFINITION, pounds, SAVING, withSavings, YEAR } from '../../../../test/builders/upload-return.js';
import { Money, yearsAfter } from '../../catalogue/index.js';
import type { SavingsLine } from '../../savings/index.js';
import { type Adjustment, emptyContent, type ReturnContent } from '../council-return.js';
import { changesBetween, mergeVersions } from './index.js';

const merge = (base: ReturnContent, theirs: ReturnContent, mine: ReturnContent) => mergeVersions(base, theirs, mine, DEFINITION);

/** What is merged, or each conflict in a line: where, and what base, theirs and mine say. */
function come(base: ReturnContent, theirs: ReturnContent, mine: ReturnContent): ReturnContent | readonly string[] {
  const outcome = merge(base, theirs, mine);
  if (outcome.kind === 'merged') return outcome.content;
  return outcome.conflicts.map((each) => `${each.cell}: ${each.base ?? ''} | ${each.theirs ?? ''} | ${each.mine ?? ''}`);
}

const BASE = withSavings({});
const amounts = (...planned: readonly (string | undefined)[]): Pick<SavingsLine, 'amounts'> => ({
  amounts: {
    ...SAVING.amounts,
    planned: planned.flatMap((each, i) => (each === undefined ? [] : [{ year: yearsAfter(YEAR, i), amount: pounds(each) }])),
  },
});
const withLines = (...lines: readonly Partial<SavingsLine>[]): ReturnContent => withSavings({}, ...lines);

describe('two versions of one base', () => {
  it('come to both changes where they are of different cells', () => {
    const theirs = withSavings({ title: 'Telecare' });
    const outcome = merge(BASE, theirs, withSavings({ note: 'As printed' }));
    expect(outcome).toEqual({
      kind: 'merged',
      content: withSavings({ title: 'Telecare', note: 'As printed' }),
      theirChanges: changesBetween(BASE, theirs, DEFINITION),
    });
    expect(come(BASE, withSavings(amounts('1', '3250000')), withSavings(amounts('1250000', '2')))).toEqual(withSavings(amounts('1', '2')));
  });
  it('are in conflict at each cell that both changed otherwise, all of them at once', () => {
    const theirs = { ...withSavings({ title: 'Telecare', ...amounts('1', '3250000') }), declarations: CONTENT.declarations };
    expect(come(BASE, theirs, withSavings({ title: 'Alarms', note: 'Mine', ...amounts('2', '3250000') }))).toEqual([
      'Savings lines, AC2, Title: Technology-enabled care | Telecare | Alarms',
      'Savings amounts, AC2 planned, 2024-25: £1,250,000 | £1 | £2',
    ]);
  });
  it('agree where both changed a cell to the same', () => {
    const [theirs, mine] = [withSavings({ title: 'Telecare', note: 'Theirs' }), withSavings({ title: 'Telecare', tier: 'stretch' })];
    expect(come(BASE, theirs, mine)).toEqual(withSavings({ title: 'Telecare', note: 'Theirs', tier: 'stretch' }));
  });
  it('are in conflict where one cleared what the other changed', () => {
    expect(come(BASE, withSavings(amounts(undefined, '3250000')), withSavings(amounts('2', '3250000')))).toEqual([
      'Savings amounts, AC2 planned, 2024-25: £1,250,000 |  | £2',
    ]);
  });
  it('keep a row of amounts that one cleared for what the other entered in it', () => {
    const base = withSavings(amounts('1'));
    expect(come(base, withSavings(amounts()), withSavings(amounts('1', '2')))).toEqual(withSavings(amounts(undefined, '2')));
  });
});

describe('a row', () => {
  const base = withLines({ reference: 'AC3' });
  it('that one took out is in conflict at each cell the other filled in or changed, in the tables of its parts too', () => {
    const changed = withLines({ reference: 'AC3', title: 'Telecare', note: 'Kept', ...amounts('1250000', '3250000', '5') });
    const cells = ['Savings lines, AC3, Title', 'Savings lines, AC3, Note', 'Savings amounts, AC3 planned, 2026-27'];
    const said = (outcome: ReturnType<typeof come>): readonly string[] => (outcome as readonly string[]).map((each) => each.split(':')[0]!);
    expect(said(come(base, BASE, changed))).toEqual(cells);
    expect(said(come(base, changed, BASE))).toEqual(cells);
  });
  it('that one took out goes where the other left it, or only cleared cells of it, and where both took it out', () => {
    const other = { budgetPosition: CONTENT.budgetPosition };
    expect(come(base, BASE, { ...base, ...other })).toEqual({ ...BASE, ...other });
    expect(come(base, BASE, { ...withLines({ reference: 'AC3', ...amounts('1250000') }), ...other })).toEqual({ ...BASE, ...other });
    expect(come(base, { ...BASE, ...other }, BASE)).toEqual({ ...BASE, ...other });
  });
  it('that both added under one name is one row, in conflict where they differ', () => {
    const [theirs, mine] = [
      withLines({ reference: 'AC4', note: 'Theirs' }),
      withLines({ reference: 'AC4', title: 'Alarms', note: 'Mine' }),
    ];
    expect(come(BASE, theirs, mine)).toEqual([
      'Savings lines, AC4, Title:  | Technology-enabled care | Alarms',
      'Savings lines, AC4, Note:  | Theirs | Mine',
    ]);
  });
  it('that only mine adds stands after those of theirs, whose order is kept', () => {
    const theirs = withSavings({ reference: 'AC3' }, {}, { reference: 'AC5' });
    const merged = come(base, theirs, withSavings({ reference: 'AC4' }, {}, { reference: 'AC3' }));
    expect((merged as ReturnContent).savingsLines.map(({ reference }) => reference)).toEqual(['AC3', 'AC2', 'AC5', 'AC4']);
  });
  it('of one name with another is the same row still when the other is taken out', () => {
    const adjustment: Adjustment = { cell: 'NURSING_65', kind: 'transfer', amount: Money.parse('5'), reason: 'function-in', note: 'one' };
    const second = { ...adjustment, note: 'two' };
    const of = (...adjustments: readonly Adjustment[]): ReturnContent => ({ ...emptyContent, adjustments });
    const dearer = { ...second, amount: Money.parse('9') };
    expect(come(of(adjustment, second), of(second), of(adjustment, dearer))).toEqual(of(dearer));
    expect(come(of(adjustment, second), of(second), of({ ...adjustment, amount: Money.parse('9') }, second))).toEqual([
      'Adjustments, Nursing homes 65+ transfer function in, Amount: £5 |  | £9',
    ]);
  });
});

describe('what is one thing together', () => {
  const locus = (...cells: readonly SavingsLine['locus'][number]['cell'][]) => cells.map((cell) => ({ cell, share: 1 / cells.length }));
  it('is the one’s or the other’s: a locus is never half of each', () => {
    const base = withSavings({ locus: locus('NURSING_65', 'HOME_CARE_65') });
    const theirs = withSavings({ locus: locus('HOME_CARE_65') });
    expect(come(base, theirs, { ...base, declarations: CONTENT.declarations })).toEqual({ ...theirs, declarations: CONTENT.declarations });
    expect(come(base, theirs, withSavings({ locus: locus('NURSING_65', 'HOME_CARE_65', 'HOMES_18_64') }))).toContain(
      'Savings lines, AC2, Shows in 1: Nursing homes 65+ | Home care and supported living 65+ | Nursing homes 65+',
    );
  });
  it('is in conflict where one names another document and the other another paragraph', () => {
    const from = (document: string, paragraph: string): ReturnContent => withSavings({ provenance: { document, paragraph } });
    expect(come(from('Plan', '1'), from('Budget', '1'), from('Plan', '2'))).toEqual([
      'Savings lines, AC2, Document: Plan | Budget | Plan',
      'Savings lines, AC2, Paragraph: 1 | 1 | 2',
    ]);
  });
});

describe('what the form has no room for', () => {
  const long = (share: number): Partial<SavingsLine> => ({
    locus: (['NURSING_65', 'RESIDENTIAL_65', 'HOME_CARE_65', 'HOMES_18_64'] as const).map((cell) => ({ cell, share })),
  });
  it('is kept whole beside what is merged, from whoever changed it', () => {
    const [base, mine] = [withSavings({ reference: 'AC1', ...long(0.25) }, {}), withSavings({ reference: 'AC1', ...long(0.2) }, {})];
    const theirs = withSavings({ reference: 'AC1', ...long(0.25) }, { title: 'Telecare' });
    const both = withSavings({ reference: 'AC1', ...long(0.2) }, { title: 'Telecare' });
    expect([come(base, theirs, mine), come(base, mine, theirs)]).toEqual([both, both]);
  });
  it('is in conflict as a whole where both changed its line, each field with what the three say', () => {
    const outcome = merge(
      withSavings(long(0.25)),
      withSavings({ ...long(0.25), title: 'Telecare' }),
      withSavings({ ...long(0.25), note: 'Mine' }),
    );
    const message = 'The template has no room for all of savings line AC2: it is merged as a whole, and both changed it.';
    const title = { base: SAVING.title, theirs: 'Telecare', mine: SAVING.title, message };
    const note = { base: undefined, theirs: undefined, mine: 'Mine', message };
    expect(outcome).toEqual({
      kind: 'conflict',
      conflicts: [
        { table: undefined, row: 'savings line AC2', column: 'title', cell: 'savings line AC2, title', ...title },
        { table: undefined, row: 'savings line AC2', column: 'note', cell: 'savings line AC2, note', ...note },
      ],
    });
  });
  it('is more rows than a table takes: a conflict of the table', () => {
    const roles = (n: number, from: number): ReturnContent => ({
      ...emptyContent,
      budgetBridge: Array.from({ length: n }, (_, i) => ({ ...CONTENT.budgetBridge[0]!, year: yearsAfter(YEAR, from + i) })),
    });
    expect(come(emptyContent, roles(12, 0), roles(12, 12))).toEqual(['Budget bridge: 0 rows | 12 rows | 12 rows']);
  });
});
