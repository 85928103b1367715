import { ADDRESS, CONTENT, planned, pounds, reading, told, withSavings, workbookOf } from '../../../../test/builders/upload-return.js';
import { withCell } from '../../../../test/builders/given-workbook.js';
import { Money } from '../../catalogue/index.js';
import { emptyContent, type ReturnContent } from '../../returns/index.js';
import { wholly } from '../../savings/index.js';

const { at, line, amount, bridge } = ADDRESS;
const ofContent = (content: ReturnContent): readonly string[] => told(reading(workbookOf(content)));

describe('what a rule asks is a question at its cells:', () => {
  const moves = { quantity: 180, weeklyRate: Money.parse('92'), weeks: 52 };
  const calculation = (row: number): string => ['people', 'weekly-rate', 'weeks'].map((column) => line(column, row)).join(' ');

  it.each<[string, ReturnContent, readonly string[]]>([
    [
      'a label against its shares',
      withSavings({ cashShares: wholly('funding') }),
      [`LABEL_DOES_NOT_FIT ${line('nature')} ${line('share-funding')}`],
    ],
    [
      'a label against its words',
      withSavings({ note: 'A grant is in it.' }),
      [`LABEL_DOES_NOT_FIT ${line('nature')} ${line('note')} ${line('share-cashable')}`],
    ],
    [
      'empty posts that last',
      withSavings({ title: 'Vacancy factor' }),
      [`VACANCY_IS_NOT_RECURRENT ${line('recurrence')} ${line('title')}`],
    ],
    [
      'a lasting saving that falls',
      withSavings({ amounts: planned('500000', '200000') }),
      [`PROFILE_REVERSES ${amount(0, '2025-26')} ${amount(0)} ${line('recurrence')}`],
    ],
    [
      'a practice without its cost',
      withSavings({ practiceTags: ['TELECARE'] }),
      [`RUNNING_COST_MISSING ${line('unphased-cost')} ${line('practice-1')}`],
    ],
    [
      'a saving that costs what it brings',
      withSavings({ amounts: planned('500000', '600000'), costs: { running: [], implementation: [], unphased: Money.parse('1100000') } }),
      [`GROSS_OR_NET_UNCLEAR ${line('unphased-cost')} ${amount(0)} ${amount(0, '2025-26')}`],
    ],
    [
      'avoidance without a path',
      withSavings({ cashShares: wholly('cost-avoidance') }),
      [`AVOIDED_FROM_NO_STATED_PATH ${line('people')} ${line('share-cost-avoidance')}`],
    ],
    [
      'two lines of one amount',
      withSavings({ calculation: moves }, { reference: 'AC4', calculation: moves }),
      [`MAY_BE_COUNTED_TWICE ${calculation(0)} ${calculation(1)}`],
    ],
    [
      'a bridge that is not what its lines add, and does not close',
      { ...CONTENT, financeLines: [], budgetBridge: [{ ...CONTENT.budgetBridge[0]!, savings: pounds('4500000') }] },
      [
        `BRIDGE_DIFFERS_FROM_LINES ${bridge('savings')} ${amount(0)} ${amount(2)}`,
        `BRIDGE_DOES_NOT_CLOSE ${['closing', 'opening', 'transfers', 'subtotal', 'growth', 'savings', 'other-movements'].map((column) => bridge(column)).join(' ')}`,
      ],
    ],
    ['nothing to submit', emptyContent, ['NOTHING_TO_SUBMIT']],
  ])('%s', (_, content, questions) => {
    expect(ofContent(content)).toEqual(questions.map((each) => `question ${each}`));
  });
  it('with its rule, its sentence and what to do', () => {
    const found = reading(workbookOf(withSavings({ title: 'Vacancy factor' })));
    expect(found.remarks).toMatchObject([
      {
        message: 'AC2 (Vacancy factor) rests on posts left empty and is entered as recurrent.',
        remedy: 'Enter it as one-off, or say which posts are removed for good.',
        cell: 'AC2 Vacancy factor, recurrence',
      },
    ]);
    expect(found).toMatchObject({
      outcome: 'answer-the-checks',
      sentence:
        'Everything was read, and 1 question is asked. Take the workbook in and answer, or mend it and send it again; your return has not changed.',
    });
    expect(found.tables).toBeDefined();
  });
  it('and is not asked of a row with a cell that cannot be read', () => {
    const vacancy = workbookOf(withSavings({ title: 'Vacancy factor' }));
    expect(told(reading(withCell(vacancy, 'Savings lines', at('savings-lines', 0, 'months'), 'all year')))).toEqual([
      `error CELL_OF_WRONG_KIND ${line('months')}`,
    ]);
  });
});
