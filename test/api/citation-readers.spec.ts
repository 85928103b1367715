import { BenchmarkPanel, CODES, SUBJECT, YEAR } from '../builders/benchmark-panel.js';
import { type Cited, citationOf, follow, forged, QUESTIONS, recited, toldBy } from '../builders/citations.js';

const FOR_EVER = 'public, max-age=31536000, immutable';
const SAVE = 'mutation ($input: SavePeerGroupInput!) { savePeerGroup(input: $input) { peerGroup { id } } }';
const about = `council: "${SUBJECT}", measure: ADMISSIONS_65, year: "${YEAR}"`;

describe('whoever follows a permalink', () => {
  let panel: BenchmarkPanel;
  let [open, kept]: Cited[] = [];
  beforeAll(async () => {
    panel = await BenchmarkPanel.start();
    open = await citationOf(panel.api, undefined, QUESTIONS.comparison);
    kept = await citationOf(panel.api, panel.consultant, QUESTIONS.comparison);
  });
  afterAll(() => panel.stop());
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

  it('needs no key for what everybody reads, and may keep it for ever', async () => {
    const { status, headers } = await follow(panel.api, open!.url);
    expect([status, headers['cache-control'], headers['content-type']]).toEqual([200, FOR_EVER, 'application/json; charset=utf-8']);
    expect(headers['vary']).toContain('accept');
    const again = await follow(panel.api, open!.url, { 'if-none-match': headers['etag']! });
    expect([again.status, again.text, again.headers['etag'], again.headers['cache-control']]).toEqual([304, '', headers['etag'], FOR_EVER]);
    expect((await follow(panel.api, open!.url, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('needs a key for what the programme reads, whoever’s it is, and no cache keeps it', async () => {
    for (const key of [panel.consultant, panel.preparer]) {
      const { status, headers } = await follow(panel.api, kept!.url, bearer(key));
      expect([status, headers['cache-control']]).toEqual([200, 'private, no-store']);
      expect(await toldBy(panel.api, kept!.url, key)).toMatchObject({ outcome: 'AGREES', matches: true });
    }
  });

  it('is told the same of a programme’s link without a key as of no link at all', async () => {
    const [unseen, nothing] = [await follow(panel.api, kept!.url), await follow(panel.api, '/cite/nothing')];
    expect([unseen.status, unseen.text]).toEqual([404, nothing.text]);
    expect(unseen.headers['cache-control']).toBe('private, no-store');
    expect(JSON.parse(unseen.text)).toMatchObject({ outcome: 'NOT_A_CITATION', matches: false });
    const byId = [await recited(panel.api, undefined, kept!.id), await recited(panel.api, undefined, 'nothing')];
    expect(byId[0]).toEqual(byId[1]);
    expect(byId[0]!.data.citation).toMatchObject({ outcome: 'NOT_A_CITATION', answer: null, citation: null });
  });

  it('is refused with a wrong key, and not taken for nobody', async () => {
    for (const { url } of [open!, kept!])
      expect((await follow(panel.api, url, bearer(`outturn_${'0'.repeat(12)}_${'0'.repeat(64)}`))).status).toBe(401);
  });

  it('reads the public’s figures by a public link though a key would show more', async () => {
    expect((await follow(panel.api, open!.url, bearer(panel.consultant))).text).toBe((await follow(panel.api, open!.url)).text);
  });

  it('is told where the link was changed: mistyped it is none, and rewritten it differs', async () => {
    const at = Math.floor(open!.id.length / 2);
    const mistyped = `/cite/${open!.id.slice(0, at)}${open!.id[at] === 'a' ? 'b' : 'a'}${open!.id.slice(at + 1)}`;
    expect(await toldBy(panel.api, mistyped)).toMatchObject({ outcome: 'NOT_A_CITATION' });
    const other = forged(open!.id, (said) => said.replace(open!.answerHash, 'a'.repeat(64)));
    const { status, headers } = await follow(panel.api, other);
    expect([status, headers['cache-control']]).toEqual([409, 'private, no-store']);
    expect(await toldBy(panel.api, other)).toMatchObject({ outcome: 'DIFFERS', matches: false, answerHash: open!.answerHash });
  });

  it('gets no more than everybody reads by making a programme’s link public', async () => {
    const share = `figure(council: "${SUBJECT}", measure: PLANNED_SAVINGS_SHARE, year: "${YEAR}")`;
    const { id, url } = await citationOf(panel.api, panel.consultant, share);
    const asPublic = forged(id, (said) => said.replace('"audience":"programme"', '"audience":"public"'));
    expect((await toldBy(panel.api, url, panel.consultant)).answer).toMatchObject({ figure: 'not-collected' });
    expect(await toldBy(panel.api, asPublic)).toMatchObject({ outcome: 'DIFFERS', answer: { figure: 'suppressed' } });
  });

  it.each([
    ['a release that is not here', 410, 'RELEASE_GONE', /"number":1\b/, '"number":900'],
    ['another release of that number', 410, 'RELEASE_GONE', /"checksum":"[0-9a-f]{16}"/, '"checksum":"0123456789abcdef"'],
    ['a method that is not known', 410, 'METHOD_UNKNOWN', /"method":1\b/, '"method":900'],
  ] as const)('is told in one sentence that the link names %s', async (_, code, outcome, from, to) => {
    const url = forged(open!.id, (said) => said.replace(from, to));
    expect((await follow(panel.api, url)).status).toBe(code);
    expect(await toldBy(panel.api, url)).toMatchObject({ outcome, sentence: expect.stringMatching(/^[A-Z].*\.$/) as string });
  });

  it('gets a page to read where that is asked for, without a script', async () => {
    const { text, headers } = await follow(panel.api, open!.url, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect([headers['content-type'], headers['cache-control']]).toEqual(['text/html; charset=utf-8', FOR_EVER]);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(text).toContain('<h1>The answer is the same</h1>');
    expect(text).toContain(open!.text.replace('&', '&amp;'));
    expect(text).toContain(open!.answerHash);
    expect(text).not.toContain('<script');
    const none = await follow(panel.api, '/cite/%3Cb%3E', { accept: 'text/html' });
    expect([none.status, none.text.includes('<b>')]).toEqual([404, false]);
  });

  it('pays for a citation by its id as for the question that it repeats', async () => {
    const { id } = await citationOf(panel.api, undefined, QUESTIONS['league table']);
    const tables = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, i) => `t${i}: citation(id: "${id}") { outcome }`).join(' ')} }`;
    expect((await panel.error(tables(10)))?.message).toBeUndefined();
    expect((await panel.error(tables(11)))?.message).toBe(
      'citation: it costs 100 cells, and 0 are left of the 1000 that one operation may ask for. Ask for it in a request of its own.',
    );
  });

  it('pays twice for a question with the citations of what its answer holds, and once for that of the answer', async () => {
    const positions = (count: number, fields: string): string =>
      `{ ${Array.from({ length: count }, (_, i) => `p${i}: benchmark(${about}) { ${fields} }`).join(' ')} }`;
    const within = 'tried { comparison { ... on PeerComparison { peers { figure { ... { citation { id } } } } } } }';
    expect((await panel.error(positions(12, within)))?.message).toBeUndefined();
    expect((await panel.error(positions(13, within)))?.message).toMatch(/^benchmark: it costs 80 cells, and 40 are left/);
    expect((await panel.error(positions(25, 'citation { id }')))?.message).toBeUndefined();
  });

  describe('with a saved group', () => {
    let id: string;
    let first: Cited;
    const save = async (idempotencyKey: string, councils: readonly string[]): Promise<string> => {
      const input = { idempotencyKey, name: 'Our family', realm: 'DEMONSTRATION', councils };
      const { savePeerGroup } = await panel.ask<{ savePeerGroup: { peerGroup: { id: string } } }>(panel.preparer, SAVE, { input });
      return savePeerGroup.peerGroup.id;
    };
    beforeAll(async () => {
      id = await save('saved once', CODES.slice(1, 12));
      first = await citationOf(panel.api, panel.preparer, `peerComparison(${about}, peers: { saved: { id: "${id}" } })`);
      await save('saved again', CODES.slice(1, 10));
      const retire = 'mutation ($input: RetirePeerGroupInput!) { retirePeerGroup(input: $input) { userErrors { message } } }';
      await panel.ask(panel.preparer, retire, { input: { idempotencyKey: 'retired once', id, reason: 'No longer alike.' } });
    });

    it('is answered with the version that is cited, though the group has changed since and been retired', async () => {
      expect(first.text).toContain(`the saved group ${id} in version 1`);
      const told = await toldBy(panel.api, first.url, panel.preparer);
      expect(told).toMatchObject({ outcome: 'AGREES', answer: { groupSize: 12, savedGroup: { id, version: 1 } } });
    });
    it('is told nothing of it unless the group may be seen', async () => {
      expect(await toldBy(panel.api, first.url, panel.consultant)).toMatchObject({ outcome: 'NOT_A_CITATION' });
    });
    it('cites a position with each saved group that it was tried with', async () => {
      const old = `savedGroups: [{ id: "${id}", version: 1 }]`;
      const { url, text } = await citationOf(panel.api, panel.preparer, `benchmark(${about}, ${old})`);
      expect(text).toContain(`over every group of peers that suits the measure, and the saved group ${id} in version 1`);
      expect(await toldBy(panel.api, url, panel.preparer)).toMatchObject({ outcome: 'AGREES' });
    });
  });
});
