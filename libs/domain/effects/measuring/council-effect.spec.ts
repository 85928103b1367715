import { financialYear } from '../../catalogue/index.js';
import { councilOf, formulaNation } from '../../../../test/builders/formula-nation.js';
import type { CouncilEffect, CouncilEffectOutcome } from './council-outcome.js';
import { effectOf } from './council-effect.js';
import type { PanelValue, PracticePanel } from './practice-panel.js';

const told = (outcome: CouncilEffectOutcome): CouncilEffect => {
  if (outcome.kind !== 'council-effect') throw new Error(outcome.sentence);
  return outcome;
};
const why = (panel: PracticePanel, i = 2, lag = 0): string => {
  const outcome = effectOf(panel, councilOf(i), lag);
  return outcome.kind === 'no-council-effect' ? outcome.why : 'an effect';
};
/** Values of the council with one of them changed. */
const withValue = (panel: PracticePanel, i: number, year: string, value: PanelValue): PracticePanel => {
  const series = new Map(panel.values.get(councilOf(i))).set(financialYear(year), value);
  return { ...panel, values: new Map(panel.values).set(councilOf(i), series) };
};

/** Change, usual change, effect, interval and p. Source: test/effects/reference/effects.py (numpy and scipy). */
const BY_NUMPY = [
  { people: false, i: 1, comparators: 38, numbers: [6.76606264, 0.02604738, 9.26650579, 4.35848648, 14.17452511, 0.02564103] },
  { people: false, i: 2, comparators: 8, numbers: [-4.50274249, 2.78760258, -6.49847436, -13.93322866, 0.93627994, 0.11111111] },
  { people: true, i: 1, comparators: 38, numbers: [6.76606264, 0.02604738, 9.68477909, 3.21372881, 16.15582938, 0.05128205] },
  { people: true, i: 2, comparators: 8, numbers: [-4.50274249, 2.78760258, -6.33408738, -13.97360035, 1.3054256, 0.33333333] },
] as const;

describe('the effect in one council', () => {
  it.each(BY_NUMPY)('is what numpy reckons (council $i, people known: $people)', ({ people, i, comparators, numbers }) => {
    const found = told(effectOf(formulaNation({ people }), councilOf(i), 0));
    const { change, usualChange, effect, interval, p } = found;
    expect(found.comparators).toBe(comparators);
    [change, usualChange, effect, interval.lower, interval.upper, p].forEach((value, at) => expect(value).toBeCloseTo(numbers[at]!, 7));
    expect(found.granularity).toBeCloseTo(1 / (comparators + 1), 12);
  });

  it('is beside peers without the practice, and says how many have it', () => {
    const found = told(effectOf(formulaNation(), councilOf(2), 0));
    expect(found).toMatchObject({ comparedWith: 'peers', peersWithIt: 7, from: '2015-16', to: '2016-17', isAdjusted: true });
  });

  it('is beside all councils without it where fewer than eight peers are', () => {
    const panel = formulaNation();
    const one = told(effectOf({ ...panel, starts: new Map(panel.starts).set(councilOf(17), 'unknown') }, councilOf(2), 0));
    expect(one).toMatchObject({ comparedWith: 'all-councils', comparators: 48, peersWithIt: 8 });
  });

  it('counts a council that began at an unknown time neither with nor without', () => {
    const panel = formulaNation();
    const starts = new Map(panel.starts).set(councilOf(2), 'unknown');
    expect(why({ ...panel, starts }, 2)).toBe('unknown-start');
    expect(told(effectOf({ ...panel, starts: new Map(panel.starts).set(councilOf(60), 'unknown') }, councilOf(1), 0)).comparators).toBe(37);
  });

  it('is the plain difference beside eight peers where fewer than twenty councils are without the practice', () => {
    const panel = formulaNation();
    const values = new Map([...panel.values].filter(([code]) => code === councilOf(2) || (code > councilOf(40) && code <= councilOf(48))));
    const peers = new Map([[councilOf(2), [...values.keys()]]]);
    const found = told(effectOf({ ...panel, values, peers }, councilOf(2), 0));
    expect(found).toMatchObject({ comparators: 8, isAdjusted: false });
    expect(found.effect).toBeCloseTo(found.change - found.usualChange, 12);
    // t of 7 degrees times s √(1 + 1/8), by numpy.
    expect(found.interval.upper - found.effect).toBeCloseTo(9.671639955967168, 7);
    expect(why({ ...panel, values, peers: new Map() })).toBe('too-few-comparators');
  });

  it.each([
    ['not-practised', formulaNation(), 30],
    ['covid-year', formulaNation({ setAside: [financialYear('2016-17')] }), 2],
    ['covid-year', formulaNation({ setAside: [financialYear('2015-16')] }), 2],
    ['series-break', formulaNation({ breaks: [financialYear('2016-17')] }), 2],
    ['no-figure', withValue(formulaNation(), 2, '2015-16', { kind: 'missing', reason: 'suppressed' }), 2],
    ['few-people', withValue(formulaNation(), 2, '2015-16', { kind: 'known', value: 80, outOf: 29 }), 2],
    ['not-positive', withValue(formulaNation({ move: 'growth' }), 2, '2016-17', { kind: 'known', value: 0 }), 2],
  ])('is not told where it is %s', (reason, panel, i) => {
    expect(why(panel, i)).toBe(reason);
  });

  it('is told across a break that began before, or after', () => {
    expect(why(formulaNation({ breaks: [financialYear('2015-16'), financialYear('2017-18')] }))).toBe('an effect');
  });

  it('says why there is none, as the council itself lacks a figure', () => {
    const { sentence } = effectOf(withValue(formulaNation(), 2, '2015-16', { kind: 'missing', reason: 'part-year' }), councilOf(2), 0);
    expect(sentence).toBe(
      'Reablement: no effect on people who need no lasting support, or less, after reablement can be told in the year it began, because a figure of one of the two years is missing.',
    );
  });

  it('is told with its numbers, and as an association', () => {
    expect(effectOf(formulaNation(), councilOf(2), 0).sentence).toBe(
      'Reablement: from 2015-16, the year before the council began, to 2016-17, people who need no lasting support, or less, after reablement moved by -4.5 points, against +2.8 points in the mean of 8 of its peers without the practice (7 of its peers that have it or may have it are left out). ' +
        'With the levels that they began at allowed for, the difference is -6.5 points (90% interval -13.9 to +0.9); were each of them in the council’s place, 11% would lie as far out, and less than 11% cannot be told from so few. ' +
        'No effect is seen: that is no finding of none, and the interval says what cannot be ruled out. An association in one council, never proof.',
    );
  });

  it.each([
    ['for', 'up', undefined],
    ['against', 'down', undefined],
    ['moved', 'unchanged', 'down'],
    ['moved', 'unchanged', undefined],
    ['against', 'unchanged', 'up'],
  ] as const)('that is a rise speaks %s where it should go %s and worse is %s', (finding, direction, worse) => {
    expect(told(effectOf(formulaNation({ direction, worse }), councilOf(1), 0)).finding).toBe(finding);
  });

  it('of what is no share is 100 times a logarithm', () => {
    const found = told(effectOf(formulaNation({ move: 'growth' }), councilOf(1), 0));
    const [before, after] = ['2016-17', '2017-18'].map((year) => formulaNation().values.get(councilOf(1))!.get(financialYear(year)));
    const value = (of: PanelValue | undefined): number => (of?.kind === 'known' ? of.value : NaN);
    expect(found.change).toBeCloseTo(100 * Math.log(value(after) / value(before)), 10);
  });
});
