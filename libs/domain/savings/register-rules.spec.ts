import { type FinancialYear, known, Money, type MissingReason, missing, yearStartingIn } from '../catalogue/index.js';
import {
  type AssuranceAnswers,
  assuranceLevel,
  countOnce,
  DELIVERY_STATES,
  EXITS,
  fullYearEffectIn,
  mayMove,
  netPositionIn,
  PLAIN_LINE,
  type SavingsLine,
  stateAfter,
  wholly,
  worth,
} from './index.js';

const year = (start: number): FinancialYear => yearStartingIn(start);
const pounds = (text: string): Money => Money.parse(text);
const line = (amounts: readonly (number | MissingReason)[], more: Partial<SavingsLine> = {}): SavingsLine => ({
  ...PLAIN_LINE,
  reference: 'A',
  title: 'A',
  vintage: year(2024),
  nature: 'efficiency',
  cashShares: wholly('cashable'),
  deliveryState: 'planned',
  amounts: {
    planned: amounts.map((amount, i) => ({
      year: year(2024 + i),
      amount: typeof amount === 'number' ? known(Money.thousands(amount)) : missing(amount),
    })),
    reported: [],
    validated: [],
  },
  ...more,
});

describe('savings that two lines claim (golden G3)', () => {
  const moves = { quantity: 180, weeklyRate: pounds('92'), weeks: 52 };
  const group = {
    code: 'moves',
    title: '180 moves into supported living',
    bookedIn: 'AC4',
    cap: undefined,
    note: undefined,
    provenance: undefined,
    claims: [
      { reference: 'AC2', calculation: moves, inAmounts: false, actualWeeklyRate: undefined },
      { reference: 'AC4', calculation: moves, inAmounts: true, actualWeeklyRate: pounds('130') },
    ],
  };

  it('are 180 moves at £92 a week: £861,120, and £1,216,800 at the £130 they came to', () => {
    expect(worth(moves)).toEqual(pounds('861120'));
    expect(worth({ ...moves, weeklyRate: pounds('130') })).toEqual(pounds('1216800'));
  });
  it('count in the line they are booked in, and not at all in the other', () => {
    expect(countOnce(group).map(({ reference, counted, removed }) => [reference, counted.toString(), removed.toString()])).toEqual([
      ['AC4', '861120.00', '0.00'],
      ['AC2', '0.00', '861120.00'],
    ]);
  });
  it('take nothing out of amounts that they were never entered in', () => {
    expect(countOnce(group).map((claim) => claim.removedFromAmounts.toString())).toEqual(['0.00', '0.00']);
  });
  it('give what the higher rate brings, £355,680, to the line they are booked in', () => {
    expect(countOnce(group).map((claim) => claim.overDelivery?.toString())).toEqual(['355680.00', undefined]);
  });
  it('share a cap that is larger than one claim and smaller than both', () => {
    const counted = countOnce({ ...group, cap: pounds('1000000') });
    expect(counted.map((claim) => claim.counted.toString())).toEqual(['861120.00', '138880.00']);
  });
});

describe('a saving net of its costs', () => {
  it('loses its running cost in every year and its implementation cost in one', () => {
    const costly = line([500, 500], {
      costs: {
        running: [{ year: year(2024), amount: known(Money.thousands(100)) }],
        implementation: [{ year: year(2024), amount: known(Money.thousands(250)) }],
        unphased: undefined,
      },
    });
    expect([2024, 2025].map((start) => netPositionIn(costly, 'planned', year(start)).net)).toEqual(
      [150, 400].map((each) => known(Money.thousands(each))),
    );
  });
  it('is not known where no cost was given: it is not the gross one', () => {
    expect(netPositionIn(line([500]), 'planned', year(2024))).toMatchObject({ net: missing('not-submitted'), costsGiven: false });
  });
  it('cannot be reckoned from a cost without years', () => {
    const unphased = line([500], { costs: { running: [], implementation: [], unphased: Money.thousands(4100) } });
    expect(netPositionIn(unphased, 'planned', year(2024))).toMatchObject({ net: missing('not-comparable'), costsGiven: true });
  });
  it('is missing where a cost is', () => {
    const unknown = line([500], {
      costs: { running: [{ year: year(2024), amount: missing('not-printed') }], implementation: [], unphased: undefined },
    });
    expect(netPositionIn(unknown, 'planned', year(2024)).net).toEqual(missing('not-printed'));
  });
});

