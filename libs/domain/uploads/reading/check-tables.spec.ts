import { type Typed, withCell } from '../../../../test/builders/given-workbook.js';
import {
  ADDRESS,
  CONTENT,
  planned,
  pounds,
  reading,
  SAVING,
  told,
  withSavings,
  workbookOf,
  YEAR,
} from '../../../../test/builders/upload-return.js';
import { missing, Money, yearsAfter } from '../../catalogue/index.js';
import { emptyContent, type ReturnContent } from '../../returns/index.js';
import { type SavingsLine, wholly } from '../../savings/index.js';
import { refusedUpload } from './index.js';

const { at, line, amount, bridge } = ADDRESS;
const NO_WHOLE = { ...wholly('cashable'), funding: 0.5 };
const ofContent = (content: ReturnContent): readonly string[] => told(reading(workbookOf(content)));

describe('what cannot be true is an error at its cells:', () => {
  const [FINANCE] = CONTENT.financeLines;
  const [BRIDGE] = CONTENT.budgetBridge;
  const [GROWTH] = CONTENT.growthLines;
  const negative = { year: YEAR, amount: pounds('-5') };
  const claim = {
    reference: 'AC9',
    calculation: { quantity: 1, weeklyRate: Money.parse('1'), weeks: 1 },
    inAmounts: true,
    actualWeeklyRate: undefined,
  };
  const group = { code: 'moves', title: 'Moves', bookedIn: 'AC2', cap: undefined, note: undefined, provenance: undefined, claims: [claim] };
  const nobody = { people: missing('not-submitted'), averageWeeklyCost: missing('not-submitted') };
  const activity = {
    line: 'LT_NURSING',
    ageBand: '65+',
    unit: 'client-weeks',
    quantity: missing('not-submitted'),
    starters: nobody,
    leavers: nobody,
  } as const;

  it.each<[string, ReturnContent, readonly string[]]>([
    [
      'spending below nought',
      { ...emptyContent, financeLines: [{ ...FINANCE!, gross: pounds('-1') }] },
      [`AMOUNT_NEGATIVE Finance!${at('finance', 1, 'others-gross')}`],
    ],
    [
      'activity below nought',
      { ...emptyContent, activityLines: [{ ...activity, quantity: { kind: 'known', value: -1 } }] },
      [`AMOUNT_NEGATIVE Activity!${at('activity', 1, 'quantity')}`],
    ],
    [
      'fewer than no leavers',
      { ...emptyContent, activityLines: [{ ...activity, leavers: { ...nobody, people: { kind: 'known', value: -1 } } }] },
      [`AMOUNT_NEGATIVE Activity!${at('activity', 1, 'leavers-people')}`],
    ],
    [
      'a weekly cost below nought',
      { ...emptyContent, activityLines: [{ ...activity, starters: { ...nobody, averageWeeklyCost: pounds('-1') } }] },
      [`AMOUNT_NEGATIVE Activity!${at('activity', 1, 'starters-weekly-cost')}`],
    ],
    ['a saving twice', withSavings({}, { amounts: planned() }), [`LINE_REPEATED ${line('reference', 1)} ${line('reference', 0)}`]],
    ['growth twice', { ...emptyContent, growthLines: [GROWTH!, GROWTH!] }, ['LINE_REPEATED Growth lines!A7 Growth lines!A6']],
    [
      'a year of the bridge twice',
      { ...emptyContent, budgetBridge: [BRIDGE!, BRIDGE!] },
      [`YEAR_REPEATED ${bridge('year', 1)} ${bridge('year', 0)}`],
    ],
    [
      'shares that are no whole',
      withSavings({ cashShares: NO_WHOLE }),
      [`SHARES_NOT_ONE ${line('share-cashable')} ${line('share-funding')}`],
    ],
    [
      'a locus that is no whole',
      withSavings({ locus: [{ cell: 'HOME_CARE_65', share: 0.5 }] }),
      [`SHARES_NOT_ONE ${line('locus-1-share')} ${line('locus-1')}`],
    ],
    [
      'a saving below nought',
      withSavings({
        amounts: {
          ...SAVING.amounts,
          planned: [...SAVING.amounts.planned.slice(0, 1), { year: yearsAfter(YEAR, 1), amount: pounds('-9') }],
        },
      }),
      [`AMOUNT_NEGATIVE ${amount(0, '2025-26')}`],
    ],
    [
      'a cost below nought',
      withSavings({ costs: { running: [negative], implementation: [], unphased: undefined } }),
      [`AMOUNT_NEGATIVE Costs of savings!${at('savings-costs', 0, '2024-25')}`],
    ],
    [
      'more validated than reported',
      withSavings({ amounts: { ...SAVING.amounts, validated: [{ year: YEAR, amount: pounds('900001') }] } }),
      [`VALIDATED_ABOVE_REPORTED ${amount(2)} ${amount(1)}`],
    ],
    [
      'a term that nobody gives',
      withSavings({ recurrence: 'time-limited' }),
      [
        `YEARS_DO_NOT_FIT ${line('lasts-years')} ${line('recurrence')}`,
        `YEARS_DO_NOT_FIT ${amount(0)} ${amount(0, '2025-26')} ${line('recurrence')}`,
      ],
    ],
    [
      'a claim of no line, booked in one that claims nothing',
      { ...withSavings({}), overlapGroups: [group] },
      ['LINE_NOT_FOUND Overlaps!C6', 'LINE_NOT_FOUND Claims of overlaps!B6'],
    ],
    [
      'an overlap twice',
      { ...withSavings({}), overlapGroups: [1, 2].map(() => ({ ...group, claims: [{ ...claim, reference: 'AC2' }] })) },
      ['LINE_REPEATED Overlaps!A7 Overlaps!A6'],
    ],
    [
      'progress of no line',
      {
        ...withSavings({}),
        deliveryReports: [
          { asAt: '2024-05-05', year: YEAR, stage: 'identified', lines: ['AC2', 'AC9'], amount: pounds('5'), provenance: undefined },
        ],
      },
      ['LINE_NOT_FOUND Delivery reports!D6'],
    ],
  ])('%s', (_, content, errors) => {
    expect(ofContent(content).filter((each) => each.startsWith('error'))).toEqual(errors.map((each) => `error ${each}`));
  });
  it('a row that the template does not have, and one that is there twice', () => {
    const typed = (row: number, value: Typed) => withCell(workbookOf(), 'Finance', at('finance', row, 'age-band'), value);
    expect(told(reading(typed(1, '18-64')))).toEqual([`error LINE_REPEATED Finance!A7`]);
    expect(told(reading(typed(1, 'All ages')))).toEqual([`error LINE_NOT_FOUND Finance!A7`]);
  });
  it('and is counted by what it is', () => {
    const wrong = withSavings({ cashShares: NO_WHOLE }, { reference: 'AC3', cashShares: NO_WHOLE, recurrence: 'time-limited' });
    const alsoUnread = withCell(
      workbookOf({ ...wrong, budgetPosition: CONTENT.budgetPosition }),
      'Budget position',
      at('budget-position', 0, 'budget'),
      'x',
    );
    expect(reading(alsoUnread).sentence).toBe(
      '1 cell cannot be read and 2 savings cannot be true. Mend them where the Errors sheet says and send the workbook again; your return has not changed.',
    );
  });
});

