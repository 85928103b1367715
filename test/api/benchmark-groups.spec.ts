import {
  BEFORE,
  BenchmarkPanel,
  CODES,
  cut,
  LONG_BEFORE,
  MEMBERS,
  NET,
  PANEL,
  peopleOf,
  RATES,
  SUBJECT,
  YEAR,
} from '../builders/benchmark-panel.js';

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;
const adultsOf = (councils: readonly string[]): number => peopleOf(councils, '18-64') + peopleOf(councils, '65+');

interface Total {
  readonly quantity: string;
  readonly known: number;
  readonly value: number | null;
  readonly unit: string;
  readonly priceBase: string | null;
}
interface Totals {
  readonly kind: string;
  readonly name: string;
  readonly councils: number;
  readonly numerator: Total;
  readonly denominator: Total;
  readonly value: number | null;
}

describe('groups of fictional councils', () => {
  let panel: BenchmarkPanel;
  beforeAll(async () => {
    panel = await BenchmarkPanel.start({ withProgramme: true });
  });
  afterAll(() => panel.stop());

  const totalsOf = async (measure: string): Promise<readonly Totals[]> => {
    const { groupTotals } = await panel.ask<{ groupTotals: readonly Totals[] }>(
      undefined,
      `{ groupTotals(realm: DEMONSTRATION, measure: ${measure}, year: "${YEAR}") { kind name councils value
          numerator { quantity unit priceBase known value status } denominator { quantity unit priceBase known value status } } }`,
    );
    return groupTotals;
  };

  it('have totals of people: of everybody, of each region and type, and of the members of a programme', async () => {
    const groups = new Map((await totalsOf('SHARE_65')).map((group) => [`${group.kind} ${group.name}`, group]));
    const regions = new Set(PANEL.councils.map(({ region }) => region));
    const types = new Set(PANEL.councils.map(({ type }) => type));
    const expected = new Map([
      ['NATIONAL ', CODES],
      ...[...regions].map(
        (region) => [`REGION ${region}`, PANEL.councils.filter((each) => each.region === region).map(({ code }) => code)] as const,
      ),
      ...[...types].map((type) => [`TYPE ${type}`, PANEL.councils.filter((each) => each.type === type).map(({ code }) => code)] as const),
      ['COHORT six-fictional', MEMBERS],
    ]);
    for (const [name, councils] of expected) {
      const [older, adults] = [peopleOf(councils, '65+'), adultsOf(councils)];
      expect([name, groups.get(name)]).toMatchObject([
        name,
        {
          councils: councils.length,
          numerator: { quantity: 'PEOPLE_65', unit: 'PEOPLE', priceBase: null, known: councils.length, value: older, status: 'KNOWN' },
          denominator: { quantity: 'ADULTS', known: councils.length, value: adults },
          value: expect.closeTo((100 * older) / adults, 9) as number,
        },
      ]);
    }
  });

  it('have totals of money with their prices, and no ratio where a council gave no amount', async () => {
    const groups = await totalsOf('NET_SPEND_PER_ADULT');
    const of = (kind: string): Totals | undefined => groups.find((group) => group.kind === kind);
    expect(of('NATIONAL')).toMatchObject({
      councils: 40,
      numerator: { unit: 'GBP', priceBase: 'NOMINAL', known: 39, value: sumOf(NET) },
      denominator: { known: 40, value: adultsOf(CODES) },
      value: null,
    });
    const { figure } = await panel.ask<{ figure: object }>(
      undefined,
      `{ figure(council: "${SUBJECT}", measure: NET_SPEND_PER_ADULT, year: "${YEAR}") { priceBase numerator { priceBase } denominator { priceBase } } }`,
    );
    expect(figure).toEqual({ priceBase: 'NOMINAL', numerator: { priceBase: 'NOMINAL' }, denominator: { priceBase: null } });
    const net = sumOf(NET.slice(0, MEMBERS.length));
    expect(of('COHORT')).toMatchObject({
      numerator: { known: 8, value: net },
      value: expect.closeTo(net / adultsOf(MEMBERS), 6) as number,
    });
  });

  it('are set beside all others, members taken apart, and all of each side as one', async () => {
    const side = 'councils known mean { value } median { value } lowerQuartile { value } upperQuartile { value } pooled';
    const contrast = async (measure: string): Promise<object> => {
      const query = `{ cohortContrast(programme: "six-fictional", realm: DEMONSTRATION, measure: ${measure}, year: "${YEAR}") { __typename
          ... on CohortContrast { members { ${side} } others { ${side} } difference sentence } } }`;
      return (await panel.ask<{ cohortContrast: object }>(undefined, query)).cohortContrast;
    };
    const [members, others] = [RATES.slice(0, 8), RATES.slice(8)];
    const expected = (rates: readonly number[]) => ({
      ...{ councils: rates.length, known: rates.length, pooled: null },
      ...{ mean: { value: meanOf(rates) }, median: { value: cut(rates, 0.5) } },
      ...{ lowerQuartile: { value: cut(rates, 0.25) }, upperQuartile: { value: cut(rates, 0.75) } },
    });
    expect(await contrast('ADMISSIONS_65')).toMatchObject({
      ...{ members: expected(members), others: expected(others), difference: 435 - 635 },
      sentence: expect.stringContaining('the difference says nothing of why') as string,
    });
    expect(await contrast('SHARE_65')).toMatchObject({
      members: { pooled: expect.closeTo((100 * peopleOf(MEMBERS, '65+')) / adultsOf(MEMBERS), 9) as number },
      others: { pooled: expect.closeTo((100 * peopleOf(CODES.slice(8), '65+')) / adultsOf(CODES.slice(8)), 9) as number },
    });
  });

  it('are followed through the years, with a year that nothing was published of left as it is', async () => {
    const { series } = await panel.ask<{ series: object }>(
      undefined,
      `{ series(place: { council: "${SUBJECT}" }, measure: FEEL_SAFE, years: { from: "${LONG_BEFORE}", to: "${YEAR}" }) {
          points { year value status flag made { kind from } } breaks { kind } } }`,
    );
    const published = { status: 'KNOWN', flag: 'GREEN', made: { kind: 'AS_PUBLISHED', from: [SUBJECT] } };
    expect(series).toEqual({
      points: [
        { year: LONG_BEFORE, value: 10, ...published },
        { year: BEFORE, value: null, status: 'NOT_COLLECTED', flag: null, made: { kind: 'AS_PUBLISHED', from: [SUBJECT] } },
        { year: YEAR, value: 11, ...published },
      ],
      breaks: [],
    });
  });

  it('are told in real prices with what these rest on, and apportioned by the share of each quantity', async () => {
    const [whole, divided] = CODES;
    const { series } = await panel.ask<{ series: { points: readonly object[] } }>(
      undefined,
      `{ series(place: { proposed: { name: "Greater Ashmere", councils: ["${whole}"], parts: [
            { predecessor: "${divided}", share: 0.5, basis: "half of its adults", shares: [{ quantity: RO_NET_CURRENT_EXPENDITURE, share: 0.1 }] }] } },
          measure: NET_SPEND_PER_ADULT, years: { from: "${YEAR}", to: "${YEAR}" }, prices: { base: GDP_REAL, baseYear: "2025-26" }) {
          points { nominal prices { base baseYear rests } made { kind numerator denominator } sentence } } }`,
    );
    const [money, people] = [(NET[0] ?? 0) + 0.1 * (NET[1] ?? 0), adultsOf(CODES.slice(0, 1)) + 0.5 * adultsOf(CODES.slice(1, 2))];
    expect(series.points).toMatchObject([
      {
        nominal: expect.closeTo(money / people, 6) as number,
        prices: { base: 'GDP_REAL', baseYear: '2025-26', rests: 'ON_A_FORECAST' },
        made: { kind: 'APPORTIONED', numerator: money, denominator: people },
        sentence: expect.stringContaining('is still a forecast for these years') as string,
      },
    ]);
  });
});
