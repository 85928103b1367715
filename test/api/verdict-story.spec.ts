import { ApiUnderTest } from '../builders/api-under-test.js';
import { accepted, financeLines, priceLevels } from '../builders/fictional-council.js';
import { savingsLine } from '../builders/inputs.js';

const COUNCIL = 'X99000001';
const VERDICT = `query ($year: FinancialYear!, $base: FinancialYear) { triangulation(council: "${COUNCIL}", year: $year, baseYear: $base) {
  ... on TriangulatedVerdict {
    verdict sentence horizon n engine priceIndex discrepancyIsMaterial fairness reasons { code sentence }
    ratio { kappa low high } validatedRatio { kappa }
    claim { value } planned { value status } validated { status value } expected { value } outturn { value } impliedSaving { value } halfWidth { value } minimumDetectableSaving { value } minimumDetectablePercent }
  ... on NoVerdict { reason sentence } } }`;

const million = (amount: number): number => amount * 1e6;
const amount = (year: string, value: number): object => ({ year, amount: { value: million(value).toFixed(2) } });

/**
 * Method golden G5 as real returns, to the pound that its four decimals round: 20 x 1.14 x 1.012 + 30 x 1.165 x 1.036
 * + 26.7 x 1.16 x 1.036 = 91.368792. Its inputs: base 20/30/25, one-off saving 0.5, transfer 1.2 at base prices, claims of 2.0 and then 2.6.
 */
