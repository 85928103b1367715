import { ROLES } from '../access/index.js';
import { type Figure, known, missing, Money, yearStartingIn } from '../catalogue/index.js';
import {
  bridgeOutcome,
  type BudgetBridgeYear,
  checkContent,
  checkSubmission,
  emptyContent,
  nextState,
  RETURN_ACTIONS,
  RETURN_STATES,
  RETURN_STEPS,
  type ReturnState,
} from './index.js';

const thousands = (amount: number): Figure<Money> => known(Money.thousands(amount));
const bridge = (more: Partial<BudgetBridgeYear>): BudgetBridgeYear => ({
  year: yearStartingIn(2024),
  opening: missing('not-printed'),
  transfers: missing('not-printed'),
  subtotal: missing('not-printed'),
  growth: missing('not-printed'),
  savings: missing('not-printed'),
  otherMovements: missing('not-printed'),
  closing: missing('not-printed'),
  ...more,
});

describe('a budget bridge', () => {
  /** Leicestershire's table for 2024/25, £000 (January 2024, paragraph 10). */
  const leicestershire = {
    opening: thousands(186_882),
    transfers: thousands(21_153),
    growth: thousands(24_295),
    savings: thousands(6_445),
    closing: thousands(225_885),
  };

  it('closes on the figures Leicestershire prints', () => {
    expect(bridgeOutcome(bridge(leicestershire))).toEqual({ kind: 'closes' });
  });
  it('closes from a printed subtotal where the transfers are not printed', () => {
    expect(
      bridgeOutcome(
        bridge({ ...leicestershire, opening: missing('not-printed'), transfers: missing('not-printed'), subtotal: thousands(208_035) }),
      ),
    ).toEqual({ kind: 'closes' });
  });
  it('names Croydon’s £3.1m: growth 28.9 less savings 10.7 is no rise of 15.1', () => {
    const croydon = bridge({
      subtotal: thousands(100_000),
      growth: thousands(28_900),
      savings: thousands(10_700),
      closing: thousands(115_100),
    });
    expect(bridgeOutcome(croydon)).toEqual({ kind: 'gap', gap: Money.thousands(-3_100) });
    expect(bridgeOutcome({ ...croydon, otherMovements: thousands(-3_100) })).toEqual({ kind: 'closes' });
  });
  it('cannot be tested without every part, and says which are missing', () => {
    expect(bridgeOutcome(bridge({ ...leicestershire, growth: missing('not-printed') }))).toEqual({
      kind: 'not-testable',
      missing: ['growth'],
    });
  });
  it('may be out by its rounding, a thousandth of the budget, and not by more', () => {
    const closing = (amount: number): string => bridgeOutcome(bridge({ ...leicestershire, closing: thousands(amount) })).kind;
    expect([closing(225_885 + 225), closing(225_885 - 225), closing(225_885 + 227)]).toEqual(['closes', 'closes', 'gap']);
  });
});

describe('the life of a return', () => {
  it('goes by these steps and no others', () => {
    const steps = [...RETURN_STATES, 'nothing' as const].flatMap((from) =>
      RETURN_ACTIONS.flatMap((action) =>
        ROLES.flatMap((role) => {
          const to = nextState(from, action, role);
          return to === undefined ? [] : [`${role}: ${action} ${from} -> ${to}`];
        }),
      ),
    );
    expect(steps.sort()).toEqual(
      [
        ...['preparer', 'finance-validator'].flatMap((role) => [
          `${role}: save nothing -> draft`,
          ...['draft', 'queried', 'refresh', 'reopened'].map((state) => `${role}: save ${state} -> ${state}`),
        ]),
        'preparer: submit draft -> submitted',
        ...['queried', 'refresh', 'reopened'].map((state) => `preparer: submit ${state} -> resubmitted`),
        ...['submitted', 'resubmitted'].flatMap((state) => [
          `finance-validator: query ${state} -> queried`,
          `finance-validator: validate ${state} -> finance-validated`,
          `programme-office: query ${state} -> queried`,
          `programme-office: accept-as-printed ${state} -> accepted`,
        ]),
        'director: query finance-validated -> queried',
        'director: sign-off finance-validated -> signed-off',
        ...['finance-validated', 'signed-off'].map((state) => `programme-office: query ${state} -> queried`),
        'programme-office: accept signed-off -> accepted',
        'preparer: refresh accepted -> refresh',
        ...['refresh', 'signed-off', 'accepted', 'frozen'].map((state) => `programme-office: reopen ${state} -> reopened`),
        'programme-office: freeze accepted -> frozen',
      ].sort(),
    );
  });
  it('never lets the council that prepares a return accept it, nor one person validate and sign it', () => {
    const by = (state: ReturnState): readonly string[] => [
      ...new Set(RETURN_STEPS.filter((step) => step.to === state).flatMap((step) => step.by)),
    ];
    expect([by('accepted'), by('finance-validated'), by('signed-off')]).toEqual([
      ['programme-office'],
      ['finance-validator'],
      ['director'],
    ]);
  });
});

describe('the checks of a return', () => {
  const nobody = { people: missing('not-collected'), averageWeeklyCost: missing('not-collected') } as const;
  const moves = { starters: nobody, leavers: nobody };
  const line = { line: 'LT_HOME_CARE', ageBand: '65+', unit: 'hours', quantity: known(10), ...moves } as const;

  it('find a line given twice, and where', () => {
    expect(checkContent({ ...emptyContent, activityLines: [line, { ...line, ageBand: '18-64' }, line] })).toMatchObject([
      { code: 'LINE_REPEATED', path: ['activityLines', '2'] },
    ]);
  });
  it('find activity in a unit the line is not counted in, and a line that counts nothing', () => {
    const lines = [
      { ...line, unit: 'clients' as const },
      { line: 'COMMISSIONING_DELIVERY', ageBand: 'all', unit: 'clients', quantity: known(1), ...moves } as const,
    ];
    expect(checkContent({ ...emptyContent, activityLines: lines }).map((problem) => problem.message)).toEqual([
      'Community: home care is counted in hours, not clients.',
      'Commissioning and service delivery has no activity in this return: leave the line out.',
    ]);
  });
  it('find fewer than no starters, and care that costs less than nothing a week', () => {
    const below = { people: known(-1), averageWeeklyCost: known(Money.parse('-850.00')) };
    expect(
      checkContent({ ...emptyContent, activityLines: [{ ...line, starters: below, leavers: below }] }).map(({ path }) => path),
    ).toEqual([
      ['activityLines', '0', 'starters', 'people'],
      ['activityLines', '0', 'starters', 'averageWeeklyCost'],
      ['activityLines', '0', 'leavers', 'people'],
      ['activityLines', '0', 'leavers', 'averageWeeklyCost'],
    ]);
  });
  it('let a draft be empty but not a submission', () => {
    expect(checkContent(emptyContent)).toEqual([]);
    expect(checkSubmission(emptyContent)).toMatchObject([{ code: 'NOTHING_TO_SUBMIT' }]);
  });
});
