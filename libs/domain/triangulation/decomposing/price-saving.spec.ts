import { externalPriceEffect, type Factor, priceSaving } from '../index.js';

const bought = (from: number, to: number, priceFrom: number, priceTo: number): readonly Factor[] => [
  { name: 'volume', from, to },
  { name: 'price', from: priceFrom, to: priceTo },
];
const homes = bought(52_000, 49_400, 800, 880);
const homeCare = bought(400_000, 432_000, 20, 21.6);

describe('the price saving against the external price', () => {
  it('is 173,680 in golden G8', () => {
    expect(externalPriceEffect(homes, 1.101)).toBeCloseTo(4_096_560, 6);
    expect(externalPriceEffect(homeCare, 1.096)).toBeCloseTo(798_720, 6);
    expect(priceSaving(homes, 1.101)).toBeCloseTo(40_560, 6);
    expect(priceSaving(homeCare, 1.096)).toBeCloseTo(133_120, 6);
    expect(priceSaving(homes, 1.101) + priceSaving(homeCare, 1.096)).toBeCloseTo(173_680, 6);
  });
  it('is nothing where the own price followed the external one, and below zero where it outran it', () => {
    expect(priceSaving(bought(10, 30, 100, 110), 1.1)).toBeCloseTo(0, 9);
    expect(priceSaving(bought(10, 30, 100, 120), 1.1)).toBeCloseTo(-200, 9);
  });
  it('needs a price and an external price', () => {
    expect(() => priceSaving([{ name: 'spend', from: 1, to: 2 }], 1.1)).toThrow('a factor called price');
    expect(() => priceSaving(homes, 0)).toThrow('above zero, not 0');
  });
});
