/** Refuses a list that is empty or holds something that is no number: one NaN, sorted or added, spoils every answer in silence. */
export function refuseUnlessNumbers(values: readonly number[], statistic: string): void {
  if (!(values.length > 0)) throw new RangeError(`${statistic} requires at least one value`);
  if (!values.every(Number.isFinite)) throw new RangeError(`${statistic} requires finite values, not ${String(values.find(isNotFinite))}`);
}

const isNotFinite = (value: number): boolean => !Number.isFinite(value);

/** The entry at a position that is known to be there. */
export function at<T>(entries: readonly T[], index: number): T {
  const entry = entries[index];
  if (entry === undefined) throw new RangeError(`nothing at position ${index}`);
  return entry;
}
