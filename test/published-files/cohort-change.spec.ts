import { type CohortChange, cohortChange } from '#domain/benchmarking';
import { COUNCIL_REGISTER, financialYear } from '#domain/catalogue';
import type { Release } from '#domain/publishing';
import { onPublishedFiles } from './published-data.js';
import { publishedRelease } from './published-release.js';

/** What method 6.5 prints from 2011-12 to each year, in per cent and percentage points: an empty one is not printed. */
const PRINTED = [
  { to: '2012-13', members: -2.0, others: -1.6, difference: -0.3, standardError: 1.0, p: 0.73 },
  { to: '2013-14', members: -3.1, others: -1.7, difference: -1.4, standardError: 1.3, p: 0.24 },
  { to: '2014-15', members: -4.1, others: -2.1, difference: -2.0, standardError: 1.5, p: 0.17 },
  { to: '2017-18', members: undefined, others: undefined, difference: -1.1, standardError: undefined, p: 0.56 },
] as const;

onPublishedFiles('what the members of 2012 spent, beside everybody else,', () => {
  let release: Release;
  beforeAll(() => {
    release = publishedRelease();
  });
  const changeTo = (to: string): CohortChange => {
    const members = [...COUNCIL_REGISTER.values()].filter(({ inProgramme2012 }) => inProgramme2012).map(({ code }) => code);
    const years = { from: financialYear('2011-12'), to: financialYear(to) };
    const found = cohortChange(release.seenBy('public'), members, { quantity: 'RO_NET_CURRENT_EXPENDITURE' }, years);
    if (found.kind !== 'change') throw new Error(found.sentence);
    return found;
  };

  it.each(PRINTED)('changed from 2011-12 to $to as the method prints: $difference points, p $p', ({ to, ...printed }) => {
    const found = changeTo(to);
    expect([found.members.known, found.others.known]).toEqual([53, 97]);
    expect(Math.abs(found.difference - printed.difference)).toBeLessThan(0.05);
    expect(Math.abs(found.p - printed.p)).toBeLessThan(0.03);
    if (printed.standardError === undefined) return;
    expect(Math.abs(found.standardError - printed.standardError)).toBeLessThan(0.05);
    expect(Math.abs(found.members.meanChange - printed.members)).toBeLessThan(0.05);
    expect(Math.abs(found.others.meanChange - printed.others)).toBeLessThan(0.05);
  });

  it('has over three years the interval that is printed, -4.5 to 0.4, and adjusted for type and size -2.1 with an error of 1.45', () => {
    const { interval, adjusted, detectable, sentence } = changeTo('2014-15');
    expect([interval.lower, interval.upper].map((end) => end.toFixed(1))).toEqual(['-4.5', '0.4']);
    expect([adjusted?.difference.toFixed(1), adjusted?.standardError.toFixed(2)]).toEqual(['-2.1', '1.45']);
    // Welch’s error 1.481 with 107.1 degrees of freedom, by R: 1.481 x (qt(0.95, 107.1) + qt(0.8, 107.1)).
    expect(detectable).toBeCloseTo(3.71, 2);
    expect(sentence).toContain('fell about 2.0 points more over 3 years');
    expect(sentence).toContain('no difference cannot be ruled out');
  });

  it('leaves out City of London and Isles of Scilly, and nobody for a code that changed in 2013', () => {
    expect(changeTo('2014-15').leftOut.map(({ council: { name }, reason }) => `${name} ${reason}`)).toEqual([
      'Isles of Scilly not-alike',
      'City of London not-alike',
    ]);
  });

  it('cannot be told from 2010-11, when adults and children were printed together', () => {
    const years = { from: financialYear('2010-11'), to: financialYear('2012-13') };
    const members = [...COUNCIL_REGISTER.values()].filter(({ inProgramme2012 }) => inProgramme2012).map(({ code }) => code);
    const found = cohortChange(release.seenBy('public'), members, { quantity: 'RO_NET_CURRENT_EXPENDITURE' }, years);
    expect(found).toMatchObject({ kind: 'no-change', reason: 'too-few', members: 0, others: 0 });
  });
});
