import { type Factor, productOf, refuseUnlessFactors } from './factor.js';

const { abs, expm1, log, log1p } = Math;

/** Within this of no change, the logarithm of one plus the change loses fewer digits than that of the ratio. */
const SMALL_CHANGE = 0.5;

/**
 * What each factor did to a product that changed, by logarithms (LMDI-I, B. W. Ang, 2005; method 3.2): the logarithmic mean of the
 * product in both years, times the logarithm of the factor's growth. The effects add up to the change. `undefined` where a factor
 * changes its sign: it has no growth.
 *
 * Noughts are taken at their limit, never by a small number in their place (R. Wood and M. Lenzen, 2006): a factor that comes from
 * nought has the whole later product, one that goes to nought takes the whole earlier one away, and several that do share it alike.
 *
 * Throws a RangeError for no factors and for values that are no numbers.
 *
 * @example lmdiEffects([{ name: 'rate', from: 0, to: 0.01 }, { name: 'people', from: 1000, to: 1010 }]) // => [10.1, 0]
 */
export function lmdiEffects(factors: readonly Factor[]): readonly number[] | undefined {
  refuseUnlessFactors(factors, 'lmdiEffects');
  if (factors.some(({ from, to }) => from * to < 0)) return undefined;

  const isNoughtBefore = factors.some(({ from }) => from === 0);
  const isNoughtAfter = factors.some(({ to }) => to === 0);
  if (isNoughtBefore && isNoughtAfter) return factors.map(() => 0);
  if (isNoughtBefore)
    return sharedAlike(
      productOf(factors, 'to'),
      factors.map(({ from }) => from === 0),
    );
  if (isNoughtAfter)
    return sharedAlike(
      -productOf(factors, 'from'),
      factors.map(({ to }) => to === 0),
    );

  const growths = factors.map(growthOf);
  const mean = logarithmicMean(
    productOf(factors, 'from'),
    growths.reduce((sum, growth) => sum + growth, 0),
  );
  return growths.map((growth) => mean * growth);
}

/** The logarithm of how many times its earlier value the later one is. */
function growthOf({ from, to }: Factor): number {
  const change = (to - from) / from;
  return abs(change) < SMALL_CHANGE ? log1p(change) : log(to / from);
}

/** (E1 − E0) / ln(E1 / E0), from E0 and the logarithm, so that it holds where both are nearly the same; E0 itself where they are. */
const logarithmicMean = (before: number, growth: number): number => (growth === 0 ? before : (before * expm1(growth)) / growth);

function sharedAlike(whole: number, isConcerned: readonly boolean[]): readonly number[] {
  const sharers = isConcerned.filter(Boolean).length;
  return isConcerned.map((concerned) => (concerned ? whole / sharers : 0));
}
