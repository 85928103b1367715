import {
  COUNCIL_REGISTER,
  COUNCIL_TYPES,
  type Council,
  type CouncilCode,
  councilCode,
  existsIn,
  type Figure,
  financialYear,
  isKnown,
  known,
  missing,
} from '../../catalogue/index.js';
import {
  CHANGE_FAIRNESS,
  type CohortChange,
  cohortChange,
  type CohortChangeOutcome,
  LEFT_OUT_OF_CHANGE,
  type NotCounted,
  type PublishedTable,
} from '../index.js';

const [FROM, TO] = ['2011-12', '2014-15'].map(financialYear) as [ReturnType<typeof financialYear>, ReturnType<typeof financialYear>];
const SPEND = { quantity: 'RO_NET_CURRENT_EXPENDITURE' } as const;
type Pair = readonly [earlier: Figure, later: Figure];

const council = (n: number): Council => ({
  code: councilCode(`X99${String(n).padStart(6, '0')}`),
  name: `Council ${n}`,
  type: COUNCIL_TYPES[n % 4] ?? 'county',
  region: 'Fictional',
  validFrom: '2009-04-01',
  validTo: undefined,
});

/** A table of two years of the councils of each, with the two figures of each council. */
function tableOf(councilsIn: PublishedTable['councilsIn'], pairOf: (code: CouncilCode) => Pair): PublishedTable {
  const at: PublishedTable['quantity'] = (code, _, year) => pairOf(code)[year === FROM ? 0 : 1];
  return {
    councilsIn,
    quantity: at,
    figure: (code, _, year) => at(code, 'ADULTS', year),
    areaFigure: () => missing('not-collected'),
    publicationsOf: () => [],
  };
}

function outcomeOf(pairs: readonly Pair[], members: number): CohortChangeOutcome {
  const councils = pairs.map((_, i) => council(i));
  const table = tableOf(
    () => councils,
    (code) => pairs[councils.findIndex((each) => each.code === code)]!,
  );
  const cohort = councils.slice(0, members).map(({ code }) => code);
  return cohortChange(table, cohort, SPEND, { from: FROM, to: TO });
}
function changeOf(outcome: CohortChangeOutcome): CohortChange {
  if (outcome.kind !== 'change') throw new Error(outcome.sentence);
  return outcome;
}
const from100 = (later: number): Pair => [known(100), known(later)];
const MEMBERS = [95, 90, 100, 85, 92];
const OTHERS = [98, 101, 97, 103, 99, 100];
const near = (value: number, digits = 6) => expect.closeTo(value, digits) as number;

describe('the change of members beside that of other councils', () => {
  const found = changeOf(outcomeOf([...MEMBERS, ...OTHERS].map(from100), 5));

  it('is of means of logarithms, with Welch’s standard error and interval as R has them', () => {
    // R 4.2.2: t.test(log(c(95, 90, 100, 85, 92) / 100), log(c(98, 101, 97, 103, 99, 100) / 100), conf.level = 0.9), times 100.
    expect(found).toMatchObject({
      members: { councils: 5, known: 5, meanChange: near(-8.05108697) },
      others: { councils: 6, known: 6, meanChange: near(-0.353385293) },
      difference: near(-7.697701677),
      standardError: near(2.849843696),
      interval: { lower: near(-13.479963106), upper: near(-1.915440248) },
      leftOut: [],
    });
  });
  it('tells the smallest difference that is found four times in five', () => {
    // R: t$stderr * (qt(0.95, t$parameter) + qt(0.8, t$parameter)), times 100.
    expect(found.detectable).toBeCloseTo(8.410288178, 6);
  });
  it('comes by chance as often as 7 of the 462 divisions of eleven councils', () => {
    expect(Math.abs(found.p - 7 / 462)).toBeLessThan(0.003);
    expect(changeOf(outcomeOf([...MEMBERS, ...OTHERS].map(from100), 5)).p).toBe(found.p);
  });
  it('says so in words that give no cause, where nought lies outside the interval', () => {
    expect(found.sentence).toMatch(
      /^From 2011-12 to 2014-15 “Net current expenditure on adult social care, revenue outturn” fell by 8\.1% in 5 members and by 0\.4% in 6 other councils, in the mean\. Members’ figures fell about 7\.7 points more over 3 years \(90% interval -13\.5 to -1\.9 points, permutation p 0\.0\d\); nought lies outside the interval, which tells of no cause\. A difference of less than about 8\.4 points would be missed more often than one time in five\. Members chose to be members: the difference says nothing of why\.$/,
    );
  });
  it('says that none cannot be ruled out, where nought lies in the interval', () => {
    const alike = changeOf(outcomeOf([97, 104, 99, 96, 101, ...OTHERS].map(from100), 5));
    expect(alike.sentence).toContain('no difference cannot be ruled out');
    const words = [alike.sentence, found.sentence, ...CHANGE_FAIRNESS].join(' ');
    expect(words).not.toMatch(/prove|because of|due to|caused|led to|worked/i);
  });
  // R: 100 * (mean(log(own / 100)) - mean(log(rest / 100))) is -4.2, -7.6 and nought.
  it.each([
    ['both rose, members less', [101, 102, 103, 101, 102], [107, 105, 106, 108, 105, 106], 'rose about 4.2 points less'],
    ['members fell and others rose', [96, 97, 95, 96, 97], [104, 103, 105, 104, 103, 104], 'came to lie about 7.6 points lower'],
    ['nobody moved in the mean', [101, 99, 101, 99, 100], [99, 101, 99, 101, 100, 100], 'changed about as much'],
  ])('names the direction where %s', (_, own, rest, words) => {
    expect(changeOf(outcomeOf([...own, ...rest].map(from100), 5)).sentence).toContain(`Members’ figures ${words} over 3 years`);
  });

  it('is adjusted for type and starting figure by least squares, with the error that R makes of residuals and leverages', () => {
    // R: f <- lm(change ~ member + log(base) + type); V is HC2, solve(X'X) X' diag(residuals^2 / (1 - hatvalues)) X solve(X'X); qt(0.95, 18).
    const pairs = Array.from({ length: 24 }, (_, i): Pair => {
      const [base, n] = [100 + 10 * ((7 * (i + 1)) % 24), i + 1];
      const change = (i < 12 ? -0.02 : 0) + 0.01 * ((5 * n) % 7) - 0.005 * (i % 4);
      return [known(base), known(base * Math.exp(change))];
    });
    expect(changeOf(outcomeOf(pairs, 12)).adjusted).toEqual({
      difference: near(-1.330639731),
      standardError: near(0.901523555),
      interval: { lower: near(-2.893938918), upper: near(0.232659456) },
    });
  });
  it('is not adjusted where all begin at the same figure, or where there are few beyond the columns', () => {
    expect(
      changeOf(
        outcomeOf(
          Array.from({ length: 24 }, (_, i) => from100(90 + (i % 5))),
          12,
        ),
      ).adjusted,
    ).toBeUndefined();
    expect(found.adjusted).toBeUndefined();
  });
});

