import { isKnown, known, missing } from '../../catalogue/index.js';
import { castBack, type Factor, type LineYear, shapleyEffects } from '../index.js';

const NOT_KNOWN = missing('not-collected');
/** A hundred clients in all, and of them twenty with two hundred units at 10.50. */
const served: LineYear = {
  isCounted: true,
  care: known(2100),
  grants: known(0),
  quantity: known(200),
  clients: known(20),
  allClients: known(100),
  population: known(1000),
};
const before = (more: Partial<LineYear>): LineYear => ({ ...served, care: known(0), clients: known(0), quantity: known(0), ...more });

const effects = (factors: readonly Factor[] | undefined): Readonly<Record<string, number>> | undefined =>
  factors && Object.fromEntries(shapleyEffects(factors).map((effect, i) => [factors[i]!.name, Number(effect.toFixed(6))]));

describe('a year without spending, cast back from the year with it', () => {
  it('has the price that the external one leads back to, and the same units a client: 200 units at 10.25, and 0.50 for half of them', () => {
    expect(effects(castBack('chain', before({}), served, 1.05))).toEqual({ population: 0, access: 0, mix: 2050, intensity: 0, price: 50 });
  });
  it('keeps the clients that it says it had, who then had no units', () => {
    const without = before({ clients: known(20) });
    expect(effects(castBack('chain', without, served, 1.05))).toEqual({ population: 0, access: 0, mix: 0, intensity: 2050, price: 50 });
  });
  it('has the mix of the other year where nobody was served in any setting', () => {
    const nobody = before({ allClients: known(0) });
    expect(effects(castBack('chain', nobody, served, 1.05))).toEqual({ population: 0, access: 2050, mix: 0, intensity: 0, price: 50 });
  });
  it('is cast in volume and price where clients are not known, and in spending where nothing is', () => {
    expect(effects(castBack('volume-and-price', before({}), served, 1.05))).toEqual({ volume: 2050, price: 50 });
    // 2,100 is 2,000 at the earlier prices: at the mean of 1 and 1.05, and a twentieth of the mean of none and 2,000.
    expect(effects(castBack('spend', before({ quantity: NOT_KNOWN }), served, 1.05))).toEqual({ spend: 2050, price: 50 });
  });
  it.each([
    ['gave care for nothing', before({ clients: known(20), quantity: known(50) })],
    ['has no people', before({ population: known(0) })],
    ['does not tell its population', before({ population: NOT_KNOWN })],
    ['does not tell its clients', before({ clients: NOT_KNOWN })],
    ['does not tell all clients', before({ allClients: NOT_KNOWN })],
  ])('is not cast where it %s', (_what, absent) => {
    expect(castBack('chain', absent, served, 1.05)).toBeUndefined();
  });
  it('makes a product of nought, and the other year’s spending', () => {
    const factors = castBack('chain', before({}), served, 1.05)!;
    expect(factors.reduce((product, { from }) => product * from, 1)).toBe(0);
    expect(factors.reduce((product, { to }) => product * to, 1)).toBeCloseTo(isKnown(served.care) ? served.care.value : 0, 9);
  });
});
