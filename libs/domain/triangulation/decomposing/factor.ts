/** One factor of a product in two years, such as hours and their price: what is decomposed is the change of the product. */
export interface Factor<Name extends string = string> {
  readonly name: Name;
  readonly from: number;
  readonly to: number;
}

/** The product of the factors in the earlier year (`from`) or the later (`to`), in the product's own unit. */
export const productOf = (factors: readonly Factor[], year: 'from' | 'to'): number =>
  factors.reduce((product, factor) => product * factor[year], 1);

/** What changed between the years. */
export const changeOf = (factors: readonly Factor[]): number => productOf(factors, 'to') - productOf(factors, 'from');

/** Refuses no factors, and a value that is no number: it would spoil every effect in silence. */
export function refuseUnlessFactors(factors: readonly Factor[], asked: string): void {
  if (!(factors.length > 0)) throw new RangeError(`${asked} requires at least one factor`);
  const broken = factors.find(({ from, to }) => !Number.isFinite(from) || !Number.isFinite(to));
  if (broken !== undefined)
    throw new RangeError(`${asked} requires finite factors: ${broken.name} goes from ${broken.from} to ${broken.to}`);
}
