import { councilCode, type Figure, financialYear, isKnown, known, missing, Money } from '../catalogue/index.js';
import { auditPrintedTable } from './audit/printed-table.js';
import { auditPrintedComparison, detectableDifference } from './audit/printed-comparison.js';
import type { PrintedComparison, PrintedSavings } from './programme.js';
import { type CouncilSavings, type SavingsQuestion, savingsTable } from './savings-table.js';
import { savingsTableSentence } from './savings-sentence.js';

const million = (amount: number): Figure<Money> => known(Money.nearestPenny(amount * 1e6));
const QUESTION: SavingsQuestion = {
  year: financialYear('2012-13'),
  stage: 'reported',
  definition: 'comparable',
  denominator: 'net-current-expenditure',
};
const N = [40, 60, 80, 120, 200, 400];
const R = [4, 4.2, 4.8, 6, 7, 10];
const member = (i: number, saving: Figure<Money>, netSpend: Figure<Money>): CouncilSavings => ({
  council: councilCode(`X9900010${i}`),
  saving,
  netSpend,
  spendSource: 'finance-lines',
});
const SIX = N.map((net, i) => member(i, million(R[i] ?? 0), million(net)));

describe('golden G17: six councils, the large ones with smaller rates', () => {
  const table = savingsTable(SIX, QUESTION);
  if (table.kind !== 'table') throw new Error('six councils are enough');
  const { statistics, counts } = table;

  it('save 5.667% by the unweighted mean, 4% pooled and 5.5% at the median', () => {
    expect(statistics.unweighted).toBeCloseTo(0.34 / 6, 12);
    expect(statistics.pooled).toBeCloseTo(36 / 900, 12);
    expect(statistics.median).toBeCloseTo(0.055, 12);
    expect([statistics.lowest, statistics.highest]).toEqual([expect.closeTo(0.025, 12), expect.closeTo(0.1, 12)]);
  });
  it('would seem to spend 635.3 where they spend 900, if the unweighted mean were taken for the pooled rate', () => {
    expect(isKnown(statistics.impliedNetSpend) && statistics.impliedNetSpend.value.toPounds() / 1e6).toBeCloseTo(635.294, 3);
    expect(statistics.netSpend.toString()).toBe('900000000.00');
  });
  it('differ by the size effect: pooled is unweighted and the covariance over the mean', () => {
    // cov_N(N, r) by hand: the mean of N x r is 6, the mean of N 150, the mean of r 0.34/6; 6 - 8.5 = -2.5; over 150.
    expect(statistics.sizeEffect).toBeCloseTo(-2.5 / 150, 12);
    expect(statistics.unweighted + statistics.sizeEffect).toBeCloseTo(statistics.pooled, 12);
  });
  it('are too few for quartiles, which need eight', () => {
    expect(statistics.quartiles).toEqual({ kind: 'too-few', needed: 8 });
  });
  it('are counted: six with a total, six with a total and net spend', () => {
    expect(counts).toMatchObject({ members: 6, withTotal: 6, withTotalAndSpend: 6, total: million(36), leftOut: [] });
    expect(savingsTableSentence(table)).toBe(
      'For 2012-13, 6 of 6 members state £36.0m of reported savings (cashable and avoided cost): 5.67% of the year’s net spend as the unweighted mean of their rates, 4.00% pooled, 5.50% at the median. Taking the first for the second would imply net spend of £635.3m where it is £900.0m.',
    );
  });
});

describe('the savings table of a programme', () => {
  it('has quartiles of type 7 from eight councils on', () => {
    // Rates of 12, 15, 15, 18, 21, 22, 30 and 55 per cent: method 7.1 gives Q1 15, median 19.5, Q3 24.
    const rows = [12, 15, 15, 18, 21, 22, 30, 55].map((rate, i) => member(i, million(rate), million(100)));
    const table = savingsTable(rows, QUESTION);
    expect(table).toMatchObject({
      statistics: {
        median: expect.closeTo(0.195, 12) as number,
        quartiles: { kind: 'given', value: { lower: expect.closeTo(0.15, 12) as number, upper: expect.closeTo(0.24, 12) as number } },
      },
    });
  });
  it('leaves out and counts whoever lacks a figure, and takes nobody for nought', () => {
    const without = [
      member(7, missing('not-submitted'), million(50)),
      member(8, million(9), missing('not-comparable')),
      member(9, million(9), million(0)),
    ];
    const table = savingsTable([...SIX, ...without], QUESTION);
    expect(table).toMatchObject({ statistics: { pooled: expect.closeTo(0.04, 12) as number } });
    expect(table.counts).toMatchObject({ members: 9, withTotal: 8, withTotalAndSpend: 6, total: million(54) });
    expect(table.counts.leftOut).toEqual([
      { lacks: 'net-spend', reason: 'not-applicable', councils: 1 },
      { lacks: 'net-spend', reason: 'not-comparable', councils: 1 },
      { lacks: 'saving', reason: 'not-submitted', councils: 1 },
    ]);
  });
  it('counts a saving of nought that is reported as a saving of nought', () => {
    const table = savingsTable([...SIX.slice(0, 4), member(7, million(0), million(100))], QUESTION);
    expect(table).toMatchObject({ counts: { withTotalAndSpend: 5 }, statistics: { lowest: 0 } });
  });
  it('gives no average of four councils, and says so with its n', () => {
    const table = savingsTable([...SIX.slice(0, 4), member(7, missing('not-submitted'), million(1))], QUESTION);
    expect(table).toMatchObject({ kind: 'too-few', needed: 5, counts: { members: 5, withTotalAndSpend: 4 } });
    expect(savingsTableSentence(table)).toBe(
      'For 2012-13, 4 of 5 members have reported savings (cashable and avoided cost) and the year’s net spend: too few for an average, which needs 5.',
    );
  });
});

