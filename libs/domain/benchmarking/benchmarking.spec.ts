import { type Council, councilCode, type Figure, financialYear, known, missing } from '../catalogue/index.js';
import {
  compare,
  type Comparison,
  type ComparisonOutcome,
  comparisonSentence,
  type FigureTable,
  percentile,
  placeOf,
  quartileBand,
} from './index.js';

const YEAR = financialYear('2024-25');
const code = (n: number) => councilCode(`X99${String(n).padStart(6, '0')}`);
const council = (n: number, region = 'Fictional North'): Council => ({
  code: code(n),
  name: `Council ${n}`,
  type: 'unitary',
  region,
  validFrom: '2009-04-01',
  validTo: undefined,
});

/** A table whose first council has the first figure, and so on; all in one region. */
function tableOf(...figures: Figure[]): FigureTable {
  const councils = figures.map((_, i) => council(i + 1));
  return {
    councilsIn: () => councils,
    figure: (of) => figures[councils.findIndex((each) => each.code === of)] ?? missing('not-submitted'),
  };
}
const compareFirst = (
  table: FigureTable,
  measure: 'RESIDENTIAL_65_UNIT_COST' | 'REABLEMENT_RATE_65' | 'SPEND_PER_ADULT',
): ComparisonOutcome => compare(table, { council: code(1), measure, year: YEAR, group: { kind: 'region' } });
const full = (outcome: ComparisonOutcome): Comparison => {
  if (outcome.kind !== 'comparison') throw new Error(outcome.kind);
  return outcome;
};
const knowns = (...values: number[]): Figure[] => values.map((value) => known(value));

describe('a comparison', () => {
  it('gives the lowest cost the first place and the highest rate the first place', () => {
    const ten = knowns(60, 61, 62, 63, 64, 65, 66, 67, 68, 69);
    expect(full(compareFirst(tableOf(...ten), 'RESIDENTIAL_65_UNIT_COST')).place).toEqual({ kind: 'given', value: 1 });
    expect(full(compareFirst(tableOf(...ten), 'REABLEMENT_RATE_65')).place).toEqual({ kind: 'given', value: 10 });
  });
  it('gives no place below ten councils and no quartile below eight, and says how many it needs', () => {
    const seven = full(compareFirst(tableOf(...knowns(1, 2, 3, 4, 5, 6, 7)), 'RESIDENTIAL_65_UNIT_COST'));
    expect([seven.median, seven.quartiles, seven.quartileBand, seven.place]).toEqual([
      { kind: 'given', value: 4 },
      { kind: 'too-few', needed: 8 },
      { kind: 'too-few', needed: 8 },
      { kind: 'too-few', needed: 10 },
    ]);
  });
  it('never ranks a measure of which neither direction is better', () => {
    const spend = full(compareFirst(tableOf(...knowns(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)), 'SPEND_PER_ADULT'));
    expect([spend.place, spend.percentile, spend.quartileBand]).toEqual(Array(3).fill({ kind: 'no-better-direction' }));
    expect(spend.median).toEqual({ kind: 'given', value: 5.5 });
  });
  it('says that there are too few councils instead of comparing four', () => {
    expect(compareFirst(tableOf(...knowns(1, 2, 3, 4)), 'REABLEMENT_RATE_65')).toMatchObject({
      kind: 'too-few-peers',
      known: 4,
      size: 4,
      needed: 5,
    });
  });
  it('does not speak for a group of which less than three in five have a figure', () => {
    const five = knowns(1, 2, 3, 4, 5);
    const absent = (count: number): Figure[] => Array.from({ length: count }, () => missing('not-submitted'));
    expect(compareFirst(tableOf(...five, ...absent(3)), 'REABLEMENT_RATE_65').kind).toBe('comparison');
    expect(compareFirst(tableOf(...five, ...absent(4)), 'REABLEMENT_RATE_65')).toMatchObject({ kind: 'too-few-peers', needed: 6 });
  });
  it('leaves a missing peer out instead of counting it as zero', () => {
    const outcome = full(compareFirst(tableOf(...knowns(10, 20, 30, 40, 50), missing('suppressed')), 'REABLEMENT_RATE_65'));
    expect([outcome.known, outcome.size, outcome.median]).toEqual([5, 6, { kind: 'given', value: 30 }]);
  });
  it('says why the council itself has no figure', () => {
    expect(compareFirst(tableOf(missing('suppressed'), ...knowns(1, 2, 3, 4, 5)), 'REABLEMENT_RATE_65')).toMatchObject({
      kind: 'figure-missing',
      reason: 'suppressed',
    });
  });
  it('refuses to be its own peer, and a real council among fictional ones', () => {
    const table = tableOf(...knowns(1, 2, 3, 4, 5, 6));
    const group = { kind: 'named' as const, councils: [code(1), code(2), councilCode('E10000018')] };
    const outcome = compare(table, { council: code(1), measure: 'REABLEMENT_RATE_65', year: YEAR, group });
    expect(outcome).toMatchObject({ kind: 'peers-not-usable', councils: [code(1), 'E10000018'] });
    expect(comparisonSentence(outcome, 'REABLEMENT_RATE_65', YEAR)).toBe(
      'These councils cannot be peers in 2024-25: X99000001 is the council itself; E10000018 is unknown, had no duties in the year, or is fictional beside real ones, or real beside fictional ones.',
    );
  });
  it('reads as a sentence', () => {
    const few = compareFirst(tableOf(known(1), missing('not-submitted')), 'REABLEMENT_RATE_65');
    expect(comparisonSentence(few, 'REABLEMENT_RATE_65', YEAR)).toBe(
      'There is no comparison of Council 1 on “Reablement episodes per 1,000 people aged 65 and over” in 2024-25: 1 council of the 2 in its group (Fictional North) has a figure, and 5 are needed.',
    );
  });
});

describe('the statistics of a place', () => {
  /** Method 7.1's worked example. */
  const example = [12, 15, 15, 18, 21, 22, 30, 55];

  it('give the published percentile where higher is better, and its mirror where lower is', () => {
    expect(percentile(15, example, 'higher')).toEqual({ kind: 'given', value: 25 });
    expect(percentile(15, example, 'lower')).toEqual({ kind: 'given', value: 75 });
  });
  it('put a value on the cut point into the better quartile, with everything that ties with it', () => {
    expect([15, 18, 22, 30].map((value) => quartileBand(value, example, 'higher'))).toEqual(
      ['third', 'third', 'second', 'top'].map((value) => ({ kind: 'given', value })),
    );
    expect(quartileBand(15, example, 'lower')).toEqual({ kind: 'given', value: 'top' });
  });
  it('find a council whose figure is nought', () => {
    expect(placeOf(0, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 'higher')).toEqual({ kind: 'given', value: 10 });
    expect(percentile(0, [0, 0, 1, 2, 3], 'lower')).toEqual({ kind: 'given', value: 80 });
  });
});
