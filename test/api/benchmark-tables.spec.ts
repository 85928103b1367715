import { BEFORE, BenchmarkPanel, CODES, cut, peopleOf, RATES, SUBJECT, YEAR } from '../builders/benchmark-panel.js';

describe('tables and groups of fictional councils', () => {
  let panel: BenchmarkPanel;
  beforeAll(async () => {
    panel = await BenchmarkPanel.start();
  });
  afterAll(() => panel.stop());

  it('hand out many figures at once, in the order asked for, and say what that costs', async () => {
    const { matrix } = await panel.ask<{ matrix: { cost: number; councils: string[]; columns: { values: (number | null)[] }[] } }>(
      undefined,
      `query ($councils: [CouncilCode!]!) { matrix(realm: DEMONSTRATION, councils: $councils, measures: [ADMISSIONS_65, SHARE_65], years: ["${YEAR}"]) {
          ... on Matrix { cost councils columns { measure year unit values statuses numerators denominators percentiles quartileBands known sources { name } } } } }`,
      { councils: [...CODES].reverse() },
    );
    expect([matrix.cost, matrix.councils[0]]).toEqual([80, CODES.at(-1)]);
    expect(matrix.columns[0]).toMatchObject({
      measure: 'ADMISSIONS_65',
      values: [...RATES].reverse(),
      statuses: RATES.map(() => 'KNOWN'),
      numerators: RATES.map(() => null),
      known: 40,
    });
  });

  it('refuse a matrix of more than 1,000 cells with its cost', async () => {
    const { matrix } = await panel.ask<{ matrix: object }>(
      undefined,
      `query ($councils: [CouncilCode!]!, $measures: [MeasureCode!]!) { matrix(realm: DEMONSTRATION, councils: $councils, measures: $measures, years: ["${YEAR}", "${BEFORE}"]) {
          __typename ... on MatrixTooLarge { cost most sentence } } }`,
      {
        councils: CODES,
        measures: [
          'ADMISSIONS_65',
          'SHARE_65',
          'SPEND_PER_ADULT',
          'DIRECT_PAYMENTS',
          'FEEL_SAFE',
          'INFORMATION',
          'SATISFACTION',
          'STAFFING_SHARE',
          'CARE_WEEK_COST',
          'REABLEMENT_RATE_65',
          'HOME_CARE_UNIT_COST',
          'ADMISSIONS_18_64',
          'REABLEMENT_SEQUEL',
        ],
      },
    );
    expect(matrix).toMatchObject({ __typename: 'MatrixTooLarge', cost: 1040, most: 1000 });
  });

  it('put councils in order only where the measure allows it, each rank with its interval and what must be told', async () => {
    const query = (measure: string): string =>
      `{ leagueTable(realm: DEMONSTRATION, measure: ${measure}, year: "${YEAR}") { __typename
          ... on LeagueTable { sentence known groupSize certainty caveats rows { council { code } value place bestRank worstRank } }
          ... on NotRanked { reason known needed sentence } } }`;
    const { leagueTable } = await panel.ask<{
      leagueTable: { rows: { council: { code: string }; place: number; bestRank: number; worstRank: number }[]; caveats: string[] };
    }>(undefined, query('ADMISSIONS_65'));
    expect(leagueTable.rows.map(({ council }) => council.code)).toEqual(CODES);
    for (const { place, bestRank, worstRank } of leagueTable.rows) {
      expect(bestRank).toBeLessThanOrEqual(place);
      expect(worstRank).toBeGreaterThanOrEqual(place);
    }
    expect(leagueTable.caveats).toContain('Councils whose intervals overlap cannot be told apart; a rank is no judgement of a council.');
    const refused = await panel.ask<{ leagueTable: object }>(undefined, query('SHARE_65'));
    expect(refused.leagueTable).toMatchObject({ __typename: 'NotRanked', reason: 'NO_BETTER_DIRECTION' });
  });

  it('follow a place through the years, and put a council together that is only proposed', async () => {
    const [first, second] = CODES;
    const { series } = await panel.ask<{
      series: { points: { value: number; made: { kind: string; numerator: number; denominator: number } }[] };
    }>(
      undefined,
      `{ series(place: { proposed: { name: "Greater Ashmere", councils: ["${first}", "${second}"] } }, measure: SHARE_65, years: { from: "${YEAR}", to: "${YEAR}" }) {
          place points { year value status flag sentence prices { base } made { kind from numerator denominator apportionedShare } } breaks { kind } } }`,
    );
    const pair = [first, second];
    const [older, all] = [peopleOf(pair, '65+'), peopleOf(pair, '65+') + peopleOf(pair, '18-64')];
    expect(series.points).toMatchObject([
      { value: (100 * older) / all, flag: 'GREEN', made: { kind: 'COMBINED', numerator: older, denominator: all } },
    ]);
    const rates = await panel.ask<{ series: object }>(
      undefined,
      `{ series(place: { proposed: { name: "Both", councils: ["${first}", "${second}"] } }, measure: ADMISSIONS_65, years: { from: "${YEAR}", to: "${YEAR}" }) { points { status sentence } } }`,
    );
    expect(rates.series).toMatchObject({
      points: [{ status: 'NOT_COMPARABLE', sentence: expect.stringContaining('without its parts') as string }],
    });
  });

  it('keep a saved group to those who may see it, and name it in the answer', async () => {
    const saved = await panel.ask<{ savePeerGroup: { peerGroup: { id: string } | null; userErrors: object[] } }>(
      panel.preparer,
      `mutation ($input: SavePeerGroupInput!) { savePeerGroup(input: $input) { peerGroup { id version } userErrors { message path } } }`,
      { input: { idempotencyKey: 'save the group', name: 'Our family', realm: 'DEMONSTRATION', councils: CODES.slice(1, 12) } },
    );
    expect(saved.savePeerGroup.userErrors).toEqual([]);
    const { id } = saved.savePeerGroup.peerGroup ?? { id: '' };
    const query = `{ peerComparison(council: "${SUBJECT}", measure: ADMISSIONS_65, year: "${YEAR}", peers: { saved: { id: "${id}" } }) { ... on PeerComparison { group known median { value } } } }`;
    const { peerComparison } = await panel.ask<{ peerComparison: object }>(panel.preparer, query);
    expect(peerComparison).toEqual({ group: 'Our family', known: 12, median: { value: cut(RATES.slice(0, 12), 0.5) } });
    for (const other of [undefined, panel.consultant]) expect(await panel.refusal(other, query)).toBe('NOT_FOUND');
  });
});