const printed = (year: string, share: number, total: Figure<Money>, more: Partial<PrintedSavings> = {}): PrintedSavings => ({
  year: financialYear(year),
  andLater: false,
  sharePercent: known(share),
  shareCouncils: known(38),
  total,
  totalCouncils: missing('not-printed'),
  status: 'reported',
  provenance: undefined,
  ...more,
});
/** The table of the report on the 2012 programme, October 2012. */
const PRINTED = [
  printed('2009-10', 2, million(53)),
  printed('2010-11', 3.2, million(91)),
  printed('2011-12', 5.4, million(170)),
  printed('2012-13', 5.4, million(156), { status: 'projected', totalCouncils: known(34) }),
  printed('2013-14', 4, missing('not-printed'), { status: 'projected', andLater: true, shareCouncils: known(13) }),
];
const COMPARISON: PrintedComparison = { period: '2010-12', membersFall: known(8.6), nationalFall: known(7), provenance: undefined };
const shown = (figure: Figure, places: number): string => (isKnown(figure) ? (figure.value / 1e6).toFixed(places) : figure.reason);

describe('golden G18: the printed table against itself', () => {
  const { implied, lines } = auditPrintedTable(PRINTED, COMPARISON);
  const sentence = (code: string): string => lines.find((line) => line.code === code)?.sentence ?? '';

  it('implies net spend of 2,650.0, 2,843.8, 3,148.1 and 2,888.9 £m', () => {
    expect(implied.map((each) => shown(each.netSpend, 1))).toEqual(['2650.0', '2843.8', '3148.1', '2888.9', 'not-printed']);
  });
  it('implies 69.7, 74.8 and 82.8 for each of 38 councils, and 85.0 for each of 34', () => {
    expect(implied.map((each) => [shown(each.perCouncil, 1), each.councils])).toEqual([
      ['69.7', known(38)],
      ['74.8', known(38)],
      ['82.8', known(38)],
      ['85.0', known(34)],
      ['not-printed', known(13)],
    ]);
  });
  it('cannot rise 19% while the nation fell 7%, whatever the rounding: 13% at the least', () => {
    // 169.5 / 5.45% over 53.5 / 1.95%, and 170.5 / 5.35% over 52.5 / 2.05%.
    expect([(169.5 / 5.45 / (53.5 / 1.95) - 1).toFixed(2), (170.5 / 5.35 / (52.5 / 2.05) - 1).toFixed(2)]).toEqual(['0.13', '0.24']);
    expect(sentence('IMPLIED_SPEND_RISES')).toBe(
      'Net spend for each council, as the table implies it, changes by +19% from 2009-10 to 2011-12 (+13% to +24% within the rounding of the print); the national change that is printed for 2010-12 is −7%.',
    );
    expect(lines.find((line) => line.code === 'TOTALS_AND_SHARES_DISAGREE')).toMatchObject({ basis: 'inference' });
  });
  it('has earlier rates of 1.68% and 2.89% on the denominator of 2011-12', () => {
    expect(sentence('RATES_ON_ONE_DENOMINATOR')).toBe(
      'With the net spend that 2011-12 implies, £3,148.1m, the earlier totals would be 1.68% in 2009-10 (printed 2.0%) and 2.89% in 2010-11 (printed 3.2%).',
    );
  });
  it('keeps the 4% of 13 councils as their projection', () => {
    expect(sentence('PROJECTION_KEPT')).toContain('For 2013-14 and later, 4% is printed from 13 councils and no total');
  });
  it('finds nothing against a table whose implied spend goes with the nation', () => {
    const sound = [printed('2009-10', 2, million(53)), printed('2011-12', 5.4, million(133))]; // 2,650 and then 2,463, 7% less
    expect(auditPrintedTable(sound, COMPARISON).lines.map((line) => line.code)).toEqual([
      'IMPLIED_NET_SPEND',
      'IMPLIED_NET_SPEND',
      'IMPLIED_SPEND_RISES',
    ]);
  });
});

describe('golden G19: 8.6% beside 7%', () => {
  const lines = auditPrintedComparison(COMPARISON, PRINTED, 152);

  it('is exactly 3.2 + 5.4, compounded 8.43, and that it comes from there is an inference', () => {
    expect(lines[0]).toMatchObject({ code: 'SUM_OF_RATES', basis: 'inference' });
    expect(lines[0]?.sentence).toContain('the plain sum of 3.2% in 2010-11 and 5.4% in 2011-12; compounded they are 8.43%');
  });
  it('has a standard error of 1.27 points between 38 and 114 councils, and 3.2 points could be seen', () => {
    const { standardError, smallest } = detectableDifference({ members: 38, others: 114 });
    expect([standardError.toFixed(2), smallest.toFixed(1)]).toEqual(['1.27', '3.2']);
    // At 5% two-sided it would be 1.9600 + 0.8416 standard errors, 3.6 points: the method's 3.2 is one-sided.
    expect(((1.96 + 0.8416) * standardError).toFixed(1)).toBe('3.6');
  });
  it('is a difference of 1.6 points that cannot be told from chance', () => {
    expect(lines[1]).toMatchObject({ code: 'DIFFERENCE_NOT_DETECTABLE', basis: 'arithmetic' });
    expect(lines[1]?.sentence).toMatch(/^Between 38 members and 114 other councils a difference of 1\.6 percentage points/);
    expect(lines[1]?.sentence).toContain('It cannot be told from chance.');
  });
  it('is found to be no sum where it is none', () => {
    const other = { ...COMPARISON, membersFall: known(8.5) };
    expect(auditPrintedComparison(other, PRINTED, 152).map((line) => line.code)).toEqual(['DIFFERENCE_NOT_DETECTABLE']);
  });
});
