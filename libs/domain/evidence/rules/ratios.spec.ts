import { at, type Cells, outcomeOf } from '../../../../test/builders/printed-document.js';
import type { RelationBody } from '../documents/index.js';

describe('a share', () => {
  const share: RelationBody = { kind: 'share', share: at('y.Share'), part: at('y.Underspend'), whole: at('y.Budget') };
  const year = (budget: string, outturn: string, underspend: string, percent: string): Cells => ({
    'y.Budget': `${budget} gbp`,
    'y.Outturn': `${outturn} gbp`,
    'y.Underspend': `${underspend} gbp`,
    'y.Share': `${percent} percent`,
  });

  /** Leicester, December 2024: the underspend as a share of the budget; the right share is method 8's. */
  it.each([
    ['130,256,700', '128,398,819', '1,857,881', '1.45', '1.426'],
    ['153,466,300', '146,960,412', '6,505,888', '4.43', '4.239'],
    ['156,030,000', '153,532,000', '2,498,000', '1.63', '1.601'],
  ])('of a budget of %s is found to be of the outturn', (budget, outturn, underspend, percent, right) => {
    const [sentence] = outcomeOf(year(budget, outturn, underspend, percent), share);
    expect(sentence).toContain(`SHARE_DOES_NOT_RECOMPUTE: y, Share is printed as ${percent} %`);
    expect(sentence).toContain(`${underspend} pounds of ${budget} pounds is ${right} %`);
    expect(sentence).toContain(`; ${percent} % is the share of the outturn (${outturn} pounds).`);
    expect(outcomeOf(year(budget, outturn, underspend, right), share)).toEqual(['holds']);
  });

  it('is not explained by a figure of another row, which would be chance', () => {
    const march = { 'y.Received': '56 count', 'y.Moved': '9 count', 'y.Share': '14 percent', 'z.Received': '65 count' };
    const [sentence] = outcomeOf(march, { kind: 'share', share: at('y.Share'), part: at('y.Moved'), whole: at('y.Received') });
    expect(sentence).toMatch(/9 of 56 is 16\.1 %, a gap of 2\.1 percentage points\.$/);
  });

  it('of 8.6 for 1.0 is 11.6 % and not 13 %', () => {
    const cells = { 'y.Budget': '8.6 gbp-millions', 'y.Underspend': '1.0 gbp-millions', 'y.Share': '13 percent' };
    expect(outcomeOf(cells, share)[0]).toContain('is 11.6 %, a gap of 1.4 percentage points.');
    expect(outcomeOf({ ...cells, 'y.Share': '12 percent' }, share)).toEqual(['holds']);
  });

  it('is of all the years that it spans', () => {
    const cells = { 'y.Budget': '8.6 gbp-millions', 'y.Underspend': '2.4 gbp-millions', 'y.Share': '9.3 percent' };
    expect(outcomeOf(cells, { ...share, years: 3 })).toEqual(['holds']);
    expect(outcomeOf(cells, share)[0]).toContain('is 27.91 %');
  });

  it('is not tested on a whole of nought', () => {
    expect(outcomeOf({ 'y.Budget': '0 gbp', 'y.Underspend': '0 gbp', 'y.Share': '0 percent' }, share)[0]).toContain('is nought');
  });
});

describe('a product', () => {
  const product: RelationBody = { kind: 'product', result: at('saving.x'), factors: [at('moves.x'), at('price.x')], times: 52 };
  const cells = { 'saving.x': '860 gbp-thousands', 'moves.x': '180 count', 'price.x': '92 gbp-per-week' };

  it('of 180 moves at £92 a week is £860,000 a year', () => {
    expect(outcomeOf(cells, product)).toEqual(['holds']);
  });
  it('is found where the amount is 10 % more, with the number it would have to be', () => {
    expect(outcomeOf({ ...cells, 'saving.x': '946 gbp-thousands' }, product)[0]).toContain(
      '180 × 92 pounds a week × 52 is 861.1 £000, a gap of 84.9 £000.',
    );
  });
});

