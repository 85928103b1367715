import { type Council, councilCode, financialYear, known, missing, Money } from '../catalogue/index.js';
import { checkProgramme } from './check-programme.js';
import { membership, strandCounts } from './membership.js';
import type { Programme, Scheme } from './programme.js';

const [A, B] = [councilCode('X99000001'), councilCode('X99000002')];
const scheme = (code: string, more: Partial<Scheme> = {}): Scheme => ({
  code,
  title: `Scheme ${code}`,
  strand: 'all',
  kind: 'joint',
  lead: A,
  members: [A, B],
  unnamedMembers: false,
  focus: 'Everything.',
  provenance: undefined,
  ...more,
});
const programme = (schemes: readonly Scheme[], more: Partial<Programme> = {}): Programme => ({
  code: 'p',
  realm: 'demonstration',
  title: 'P',
  sponsor: 'Office',
  starts: '2024',
  ends: '2024-09',
  budget: { total: missing('not-printed'), contributions: [], provenance: undefined },
  grants: [],
  baseline: { year: financialYear('2023-24'), provenance: undefined },
  strands: [{ code: 'all', label: 'Everything' }],
  schemes,
  reviews: [],
  statedMembers: { count: missing('not-printed'), provenance: undefined },
  printedSavings: [],
  printedComparison: undefined,
  ...more,
});
const stated = (count: number): Partial<Programme> => ({ statedMembers: { count: known(count), provenance: undefined } });
const REGISTERED: readonly Council[] = [A, B].map((code) => ({
  code,
  name: code,
  type: 'county',
  region: 'Fictional',
  validFrom: '2009-04-01',
  validTo: undefined,
}));
const codesOf = (given: Programme): readonly string[] => checkProgramme(given, REGISTERED, undefined).map(({ code }) => code);

describe('who takes part', () => {
  it('counts a council of two schemes once', () => {
    const given = programme([scheme('one'), scheme('two', { kind: 'single', members: [A] })]);
    expect(membership(given)).toMatchObject({ councils: [A, B], basis: 'arithmetic' });
    expect(strandCounts(given)).toEqual([{ code: 'all', label: 'Everything', schemes: 2, councils: 2 }]);
  });
  it.each([
    [2, 'arithmetic', 'The same number is stated.'],
    [5, 'inference', '3 are not named, and no scheme is said to have other partners'],
    [1, 'inference', '1 more are named than stated'],
  ])('sets the 2 named beside %p stated', (count, basis, words) => {
    const found = membership(programme([scheme('one')], stated(count)));
    expect(found.basis).toBe(basis);
    expect(found.sentence).toContain(words);
  });
});

describe('a programme that is filed', () => {
  it('may end in the year it starts', () => {
    expect(codesOf(programme([scheme('one')]))).toEqual([]);
  });
  it('has codes of their own, a lead among the members, and one council to a single scheme', () => {
    const wrong = [scheme('one', { lead: B, members: [A] }), scheme('one'), scheme('two', { kind: 'single' })];
    expect(codesOf(programme(wrong))).toEqual(['LINE_REPEATED', 'MEMBERS_DO_NOT_FIT', 'MEMBERS_DO_NOT_FIT']);
  });
  it('has no amount below nought, and keeps its realm', () => {
    const total = known(Money.parse('-1'));
    expect(codesOf(programme([], { budget: { total, contributions: [], provenance: undefined } }))).toEqual(['AMOUNT_NEGATIVE']);
    const earlier = { programme: programme([], { realm: 'england' }), version: 1, recorded: [] };
    expect(checkProgramme(programme([]), [], earlier).map(({ code, path }) => [code, ...path])).toEqual([['REALMS_MIXED', 'realm']]);
  });
});
