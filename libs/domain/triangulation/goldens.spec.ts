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
import {
  type CellAccount,
  comparableClaim,
  corroborationRatio,
  counterfactual,
  halfWidth,
  impliedSaving,
  minimumDetectableSaving,
  verdictOf,
} from './index.js';

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
  const cell = (base: number, priceRatio: number, volumeRatio: number, actual: number, more: Partial<CellAccount> = {}): CellAccount => ({
    base,
    priceRatio,
    volumeRatio,
    actual,
    oneOffSavings: 0,
    oneOffCosts: 0,
    transfers: 0,
    ...more,
  });
  const cells = [
    cell(20, 1.14, 1.012, 22.3),
    cell(30, 1.165, 1.036, 34),
    cell(25, 1.16, 1.036, 31.35, { oneOffSavings: 0.5, transfers: 1.2 }),
  ];
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
    expect(counterfactual(cells)).toBeCloseTo(91.3688, 4);
    expect(impliedSaving(cells)).toBeCloseTo(3.7188, 4);
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
    const ratio = corroborationRatio(impliedSaving(cells), halfWidth(noise, counterfactual(cells)), 4.75);
    expect(halfWidth(noise, counterfactual(cells))).toBeCloseTo(width, 3);
    expect(ratio.kappa).toBeCloseTo(0.783, 3);
    expect([ratio.low, ratio.high].map((end) => Number(end.toFixed(2)))).toEqual([low, high]);
    expect(minimumDetectableSaving(noise, counterfactual(cells))).toBeCloseTo(detectable, 1);
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
    impliedSaving([{ base: 128.399, actual: 146.96, priceRatio, volumeRatio, oneOffSavings: 0, oneOffCosts: 0, transfers: 0 }]);

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