describe('an amount that the parts do not make', () => {
  it('is set beside what is printed of the amount that they do make: 241.647 less 98.564 is the budget of the year before', () => {
    const cells = {
      ...{ 'net.x': '151.432 gbp-millions', 'gross.x': '241.647 gbp-millions', 'contributions.x': '98.564 gbp-millions' },
      ...{ 'opening.x': '143,083 gbp-thousands', 'visits.x': '143,083 count' },
    };
    const body: RelationBody = { kind: 'sum', of: 'narrative', total: at('net.x'), parts: [at('gross.x')], less: [at('contributions.x')] };
    expect(outcomeOf(cells, body)[0]).toMatch(
      /make 143\.083 £m, a gap of 8\.349 £m; 143,083 £000 is printed as opening \(paragraph 1\)\.$/,
    );
    expect(outcomeOf({ ...cells, 'opening.x': '143,085 gbp-thousands' }, body)[0]).toMatch(/a gap of 8\.349 £m\.$/);
  });
});

describe('a limit', () => {
  const limit: RelationBody = { kind: 'limit', limit: at('budget.x'), factors: [at('councils.x'), at('grant.x')] };

  it('of £1,000,000 is passed by 57 grants of £20,000, and not by 44', () => {
    const cells = { 'budget.x': '1,000,000 gbp', 'councils.x': '57 count', 'grant.x': '20,000 gbp' };
    expect(outcomeOf(cells, limit)[0]).toContain('57 × 20,000 pounds is 1,140,000 pounds, which is 140,000 pounds more.');
    expect(outcomeOf({ ...cells, 'councils.x': '44 count' }, limit)).toEqual(['holds']);
  });
});

describe('shares of one whole', () => {
  const statements = ['a', 'b', 'c'].map((row) => ({ part: at(`${row}.Amount`), share: at(`${row}.Share`) }));
  const cells = {
    ...{ 'a.Amount': '5.4 gbp-millions', 'a.Share': '5 percent' },
    ...{ 'b.Amount': '7.7 gbp-millions', 'b.Share': '7.5 percent' },
    ...{ 'c.Amount': '7.7 gbp-millions', 'c.Share': '8 percent' },
  };

  it('are found to imply three, each named: Croydon’s contracts of £108.0m, £102.7m and £96.3m', () => {
    const [sentence] = outcomeOf(cells, { kind: 'one-base', statements });
    for (const base of ['108 £m', '102.67 £m', '96.25 £m']) expect(sentence).toContain(base);
    expect(sentence).toMatch(/the farthest is 6\.[23] % from their median/);
  });
  it('are left alone within 5 % of their median', () => {
    expect(outcomeOf({ ...cells, 'c.Share': '7.5 percent', 'a.Amount': '5.2 gbp-millions' }, { kind: 'one-base', statements })).toEqual([
      'holds',
    ]);
  });
  it('imply a whole for each council where the councils are counted', () => {
    const each = statements.slice(0, 2).map((statement, i) => ({ ...statement, per: at(`${'ab'.charAt(i)}.n`) }));
    expect(outcomeOf({ ...cells, 'a.n': '38 count', 'b.n': '36 count' }, { kind: 'one-base', statements: each })).toEqual(['holds']);
    expect(outcomeOf({ ...cells, 'a.n': '38 count', 'b.n': '30 count' }, { kind: 'one-base', statements: each })[0]).toContain(
      'for each of 30',
    );
  });
});

describe('counts with their rates', () => {
  const statements = ['a', 'b'].map((row) => ({ count: at(`${row}.Count`), rate: at(`${row}.Rate`) }));
  const of = (...[count, rate, other, second]: readonly [string, string, string, string]): readonly string[] =>
    outcomeOf(
      { 'a.Count': `${count} count`, 'a.Rate': `${rate} per-100000`, 'b.Count': `${other} count`, 'b.Rate': `${second} per-100000` },
      { kind: 'one-rate', statements },
    );

  it('fit one population: 893 at 616.3 and 669 at 462.0', () => {
    expect(of('893', '616.3', '669', '462.0')).toEqual(['holds']);
  });
  it('are found where none fits: 23 at 5.5 is of 418,182 and 33 at 8.1 of 407,407', () => {
    const [sentence] = of('23', '5.5', '33', '8.1');
    expect(sentence).toContain('23 at 5.5 per 100,000 people is of 418,182');
    expect(sentence).toContain('33 at 8.1 per 100,000 people is of 407,407');
    expect(of('23', '5.5', '34', '8.1')).toEqual(['holds']);
  });
});
