import { BenchmarkPanel, CODES, SUBJECT, YEAR } from '../builders/benchmark-panel.js';

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('a group that was saved', () => {
  let panel: BenchmarkPanel;
  let id: string;
  const save = async (idempotencyKey: string, councils: readonly string[]): Promise<void> => {
    const { savePeerGroup } = await panel.ask<{ savePeerGroup: { peerGroup: { id: string } } }>(
      panel.preparer,
      `mutation ($input: SavePeerGroupInput!) { savePeerGroup(input: $input) { peerGroup { id } } }`,
      { input: { idempotencyKey, name: 'Our family', realm: 'DEMONSTRATION', councils } },
    );
    ({ id } = savePeerGroup.peerGroup);
  };
  beforeAll(async () => {
    panel = await BenchmarkPanel.start();
    await save('saved once', CODES.slice(1, 12));
    await save('saved again', CODES.slice(1, 10));
  });
  afterAll(() => panel.stop());

  it('is cited by id and version in every answer, and its older version can be asked again', async () => {
    for (const [choice, version, known] of [
      ['', 2, 10],
      [', version: 1', 1, 12],
    ] as const) {
      const peers = `peers: { saved: { id: "${id}"${choice} } }`;
      const answer = await panel.ask(
        panel.preparer,
        `{ peerComparison(council: "${SUBJECT}", measure: ADMISSIONS_65, year: "${YEAR}", ${peers}) { ... on PeerComparison { known savedGroup { id version } } }
           none: peerComparison(council: "${SUBJECT}", measure: SATISFACTION, year: "${YEAR}", ${peers}) { ... on FigureMissing { savedGroup { id version } } }
           peerGroup(council: "${SUBJECT}", year: "${YEAR}", ${peers}) { savedGroup { id version } variables { use } }
           other: peerComparison(council: "${SUBJECT}", measure: ADMISSIONS_65, year: "${YEAR}", peers: { everybody: true }) { ... on PeerComparison { savedGroup { id } } } }`,
      );
      expect(answer).toEqual({
        peerComparison: { known, savedGroup: { id, version } },
        none: { savedGroup: { id, version } },
        peerGroup: { savedGroup: { id, version }, variables: [] },
        other: { savedGroup: null },
      });
    }
  });

  it('is tried in a position beside the groups that suit the measure, where it is named and may be seen', async () => {
    const query = (saved: string): string => `{ benchmark(council: "${CODES[2]}", measure: ADMISSIONS_65, year: "${YEAR}"${saved}) {
        tried { model comparison { ... on PeerComparison { known savedGroup { id version } percentile { value } } } } } }`;
    type Tried = { benchmark: { tried: { model: string; comparison: object }[] } };
    const { benchmark } = await panel.ask<Tried>(panel.preparer, query(`, savedGroups: [{ id: "${id}" }]`));
    // The third of the councils: of itself and eight others of the group (the second, and the fourth to tenth), eight less one do worse.
    expect(benchmark.tried.at(-1)).toEqual({
      model: 'SAVED',
      comparison: { known: 9, savedGroup: { id, version: 2 }, percentile: { value: expect.closeTo((100 * 7.5) / 9, 9) as number } },
    });
    const without = await panel.ask<Tried>(panel.preparer, query(''));
    expect(without.benchmark.tried.map(({ model }) => model)).not.toContain('SAVED');
    for (const other of [undefined, panel.consultant])
      expect(await panel.refusal(other, query(`, savedGroups: [{ id: "${id}" }]`))).toBe('NOT_FOUND');
    expect(await panel.refusal(panel.preparer, query(`, savedGroups: [{ id: "${id}" }, { id: "${id}", version: 1 }]`))).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('is not needed to see what neighbours are chosen by: each respect with its weight, its reason, and what became of it', async () => {
    const { peerGroup } = await panel.ask<{
      peerGroup: {
        peers: { lacks: string[] }[];
        variables: { use: string; weight: number | null; decidedWeight: number; mergedInto: string | null }[];
      };
    }>(
      undefined,
      `{ peerGroup(council: "${SUBJECT}", year: "${YEAR}", peers: { neighbours: { clientGroup: AGE_65_PLUS } }) {
          peers { lacks } variables { variable label use weight decidedWeight because known mergedInto correlation } } }`,
    );
    const { variables, peers } = peerGroup;
    expect(sumOf(variables.map(({ weight }) => weight ?? 0))).toBeCloseTo(1, 9);
    expect(sumOf(variables.map(({ decidedWeight }) => decidedWeight))).toBeCloseTo(1, 9);
    expect(variables).toContainEqual(
      expect.objectContaining({
        variable: 'DEPRIVATION_OLDER',
        decidedWeight: 0.25,
        because: expect.stringContaining('the means to pay') as string,
      }),
    );
    for (const { use, mergedInto } of variables) expect(mergedInto !== null).toBe(use === 'MERGED');
    expect(peers.map(({ lacks }) => lacks)).toEqual(Array.from({ length: 15 }, () => []));
  });
});
