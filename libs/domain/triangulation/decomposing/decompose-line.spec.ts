import { type Figure, isKnown, known, missing } from '../../catalogue/index.js';
import { addUpEffects, decomposeLine, type Decomposition, type DecomposedLine, type LineOutcome, type LineYear } from '../index.js';

const HOME_CARE = { line: 'LT_HOME_CARE', ageBand: '65+' } as const;
const NURSING = { line: 'LT_NURSING', ageBand: '65+' } as const;
const COMMISSIONING = { line: 'COMMISSIONING_DELIVERY', ageBand: 'all' } as const;

/** A year of care with no clients known; numbers are figures, and what is not said is not collected. */
function year(more: Partial<Record<keyof LineYear, number | Figure | boolean>>): LineYear {
  const figure = (value: number | Figure | boolean | undefined, otherwise: Figure): Figure =>
    typeof value === 'number' ? known(value) : typeof value === 'object' ? value : otherwise;
  const absent = missing('not-collected');
  return {
    isCounted: more.isCounted !== false,
    care: figure(more.care, absent),
    grants: figure(more.grants, known(0)),
    quantity: figure(more.quantity, absent),
    clients: figure(more.clients, absent),
    allClients: figure(more.allClients ?? more.clients, absent),
    population: figure(more.population, absent),
  };
}
/** So many people of whom a share has so many units at a price, in one setting. */
const chain = (population: number, access: number, units: number, price: number): LineYear =>
  year({ population, clients: population * access, quantity: population * access * units, care: population * access * units * price });
const bought = (quantity: number, price: number): LineYear => year({ quantity, care: quantity * price });

function only(lines: readonly DecomposedLine[]): LineOutcome {
  expect(lines).toHaveLength(1);
  return lines[0]!.outcome;
}
const care = (before: LineYear, after: LineYear, priceRatio: number | undefined = 1.1): LineOutcome =>
  only(decomposeLine(HOME_CARE, before, after, priceRatio));
function decomposed(outcome: LineOutcome): Decomposition {
  if (outcome.kind === 'missing') throw new Error('nothing was decomposed');
  return outcome.decomposition;
}
const shapley = ({ factors }: Pick<Decomposition, 'factors'>): Readonly<Record<string, number>> =>
  Object.fromEntries(factors.map((effect) => [effect.factor, Number(effect.shapley.toFixed(2))]));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the cell chain', () => {
  const outcome = care(chain(144_897, 0.02, 520, 20), chain(149_000, 0.019, 546, 21.3), 1.08);
  const { drivers, ...found } = decomposed(outcome);

  it('gives the effects of golden G9 where people are known in both years, and nothing to a mix that did not change', () => {
    expect(outcome).toMatchObject({ kind: 'factors', form: 'chain', because: 'clients-known' });
    expect(shapley(found)).toEqual({ population: 880_414.42, access: -1_618_215.71, mix: 0, intensity: 1_538_112.55, price: 1_985_076.54 });
    expect([found.isSensitive, found.entryExit, found.residual]).toEqual([false, 0, 0]);
    expect(100 * found.methodGap!).toBeCloseTo(0.069, 3);
  });
  it('is told as growth in numbers, in need and in fees, which are the external price’s part of the price effect', () => {
    // The price went from 20 by 1.3; the external one would have taken it up by 1.6.
    const fees = (1_985_076.54 / 1.3) * 1.6;
    expect(drivers.numbers).toBeCloseTo(880_414.42 - 1_618_215.71, 1);
    expect(drivers.fees).toBeCloseTo(fees, 1);
    expect(drivers.need).toBeCloseTo(1_538_112.55 + 1_985_076.54 - fees, 1);
    expect([drivers.volume, drivers.spend, drivers.residual]).toEqual([0, 0, 0]);
    expect(isKnown(found.priceSaving) && found.priceSaving.value).toBeCloseTo(fees - 1_985_076.54, 1);
  });
  it('tells a move from one setting to another from growth of all', () => {
    const before = year({ population: 1000, allClients: 100, clients: 50, quantity: 500, care: 5000 });
    const after = year({ population: 1000, allClients: 100, clients: 40, quantity: 400, care: 4000 });
    expect(shapley(decomposed(care(before, after)))).toEqual({ population: 0, access: 0, mix: -1000, intensity: 0, price: 0 });
  });
});

