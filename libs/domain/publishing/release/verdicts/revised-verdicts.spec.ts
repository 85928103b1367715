import { councilCode, financialYear } from '../../../catalogue/index.js';
import { ENGINE, type VerdictEvidence, type VerdictRecord } from '../../../triangulation/index.js';
import { withRevisions } from './revised-verdicts.js';

const verdict = (inputsHash: string, more: Partial<VerdictRecord> = {}): VerdictRecord & { readonly kind: 'verdict' } => ({
  kind: 'verdict',
  council: councilCode('X99000001'),
  base: financialYear('2022-23'),
  year: financialYear('2024-25'),
  horizon: 2,
  engine: ENGINE,
  ...{ expected: 100, actual: 90, implied: 10, claim: 10, halfWidth: 5, minimumDetectable: 8 },
  verdict: 'corroborated',
  ratio: { kappa: 1, low: 0.5, high: 1.5 },
  ...{ validatedRatio: undefined, planned: undefined, validated: undefined, noise: 0.03, discrepancyIsMaterial: false },
  index: { name: 'fees', vintage: '2025' },
  reasons: [],
  evidence: { inputsHash } as VerdictEvidence,
  ...more,
});
const codes = (now: ReturnType<typeof verdict>, before: ReturnType<typeof verdict>): readonly string[] =>
  withRevisions([now], { number: 3, content: { triangulations: [before] } }).flatMap((each) =>
    each.kind === 'verdict' ? each.reasons.map(({ code }) => code) : [],
  );

describe('a verdict that an earlier release gave too', () => {
  it('says what that one said, where its inputs were restated since', () => {
    const now = verdict('b', { verdict: 'not-corroborated', ratio: undefined });
    const [answer] = withRevisions([now], { number: 3, content: { triangulations: [verdict('a')] } });
    expect(answer?.kind === 'verdict' && answer.reasons).toEqual([
      {
        code: 'REVISED',
        sentence:
          'Release 3 said corroborated (ratio 1.00, 90% interval 0.50 to 1.50): since then outturn, claims or prices, of this council or of others, were restated, or other councils took part.',
      },
    ]);
  });
  it('says nothing where the inputs are the same, the window another, or the engine', () => {
    expect(codes(verdict('a'), verdict('a'))).toEqual([]);
    expect(codes(verdict('b'), verdict('a', { base: financialYear('2023-24') }))).toEqual([]);
    expect(codes(verdict('b'), verdict('a', { engine: 'own-accounts/2' }))).toEqual([]);
  });
  it('is the first of its realm where there is no earlier release', () => {
    const first = [verdict('a')];
    expect(withRevisions(first, undefined)).toBe(first);
  });
});