describe('remarks', () => {
  it('stand in order: errors before questions, then by sheet and cell', () => {
    const wrong = [at('budget-position', 0, 'outturn'), at('budget-position', 0, 'budget')].reduce(
      (workbook, address) => withCell(workbook, 'Budget position', address, 'x'),
      workbookOf(withSavings({ title: 'Vacancy factor' })),
    );
    const both = withCell(withCell(wrong, 'Declarations', 'A6', 'Director'), 'Budget position', 'C6', 'Actual');
    expect(told(reading(both)).map((each) => each.split(' ').slice(0, 3).join(' '))).toEqual([
      'error CELL_OF_WRONG_KIND Budget',
      'error CELL_OF_WRONG_KIND Budget',
      'error CHOICE_UNKNOWN Declarations!A6',
      'question VACANCY_IS_NOT_RECURRENT Savings',
    ]);
  });
  it('beyond a thousand are counted', () => {
    const lines = Array.from({ length: 1_000 }, (_, i): Partial<SavingsLine> => ({
      reference: `AC${i}`,
      cashShares: wholly('funding'),
      practiceTags: ['TELECARE'],
    }));
    const { remarks } = reading(workbookOf(withSavings(...lines)));
    expect([remarks.length, remarks.at(-1)?.message]).toEqual([1_001, 'There are 1000 more.']);
  });
  it('of a file that could not be opened are one', () => {
    expect(refusedUpload('encrypted', 'This workbook is locked with a password. Take the password off and send it again.')).toEqual({
      outcome: 'fix-and-re-upload',
      sentence: 'This workbook is locked with a password. Take the password off and send it again.',
      remarks: [
        {
          severity: 'error',
          code: 'encrypted',
          message: 'This workbook is locked with a password.',
          remedy: 'Take the password off and send it again.',
          cell: '',
          places: [],
        },
      ],
      conventions: [],
      notices: [],
    });
  });
});
