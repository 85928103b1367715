import { BenchmarkPanel, CODES, cut, PANEL, YEAR } from '../builders/benchmark-panel.js';

/** The n-th council, from nought, buys 10,000 weeks of care and 500 more for each before it, for £600 and £10 more a week. */
const WEEKS = CODES.map((_, i) => 10_000 + 500 * i);
const COSTS = CODES.map((_, i) => 600 + 10 * i);
const FIGURES = CODES.flatMap((council, i) => [
  { council, of: { quantity: 'PSSEX1_CARE_SPEND' }, year: YEAR, figure: { value: (WEEKS[i] ?? 0) * (COSTS[i] ?? 0) } },
  { council, of: { quantity: 'PSSEX1_CARE_WEEKS' }, year: YEAR, figure: { value: WEEKS[i] } },
]);

const regionOf = (i: number): string | undefined => PANEL.councils[i]?.region;
const REGION = CODES.map((_, i) => i).filter((i) => regionOf(i) === regionOf(0));
/** The first and the last council of the first region. */
const [FIRST, LAST] = [0, REGION.at(-1) ?? 0];
const MEMBERS = [CODES[FIRST] ?? '', CODES[LAST] ?? ''];
const sumOf = (values: readonly (number | undefined)[]): number => values.reduce<number>((sum, value) => sum + (value ?? NaN), 0);
const SPEND = sumOf([FIRST, LAST].map((i) => (WEEKS[i] ?? NaN) * (COSTS[i] ?? NaN)));
const OWN = SPEND / sumOf([WEEKS[FIRST], WEEKS[LAST]]);

interface Tried {
  readonly model: string;
  readonly count: number | null;
  readonly reason: string | null;
  readonly comparison: {
    readonly groupSize: number;
    readonly median: { readonly value: number };
    readonly percentile: { readonly value: number };
    readonly leftOut: readonly { readonly council: string; readonly reason: string }[];
    readonly peers: readonly { readonly council: { readonly code: string } }[];
  } | null;
}
interface Proposed {
  readonly proposedBenchmark: {
    readonly lowestPercentile: number | null;
    readonly highestPercentile: number | null;
    readonly tried: readonly Tried[];
  };
}

const QUERY = `query ($proposal: ProposedCouncilInput!, $measure: MeasureCode!, $apportionments: [ApportionmentInput!]) {
  proposedBenchmark(proposal: $proposal, measure: $measure, year: "${YEAR}", apportionments: $apportionments) {
    place sentence flag making lowestPercentile highestPercentile lacks caveats areas { area }
    figure { value status unit priceBase } made { kind from numerator denominator } measure { code }
    tried { model count group sentence reason
      comparison { groupSize known median { value } percentile { value } place { value } quartileBand leftOut { council reason } peers { council { code } figure { value } } } } } }`;

