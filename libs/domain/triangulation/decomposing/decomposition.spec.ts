import { known } from '../../catalogue/index.js';
import { addUpEffects, decomposition, type Effects, effectsOf, NO_EFFECTS, sensitivity } from '../index.js';

/** A volume and a price that changed. */
const bought = ([from, to]: readonly [number, number], [priceFrom, priceTo]: readonly [number, number]): Effects => ({
  ...NO_EFFECTS,
  from: from * priceFrom,
  to: to * priceTo,
  factors: effectsOf([
    { name: 'volume', from, to },
    { name: 'price', from: priceFrom, to: priceTo },
  ]),
});

describe('a decomposition', () => {
  it('is refused where its effects are more than a pound from the change', () => {
    expect(decomposition({ ...NO_EFFECTS, from: 10, to: 13, entryExit: 1, residual: 1 }).drivers).toMatchObject({
      numbers: 1,
      residual: 1,
    });
    expect(() => decomposition({ ...NO_EFFECTS, from: 10, to: 13, entryExit: 1 })).toThrow('do not add up to a change of 2');
  });
  it('that depends on the method says so, with how far the two are apart', () => {
    // Of a change of 400, the volume did 3,900 × 20.55 = 80,145 by Shapley, and 400 / ln 1.1 × ln 40 = 15,482 by logarithms.
    const swapped = decomposition(bought([100, 4000], [40, 1.1]));
    expect(sensitivity(swapped)?.code).toBe('DECOMP_SENSITIVE');
    expect(sensitivity(swapped)?.sentence).toBe(
      'Two methods of decomposing differ by up to 16165.9% of the change, which is above 5.0%: what moved spending depends on the method.',
    );
  });
  it('of a change of nought can depend on the method too', () => {
    expect(sensitivity(decomposition(bought([100, 4000], [40, 1])))?.sentence).toContain('though spending did not change');
  });
  it('that does not depend on the method says nothing', () => {
    expect(sensitivity(decomposition(bought([100, 110], [40, 41])))).toBeUndefined();
  });
  it('whose check could not be made says so', () => {
    const turned = decomposition(bought([-1, 10], [40, 41]));
    expect(sensitivity(turned)?.sentence).toBe(
      'The second method of decomposing has no answer where a factor changes its sign: what moved spending could not be checked.',
    );
  });
});

describe('decompositions that are added up', () => {
  const [one, two] = [bought([100, 110], [40, 41]), bought([7, 5], [300, 320])];

  it('have the sums of their effects, and are as far apart as these', () => {
    const sum = addUpEffects([one, two]);
    const added = (factor: number, method: 'shapley' | 'lmdi'): number => one.factors[factor]![method]! + two.factors[factor]![method]!;
    for (const method of ['shapley', 'lmdi'] as const)
      expect(sum.factors.map((effect) => effect[method])).toEqual([added(0, method), added(1, method)]);
    const apart = [0, 1].map((factor) => Math.abs(added(factor, 'shapley') - added(factor, 'lmdi')));
    expect(sum.methodGap).toBeCloseTo(Math.max(...apart) / (4510 + 1600 - 4000 - 2100), 12);
  });
  it('are checked only where each of them is', () => {
    const turned = bought([-1, 10], [40, 41]);
    for (const parts of [
      [one, turned],
      [turned, one],
    ])
      expect(addUpEffects(parts).factors.map(({ lmdi }) => lmdi)).toEqual([undefined, undefined]);
  });
  it('save what those save that have a price of their own', () => {
    expect(addUpEffects([one, two]).priceSaving).toEqual(NO_EFFECTS.priceSaving);
    expect(addUpEffects([one, { ...two, priceSaving: known(12) }, { ...two, priceSaving: known(-2) }]).priceSaving).toEqual(known(10));
  });
  it('are a change of nought where there are none', () => {
    expect(addUpEffects([])).toMatchObject({ from: 0, to: 0, factors: [], methodGap: undefined, isSensitive: false });
  });
});
