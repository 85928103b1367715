import { AGE_BANDS } from '#domain/catalogue';
import { ApiUnderTest } from '../builders/api-under-test.js';
import { accepted } from '../builders/fictional-council.js';
import { SEVENTY_MILLION } from '../builders/reconciled-release.js';

const [ASHMERE, BECKFORD] = ['X99000001', 'X99000002'];
const YEAR = '2023-24';
const ASKED = (council: string, year = YEAR): string => `{ reconciliation(council: "${council}", year: "${year}") {
  council { code } year net { value } gross { value } printedOutturn { status } release { number }
  against { __typename
    ... on ReconciledReturn { nationalReturn quantity state sentence ours { value } theirs { value } theirsRoundedTo { value }
      publications { name vintage } difference { value } share tolerance { value } remainder { value } tried
      nearest { of label wouldExplain { value } }
      reasons { code kind wouldExplain { value status } wouldLeave { value } declared { cell kind reason amount { value } } } }
    ... on NotComparableReturn { nationalReturn state why because ours { status } theirs { status } } } } }`;

type Found = Readonly<Record<string, unknown>>;
interface Answer {
  readonly reconciliation: Found & { readonly against: readonly Found[] };
}

describe('what a council returned beside what it told the country', () => {
  let api: ApiUnderTest;
  const keys = { office: '', consultant: '', preparer: '', finance: '', other: '' };

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    keys.office = await api.key('programme-office');
    keys.consultant = await api.key('consultant');
    const change = (name: string, type: string, input: object): Promise<unknown> =>
      api.ask(keys.office, `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { message } } }`, { input });
    await change('registerDemonstrationCouncils', 'RegisterDemonstrationCouncilsInput', {
      councils: [ASHMERE, BECKFORD].map((code) => ({
        code,
        name: `Council ${code}`,
        type: 'UNITARY',
        region: 'Fictional',
        validFrom: '2009-04-01',
      })),
    });
    keys.preparer = await api.key('preparer', ASHMERE);
    keys.finance = await api.key('finance-validator', ASHMERE);
    keys.other = await api.key('director', BECKFORD);
    await change('openCollection', 'OpenCollectionInput', { year: YEAR, opens: '2025-04-01', deadline: '2025-07-31' });
    const figure = (quantity: string, value: number): object => ({ council: ASHMERE, of: { quantity }, year: YEAR, figure: { value } });
    await change('loadPublication', 'LoadPublicationInput', {
      ...{ realm: 'DEMONSTRATION', name: 'Revenue outturn of fictional councils', publisher: 'test', vintage: '2024-11-28' },
      ...{ priceLevels: [], populations: [] },
      figures: [figure('RO_NET_CURRENT_EXPENDITURE', 69_500_000), figure('ASCFR_GROSS_CURRENT_EXPENDITURE', 85_020_000)],
    });
    await accepted(api, keys, ASHMERE, YEAR, {
      financeLines: SEVENTY_MILLION.map(sent),
      adjustments: [
        { cell: 'HOME_CARE_65', kind: 'TRANSFER', amount: '200000', reason: 'FUNCTION_IN' },
        { cell: 'NURSING_65', kind: 'ONE_OFF_COST', amount: '260000', reason: 'ONE_OFF' },
      ],
    });
    await change('publishRelease', 'PublishReleaseInput', { idempotencyKey: 'reconciled', realm: 'DEMONSTRATION', note: 'Reconciled' });
  });
  afterAll(() => api.stop());

  const found = async (key: string, council = ASHMERE, year = YEAR): Promise<Answer['reconciliation']> =>
    (await api.ask<Answer>(key, ASKED(council, year))).data.reconciliation;

  it('is told with both figures, the publication, their difference, and what would explain it', async () => {
    const { against, ...whole } = await found(keys.finance);
    expect(whole).toEqual({
      ...{ council: { code: ASHMERE }, year: YEAR, net: { value: '70000000.00' }, gross: { value: '85000000.00' } },
      ...{ printedOutturn: { status: 'NOT_SUBMITTED' }, release: { number: 1 } },
    });
    // 70,000,000 less 69,500,000; 200,000 and 260,000 declared leave 40,000, within a thousandth of 69,500,000.
    expect(against[0]).toMatchObject({
      ...{ __typename: 'ReconciledReturn', nationalReturn: 'REVENUE_OUTTURN', quantity: 'RO_NET_CURRENT_EXPENDITURE', state: 'EXPLAINED' },
      ...{ ours: { value: '70000000.00' }, theirs: { value: '69500000.00' }, theirsRoundedTo: { value: '1000.00' } },
      ...{ difference: { value: '500000.00' }, share: 500 / 69_500, tolerance: { value: '69500.00' }, remainder: { value: '40000.00' } },
      ...{ tried: 6, nearest: { of: 'ALL_DECLARED', wouldExplain: { value: '460000.00' } } },
      publications: [{ name: 'Revenue outturn of fictional councils', vintage: '2024-11-28' }],
      sentence: expect.stringContaining('taken together, £460,000, would explain it to within £40,000.') as string,
    });
    const reasons = against[0]?.['reasons'] as readonly Found[];
    expect(reasons.find(({ code }) => code === 'ONE_OFFS')).toMatchObject({
      ...{ kind: 'DECLARED', wouldExplain: { value: '260000.00' }, wouldLeave: { value: '240000.00' } },
      declared: [{ cell: 'NURSING_65', kind: 'ONE_OFF_COST', reason: 'ONE_OFF', amount: { value: '260000.00' } }],
    });
    expect(reasons.find(({ code }) => code === 'CAPITAL_CHARGES')).toMatchObject({
      ...{ wouldExplain: { value: null, status: 'NOT_COLLECTED' }, wouldLeave: { value: null } },
    });
  });

  it('is told of each finance return too, and where nothing is published that nothing is', async () => {
    const { against } = await found(keys.consultant);
    expect(against.slice(1)).toMatchObject([
      { nationalReturn: 'ASC_FR_NET', state: 'NOT_COMPARABLE', why: 'NOT_PUBLISHED', theirs: { status: 'NOT_COLLECTED' } },
      { nationalReturn: 'ASC_FR_GROSS', state: 'AGREES', difference: { value: '-20000.00' }, tried: 0 },
      { nationalReturn: 'PSS_EX1_HOMES_65', state: 'NOT_COMPARABLE', why: 'NOT_PUBLISHED' },
    ]);
    const [before] = (await found(keys.office, ASHMERE, '2020-21')).against;
    expect(before).toMatchObject({ why: 'NOT_SUBMITTED', because: expect.stringContaining('no accepted return') as string });
  });

  it('is a council’s own: to another it is as if it were not there', async () => {
    for (const key of [keys.office, keys.consultant, keys.preparer]) expect((await found(key)).year).toBe(YEAR);
    const refused = async (key: string | undefined, council: string) => (await api.ask(key, ASKED(council))).errors[0]?.extensions.code;
    expect([await refused(keys.other, ASHMERE), await refused(keys.preparer, BECKFORD)]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await refused(undefined, ASHMERE)).toBe('UNAUTHENTICATED');
    expect((await found(keys.other, BECKFORD)).against[0]).toMatchObject({ why: 'NOT_SUBMITTED', theirs: { status: 'NOT_COLLECTED' } });
  });
});

/** A finance line as a client sends it. */
function sent({ ageBand, line, gross, clientContributions, jointAndNhsIncome, otherIncome }: (typeof SEVENTY_MILLION)[number]): object {
  const bands = { [AGE_BANDS[0]]: 'AGE_18_64', [AGE_BANDS[1]]: 'AGE_65_PLUS', [AGE_BANDS[2]]: 'ALL' };
  const amounts = { gross, clientContributions, jointAndNhsIncome, otherIncome };
  const figures = Object.entries(amounts).map(([name, figure]) => [name, { value: 'value' in figure ? figure.value.toString() : '' }]);
  return { line, ageBand: bands[ageBand], provision: 'OTHERS', ...Object.fromEntries(figures) };
}
