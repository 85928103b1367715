import {
  everyLine,
  RECONCILED,
  RECONCILED_YEAR as YEAR,
  reconciledRelease,
  released,
  SEVENTY_MILLION,
} from '../../../../test/builders/reconciled-release.js';
import { known, missing, Money } from '../../catalogue/index.js';
import type { Adjustment } from '../../returns/index.js';
import { parseRelease, releaseText } from '../release/release-text.js';
import type { DifferenceReasonCode } from './difference-reason.table.js';
import type { NationalReturnCode } from './national-return.table.js';
import { whyNotComparable } from './not-comparable.js';
import { reconciliationOf, type ReconciliationOutcome } from './reconciliation.js';

const thousands = (amount: number): Money => Money.thousands(amount);
const adjusted = (kind: Adjustment['kind'], reason: Adjustment['reason'], amount: number, cell: Adjustment['cell']): Adjustment => ({
  ...{ kind, reason, cell, note: undefined },
  amount: thousands(amount),
});
const ADJUSTMENTS = [
  adjusted('transfer', 'function-in', 700, 'HOME_CARE_65'),
  adjusted('transfer', 'function-out', -200, 'STAFFING_COMMISSIONING'),
  adjusted('transfer', 'pooled-budget', 300, 'NURSING_65'),
  adjusted('transfer', 'overhead-method', 150, 'STAFFING_COMMISSIONING'),
  adjusted('transfer', 'correction', -40, 'NURSING_65'),
  adjusted('one-off-saving', 'covid', 500, 'RESIDENTIAL_65'),
  adjusted('one-off-cost', 'correction', 90, 'NURSING_65'),
];

type Given = Parameters<typeof reconciledRelease>[0];
const outcomesOf = (given: Given, council = RECONCILED): readonly ReconciliationOutcome[] =>
  reconciliationOf(released(parseRelease(releaseText(reconciledRelease({ council, ...given })))), council, YEAR).outcomes;
const against = (code: NationalReturnCode, given: Given): ReconciliationOutcome => outcomesOf(given).find((each) => each.against === code)!;
const amounts = (found: ReconciliationOutcome): Partial<Record<DifferenceReasonCode, unknown>> =>
  Object.fromEntries(found.kind === 'reconciled' ? found.reasons.map(({ code, amount }) => [code, amount]) : []);

describe('a return beside the revenue outturn of the same council and year', () => {
  const returned = { financeLines: SEVENTY_MILLION };

  it('is net current expenditure beside net, and says what of the return would explain their difference', () => {
    const found = against('revenue-outturn', { returned, published: { RO_NET_CURRENT_EXPENDITURE: 82_000 } });
    expect(found).toMatchObject({
      kind: 'reconciled',
      state: 'explained',
      ours: thousands(70_000),
      theirs: thousands(82_000),
      difference: thousands(-12_000),
      share: -12 / 82,
      nearest: { of: 'joint-and-nhs-income', amount: thousands(-12_000) },
      publications: [{ name: 'Revenue outturn', publisher: 'A department', vintage: '2024-11-28' }],
      sentence:
        'Net current expenditure of 2023-24 is £70,000,000 in the accepted return and £82,000,000 in the revenue outturn (RO3, summarised in the RSX): the return is £12,000,000 (14.6%) lower. Joint arrangements and NHS income: netted off or not, £12,000,000, would explain it to within £0.',
    });
    expect(amounts(found)).toEqual({
      transfers: missing('not-submitted'),
      'joint-arrangements': missing('not-submitted'),
      'accounting-changes': missing('not-submitted'),
      'one-offs': missing('not-submitted'),
      'capital-charges': missing('not-collected'),
      'support-services': missing('not-collected'),
      'client-contributions': known(thousands(-15_000)),
      'joint-and-nhs-income': known(thousands(-12_000)),
      'other-income': known(thousands(-3_000)),
    });
  });

  it('sorts what is declared by its reason: what came in makes it larger, a one-off saving smaller', () => {
    const given = { returned: { ...returned, adjustments: ADJUSTMENTS }, published: { RO_NET_CURRENT_EXPENDITURE: 69_000 } };
    const found = against('revenue-outturn', given);
    expect(amounts(found)).toMatchObject({
      transfers: known(thousands(500)),
      'joint-arrangements': known(thousands(300)),
      'support-services': known(thousands(150)),
      'accounting-changes': known(thousands(-40)),
      'one-offs': known(thousands(-410)),
      'capital-charges': missing('not-collected'),
    });
    // 70,000 less 69,000; of it everything declared comes to 500, as the transfers alone do.
    expect(found).toMatchObject({ state: 'partly-explained', remainder: thousands(500), tried: 9 });
  });

  it('agrees with it where it is a little apart', () => {
    expect(against('revenue-outturn', { returned, published: { RO_NET_CURRENT_EXPENDITURE: 70_060 } })).toMatchObject({
      state: 'agrees',
      sentence: expect.stringContaining('they agree within £70,060.') as string,
    });
  });

  it('says that nothing was kept to explain it in a release from before', () => {
    const { accounts = [], ...content } = reconciledRelease({ returned, published: { RO_NET_CURRENT_EXPENDITURE: 82_000 } });
    const older = released({ ...content, accounts: accounts.map(({ income: _, ...account }) => account) });
    expect(reconciliationOf(older, RECONCILED, YEAR).outcomes[0]).toMatchObject({
      state: 'not-kept',
      difference: thousands(-12_000),
      sentence: expect.stringContaining('from before anything was kept') as string,
    });
    const oldest = released({ ...content, plans: content.plans.map(({ netSpend: _, ...plan }) => plan) });
    expect(reconciliationOf(oldest, RECONCILED, YEAR).outcomes[0]).toMatchObject({ kind: 'not-comparable', why: 'not-kept' });
  });

  const published = { RO_NET_CURRENT_EXPENDITURE: 82_000 };
  const forecast = { budget: known(thousands(1)), outturn: known(thousands(1)), outturnBasis: 'forecast', forecastPeriod: 6 } as const;
  it.each<[string, string, Given]>([
    ['without a return', 'not-submitted', { published }],
    ['with a line of the return missing', 'not-submitted', { published, returned: { financeLines: SEVENTY_MILLION.slice(1) } }],
    ['of which nothing is published', 'not-published', { returned, published: { RO_TOTAL_SERVICE_EXPENDITURE: 1 } }],
    ['of which the publisher had none', 'not-published', { returned, published: { RO_NET_CURRENT_EXPENDITURE: 'not-submitted' } }],
    ['published with children', 'not-adults-alone', { returned, published: { RO_NET_CURRENT_EXPENDITURE: 'not-comparable' } }],
    ['published before the year was over', 'provisional', { returned, published, vintage: '2024-03-31' }],
    ['of which the return is a forecast', 'provisional', { published, returned: { ...returned, budgetPosition: forecast } }],
    ['that began within the year', 'other-footprint', { returned, published, council: { ...RECONCILED, validFrom: '2023-10-01' } }],
  ])('is not set against it %s', (_, why, given) => {
    const found = outcomesOf(given, given.council)[0];
    expect(found).toMatchObject({ against: 'revenue-outturn', kind: 'not-comparable', why });
    expect(found?.sentence).toMatch(/^Net current expenditure of 2023-24 in the accepted return is not set against .*, because /);
  });

  it('is set against it where of two publications one came out after the year', () => {
    const release = released(reconciledRelease({ returned, published }));
    const sides = { ours: known(thousands(70_000)), theirs: known(thousands(82_000)) };
    const vintages = ['2024-02-01', '2024-11-28'].map((vintage) => ({ name: 'Outturn', publisher: 'p', vintage }));
    expect(whyNotComparable(sides, release, RECONCILED, YEAR, vintages)).toEqual({ ours: thousands(70_000), theirs: thousands(82_000) });
    expect(whyNotComparable(sides, release, RECONCILED, YEAR, vintages.slice(0, 1))).toBe('provisional');
  });

  it('is a number beside nothing where the one is known and the other is not', () => {
    expect(outcomesOf({ published })[0]).toMatchObject({ ours: missing('not-submitted'), theirs: known(thousands(82_000)) });
    expect(outcomesOf({ returned })[0]).toMatchObject({ ours: known(thousands(70_000)), theirs: missing('not-collected') });
  });
});

