import { type GivenWorkbook, type ReadConvention, type UploadReading } from '../../index.js';
import { withNumbers } from '../../../../../test/builders/given-workbook.js';
import { CONTENT, pounds, reading, workbookOf } from '../../../../../test/builders/upload-return.js';
import type { ReturnContent } from '../../../returns/index.js';

const of = ({ conventions }: UploadReading, table: string): ReadConvention => conventions.find((each) => each.table === table)!;

describe('the net budget', () => {
  const savings = (more: Partial<ReturnContent>): GivenWorkbook => workbookOf({ ...CONTENT, financeLines: [], growthLines: [], ...more });
  const noBudget = { budgetPosition: undefined, budgetBridge: [] };

  it('is the bridge’s of the year, or the last one known, where there is no budget position', () => {
    const withBridge = withNumbers(savings({ budgetPosition: undefined }), ['Savings amounts'], (amount) => amount / 1000);
    expect(of(reading(withBridge), 'savings-amounts').unit).toBe('thousands');
    const withNothing = withNumbers(savings(noBudget), ['Savings amounts'], (amount) => amount / 1000);
    expect(of(reading(withNothing, { lastBudget: '210000000.00' }), 'savings-amounts').unit).toBe('thousands');
    expect(of(reading(withNothing), 'savings-amounts').unit).toBe('pounds');
  });
  it('of a small council is not taken for thousands, nor that of a large one', () => {
    for (const budget of ['2100000', '1400000000']) {
      const position = { ...CONTENT.budgetPosition!, budget: pounds(budget), outturn: pounds(budget) };
      expect(of(reading(savings({ ...noBudget, savingsLines: [], budgetPosition: position })), 'budget-position')).toMatchObject({
        unit: 'pounds',
        toConfirm: [],
      });
    }
  });
  it('that is far from the last one known is asked about, and is not what savings are set against', () => {
    const found = reading(savings({}), { lastBudget: '5000000' });
    expect(of(found, 'budget-position').toConfirm).toEqual([
      'No unit is named, and in pounds the largest budget is £226,000,000. Which unit is meant?',
    ]);
    expect(of(found, 'savings-amounts').toConfirm).toEqual([
      'No unit is named, and in pounds the savings are 70% of the net budget. Which unit is meant?',
    ]);
  });
});