describe('a shorter form', () => {
  const homes = only(decomposeLine(NURSING, bought(52_000, 800), bought(49_400, 880), 1.101));
  const homeCare = care(bought(400_000, 20), bought(432_000, 21.6), 1.096);

  it('is volume and price where clients are missing: golden G8', () => {
    expect([homes, homeCare]).toMatchObject(Array(2).fill({ kind: 'factors', form: 'volume-and-price', because: 'clients-missing' }));
    expect(shapley(decomposed(homes))).toEqual({ volume: -2_184_000, price: 4_056_000 });
    expect(shapley(decomposed(homeCare))).toEqual({ volume: 665_600, price: 665_600 });
  });
  it('adds up over lines, with the price saving of golden G8: 173,680', () => {
    const both = addUpEffects([decomposed(homes), decomposed(homeCare)]);
    expect(both.to - both.from).toBe(3_203_200);
    expect(shapley(both)).toEqual({ volume: -1_518_400, price: 4_721_600 });
    expect(isKnown(both.priceSaving) && both.priceSaving.value).toBeCloseTo(173_680, 6);
    expect(both.drivers.fees).toBeCloseTo(4_096_560 + 798_720, 6);
  });
  it.each([
    ['the population is missing', year({ clients: 5, quantity: 50, care: 500 }), 'volume-and-price', 'population-missing'],
    [
      'nobody has the activity',
      year({ clients: 0, population: 9, quantity: 50, care: 500 }),
      'volume-and-price',
      'clients-contradict-activity',
    ],
    ['the activity is missing', year({ clients: 5, population: 9, care: 500 }), 'spend', 'activity-missing'],
    ['there is spending without activity', year({ clients: 5, population: 9, quantity: 0, care: 500 }), 'spend', 'spend-without-activity'],
  ])('is taken where %s in one of the years', (_why, after, form, because) => {
    expect(care(chain(9, 0.5, 10, 10), after)).toMatchObject({ kind: 'factors', form, because });
  });
  it('is spending and external price alone where the return counts nothing: no price of its own, so no price saving', () => {
    const uncounted = (amount: number): LineYear => year({ isCounted: false, care: amount });
    const outcome = only(decomposeLine(COMMISSIONING, uncounted(1000), uncounted(1210), 1.1));
    expect(outcome).toMatchObject({ form: 'spend', because: 'not-counted' });
    // 1,210 is 1,100 at the prices before: 100 more at the mean of 1 and 1.1, and a tenth of the mean of 1,000 and 1,100.
    expect(shapley(decomposed(outcome))).toEqual({ spend: 105, price: 105 });
    expect(decomposed(outcome).priceSaving).toEqual(missing('not-applicable'));
    expect(decomposed(outcome).drivers).toMatchObject({
      need: expect.closeTo(0, 9),
      fees: expect.closeTo(105, 9),
      spend: expect.closeTo(105, 9),
    });
  });
  it('keeps grants out of the price of care', () => {
    const lines = decomposeLine(HOME_CARE, { ...bought(10, 20), grants: known(50) }, { ...bought(10, 20), grants: known(60) }, 1.2);
    expect(lines.map(({ money }) => money)).toEqual(['care', 'grants']);
    expect(shapley(decomposed(lines[0]!.outcome))).toEqual({ volume: 0, price: 0 });
    expect(lines[1]!.outcome).toMatchObject({ form: 'spend', because: 'grants' });
    expect(decomposed(lines[1]!.outcome)).toMatchObject({ from: 50, to: 60, drivers: { fees: expect.closeTo(10, 9) } });
  });
});

