import request from 'supertest';
import { BenchmarkPanel, SUBJECT, YEAR } from '../builders/benchmark-panel.js';

const COMPARISON = `query ($council: CouncilCode!, $release: Int) {
  peerComparison(council: $council, measure: ADMISSIONS_65, year: "${YEAR}", peers: { everybody: true }, release: $release) {
    ... on PeerComparison { sentence known median { value } place { value withheld } release { number } } } }`;
const SAVINGS = `query ($council: CouncilCode!) { figure(council: $council, measure: PLANNED_SAVINGS_SHARE, year: "${YEAR}") { status } }`;

describe('a question that is asked plainly, again and again', () => {
  let panel: BenchmarkPanel;
  beforeAll(async () => {
    panel = await BenchmarkPanel.start();
  });
  afterAll(() => panel.stop());

  /** The answer, all of it that does not change by itself. With extensions it is always Apollo who answers. */
  async function answer(key: string | undefined, body: object, { byApollo = false } = {}): Promise<object> {
    const post = request(panel.api.application.getHttpServer()).post('/graphql').set('content-type', 'application/json');
    const asked = key === undefined ? post : post.set('authorization', `Bearer ${key}`);
    const { status, text, headers } = await asked.send(byApollo ? { ...body, extensions: {} } : body);
    const { date: _, ...kept } = headers as Readonly<Record<string, string>>;
    return { status, text, headers: kept };
  }

  it.each([
    ['an answer', COMPARISON, { council: SUBJECT }],
    ['a council that is not there', COMPARISON, { council: 'X99999999' }],
    ['a release that is not there', COMPARISON, { council: SUBJECT, release: 900 }],
    ['variables that cannot be read', COMPARISON, { council: 'nowhere' }],
    ['variables that are missing', COMPARISON, {}],
  ])('is answered as Apollo answers it, to the byte and the header: %s', async (_, query, variables) => {
    const byApollo = await answer(undefined, { query, variables }, { byApollo: true });
    for (let times = 0; times < 4; times += 1) expect(await answer(undefined, { query, variables })).toEqual(byApollo);
  });

  it('is answered to each asker as that asker may read', async () => {
    const body = { query: SAVINGS, variables: { council: SUBJECT } };
    const [open, kept] = [await answer(undefined, body, { byApollo: true }), await answer(panel.consultant, body, { byApollo: true })];
    expect(open).not.toEqual(kept);
    for (let times = 0; times < 4; times += 1) {
      expect(await answer(undefined, body)).toEqual(open);
      expect(await answer(panel.consultant, body)).toEqual(kept);
      expect(await answer(`outturn_${'0'.repeat(12)}_${'0'.repeat(64)}`, body)).toMatchObject({
        text: expect.stringContaining('UNAUTHENTICATED') as string,
      });
    }
  });

  it('is answered from the latest release, whatever it was answered from before', async () => {
    const body = { query: COMPARISON, variables: { council: SUBJECT } };
    for (let times = 0; times < 3; times += 1) await answer(undefined, body);
    const number = await panel.publish('meanwhile');
    expect(await answer(undefined, body)).toMatchObject({ text: expect.stringContaining(`"release":{"number":${number}}`) as string });
  });
});
