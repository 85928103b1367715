import { councilOf, formulaNation } from '../../../../test/builders/formula-nation.js';
import type { CouncilCode, FinancialYear } from '../../catalogue/index.js';
import { INDICATORS, PRACTICE_EFFECTS } from '../../practice/index.js';
import type { PanelValue, PracticePanel } from '../measuring/practice-panel.js';
import { pooledEffects, questionsOf } from './effects-of-practice.js';
import { pooledEffect } from './pooled-effect.js';
import type { PooledEffect } from './pooled-outcome.js';

const pooled = (panel: PracticePanel): PooledEffect => {
  const outcome = pooledEffect(panel, 0);
  if (outcome.kind !== 'pooled-effect') throw new Error(outcome.sentence);
  return outcome;
};
const without = (panel: PracticePanel, ...gone: readonly CouncilCode[]): PracticePanel => ({
  ...panel,
  values: new Map([...panel.values].filter(([council]) => !gone.includes(council))),
});

/** Effect, standard error, tau, interval and prediction interval. Source: test/effects/reference/effects.py (numpy and scipy). */
const BY_NUMPY = [
  { people: false, numbers: [1.63244895, 1.19721563, 3.71713432, -0.42765135, 3.69254925, -5.10288225, 8.36778015] },
  { people: true, numbers: [1.78744241, 1.17739015, 3.15811281, -0.23854333, 3.81342816, -4.02563185, 7.60051668] },
] as const;

describe('the effect in all councils with a practice', () => {
  it.each(BY_NUMPY)('is what numpy reckons by matrices (people known: $people)', ({ people, numbers }) => {
    const { effect, standardError, tau, interval, prediction } = pooled(formulaNation({ people }));
    const found = [effect, standardError, tau, interval.lower, interval.upper, prediction.lower, prediction.upper];
    found.forEach((value, at) => expect(value).toBeCloseTo(numbers[at]!, 6));
  });

  it('names its councils, its comparators and those left out', () => {
    const found = pooled(without(formulaNation(), councilOf(1)));
    expect(found).toMatchObject({ councils: 21, leftOut: [{ council: councilOf(1), why: 'no-figure' }] });
    // The 38 that never begin, and the ten odd ones before they do, which are even ones' comparators.
    expect(found.differentComparators).toBe(48);
  });

  it('is told of twenty and refused of nineteen', () => {
    const panel = without(formulaNation(), councilOf(1), councilOf(2));
    expect(pooledEffect(panel, 0)).toMatchObject({ kind: 'pooled-effect', councils: 20 });
    const refused = pooledEffect(without(panel, councilOf(3)), 0);
    expect(refused).toMatchObject({ kind: 'no-pooled-effect', why: 'too-few-councils', councils: 19, needed: 20 });
    expect(refused.sentence).toBe(
      'Reablement: no effect on people who need no lasting support, or less, after reablement is told of all councils with it together, because 19 can be compared and it takes 20.',
    );
  });

  it('is not told where fewer than twenty councils are without the practice', () => {
    const all = Array.from({ length: 60 }, (_, i) => councilOf(i + 1));
    const outcome = pooledEffect(without(formulaNation(), ...all.slice(41)), 0);
    expect(outcome).toMatchObject({ kind: 'no-pooled-effect', councils: 11 });
    expect(outcome.leftOut.every(({ why }) => why === 'too-few-comparators')).toBe(true);
  });

  it('is less sure where those that began it stand together in regions that move together', () => {
    const panel = formulaNation();
    const region = (council: CouncilCode): number => Math.floor((Number(council.slice(3)) - 1) / 15);
    const moved = (series: ReadonlyMap<FinancialYear, PanelValue>, by: number): ReadonlyMap<FinancialYear, PanelValue> =>
      new Map([...series].map(([year, of], t) => [year, of.kind === 'known' ? { ...of, value: of.value + by * t } : of]));
    const values = new Map([...panel.values].map(([council, series]) => [council, moved(series, 4 * (region(council) % 2))]));
    const regions = new Map([...values.keys()].map((council) => [council, String(region(council))]));
    const [blind, seeing] = [pooled({ ...panel, values, regions: undefined }), pooled({ ...panel, values, regions })];
    expect(seeing.standardError).toBeGreaterThan(1.2 * blind.standardError);
  });

  it('is told with its numbers, and as an association', () => {
    expect(pooled(formulaNation()).sentence).toBe(
      'Reablement: in 22 councils that began it, people who need no lasting support, or less, after reablement moved by +1.6 points beside councils without it, from the year before to the year it began (90% interval -0.4 to +3.7; the median council has 12.5 comparators). ' +
        'Councils differ by a standard deviation of 3.7, and nine in ten would lie from -5.1 to +8.4. They began 1.1 points above their comparators, which is allowed for. ' +
        'No effect is seen: that is no finding of none, and the interval says what cannot be ruled out. An association, never proof: councils choose what they practise.',
    );
  });

  it('is asked of every indicator of the map that is no exposure, at each of its lags', () => {
    const asked = questionsOf('TELECARE').flatMap(({ link, lags }) => lags.map((lag) => `${link.concept} ${lag}`));
    expect(asked).toHaveLength(4 * 2);
    expect(questionsOf('EXTRA_CARE').map(({ link }) => link.concept)).not.toContain('units-opened');
    expect(PRACTICE_EFFECTS.EXTRA_CARE?.links.map(({ concept }) => concept)).toContain('units-opened');
    const outcomes = pooledEffects('REABLEMENT', ({ concept, direction }) =>
      concept === 'reablement-sequel' ? formulaNation({ concept, direction }) : undefined,
    );
    expect(outcomes.map(({ concept, lag }) => [INDICATORS[concept].unit, lag])).toEqual([
      ['per cent', 0],
      ['per cent', 1],
    ]);
  });
});