describe('spending that begins or ends', () => {
  const nobody = year({ population: 1000, clients: 0, quantity: 0, care: 0 });

  it('is an entry as a whole and never price, as golden G9b says, with the Shapley effects beside it', () => {
    const entry = care(nobody, chain(1010, 0.01, 30, 21), 1.05);
    expect(decomposed(entry)).toMatchObject({ entryExit: 6363, factors: [], externalPrice: 0, priceSaving: missing('not-applicable') });
    expect(decomposed(entry).drivers).toEqual({ numbers: 6363, need: 0, fees: 0, volume: 0, spend: 0, residual: 0 });
    const cast = entry.kind === 'entry' ? entry.castBack! : undefined;
    expect(cast!.effects.map((effect) => [effect.factor, Math.round(effect.shapley), Math.round(effect.lmdi!)])).toEqual([
      ['population', 31, 0],
      ['access', 6181, 6363],
      ['mix', 0, 0],
      ['intensity', 0, 0],
      ['price', 151, 0],
    ]);
  });
  it('is an exit of −6,000 where golden G9b ends', () => {
    const exit = care(chain(1000, 0.01, 30, 20), { ...nobody, population: known(1010) }, 1.05);
    expect([exit.kind, decomposed(exit).entryExit, decomposed(exit).drivers.numbers]).toEqual(['exit', -6000, -6000]);
    const cast = exit.kind === 'exit' ? exit.castBack! : undefined;
    expect(sum(cast!.effects.map((effect) => effect.shapley))).toBeCloseTo(-6000, 9);
    expect(cast!.effects.map((effect) => effect.lmdi)).toEqual([0, expect.closeTo(-6000, 9), 0, 0, 0]);
  });
  it('carries the price of what ends forward: 100 units fewer at the mean of 10 and 11, and 1 more for half of them', () => {
    const exit = care(bought(100, 10), year({ quantity: 0, care: 0 }), 1.1);
    expect(exit.kind === 'exit' && shapley({ factors: exit.castBack!.effects })).toEqual({ volume: -1050, price: 50 });
  });
  it('is cast back in the form that the year with spending can be told in', () => {
    expect(care(year({ quantity: 0, care: 0 }), bought(100, 11))).toMatchObject({ kind: 'entry', castBack: { form: 'volume-and-price' } });
    expect(care(year({ care: 0 }), year({ care: 10 }))).toMatchObject({ kind: 'entry', castBack: { form: 'spend' } });
  });
  it('is still an entry where nobody says that nobody was served before, without a cast', () => {
    expect(care(year({ care: 0 }), bought(100, 11))).toMatchObject({ kind: 'entry', castBack: undefined });
    expect(care(bought(100, 0), bought(100, 11))).toMatchObject({ kind: 'entry', castBack: undefined });
    expect(only(decomposeLine(HOME_CARE, nobody, bought(100, 11), undefined))).toMatchObject({ kind: 'entry', castBack: undefined });
  });
});

describe('spending without factors', () => {
  it('is dropped where it is nought in both years', () => {
    expect(decomposeLine(HOME_CARE, bought(0, 1), bought(0, 1), 1.1)).toEqual([]);
  });
  it.each([
    [-5, 100],
    [100, -5],
    [-5, 0],
    [-5, -8],
  ])('is residual where it is below zero: from %p to %p', (from, to) => {
    const outcome = care(year({ care: from }), year({ care: to }));
    expect([outcome.kind, decomposed(outcome).residual, decomposed(outcome).drivers.residual]).toEqual(['residual', to - from, to - from]);
  });
  it('is missing, with its reason, where it is missing in a year or has no external price', () => {
    expect(care(year({ care: missing('suppressed') }), bought(1, 1))).toEqual({ kind: 'missing', reason: 'suppressed' });
    expect(care(bought(1, 1), year({ care: missing('not-submitted') }))).toEqual({ kind: 'missing', reason: 'not-submitted' });
    expect(only(decomposeLine(HOME_CARE, bought(1, 1), bought(1, 2), undefined))).toEqual({ kind: 'missing', reason: 'not-collected' });
  });
  it('is missing where the grants alone are', () => {
    const lines = decomposeLine(HOME_CARE, { ...bought(1, 1), grants: missing('suppressed') }, bought(1, 2), 1.1);
    expect(lines.map(({ money, outcome }) => [money, outcome.kind])).toEqual([
      ['care', 'factors'],
      ['grants', 'missing'],
    ]);
  });
  it('is refused of a line that the return does not have', () => {
    expect(() => decomposeLine({ line: 'LT_NURSING', ageBand: 'all' }, bought(1, 1), bought(1, 1), 1)).toThrow('no line LT_NURSING all');
  });
});