describe('a council that is proposed', () => {
  let panel: BenchmarkPanel;
  beforeAll(async () => {
    panel = await BenchmarkPanel.start({ figures: FIGURES });
  });
  afterAll(() => panel.stop());

  const proposal = { name: 'Greater Ashmere', councils: MEMBERS };
  const asked = async (given: object = {}, measure = 'CARE_WEEK_COST') =>
    (await panel.ask<Proposed>(undefined, QUERY, { proposal: { ...proposal, ...given }, measure })).proposedBenchmark;
  /** Better than those that pay more; its own figure counts by half. */
  const percentileAmong = (peers: readonly number[]): number =>
    (100 * (peers.filter((i) => (COSTS[i] ?? NaN) > OWN).length + 0.5)) / (peers.length + 1);

  it('stands among the others with what its members spend over all their weeks', async () => {
    const answer = await asked();
    expect(answer).toMatchObject({
      ...{ place: 'Greater Ashmere', flag: 'GREEN', measure: { code: 'CARE_WEEK_COST' } },
      figure: { value: expect.closeTo(OWN, 9) as number, status: 'KNOWN', unit: 'GBP', priceBase: 'NOMINAL' },
      made: { kind: 'COMBINED', from: [...MEMBERS].sort(), numerator: SPEND },
      making: expect.stringContaining('each side is added up first') as string,
    });
    const [everybody, inRegion] = [CODES.map((_, i) => i), REGION].map((group) => group.filter((i) => i !== FIRST && i !== LAST));
    for (const [model, peers = []] of [['NATIONAL', everybody] as const, ['REGION', inRegion] as const]) {
      const found = answer.tried.find((each) => each.model === model)?.comparison;
      expect([model, found?.peers.map(({ council }) => council.code)]).toEqual([model, peers.map((i) => CODES[i])]);
      expect(found).toMatchObject({
        groupSize: peers.length + 1,
        median: { value: expect.closeTo(cut([OWN, ...peers.map((i) => COSTS[i] ?? NaN)], 0.5), 9) as number },
        percentile: { value: expect.closeTo(percentileAmong(peers), 9) as number },
        leftOut: [...MEMBERS].sort().map((council) => ({ council, reason: 'MEMBER' })),
      });
    }
  });

  it('has neighbours, none of them a member, and a range over all groups', async () => {
    const { tried, lowestPercentile, highestPercentile } = await asked();
    expect(tried.map(({ model, count }) => [model, count])).toEqual([
      ['REGION', null],
      ['NEIGHBOURS', 10],
      ['NEIGHBOURS', 15],
      ['NEIGHBOURS', 20],
      ['NATIONAL', null],
    ]);
    const percentiles = tried.flatMap(({ comparison }) => (comparison === null ? [] : [comparison.percentile.value]));
    expect([lowestPercentile, highestPercentile]).toEqual([Math.min(...percentiles), Math.max(...percentiles)]);
    const neighbours = tried.filter(({ model }) => model === 'NEIGHBOURS').map(({ comparison }) => comparison?.peers ?? []);
    expect(neighbours[0]).toHaveLength(10);
    expect(neighbours.flat().filter(({ council }) => MEMBERS.includes(council.code))).toEqual([]);
  });

  it('has no position with a figure of which half is apportioned', async () => {
    const part = { predecessor: MEMBERS[1], share: 0.5, basis: 'adults at the census of 2021' };
    expect(await asked({ councils: MEMBERS.slice(0, 1), parts: [part] })).toMatchObject({
      ...{ flag: 'RED', lowestPercentile: null, tried: [], figure: { status: 'KNOWN' }, made: { kind: 'APPORTIONED' } },
      sentence: 'It has no position. This figure is not comparable, because more than a fifth of it is apportioned.',
    });
  });

  it('has no position on a rate that is published alone, nor where neither direction is better', async () => {
    expect(await asked({}, 'ADMISSIONS_65')).toMatchObject({ figure: { value: null, status: 'NOT_COMPARABLE' }, flag: 'RED', tried: [] });
    const { tried, ...answer } = await asked({}, 'NET_SPEND_PER_ADULT');
    expect(answer).toMatchObject({ sentence: 'It has no position: neither more nor less is better.', lowestPercentile: null });
    expect(tried.map(({ model }) => model)).toEqual(['NEIGHBOURS', 'NEIGHBOURS', 'NEIGHBOURS', 'REGION', 'NATIONAL']);
  });

  it('is refused with the place of what cannot be, and is not found with a council that the release does not know', async () => {
    const problem = async (given: object): Promise<string | undefined> =>
      (await panel.error(QUERY, { measure: 'CARE_WEEK_COST', proposal: { ...proposal, ...given } }))?.message;
    const part = { predecessor: MEMBERS[1], share: 0.5, basis: 'adults at the census of 2021' };
    expect(await problem({ councils: MEMBERS, parts: [part] })).toBe(
      `proposal: a council is named twice: ${[...MEMBERS, MEMBERS[1]].join(', ')}`,
    );
    expect(await problem({ councils: [] })).toBe('proposal: a proposed council is made of at least one council');
    expect(await problem({ parts: [{ ...part, share: 2 }] })).toBe('proposal.parts.0.share: a share lies between 0 and 1');
    expect(await panel.error(QUERY, { measure: 'CARE_WEEK_COST', proposal: { ...proposal, councils: ['X99009999'] } })).toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  });

  it('costs what the position of a council costs', async () => {
    const one = `proposedBenchmark(proposal: { name: "A", councils: ["${MEMBERS[0]}"] }, measure: CARE_WEEK_COST, year: "${YEAR}") { place }`;
    const times = (count: number): string => `{ ${Array.from({ length: count }, (_, i) => `p${i}: ${one}`).join(' ')} }`;
    expect(await panel.error(times(25))).toBeUndefined();
    expect((await panel.error(times(26)))?.message).toContain('it costs 40 cells, and 0 are left of the 1000');
  });
});