describe('a saving that starts within a year', () => {
  it('shows the rest as full-year effect, no more than what the plan adds', () => {
    expect(fullYearEffectIn(line([300, 1500], { monthsInFirstYear: 3 }), 'planned', year(2025))).toEqual(known(Money.thousands(900)));
    expect(fullYearEffectIn(line([300, 700], { monthsInFirstYear: 3 }), 'planned', year(2025))).toEqual(known(Money.thousands(400)));
    expect(fullYearEffectIn(line([300, 700]), 'planned', year(2025))).toEqual(known(Money.zero));
  });
});

describe('the assurance of a line', () => {
  const answers = (given: string): AssuranceAnswers =>
    Object.fromEntries(
      given.split(' ').map((each) => [each.slice(0, -1), { answer: each.endsWith('y') ? 'yes' : 'no', evidence: undefined }]),
    );

  it.each([
    ['A1y A2y A3y A5y A6y A7y A9y', 'substantial'],
    ['A1y A2y A3y A5y A6y A7y', 'moderate'],
    ['A1y A2y A3n A5y A6y A7y A9y', 'limited'],
    ['A1n A2n A3y', 'none'],
    ['A1n A2y A3y', 'moderate'],
  ])('with %s is %s', (given, level) => {
    expect(assuranceLevel(answers(given))).toBe(level);
  });
  it('is not assessed where no question is answered', () => {
    expect(assuranceLevel({})).toBe('not-assessed');
  });
});

describe('the way of a saving', () => {
  it('goes forward from idea to report by the council, and on by finance alone', () => {
    expect(mayMove('proposed', 'planned', 'preparer')).toBe(true);
    expect(mayMove('in-delivery', 'planned', 'preparer')).toBe(false);
    expect(mayMove('reported-delivered', 'finance-validated', 'preparer')).toBe(false);
    expect(mayMove('reported-delivered', 'finance-validated', 'finance-validator')).toBe(true);
    expect(mayMove('planned', 'finance-validated', 'finance-validator')).toBe(false);
    expect(mayMove('finance-validated', 'sustained', 'finance-validator')).toBe(true);
  });
  it('is never anybody’s but the council’s', () => {
    const moves = DELIVERY_STATES.flatMap((from) =>
      DELIVERY_STATES.map((to) => mayMove(from, to, 'consultant') || mayMove(from, to, 'programme-office')),
    );
    expect(moves).not.toContain(true);
  });
  it('ends at an exit, but a saving that slipped can be taken up again', () => {
    const on = EXITS.map((exit) => [exit, DELIVERY_STATES.some((to) => mayMove(exit, to, 'finance-validator'))]);
    expect(Object.fromEntries(on)).toEqual({
      'not-delivered': false,
      slipped: true,
      substituted: false,
      withdrawn: false,
      'closed-early': false,
    });
  });
  it('stands where its last step led, or as it was printed', () => {
    expect(stateAfter('planned', [])).toBe('planned');
    const step = {
      reference: 'A',
      by: 'k',
      role: 'preparer',
      evidence: 'e',
      at: new Date(0),
      slippedTo: undefined,
      substitutedBy: undefined,
    } as const;
    expect(
      stateAfter('planned', [
        { ...step, to: 'in-delivery' },
        { ...step, to: 'closed-early' },
      ]),
    ).toBe('closed-early');
  });
});
