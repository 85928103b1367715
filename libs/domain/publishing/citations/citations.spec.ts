import { createHash } from 'node:crypto';
import { GOLDEN_GROUP, GOLDEN_QUESTIONS, goldenRelease } from '../../../../test/builders/golden-panel.js';
import { type CitedQuestion, type Facts, type PeerGroups, type SavedPeerGroup } from '../../benchmarking/index.js';
import { actor } from '../../access/index.js';
import { canonicalText, financialYear } from '../../catalogue/index.js';
import { answerAgain, Citations, type CitedParts, type PathLetters, type ReadableReleases, Recite, Release } from '../index.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const LETTERS: PathLetters = {
  encode: (text) => Buffer.from(text).toString('base64url'),
  decode: (letters) => Buffer.from(letters, 'base64url').toString('utf8'),
};
const NAMES = Object.keys(GOLDEN_QUESTIONS);
const PROGRAMME = { audience: 'programme', saved: [GOLDEN_GROUP] } as const;
const CONSULTANT = actor('key', 'consultant', undefined);

const citations = new Citations(sha256, LETTERS);
const release = goldenRelease();
const question = (name: string): CitedQuestion => GOLDEN_QUESTIONS[name]!;
const answered = (name: string): Facts => answerAgain(question(name), { release, ...PROGRAMME })!;
const cited = (name: string) => citations.of({ release, audience: 'programme', question: question(name), answer: answered(name) });

/** Somebody else's link: as ours are written, with other parts. */
function written(change: (said: Record<string, unknown>) => object, name = 'figure'): string {
  const said = JSON.parse(LETTERS.decode(cited(name).id.split('.')[0]!)) as Record<string, unknown>;
  const text = canonicalText(change(said));
  return `${LETTERS.encode(text)}.${sha256(text).slice(0, 8)}`;
}
const about = (said: Record<string, unknown>, part: string, more: object): object => ({
  ...said,
  [part]: { ...(said[part] as object), ...more },
});

const groups: PeerGroups = {
  find: (_actor, id, version) =>
    Promise.resolve(
      id === GOLDEN_GROUP.id && version === GOLDEN_GROUP.version ? ({ ...GOLDEN_GROUP, realm: 'england' } as SavedPeerGroup) : undefined,
    ),
  ofRealm: () => Promise.resolve([]),
};
const only = (held: Release | undefined): ReadableReleases => ({
  numbered: (_actor, number) =>
    Promise.resolve(number === 7 && held !== undefined ? { kind: 'opened', release: held } : { kind: 'unknown' }),
});
const recite = (id: string, held: ReadableReleases = only(release)) => new Recite(citations, held, groups).run(CONSULTANT, id);

describe('a citation', () => {
  it.each(NAMES)('is read as it was written: %s', (name) => {
    const { id, parts } = cited(name);
    expect(citations.read(id)).toEqual(parts);
  });
  it('has one id, whatever order its question was put together in', () => {
    const { of, council, measure, year } = question('figure') as Extract<CitedQuestion, { of: 'figure' }>;
    const turned = { year, measure, council, of };
    expect(citations.of({ release, audience: 'programme', question: turned, answer: answered('figure') }).id).toBe(cited('figure').id);
  });
  it('is not read where a letter is another, is missing, or more come after it', () => {
    const { id } = cited('figure');
    for (let at = 0; at < id.length; at += 7) {
      const other = id[at] === 'A' ? 'B' : 'A';
      expect(citations.read(id.slice(0, at) + other + id.slice(at + 1))).toBeUndefined();
      expect(citations.read(id.slice(0, at) + id.slice(at + 1))).toBeUndefined();
    }
    for (const more of ['.', '.x', 'A', '=']) expect(citations.read(id + more)).toBeUndefined();
  });
  it.each<[string, (said: Record<string, unknown>) => object, string?]>([
    ['a council that is none', (said) => about(said, 'question', { council: 'E07000001' })],
    ['a measure that is none', (said) => about(said, 'question', { measure: '__proto__' })],
    ['a year that is none', (said) => about(said, 'question', { year: '2023-25' })],
    ['a kind that is none', (said) => about(said, 'question', { of: 'everything' })],
    ['more than belongs there', (said) => about(said, 'question', { more: 1 })],
    ['another form', (said) => ({ ...said, form: 2 })],
    ['no question', ({ question: _, ...said }) => said],
    ['a list for an object', (said) => ({ ...said, release: [] })],
    ['a release of no whole number', (said) => about(said, 'release', { number: 1.5 })],
    ['a release by no digits at all', (said) => about(said, 'release', { checksum: '' })],
    ['a hash that is none', (said) => ({ ...said, answer: 'f' })],
    ['an audience that is none', (said) => ({ ...said, audience: 'office' })],
    ['fifty-one neighbours', (said) => about(said, 'question', { peers: { kind: 'neighbours', clientGroup: 'all', k: 51 } }), 'neighbours'],
    ['a series backwards', (said) => about(said, 'question', { from: '2023-24', to: '2018-19' }), 'series'],
    ['a series of a century', (said) => about(said, 'question', { from: '1990-91', to: '2090-91' }), 'series'],
    ['a matrix of nothing', (said) => about(said, 'question', { measures: [] }), 'matrix'],
    [
      'a place that is made of nothing',
      (said) => about(said, 'question', { place: { kind: 'proposed', name: 'N', councils: [], parts: [], apportionments: [] } }),
      'proposed',
    ],
  ])('is not read where it names %s', (_, change, name = 'figure') => {
    expect(citations.read(written((said) => said, name))).toBeDefined();
    expect(citations.read(written(change, name))).toBeUndefined();
  });
  it.each(['', '.', 'x', 'é', 'A'.repeat(9_000), 'bnVsbA.74234e98', 'W10', '..'])('is not read from %j', (id) => {
    expect(citations.read(id)).toBeUndefined();
  });
  it('is refused where its question is longer than a link can be', () => {
    const parts = Array.from({ length: 20 }, (_, i) => ({
      predecessor: `E0600000${i}`,
      share: 0.1,
      shares: { ADULTS: 0.1, PEOPLE_65: 0.2 },
      basis: 'b'.repeat(200),
      u: 0.03,
    }));
    const place = { kind: 'proposed', name: 'Long', councils: [], parts, apportionments: [] } as unknown as Extract<
      CitedQuestion,
      { of: 'proposed' }
    >['place'];
    const long: CitedQuestion = { of: 'proposed', place, measure: 'SHARE_65', year: financialYear('2023-24') };
    expect(() => citations.of({ release, audience: 'public', question: long, answer: [] })).toThrow(/at most 8000 are followed/);
  });
});

