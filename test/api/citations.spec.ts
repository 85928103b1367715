import { ApiUnderTest } from '../builders/api-under-test.js';
import { BenchmarkPanel, CODES, cut, RATES, SUBJECT, YEAR } from '../builders/benchmark-panel.js';
import { type Cited, citationOf, follow, QUESTIONS, type QuestionName, recited, sha256, toldBy } from '../builders/citations.js';

const NAMES = Object.keys(QUESTIONS) as QuestionName[];
const COMPARED = `{ peerComparison(council: "${SUBJECT}", measure: ADMISSIONS_65, year: "${YEAR}", peers: { everybody: true }) {
  ... on PeerComparison { median { value } citation { url } } } }`;
type Compared = { readonly peerComparison: { readonly median: { readonly value: number }; readonly citation: { readonly url: string } } };

describe('a permalink', () => {
  let panel: BenchmarkPanel;
  const citations = new Map<QuestionName, Cited>();
  const of = (name: QuestionName): Cited => citations.get(name)!;
  beforeAll(async () => {
    panel = await BenchmarkPanel.start({ withProgramme: true });
    for (const name of NAMES) citations.set(name, await citationOf(panel.api, undefined, QUESTIONS[name]));
  });

  it.each(NAMES)('of a %s agrees, and the hash in it is that of the answer it gives', async (name) => {
    const { status, text } = await follow(panel.api, of(name).url);
    const told = await toldBy(panel.api, of(name).url);
    expect([status, told.outcome, told.matches]).toEqual([200, 'AGREES', true]);
    const spelled = JSON.stringify(told.answer);
    expect(text).toContain(`"answer":${spelled}`);
    expect([sha256(spelled), told.answerHash]).toEqual([of(name).answerHash, of(name).answerHash]);
  });

  it.each(NAMES)('of a %s is computed again by its id as well', async (name) => {
    const { data } = await recited(panel.api, undefined, of(name).id);
    expect(data.citation).toMatchObject({ outcome: 'AGREES', matches: true, citation: { id: of(name).id, text: of(name).text } });
    expect(sha256(data.citation.answer)).toBe(of(name).answerHash);
  });

  it('answers with the figures that were published', async () => {
    const { answer } = await toldBy(panel.api, of('comparison').url);
    expect(answer).toMatchObject({ kind: 'comparison', figure: RATES[0], groupSize: 13, known: 13 });
    const figures = (answer as { readonly peers: readonly { readonly council: string; readonly figure: number }[] }).peers;
    expect(figures).toHaveLength(12);
    for (const { council, figure } of figures) expect(figure).toBe(RATES[CODES.findIndex((code) => code === council)]);
    const group = [RATES[0]!, ...figures.map(({ figure }) => figure)];
    expect(answer).toMatchObject({ median: cut(group, 0.5), lowerQuartile: cut(group, 0.25), upperQuartile: cut(group, 0.75) });
  });

  it('names release, versions and peers one by one', async () => {
    const fields = 'release methodVersion measureVersions { measure version } peerSet audience';
    const query = `{ answer: ${QUESTIONS.comparison} { ... on PeerComparison { group citation { ${fields} } } } }`;
    const { answer } = await panel.ask<{ answer: { group: string; citation: object } }>(undefined, query);
    expect(answer.citation).toEqual({
      ...{ release: 1, methodVersion: 1, peerSet: answer.group, audience: 'PUBLIC' },
      measureVersions: [{ measure: 'ADMISSIONS_65', version: 1 }],
    });
  });

  it('says in one sentence what it is of', () => {
    expect(of('comparison').text).toMatch(
      /^“Long-term support needs met by admission to care homes, 65\+” \(ADMISSIONS_65, version 1\), Ashmere \(fictional\), 2024-25; peers: nearest neighbours for people aged 65 and over, at most 12\. Outturn, release 1 of the demonstration of \d+ [A-Z][a-z]+ 20\d\d \(checksum [0-9a-f]{16}\), method version 1, as everybody reads it\.$/,
    );
  });

  describe('after two later releases and a restart', () => {
    let restarted: ApiUnderTest;
    const before = new Map<QuestionName, string>();
    let [first, latest]: number[] = [];
    beforeAll(async () => {
      for (const name of NAMES) before.set(name, (await follow(panel.api, of(name).url)).text);
      first = (await panel.ask<Compared>(undefined, COMPARED)).peerComparison.median.value;
      await panel.recount('2031-01-31', (place) => place);
      await panel.publish('recounted once');
      await panel.recount('2032-01-31', (place) => 2 * place);
      await panel.publish('recounted twice');
      latest = (await panel.ask<Compared>(undefined, COMPARED)).peerComparison.median.value;
      await panel.stop();
      restarted = await ApiUnderTest.on(panel.api.database);
    });
    afterAll(() => restarted.stop());

    it('other figures are the latest', () => {
      expect([first, latest]).toEqual([
        cut(RATES, 0.5),
        cut(
          RATES.map((rate, i) => rate - 2 * i),
          0.5,
        ),
      ]);
    });
    it.each(NAMES)('gives the same bytes of a %s', async (name) => {
      expect((await follow(restarted, of(name).url)).text).toBe(before.get(name));
    });
    it('of an answer from the latest release names that one', async () => {
      const { text, url } = await citationOf(restarted, undefined, QUESTIONS.comparison);
      expect(text).toContain('Outturn, release 3 of the demonstration');
      expect(url).not.toBe(of('comparison').url);
    });
  });
});