describe('a council that is left out of a change', () => {
  it('has no figure in a year, or one that is not above nought, and is never counted as nought', () => {
    const pairs = [...MEMBERS, ...OTHERS].map(from100);
    pairs.push([missing('suppressed'), known(90)], [known(90), missing('not-submitted')], [known(0), known(5)], [known(5), known(-1)]);
    const found = changeOf(outcomeOf(pairs, 5));
    expect(found.leftOut.map(({ reason }) => reason)).toEqual(['no-figure', 'no-figure', 'not-above-nought', 'not-above-nought']);
    expect(found.others).toMatchObject({ councils: 10, known: 6, meanChange: near(-0.353385293) });
    expect(found.sentence).toContain('4 councils are on neither side');
  });
  it('leaves too few where fewer than five of a side, or than three fifths of it, have both figures', () => {
    const five = [...MEMBERS, ...OTHERS].map(from100);
    const lacking = Array.from({ length: 5 }, (): Pair => [known(100), missing('not-submitted')]);
    expect(outcomeOf(five.slice(1), 4)).toMatchObject({ kind: 'no-change', reason: 'too-few', members: 4, others: 6 });
    expect(outcomeOf([...five, ...lacking], 5)).toMatchObject({ kind: 'no-change', reason: 'too-few', members: 5, others: 6 });
  });
  it('leaves nothing to tell a difference by where no change differs on either side', () => {
    const alike = outcomeOf([...Array<number>(5).fill(90), ...Array<number>(5).fill(95)].map(from100), 5);
    expect(alike).toMatchObject({ kind: 'no-change', reason: 'no-spread' });
    expect(alike.sentence).toContain('so alike');
  });
  it('is refused between a year and itself or an earlier one', () => {
    const table = tableOf(
      () => [],
      () => from100(1),
    );
    expect(() => cohortChange(table, [], SPEND, { from: TO, to: FROM })).toThrow('an earlier year to a later one');
  });

  it('is who was made of members in part, was not there in both years, or is like no other; who was only recoded stays', () => {
    // Members by their codes of then: Northumberland, Cumbria and the old Dorset.
    const members = ['E06000048', 'E10000006', 'E10000009', 'E10000018', 'E10000016', 'E10000012', 'E10000013'].map(councilCode);
    const years = { from: financialYear('2011-12'), to: financialYear('2023-24') };
    const councils = [...COUNCIL_REGISTER.values()];
    const table = tableOf(
      (year) => councils.filter((each) => existsIn(each, year)),
      (code) => [known(100), known(100 + Number(code.slice(-2)))],
    );
    const found = changeOf(cohortChange(table, members, SPEND, years));
    const because = (reason: NotCounted['reason']) =>
      found.leftOut.filter((each) => each.reason === reason).map(({ council: { name } }) => name);
    expect(because('not-alike').sort()).toEqual(['City of London', 'Isles of Scilly']);
    expect(because('not-both-years')).toEqual(
      expect.arrayContaining(['Cumbria', 'Dorset', 'Poole', 'Westmorland and Furness', 'Bournemouth, Christchurch and Poole']),
    );
    expect(found.leftOut.map(({ council: { name } }) => name)).not.toContain('Northumberland');
    expect(found.leftOut.filter(({ member }) => member).map(({ council: { name } }) => name)).toEqual(
      expect.arrayContaining(['Cumbria', 'Dorset', 'Cumberland', 'Westmorland and Furness']),
    );
    expect(found.members.known).toBe(5);
    expect(isKnown(table.quantity(councilCode('E06000048'), 'ADULTS', FROM))).toBe(true);
    expect(Object.keys(LEFT_OUT_OF_CHANGE)).toHaveLength(5);
  });
});
