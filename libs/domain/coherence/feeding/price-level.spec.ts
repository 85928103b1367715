import { readOfReturn as read, type Lines } from '../../../../test/builders/indicator-return.js';

describe('a price at the prices of an index', () => {
  const care = (nursing: number, others: number): Lines => ({
    'LT_NURSING 65+': { spend: nursing * 52_000, activity: 52_000 },
    'LT_RESIDENTIAL 65+': { spend: others * 1000, activity: 1000 },
    'LT_RESIDENTIAL 18-64': { spend: others * 1000, activity: 1000 },
    'LT_SUPPORTED_LIVING 18-64': { spend: others * 1000, activity: 1000 },
  });
  const levels = (nursing: number) => ({ NURSING_65: nursing, RESIDENTIAL_65: 1, HOMES_18_64: 1, SUPPORTED_LIVING_18_64: 1 });

  it('grows by what the council’s own grows above it: 800 to 880 where the index goes by 1.101 (G8)', () => {
    const growth =
      Number(read('unit-price-growth', care(880, 700), { levels: levels(1.101) })) /
      Number(read('unit-price-growth', care(800, 700), { levels: levels(1) }));
    // Nursing homes are 0.10 of the 0.54 that these cells are of spending; in Python: (1.1 / 1.101) ** (0.10 / 0.54)
    expect(growth).toBeCloseTo(0.99983174, 8);
  });

  it('is not moved by buying more of what is dear', () => {
    const more = { ...care(800, 700), 'LT_NURSING 65+': { spend: 800 * 99_000, activity: 99_000 } };
    expect(read('unit-price-growth', more, { levels: levels(1) })).toBeCloseTo(
      Number(read('unit-price-growth', care(800, 700), { levels: levels(1) })),
      9,
    );
  });

  it('is missing without an index, or without care in a cell', () => {
    expect(read('unit-price-growth', care(800, 700))).toBe('not-collected');
    expect(read('unit-price-growth', { ...care(800, 700), 'LT_RESIDENTIAL 65+': {} }, { levels: levels(1) })).toBe('not-applicable');
  });

  it('is of direct payments by band', () => {
    const payments: Lines = {
      'LT_DIRECT_PAYMENTS 65+': { spend: 300 * 10, activity: 10 },
      'LT_DIRECT_PAYMENTS 18-64': { spend: 300 * 20, activity: 20 },
    };
    expect(read('direct-payment-growth', payments, { levels: { DIRECT_PAYMENTS_OTHER_65: 1.5, COMMUNITY_18_64: 1.5 } })).toBeCloseTo(
      200,
      9,
    );
  });
});
