import { known, Money, yearStartingIn } from '../catalogue/index.js';
import { emptyContent } from '../returns/index.js';
import { type GrowthLine, PLAIN_LINE, type SavingsLine, wholly } from '../savings/index.js';
import { nextStep, notPrinted } from './index.js';

const YEAR = yearStartingIn(2024);
const WHERE = { document: 'Budget report', paragraph: '26' };
const SAVING: SavingsLine = {
  ...PLAIN_LINE,
  reference: 'AC2',
  title: 'Telecare',
  vintage: YEAR,
  nature: 'efficiency',
  cashShares: wholly('cashable'),
  deliveryState: 'planned',
  amounts: { planned: [], reported: [], validated: [] },
  provenance: WHERE,
};
const GROWTH: GrowthLine = {
  reference: 'G6',
  title: 'Older people',
  driver: 'demand',
  profileKind: 'cumulative',
  amounts: [],
  provenance: WHERE,
};
const amount = known(Money.thousands(1));
const FINANCE = {
  line: 'LT_NURSING',
  ageBand: '65+',
  provision: 'own',
  gross: amount,
  clientContributions: amount,
  jointAndNhsIncome: amount,
  otherIncome: amount,
} as const;

describe('a return that is accepted as printed', () => {
  it('names document and paragraph with each of its lines', () => {
    expect(notPrinted({ ...emptyContent, savingsLines: [SAVING], growthLines: [GROWTH] })).toEqual([]);
    const unnamed = {
      ...emptyContent,
      savingsLines: [{ ...SAVING, provenance: undefined }],
      growthLines: [{ ...GROWTH, provenance: undefined }],
    };
    expect(notPrinted(unnamed).map(({ cell }) => cell)).toEqual(['savings line AC2', 'growth line G6']);
  });
  it('holds no adjustments, which its council answers for', () => {
    const moved = { cell: 'HOME_CARE_65', kind: 'transfer', amount: Money.thousands(1), reason: 'function-in', note: undefined } as const;
    expect(notPrinted({ ...emptyContent, savingsLines: [SAVING], adjustments: [moved] })).toMatchObject([{ cell: 'Adjustments' }]);
  });
  it('holds no accounts, which no report prints line by line', () => {
    expect(notPrinted({ ...emptyContent, savingsLines: [SAVING], financeLines: [FINANCE] })).toMatchObject([
      { code: 'RETURN_NOT_PRINTED', cell: 'Finance' },
    ]);
  });
});

describe('what is said of a council’s return', () => {
  const at = (state: Parameters<typeof nextStep>[0]['state'], more: object = {}) =>
    nextStep(
      {
        council: 'E10000018' as never,
        name: 'Leicestershire',
        state,
        since: undefined,
        ownDeadline: undefined,
        openQueries: 0,
        findings: 0,
        openFindings: 0,
        ...more,
      },
      YEAR,
      '2025-07-31',
    );

  it('names who has to act, and what they have to do', () => {
    expect(at('nothing')).toEqual({
      waitingFor: 'preparer',
      sentence: 'Leicestershire has not started. Get the template, fill it in and send it. The 2024-25 return is due by 2025-07-31.',
    });
    expect(at('nothing', { ownDeadline: '2025-09-30' }).sentence).toContain('is due by 2025-09-30');
    expect(at('queried', { openQueries: 2 })).toMatchObject({
      waitingFor: 'preparer',
      sentence: 'Leicestershire has 2 queries to answer, and then sends its return in again.',
    });
    expect(at('finance-validated', { openFindings: 1 })).toMatchObject({
      waitingFor: 'preparer',
      sentence: expect.stringContaining('1 check to answer'),
    });
    expect(at('finance-validated')).toMatchObject({ waitingFor: 'director' });
    expect([at('signed-off'), at('resubmitted'), at('accepted')].map(({ waitingFor }) => waitingFor)).toEqual([
      'programme-office',
      'finance-validator',
      undefined,
    ]);
  });
});