describe('the hash of an answer', () => {
  const of = (audience: 'public' | 'programme', from = release): string =>
    citations.hashOf(answered('figure'), { release: from, audience });

  it('is SHA-256 of what everybody reads, which anybody can compute', () => {
    const at = release.content.councils.findIndex(({ code }) => code === 'E10000018');
    const column = release.content.columns.find(({ measure, year }) => measure === 'ADMISSIONS_65' && year === '2023-24');
    expect(of('public')).toBe(sha256(`{"figure":${column!.figures[at]}}`));
  });
  it('cannot be tried out by who has not every figure of the release, where the programme alone reads it', () => {
    expect(of('programme')).not.toBe(of('public'));
    const { columns, ...content } = release.content;
    const [first, ...others] = columns;
    const other = new Release(release.label, { ...content, columns: [{ ...first!, figures: [1, ...first!.figures.slice(1)] }, ...others] });
    expect(of('programme', other)).not.toBe(of('programme'));
    expect(of('programme', goldenRelease())).toBe(of('programme'));
  });
});

describe('computing a citation again', () => {
  it.each(NAMES)('agrees: %s', async (name) => {
    const { id, parts } = cited(name);
    const recital = await recite(id);
    expect(recital).toMatchObject({ outcome: 'agrees', hash: parts.answer });
  });
  it('gives numbers to twelve digits and a missing figure as its reason', () => {
    // 17,215 of 428,166 by the golden columns, divided by hand: 4.02063685579891...
    expect(answered('figure with parts')).toMatchObject({ figure: 4.0206368558, per: 100 });
    expect(answered('no figure')).toEqual({ groupSize: 153, kind: 'figure-missing', known: 0, leftOut: [], reason: 'not-collected' });
  });
  it.each<[string, string, (said: Record<string, unknown>) => object, RegExp]>([
    ['another answer', 'differs', (said) => ({ ...said, answer: 'f'.repeat(64) }), /the answer is another/],
    [
      'a version of the measure that the release does not hold',
      'method-unknown',
      (said) => ({ ...said, measures: { ADMISSIONS_65: 2 } }),
      /version 2 of ADMISSIONS_65/,
    ],
    [
      'a measure that was not asked of',
      'differs',
      (said) => ({ ...said, measures: { ADMISSIONS_65: 1, SHARE_65: 1 } }),
      /names version 1 of SHARE_65/,
    ],
    [
      'a later method',
      'method-unknown',
      (said) => ({ ...said, method: 2 }),
      /version 2 of the method, and this program computes version 1/,
    ],
    ['a release that is not here', 'release-gone', (said) => about(said, 'release', { number: 8 }), /Release 8 is not here/],
    [
      'another release of that number',
      'release-gone',
      (said) => about(said, 'release', { checksum: '0'.repeat(16) }),
      /not the one that is cited/,
    ],
    [
      'a council that the release does not know',
      'not-a-citation',
      (said) => about(said, 'question', { council: 'E06000099' }),
      /no citation/,
    ],
  ])('says so where the link names %s', async (_, outcome, change, sentence) => {
    const recital = await recite(written(change));
    expect(recital.outcome).toBe(outcome);
    expect(recital.sentence).toMatch(sentence);
  });
  it('finds no release where questions find none any more', async () => {
    expect(await recite(cited('figure').id, only(undefined))).toMatchObject({ outcome: 'release-gone' });
  });
  it('asks with the version of a saved group that is cited, and with no other', async () => {
    expect(
      (await recite(written((said) => about(said, 'question', { peers: { kind: 'saved', id: 'golden', version: 1 } }), 'saved group')))
        .outcome,
    ).toBe('not-a-citation');
  });
  it.each(NAMES)('comes to an outcome in the first and last year that there are: %s', async (name) => {
    for (const year of ['1990-91', '2098-99']) {
      const moved = (said: Record<string, unknown>) => {
        const { question: asked } = said as unknown as CitedParts;
        return about(said, 'question', 'years' in asked ? { years: [year] } : 'from' in asked ? { from: year, to: year } : { year });
      };
      expect(['differs', 'agrees', 'not-a-citation']).toContain((await recite(written(moved, name))).outcome);
    }
  });
});
