/**
 * The type-7 quantile (`quantile`) of a series that is in order already: for the tens of thousands that a calibration takes, where copying and
 * looking each value over would cost more than all the rest. NaN of no values.
 */
export function quantileOfSorted(sorted: Float64Array, p: number): number {
  const position = (sorted.length - 1) * p;
  const low = Math.floor(position);
  const below = sorted[low] ?? Number.NaN;
  return below + (position - low) * ((sorted[low + 1] ?? below) - below);
}
