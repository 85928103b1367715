import { createHash } from 'node:crypto';
import {
  answersAsVersion,
  canonicalText,
  measure,
  MEASURE_CODES,
  type Measure,
  MEASURES,
  measureVersion,
  quantity,
  REVISED_MEASURES,
  stillAnswers,
} from '../index.js';
import { RECORDED_DEFINITIONS } from './recorded-definition.table.js';

/** What a measure measures, and by what its answers are computed: a label, a source or a caveat may be put in better words. */
function fingerprintOf({ definition, formula, unit, price, polarity, clientGroup, peerModels, audience }: Measure): string {
  const parts = formula.kind === 'ratio' ? [formula.numerator, formula.denominator].map(quantity) : [];
  const quantities = parts.map(({ unit: counted, supply, additive, fewest }) => ({ unit: counted, supply, additive, fewest }));
  const text = canonicalText({ definition, formula, unit, price, polarity, clientGroup, peerModels, audience, quantities });
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

describe('the version of a measure', () => {
  it('is raised, with a row in measure-version.table.ts and its fingerprint in recorded-definition.table.ts, when its definition changes', () => {
    const now = MEASURE_CODES.map((code) => `${code} ${measureVersion(code)} ${fingerprintOf(measure(code))}`);
    const recorded = MEASURE_CODES.map((code) => {
      const versions = RECORDED_DEFINITIONS[code];
      return `${code} ${versions.length} ${versions.at(-1) ?? ''}`;
    });
    expect(now).toEqual(recorded);
  });
  it('never goes back to a definition that another version had', () => {
    for (const code of MEASURE_CODES) expect(new Set(RECORDED_DEFINITIONS[code]).size).toBe(RECORDED_DEFINITIONS[code].length);
  });
  it('follows the definition, its formula and the quantities in it, and not the words around it', () => {
    const { ADMISSIONS_65: rate, SHARE_65: ratio } = MEASURES;
    expect(fingerprintOf({ ...rate, label: 'Another', caveat: undefined, reviewBy: '2030-01-01' })).toBe(fingerprintOf(rate));
    const changes: readonly Partial<Measure>[] = [
      { definition: 'other' },
      { unit: 'SCORE' },
      { polarity: 'none' },
      { clientGroup: 'all' },
      { peerModels: [] },
      { audience: 'programme' },
    ];
    for (const change of changes) expect(fingerprintOf({ ...rate, ...change })).not.toBe(fingerprintOf(rate));
    const perMille = { ...MEASURES.SHARE_65.formula, per: 1000 };
    expect(fingerprintOf({ ...ratio, formula: perMille })).not.toBe(fingerprintOf(ratio));
  });
  it('is computed by until a revision changes answers, and no version is that was never there', () => {
    const revisions = [true, false, true].map((sameAnswers) => ({ says: 'in other words', sameAnswers }));
    expect([0, 1, 2, 3, 4, 5].map((version) => stillAnswers(revisions, version))).toEqual([false, false, false, true, true, false]);
    expect(MEASURE_CODES.filter((code) => !answersAsVersion(code, measureVersion(code)))).toEqual([]);
  });
  it('is kept by a release where it is not the first', () => {
    expect(REVISED_MEASURES ?? {}).toEqual(
      Object.fromEntries(MEASURE_CODES.flatMap((code) => (measureVersion(code) > 1 ? [[code, measureVersion(code)]] : []))),
    );
  });
});
