import { mulberry32, normal } from '../../../statistics/index.js';
import { type Council, councilCode, type CouncilCode, type FinancialYear, yearStartingIn } from '../../../catalogue/index.js';
import { NO_DIRECTORY } from '../../../benchmarking/index.js';
import type { IndicatorSeries } from '../../../coherence/index.js';
import type { PracticeStart } from '../../../effects/index.js';
import type { IndicatorConcept, PracticeTagCode } from '../../../practice/index.js';
import { effectsOf, matchedPeersOf } from './effects-of.js';
import type { ReleaseEffects } from './release-effects.js';

const YEARS = [2014, 2015, 2016, 2017, 2018].map(yearStartingIn);
const BEGAN = yearStartingIn(2017);
const COUNCILS: readonly CouncilCode[] = Array.from({ length: 60 }, (_, i) => councilCode(`X99${String(i + 1).padStart(6, '0')}`));
const WITH = 30;

/** Sequels around 80 that stray by 2 points a year; those that began stand so many points higher from then on. */
function indicators(planted: number): (council: CouncilCode, concept: IndicatorConcept) => IndicatorSeries | undefined {
  const uniform = mulberry32(11);
  const values = new Map(
    COUNCILS.map((code, i) => [
      code,
      new Map(
        YEARS.map((year) => [
          year,
          { kind: 'known' as const, value: 80 + 2 * normal(uniform) + (i < WITH && year >= BEGAN ? planted : 0) },
        ]),
      ),
    ]),
  );
  return (council, concept) => (concept === 'reablement-sequel' ? { concept, values: values.get(council)! } : undefined);
}
const started = (of: FinancialYear | 'unknown', councils = WITH): ReadonlyMap<PracticeTagCode, ReadonlyMap<CouncilCode, PracticeStart>> =>
  new Map([['REABLEMENT', new Map(COUNCILS.slice(0, councils).map((code) => [code, of]))]]);
const effects = (planted: number, starts = started(BEGAN)): ReleaseEffects =>
  effectsOf({
    councils: COUNCILS.map((code) => ({ code, region: 'Nowhere' }) as Council), // all that is read of them
    ...{ starts, directory: NO_DIRECTORY, indicatorOf: indicators(planted) },
  });

describe('the effects of a release', () => {
  it('are one pooled effect for each indicator that has figures, and each lag of the map', () => {
    expect(effects(5).pooled.map(({ tag, concept, lag }) => `${tag} ${concept} ${lag}`)).toEqual([
      'REABLEMENT reablement-sequel 0',
      'REABLEMENT reablement-sequel 1',
    ]);
  });

  it('find what was planted, within their intervals, and find nothing where nothing was', () => {
    for (const pooled of effects(5).pooled) {
      expect(pooled).toMatchObject({ kind: 'pooled-effect', councils: WITH, finding: 'for' });
      if (pooled.kind !== 'pooled-effect') continue;
      expect(pooled.interval.lower).toBeLessThan(5);
      expect(pooled.interval.upper).toBeGreaterThan(5);
    }
    for (const pooled of effects(0).pooled) expect(pooled).toMatchObject({ finding: 'none-seen' });
  });

  it('are told of each council that began in a known year, beside those without', () => {
    const { councils } = effects(5);
    expect(councils).toHaveLength(2 * WITH);
    expect(councils[0]).toMatchObject({ council: COUNCILS[0], from: '2016-17', to: '2017-18', comparators: 30 });
  });

  it('are not pooled of fewer than twenty, and of nobody whose start is not known', () => {
    expect(effects(5, started(BEGAN, 19)).pooled[0]).toMatchObject({ kind: 'no-pooled-effect', councils: 19 });
    const unknown = effects(5, started('unknown'));
    expect(unknown.councils).toEqual([]);
    expect(unknown.pooled[0]).toMatchObject({ kind: 'no-pooled-effect', councils: 0 });
  });

  it('know of no matched peers where nothing is known of places', () => {
    expect(matchedPeersOf(COUNCILS[0]!, NO_DIRECTORY)).toEqual([]);
  });
});
