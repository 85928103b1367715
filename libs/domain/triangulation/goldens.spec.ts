import {
  FEE_CHANGES,
  type FeeService,
  financialYear,
  GDP_DEFLATOR_CHANGE_2023_24,
  known,
  Money,
  weightedChange,
} from '../catalogue/index.js';
import { claimSources } from '../../../test/builders/claim-sources.js';
import { type SavingsLine, wholly, PLAIN_LINE } from '../savings/index.js';
import { comparableClaim, corroborationRatio, halfWidth, minimumDetectableSaving, panelWindow, verdictOf } from './index.js';

interface Cell {
  readonly base: number;
  readonly priceRatio: number;
  readonly volumeRatio: number;
  readonly actual: number;
  readonly transfers?: number;
}

/** What is expected of a council's cells over one window, and what it saved against that. */
function account(cells: readonly Cell[]): { readonly expected: number; readonly implied: number } {
  const series = (before: (cell: Cell) => number, after: (cell: Cell) => number): Float64Array =>
    Float64Array.from([...cells.map(before), ...cells.map(after)]);
  const { expected, spend } = panelWindow(
    {
      ...{ councils: ['C'], years: ['before', 'after'], cells: cells.map((_, i) => `cell ${i}`), base: 0, horizons: [1] },
      spend: series(
        ({ base }) => base,
        ({ actual }) => actual,
      ),
      claim: series(
        () => 0,
        () => 0,
      ),
      price: series(
        () => 1,
        ({ priceRatio }) => priceRatio,
      ),
      volume: series(
        () => 1,
        ({ volumeRatio }) => volumeRatio,
      ),
      transfers: series(
        () => 0,
        ({ transfers = 0 }) => transfers,
      ),
    },
    1,
  );
  const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  return { expected: total(expected), implied: total(expected) - total(spend) };
}

describe('G4, a fee index for a basket of care', () => {
  const basket: readonly (readonly [FeeService, number])[] = [
    ['residential 65+', 0.25],
    ['nursing 65+', 0.15],
    ['home care', 0.2],
    ['supported living', 0.2],
    ['residential 18-64', 0.2],
  ];
  const change = (year: string): number =>
    weightedChange(
      basket.map(([service, share]) => ({
        share,
        change: FEE_CHANGES.find((row) => row.service === service && row.year === year)?.perCent ?? Number.NaN,
      })),
    );

  it('rises by 9.085% in 2023-24 and 6.270% in 2024-25', () => {
    expect(change('2023-24')).toBeCloseTo(9.085, 9);
    expect(change('2024-25')).toBeCloseTo(6.27, 9);
  });
  it('is £2.985m in every £100m dearer than the GDP deflator says', () => {
    expect(change('2023-24') - GDP_DEFLATOR_CHANGE_2023_24).toBeCloseTo(2.985, 9);
  });
  it('refuses weights that are not a whole', () => {
    expect(() => weightedChange([{ share: 0.5, change: 1 }])).toThrow('add up to 1');
  });
});

describe('G5, a two-year window, £m', () => {
  const cells = [
    { base: 20, priceRatio: 1.14, volumeRatio: 1.012, actual: 22.3 },
    { base: 30, priceRatio: 1.165, volumeRatio: 1.036, actual: 34 },
    // A one-off saving of 0.5 had made the base year too cheap, and a function of 1.2 came in.
    { base: 25 + 0.5, priceRatio: 1.16, volumeRatio: 1.036, actual: 31.35, transfers: 1.2 },
  ];
  const { expected, implied } = account(cells);
  const window = { base: financialYear('2022-23'), year: financialYear('2024-25') };
  const line: SavingsLine = {
    ...PLAIN_LINE,
    reference: 'S1',
    title: 'A saving of 2.0 and then 2.6 more',
    vintage: financialYear('2023-24'),
    nature: 'efficiency',
    cashShares: wholly('cashable'),
    deliveryState: 'reported-delivered',
    profileKind: 'increments',
    amounts: {
      planned: [],
      validated: [],
      reported: [
        { year: financialYear('2023-24'), amount: known(Money.parse('2.0')) },
        { year: financialYear('2024-25'), amount: known(Money.parse('2.6')) },
      ],
    },
    locus: [{ cell: 'HOME_CARE_65', share: 1 }],
  };
  const lift = (_cell: string, from: string): number => (from === '2023-24' ? 1.075 : 1);

  it('expects 91.3688 and finds 3.7188 of it saved', () => {
    expect(expected).toBeCloseTo(91.3688, 4);
    expect(implied).toBeCloseTo(3.7188, 4);
  });
  it('lifts the claim of the first year to the prices of the second: 4.75', () => {
    expect(comparableClaim(claimSources([line], { lift }), 'reported', window)).toMatchObject({
      kind: 'claim',
      amount: expect.closeTo(4.75, 9),
    });
  });
  it.each([
    [0.06, 9.018, -1.12, 2.68, 13.6],
    [0.03, 4.509, -0.17, 1.73, 6.8],
  ])('is insufficient evidence at noise %p', (noise, width, low, high, detectable) => {
    const ratio = corroborationRatio(implied, halfWidth(noise, expected), 4.75);
    expect(halfWidth(noise, expected)).toBeCloseTo(width, 3);
    expect(ratio.kappa).toBeCloseTo(0.783, 3);
    expect([ratio.low, ratio.high].map((end) => Number(end.toFixed(2)))).toEqual([low, high]);
    expect(minimumDetectableSaving(noise, expected)).toBeCloseTo(detectable, 1);
    expect(verdictOf(ratio)).toBe('insufficient-evidence');
  });
});

describe('G6, the regions of a verdict', () => {
  it.each([
    [11.5, 0.035, 0.442, 1.328, 'corroborated'],
    [7.5, 0.035, 0.134, 1.02, 'partly-corroborated'],
    [4, 0.035, -0.135, 0.751, 'not-corroborated'],
    [-4, 0.035, -0.751, 0.135, 'contradicted'],
    [11.5, 0.07, -0.001, 1.77, 'insufficient-evidence'],
  ])('a saving of %p of 13 claimed on 100, at noise %p', (implied, noise, low, high, verdict) => {
    const ratio = corroborationRatio(implied, halfWidth(noise, 100), 13);
    expect(Math.abs(ratio.low - low)).toBeLessThan(0.0006);
    expect(Math.abs(ratio.high - high)).toBeLessThan(0.0006);
    expect(verdictOf(ratio)).toBe(verdict);
  });
  it('has no ratio to a claim of nothing', () => {
    expect(() => corroborationRatio(1, 1, 0)).toThrow('claim above zero');
  });
});

describe('G7, Leicester 2022-23 to 2023-24, £m, by the assumption made', () => {
  const saving = (priceRatio: number, volumeRatio: number): number =>
    account([{ base: 128.399, actual: 146.96, priceRatio, volumeRatio }]).implied;

  it.each([
    ['nothing but cash', 1, 1, -18.6],
    ['the GDP deflator', 1.061, 1, -10.7],
    ['the fee index', 1.09085, 1, -6.9],
    ['the fee index and 4% more people', 1.09085, 1.04, -1.3],
    ['4.9% more need besides', 1.09085, 1.04 * 1.049, 5.8],
  ])('by %s', (_assumption, price, volume, expected) => {
    expect(saving(price, volume)).toBeCloseTo(expected, 1);
  });
  it('cannot tell: the 90% interval is £9.6m either way at noise 4%', () => {
    expect(halfWidth(0.04, 128.399 * 1.09085 * 1.04)).toBeCloseTo(9.6, 1);
  });
});
