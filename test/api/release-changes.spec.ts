import { BenchmarkPanel, CODES, RATES, SUBJECT, YEAR } from '../builders/benchmark-panel.js';

const CHANGES = `{ release(realm: DEMONSTRATION) { changes {
  since publications { added { name vintage } gone { name } } returns { added { council } revised { council } gone { council } } councils { added gone }
  measures { measure year added revised gone }
  revised(first: 1) { totalCount edges { cursor node { council measure year before after missing } } pageInfo { hasNextPage } } } } }`;

describe('the changes of a release', () => {
  let panel: BenchmarkPanel;
  beforeAll(async () => {
    panel = await BenchmarkPanel.start();
    const figures = [0, 1].map((i) => ({
      council: CODES[i],
      of: { measure: 'ADMISSIONS_65' },
      year: YEAR,
      figure: { value: (RATES[i] ?? 0) + 5 },
    }));
    const correction = {
      realm: 'DEMONSTRATION',
      name: 'Rates, corrected',
      publisher: 'A publisher',
      vintage: '2031-01-01',
      populations: [],
      indices: [],
      priceLevels: [],
      figures,
    };
    const mutation = 'mutation ($input: LoadPublicationInput!) { loadPublication(input: $input) { userErrors { message } } }';
    expect(await panel.ask(panel.office, mutation, { input: correction })).toEqual({ loadPublication: { userErrors: [] } });
    await panel.publish('corrected');
  });
  afterAll(() => panel.stop());

  it('name the publication that is new, count what it revised, and give each figure as it was and as it is', async () => {
    expect(await panel.ask(undefined, CHANGES)).toEqual({
      release: {
        changes: {
          since: 1,
          publications: { added: [{ name: 'Rates, corrected', vintage: '2031-01-01' }], gone: [] },
          returns: { added: [], revised: [], gone: [] },
          councils: { added: [], gone: [] },
          measures: [{ measure: 'ADMISSIONS_65', year: YEAR, added: 0, revised: 2, gone: 0 }],
          revised: {
            totalCount: 2,
            edges: [
              {
                cursor: `ADMISSIONS_65 ${YEAR} ${SUBJECT}`,
                node: { council: SUBJECT, measure: 'ADMISSIONS_65', year: YEAR, before: 400, after: 405, missing: null },
              },
            ],
            pageInfo: { hasNextPage: true },
          },
        },
      },
    });
  });

  it('are none in the first release of a realm', async () => {
    expect(await panel.ask(undefined, '{ release(number: 1) { changes { since } } }')).toEqual({ release: { changes: null } });
  });
});