describe('golden G5, submitted, published and read through the api', () => {
  let api: ApiUnderTest;
  let consultant: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    const office = await api.key('programme-office');
    consultant = await api.key('consultant');
    const change = (name: string, type: string, input: object): Promise<unknown> =>
      api.ask(office, `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { message } } }`, { input });
    await change('registerDemonstrationCouncils', 'RegisterDemonstrationCouncilsInput', {
      councils: [{ code: COUNCIL, name: 'Golden (fictional)', type: 'UNITARY', region: 'Fictional', validFrom: '2009-04-01' }],
    });
    for (const year of ['2022-23', '2023-24', '2024-25'])
      await change('openCollection', 'OpenCollectionInput', { year, opens: '2025-04-01', deadline: '2025-07-31' });
    await change('loadPublication', 'LoadPublicationInput', {
      realm: 'DEMONSTRATION',
      name: 'Prices and people of G5',
      publisher: 'test',
      vintage: '2025-06-30',
      priceLevels: priceLevels({
        '2022-23': {},
        '2023-24': { HOME_CARE_65: 116 / 1.075 },
        '2024-25': { HOMES_18_64: 114, RESIDENTIAL_65: 116.5, HOME_CARE_65: 116 },
      }),
      populations: ['2022-23', '2023-24', '2024-25'].flatMap((year) => [
        { council: COUNCIL, ageBand: 'AGE_18_64', year, people: year === '2024-25' ? 101_200 : 100_000 },
        { council: COUNCIL, ageBand: 'AGE_65_PLUS', year, people: year === '2024-25' ? 51_800 : 50_000 },
      ]),
    });

    const keys = { office, preparer: await api.key('preparer', COUNCIL) };
    const base = { HOMES_18_64: million(20), RESIDENTIAL_65: million(30), HOME_CARE_65: million(25) };
    await accepted(api, keys, COUNCIL, '2022-23', {
      financeLines: financeLines(base),
      adjustments: [{ cell: 'HOME_CARE_65', kind: 'ONE_OFF_SAVING', amount: '500000', reason: 'ONE_OFF' }],
    });
    await accepted(api, keys, COUNCIL, '2023-24', { financeLines: financeLines(base) });
    await accepted(api, keys, COUNCIL, '2024-25', {
      financeLines: financeLines({ HOMES_18_64: million(22.3), RESIDENTIAL_65: million(34), HOME_CARE_65: million(31.35) }),
      adjustments: [{ cell: 'HOME_CARE_65', kind: 'TRANSFER', amount: (1.2e6 * 1.16).toFixed(2), reason: 'FUNCTION_IN' }],
      savingsLines: [
        savingsLine('S1', {
          profileKind: 'INCREMENTS',
          deliveryState: 'REPORTED_DELIVERED',
          amounts: { reported: [amount('2023-24', 2), amount('2024-25', 2.6)] },
        }),
        savingsLine('S2', {
          deliveryState: 'REPORTED_DELIVERED',
          nature: 'INCOME',
          cashShares: { incomeFees: 1 },
          locus: [],
          amounts: { reported: [amount('2024-25', 0.4)] },
        }),
      ],
    });
    await change('publishRelease', 'PublishReleaseInput', { idempotencyKey: 'golden-5', realm: 'DEMONSTRATION', note: 'G5' });
  });
  afterAll(() => api.stop());

  it('finds 3.7188 saved of 91.3688 expected and 4.75 claimed: a ratio of 0.783', async () => {
    const { data } = await api.ask<{ triangulation: Record<string, never> }>(consultant, VERDICT, { year: '2024-25' });
    const half = 1.6449 * 0.075 * 91.368792;
    expect(data.triangulation).toMatchObject({
      horizon: 2,
      verdict: 'INSUFFICIENT_EVIDENCE',
      claim: { value: '4750000.00' },
      expected: { value: '91368792.00' },
      outturn: { value: '87650000.00' },
      impliedSaving: { value: '3718792.00' },
      ratio: { kappa: expect.closeTo(0.7829, 4), low: expect.closeTo((3.718792 - half) / 4.75, 6), high: 3 },
      validatedRatio: null,
      validated: { status: 'KNOWN', value: '0.00' },
      n: 1,
    });
  });

  it('prints the smallest saving it could have seen beside the verdict, and what a reader must be told', async () => {
    const { data } = await api.ask<{ triangulation: Record<string, unknown> }>(consultant, VERDICT, { year: '2024-25' });
    expect(data.triangulation['minimumDetectablePercent']).toBeCloseTo(100 * 2.486 * 0.075, 9);
    expect(data.triangulation['minimumDetectableSaving']).toEqual({ value: (2.486 * 0.075 * 91_368_792).toFixed(2) });
    expect(data.triangulation['fairness']).toContain('it does not mean the council did not act');
    expect(data.triangulation['reasons']).toEqual([
      {
        code: 'SPEND_FELL_AS_CLAIMED',
        sentence:
          'Spending was £3.72m below the £91.37m expected from external prices and population, which is 78.3% of the £4.75m claimed.',
      },
      {
        code: 'TOO_NOISY',
        sentence:
          'Spending varies too much from year to year to tell: the smallest saving these data can detect is £17.04m (18.6% of expected spending).',
      },
      { code: 'OWN_ACCOUNTS_ONLY', sentence: expect.stringContaining('without peers') as string },
      { code: 'DEFAULT_NOISE_USED', sentence: expect.stringContaining('over 2 years, 7.5%') as string },
      { code: 'VALIDATED_SHARE', sentence: 'Finance has validated none of the claim.' },
      { code: 'INCOME_EXCLUDED', sentence: '£400,000 of income and funding is not a fall in expenditure and is left out.' },
      { code: 'NOT_NET_OF_COST', sentence: 'What S1 cost is not given: the claim is gross of it.' },
    ]);
  });

  it('tests the one-year window too, when it is asked for', async () => {
    const { data } = await api.ask<{ triangulation: Record<string, unknown> }>(consultant, VERDICT, { year: '2024-25', base: '2023-24' });
    expect(data.triangulation).toMatchObject({ horizon: 1, claim: { value: '2600000.00' } });
  });

  it.each([
    ['2023-24', undefined, 'NO_CLAIM', 'no savings for 2023-24'],
    ['2024-25', '2021-22', 'NO_BASE_YEAR', 'no accepted return'],
    ['2030-31', undefined, 'NO_RETURN', 'no accepted return'],
  ])('says why there is no verdict for %p from %p', async (year, base, reason, words) => {
    const { data } = await api.ask<{ triangulation: { sentence: string } }>(consultant, VERDICT, { year, base });
    expect(data.triangulation).toMatchObject({ reason });
    expect(data.triangulation.sentence).toContain(words);
  });

  it('has no comparison of one council with nobody', async () => {
    const query = `{ peerComparison(council: "${COUNCIL}", measure: SPEND_PER_ADULT, year: "2024-25", peers: { sameRegion: true }) { __typename ... on TooFewPeers { known needed figure { value unit priceBase status } } } }`;
    const { data } = await api.ask<{ peerComparison: object }>(consultant, query);
    expect(data.peerComparison).toEqual({
      __typename: 'TooFewPeers',
      known: 1,
      needed: 5,
      figure: { value: expect.closeTo(87_650_000 / 153_000, 9) as number, unit: 'GBP', priceBase: 'NOMINAL', status: 'KNOWN' },
    });
  });
});
