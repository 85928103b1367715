import { type Actor, actor } from '../../access/index.js';
import { COUNCIL_REGISTER, type CouncilCode, councilCode, type FinancialYear, financialYear, known, Money } from '../../catalogue/index.js';
import { PLAIN_LINE, type SavingsLine, wholly } from '../../savings/index.js';
import { type CouncilReturn, emptyContent, type ReturnContent } from '../council-return.js';
import type { ReturnDesks } from '../ports.js';
import { type PreparedTemplate, PrepareTemplate } from './index.js';

const LEICESTERSHIRE = councilCode('E10000018');
const LEICESTER = councilCode('E06000016');
const YEAR = financialYear('2024-25');
const PREPARER = actor('preparer-key', 'preparer', LEICESTERSHIRE);
const OFFICE = actor('office-key', 'programme-office', undefined);
const SAVING: SavingsLine = {
  ...PLAIN_LINE,
  reference: 'AC2',
  lineage: 'TEC',
  title: 'Technology-enabled care',
  vintage: financialYear('2023-24'),
  nature: 'efficiency',
  cashShares: wholly('cashable'),
  deliveryState: 'planned',
  amounts: { planned: [{ year: financialYear('2025-26'), amount: known(Money.parse('1250000')) }], reported: [], validated: [] },
};

const returnOf = (collection: string, content: Partial<ReturnContent>, more: Partial<CouncilReturn> = {}): CouncilReturn => ({
  council: LEICESTERSHIRE,
  collection: financialYear(collection),
  state: 'draft',
  version: { number: 3, savedAt: new Date(0), savedBy: 'preparer-key', content: { ...emptyContent, ...content } },
  history: [],
  deliverySteps: [],
  ...more,
});

/** A store that shows a draft to nobody but its council, as the database does. */
const desksWith = (...returns: readonly CouncilReturn[]): ReturnDesks => {
  const seenBy = (who: Actor, council: CouncilCode, collection: FinancialYear): CouncilReturn | undefined =>
    returns.find(
      (each) => each.council === council && each.collection === collection && (who.council === council || each.state !== 'draft'),
    );
  return {
    as: (who, work) =>
      work({
        returns: {
          find: (council: CouncilCode, collection: FinancialYear) => Promise.resolve(seenBy(who, council, collection)),
          council: (code: CouncilCode) => Promise.resolve(COUNCIL_REGISTER.get(code)),
        },
      } as Parameters<typeof work>[0]),
  };
};
const prepare = (desks: ReturnDesks, who = PREPARER, year = YEAR): Promise<PreparedTemplate | undefined> =>
  new PrepareTemplate(desks).prepare(who, LEICESTERSHIRE, year);
const lines = (prepared: PreparedTemplate | undefined) => prepared?.tables['savings-lines'];
const text = (words: string) => ({ kind: 'text', text: words });

describe('a template is filled in', () => {
  it('with the whole of this year’s return, where there is one', async () => {
    const prepared = await prepare(desksWith(returnOf('2024-25', { savingsLines: [SAVING] }), returnOf('2023-24', {})));
    expect(lines(prepared)).toMatchObject([{ reference: text('AC2'), 'vintage-change': text('new') }]);
    expect(prepared?.origin).toEqual({
      filledFrom: 'This workbook holds version 3 of the return, everything that was saved in it.',
      leftOut: [],
    });
  });
  it('else with the savings of last year, unchanged, each in the state that its last step led to', async () => {
    const step = { reference: 'AC2', to: 'in-delivery', evidence: 'minutes', at: new Date(0), by: 'x', role: 'preparer' } as const;
    const steps = [{ ...step, slippedTo: undefined, substitutedBy: undefined }];
    const lastYear = returnOf('2023-24', { savingsLines: [SAVING] }, { state: 'accepted', deliverySteps: steps });
    const prepared = await prepare(desksWith(lastYear));
    expect(lines(prepared)).toMatchObject([{ reference: text('AC2'), 'vintage-change': text('unchanged'), state: text('in-delivery') }]);
    expect(prepared?.origin.filledFrom).toContain('your return of 2023-24');
  });
  it('else with nothing but the rows that the form has', async () => {
    const prepared = await prepare(desksWith());
    expect([lines(prepared), prepared?.tables.finance?.length]).toEqual([[], 29]);
    expect(prepared?.origin.filledFrom).toBe('There is no return of Leicestershire of 2024-25 or the year before to begin from.');
  });
  it('for the programme office with what was submitted, never with a draft', async () => {
    const draft = returnOf('2024-25', { savingsLines: [SAVING] });
    expect(lines(await prepare(desksWith(draft), OFFICE))).toEqual([]);
    expect(lines(await prepare(desksWith({ ...draft, state: 'submitted' }), OFFICE))).toHaveLength(1);
  });
  it('and names what of last year’s return it has no room for, not what is to be entered anew', async () => {
    const locus = (['NURSING_65', 'RESIDENTIAL_65', 'HOME_CARE_65', 'HOMES_18_64'] as const).map((cell) => ({ cell, share: 0.25 }));
    const adjustments = [
      { cell: 'NURSING_65', kind: 'transfer', amount: Money.parse('5'), reason: 'function-in', note: undefined } as const,
    ];
    const lastYear = returnOf('2023-24', { savingsLines: [{ ...SAVING, locus }], adjustments });
    const prepared = await prepare(desksWith(lastYear));
    expect(prepared?.origin.leftOut).toEqual([expect.stringContaining('savings line AC2')]);
  });
});

describe('there is no template', () => {
  const templates = new PrepareTemplate(desksWith(returnOf('2024-25', {})));
  it.each([
    ['of another council', PREPARER, LEICESTER, '2024-25'],
    ['for a consultant', actor('consultant-key', 'consultant', undefined), LEICESTERSHIRE, '2024-25'],
    ['of a year without a definition', PREPARER, LEICESTERSHIRE, '2039-40'],
    ['of a council that is in no register', OFFICE, councilCode('X99000001'), '2024-25'],
    ['of a council that ended before the year', OFFICE, councilCode('E10000023'), '2024-25'],
  ])('%s', async (_, who, council, year) => {
    expect(await templates.offer(who, council, financialYear(year))).toBeUndefined();
    expect(await templates.prepare(who, council, financialYear(year))).toBeUndefined();
  });
  it('unless council, year and right are there', async () => {
    expect(await templates.offer(OFFICE, LEICESTERSHIRE, YEAR)).toMatchObject({
      council: { name: 'Leicestershire' },
      definition: { edition: 3 },
    });
  });
});
