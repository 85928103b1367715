/**
 * The type-7 quantile (`quantile`) of a series that need not be kept: it is put in order only as far as the quantile asks for (C. A. R. Hoare, 1961),
 * which takes a small part of the time that sorting takes. NaN of no values; none may be NaN.
 */
export function quantileInPlace(values: Float64Array, p: number): number {
  return valueAt(values, (values.length - 1) * p);
}

/** What would stand at a position, counted from nought, if the series were in order; between two, in proportion. */
export function valueAt(values: Float64Array, position: number): number {
  if (values.length === 0) return Number.NaN;
  const low = Math.floor(position);
  partition(values, low);
  const below = values[low]!;
  if (position === low) return below;
  let above = values[low + 1]!;
  for (let i = low + 2; i < values.length; i++) if (values[i]! < above) above = values[i]!;
  return below + (position - low) * (above - below);
}

/** Moves values until the one at `place` is what it would be in order, with none larger before it and none smaller behind. */
function partition(values: Float64Array, place: number): void {
  let [left, right] = [0, values.length - 1];
  while (left < right) {
    const pivot = middleOf(values[left]!, values[(left + right) >> 1]!, values[right]!);
    let [i, j] = [left, right];
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const value = values[i]!;
      values[i++] = values[j]!;
      values[j--] = value;
    }
    if (place <= j) right = j;
    else if (place >= i) left = i;
    else return;
  }
}

const middleOf = (a: number, b: number, c: number): number => (a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b);
