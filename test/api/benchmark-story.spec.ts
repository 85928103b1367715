import { BenchmarkPanel, cut, inOrder, peopleOf, RATES, SUBJECT, YEAR } from '../builders/benchmark-panel.js';

describe('benchmarks of fictional councils', () => {
  let panel: BenchmarkPanel;
  beforeAll(async () => {
    panel = await BenchmarkPanel.start();
  });
  afterAll(() => panel.stop());

  it('are answered without a key, and not with a wrong one', async () => {
    const query = `{ figure(council: "${SUBJECT}", measure: ADMISSIONS_65, year: "${YEAR}") { value unit status sources { name publisher vintage } } }`;
    const { figure } = await panel.ask<{ figure: object }>(undefined, query);
    expect(figure).toMatchObject({ value: 400, unit: 'PER_100000', status: 'KNOWN', sources: [{ publisher: 'Simulation' }] });
    expect(await panel.refusal(`outturn_000000000000_${'0'.repeat(64)}`, query)).toBe('UNAUTHENTICATED');
  });

  it('tell what a ratio is made of: both parts with unit and source, and the release, in one question', async () => {
    const [younger, older] = [peopleOf([SUBJECT], '18-64'), peopleOf([SUBJECT], '65+')];
    const { peerComparison } = await panel.ask<{ peerComparison: Record<string, unknown> }>(
      panel.consultant,
      `{ peerComparison(council: "${SUBJECT}", measure: SHARE_65, year: "${YEAR}", peers: { sameRegion: true }) { ... on PeerComparison {
          figure { value per numerator { code value unit sources { name } } denominator { code value unit sources { name } } interval { lower upper method } }
          release { number checksum } caveats } } }`,
    );
    expect(peerComparison).toMatchObject({
      figure: {
        value: (100 * older) / (younger + older),
        per: 100,
        numerator: { code: 'PEOPLE_65', value: older, unit: 'PEOPLE' },
        denominator: { code: 'ADULTS', value: younger + older, unit: 'PEOPLE' },
        interval: null,
      },
      release: { number: 1 },
    });
  });

  it('give the statistics of the whole country, type 7 and mid-rank, lower being better', async () => {
    const { peerComparison } = await panel.ask<{ peerComparison: Record<string, unknown> }>(
      panel.consultant,
      `{ peerComparison(council: "${SUBJECT}", measure: ADMISSIONS_65, year: "${YEAR}", peers: { everybody: true }) { ... on PeerComparison {
          known groupSize mean { value } median { value } lowerQuartile { value } upperQuartile { value } lowerTenth { value } upperTenth { value }
          quartileBand percentile { value } place { value } robustZ { value } } } }`,
    );
    expect(peerComparison).toEqual({
      known: 40,
      groupSize: 40,
      mean: { value: 595 },
      median: { value: cut(RATES, 0.5) },
      lowerQuartile: { value: cut(RATES, 0.25) },
      upperQuartile: { value: cut(RATES, 0.75) },
      lowerTenth: { value: cut(RATES, 0.1) },
      upperTenth: { value: cut(RATES, 0.9) },
      quartileBand: 'TOP',
      percentile: { value: (100 * 39.5) / 40 },
      place: { value: 1 },
      robustZ: { value: expect.closeTo((400 - 595) / (1.4826 * 100), 9) as number },
    });
  });

  it('choose neighbours by what places are like, say why respect by respect, and how steady the group is', async () => {
    const { peerGroup } = await panel.ask<{
      peerGroup: {
        peers: { council: { code: string }; distance: number; reasons: { variable: string; share: number; difference: number }[] }[];
        stability: { leastOverlap: number };
      };
    }>(
      undefined,
      `{ peerGroup(council: "${SUBJECT}", year: "${YEAR}", peers: { neighbours: { count: 10, clientGroup: AGE_65_PLUS } }) {
          group peers { council { code } distance reasons { variable label council peer difference share } } leftOut { council reason }
          stability { verdict leastOverlap leastLike } } }`,
    );
    const distances = peerGroup.peers.map(({ distance }) => distance);
    expect(distances.length).toBeGreaterThanOrEqual(8);
    expect(distances).toEqual(inOrder(distances));
    expect(peerGroup.peers.map(({ council }) => council.code)).not.toContain(SUBJECT);
    for (const { reasons } of peerGroup.peers) expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(peerGroup.stability.leastOverlap).toBeGreaterThan(0);
  });

  it('show a position as a range over groups of peers', async () => {
    const { benchmark } = await panel.ask<{
      benchmark: { lowestPercentile: number; highestPercentile: number; bands: { share: number }[]; tried: { model: string }[] };
    }>(
      panel.consultant,
      `{ benchmark(council: "${SUBJECT}", measure: ADMISSIONS_65, year: "${YEAR}") { sentence lowestPercentile highestPercentile quartileFlips
          bands { band share } tried { model count comparison { __typename ... on PeerComparison { known quartileBand } } }
          areas { area figure { status } } target { version } caveats release { number } } }`,
    );
    expect(benchmark.tried.map(({ model }) => model)).toEqual(['NEIGHBOURS', 'NEIGHBOURS', 'NEIGHBOURS', 'NATIONAL', 'TYPE', 'REGION']);
    expect(benchmark.bands.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(benchmark.highestPercentile).toBeLessThanOrEqual((100 * 39.5) / 40);
    expect(benchmark.lowestPercentile).toBeGreaterThan(75);
  });

  it('name every measure with its definition, editions, influences, peers and the day it is reviewed', async () => {
    const { measures } = await panel.ask<{ measures: { code: string; editions: object[] }[] }>(
      undefined,
      '{ measures { code label definition numerator denominator unit polarity decimals clientGroup source editions { framework code from to } influences peerModels audience reviewBy caveat } }',
    );
    expect(measures.find(({ code }) => code === 'REABLEMENT_SEQUEL')).toMatchObject({
      polarity: 'HIGHER',
      editions: [
        { framework: 'ASCOF', code: '2D', from: null, to: '2022-23' },
        { framework: 'ASCOF', code: '2A', from: '2023-24', to: null },
      ],
      audience: 'PUBLIC',
    });
  });
});