describe('a return beside the finance returns', () => {
  const returned = { financeLines: SEVENTY_MILLION, adjustments: ADJUSTMENTS };

  it('is gross beside ASC-FR’s gross, from which contributions would be taken', () => {
    const found = against('asc-fr-gross', { returned, published: { ASCFR_GROSS_CURRENT_EXPENDITURE: 70_000 } });
    expect(found).toMatchObject({ ours: thousands(85_000), state: 'explained', nearest: { of: 'client-contributions' } });
    expect(amounts(found)).toMatchObject({
      'client-contributions': known(thousands(15_000)),
      'joint-and-nhs-income': known(thousands(-12_000)),
    });
  });

  it('is its two cells of homes beside PSS-EX1’s homes 65+, with what is declared and netted off there', () => {
    const found = against('pss-ex1-homes-65', { returned, published: { PSSEX1_HOMES_65_SPEND: 49_000 } });
    // 26,000 and 19,000 of gross current expenditure; 4,000 of NHS income is netted off in nursing homes.
    expect(found).toMatchObject({ ours: thousands(45_000), state: 'explained', nearest: { of: 'joint-and-nhs-income' } });
    expect(amounts(found)).toEqual({
      transfers: missing('not-submitted'),
      'joint-arrangements': known(thousands(300)),
      'accounting-changes': known(thousands(-40)),
      'one-offs': known(thousands(-410)),
      'capital-charges': missing('not-collected'),
      'support-services': missing('not-collected'),
      'client-contributions': known(thousands(15_000)),
      'joint-and-nhs-income': known(thousands(-4_000)),
      'other-income': known(thousands(-1_000)),
    });
  });

  it('has no income of a cell that it has no line of', () => {
    const financeLines = SEVENTY_MILLION.filter(({ line, ageBand }) => line === 'LT_NURSING' && ageBand === '65+');
    const { income = [] } = released(reconciledRelease({ returned: { financeLines } })).account(RECONCILED.code, YEAR) ?? {};
    const contributions = new Map(income.map(({ cell, clientContributions }) => [cell, clientContributions]));
    expect([contributions.get('NURSING_65'), contributions.get('RESIDENTIAL_65')]).toEqual([9_000_000, null]);
  });

  it('takes no income for nought that a line does not give', () => {
    const lines = everyLine({ 'LT_NURSING 65+': { gross: 30_000 } }).map((each) =>
      each.line === 'LT_NURSING' ? { ...each, clientContributions: missing('not-submitted') } : each,
    );
    const found = against('asc-fr-gross', { returned: { financeLines: lines }, published: { ASCFR_GROSS_CURRENT_EXPENDITURE: 29_000 } });
    expect(found).toMatchObject({ ours: thousands(30_000), state: 'unexplained' });
    expect(amounts(found)['client-contributions']).toEqual(missing('not-submitted'));
    expect(amounts(found)['other-income']).toEqual(known(thousands(0)));
  });
});
