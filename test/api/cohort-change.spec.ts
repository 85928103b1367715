import { BEFORE, BenchmarkPanel, CODES, MEMBERS, NET, YEAR } from '../builders/benchmark-panel.js';

/** Net spending of the year before: each council’s later amount over what it rose by, a little more of the others and differing from council to council. */
const ROSE = NET.map((_, i) => (i < MEMBERS.length ? 1.01 : 1.05) + 0.01 * (i % 3));
const EARLIER = NET.map((value, i) => value / (ROSE[i] ?? NaN));
const EARLIER_FIGURES = EARLIER.map((value, i) => ({
  ...{ council: CODES[i], of: { quantity: 'RO_NET_CURRENT_EXPENDITURE' }, year: BEFORE },
  figure: { value },
}));

const meanLog = (values: readonly number[]): number => (100 * values.reduce((sum, value) => sum + Math.log(value), 0)) / values.length;
const squares = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + (100 * Math.log(value) - meanLog(values)) ** 2, 0) / (values.length - 1) / values.length;
const near = (value: number) => expect.closeTo(value, 6) as number;

const DIFFERENCE = 'difference standardError lower upper';
const ANSWER = `{ __typename
  ... on CohortChange { sentence measure { code } quantity from to fairness caveats release { number } p shuffles detectable
    members { councils known meanChange } others { councils known meanChange } difference { ${DIFFERENCE} } adjusted { ${DIFFERENCE} }
    leftOut { council { code } member reason because } }
  ... on NoCohortChange { sentence reason membersKnown othersKnown } }`;
const asked = (of: string, from = BEFORE, to = YEAR, programme = 'six-fictional'): string =>
  `{ cohortChange(programme: "${programme}", realm: DEMONSTRATION, of: ${of}, from: "${from}", to: "${to}") ${ANSWER} }`;
const SPEND = '{ quantity: RO_NET_CURRENT_EXPENDITURE }';

interface Change {
  readonly sentence: string;
  readonly p: number;
  readonly fairness: readonly string[];
  readonly difference: Readonly<Record<'difference' | 'standardError' | 'lower' | 'upper', number>>;
}

describe('how the members of a programme changed', () => {
  let panel: BenchmarkPanel;
  beforeAll(async () => {
    panel = await BenchmarkPanel.start({ withProgramme: true, figures: EARLIER_FIGURES });
  });
  afterAll(() => panel.stop());

  const change = async (query: string): Promise<Change> => (await panel.ask<{ cohortChange: Change }>(undefined, query)).cohortChange;

  it('is told without a key beside all others, each mean with its n, and who is left out for want of a figure', async () => {
    const [own, rest] = [ROSE.slice(0, MEMBERS.length), ROSE.slice(MEMBERS.length)];
    const found = await change(asked(SPEND));
    expect(found).toMatchObject({
      ...{ __typename: 'CohortChange', quantity: 'RO_NET_CURRENT_EXPENDITURE', measure: null, from: BEFORE, to: YEAR, caveats: [] },
      members: { councils: 8, known: 8, meanChange: near(meanLog(own)) },
      others: { councils: 32, known: 31, meanChange: near(meanLog(rest)) },
      difference: {
        difference: near(meanLog(own) - meanLog(rest)),
        standardError: near(Math.sqrt(squares(own) + squares(rest))),
      },
      leftOut: [{ council: { code: CODES.at(-1) }, member: false, reason: 'NO_FIGURE', because: 'has no figure in one of the two years' }],
      shuffles: 20_000,
    });
    expect(found.difference.lower).toBeLessThan(found.difference.difference);
    expect(found.difference.upper).toBeLessThan(0);
    expect(found.p).toBeLessThan(0.01);
    expect(found.fairness.join(' ')).toContain('not shown to be the programme’s doing');
    expect(found.sentence).toContain(`rose about ${(meanLog(rest) - meanLog(own)).toFixed(1)} points less over one year`);
    expect(await change(asked(SPEND))).toEqual(found);
  });

  it('is told of a measure too, with what must be told of it', async () => {
    expect(await change(asked('{ measure: ADMISSIONS_65 }'))).toMatchObject({
      ...{ __typename: 'CohortChange', quantity: null, measure: { code: 'ADMISSIONS_65' }, members: { known: 8 }, others: { known: 32 } },
      sentence: expect.stringContaining('no difference cannot be ruled out') as string,
    });
  });

  it('is not told where too few have figures of both years, and says how many', async () => {
    expect(await change(asked(SPEND, '2010-11'))).toEqual({
      ...{ __typename: 'NoCohortChange', reason: 'TOO_FEW', membersKnown: 0, othersKnown: 0 },
      sentence: expect.stringContaining('0 members and 0 other councils have a figure in both years') as string,
    });
  });

  it.each([
    ['of years in the wrong order', asked(SPEND, YEAR, BEFORE), 'BAD_USER_INPUT'],
    ['of a measure and a quantity at once', asked('{ measure: ADMISSIONS_65, quantity: ADULTS }'), 'GRAPHQL_VALIDATION_FAILED'],
    ['of a programme that is not in the release', asked(SPEND, BEFORE, YEAR, 'none'), 'NOT_FOUND'],
  ])('is refused %s', async (_, query, code) => {
    expect(await panel.refusal(undefined, query)).toBe(code);
  });

  it('costs 100 cells, so that ten may be asked at once', async () => {
    const many = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, i) => `c${i}: ${asked(SPEND, '2010-11').slice(1, -1)}`).join(' ')} }`;
    expect((await panel.error(many(11)))?.message).toContain('cohortChange: it costs 100 cells, and 0 are left');
    expect(await panel.error(many(10))).toBeUndefined();
  });
});
