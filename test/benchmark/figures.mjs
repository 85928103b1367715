/** A line of a table: the median, the least and the most of what was measured. */
export function line(name, unit, values, digits) {
  const written = [median(values), Math.min(...values), Math.max(...values)].map((value) => value.toFixed(digits).padStart(9));
  return name.padEnd(14) + unit.padEnd(4) + written.join('');
}

/** Of an odd number of values. */
export function median(values) {
  return quantile(values, 0.5);
}

/** The least of the values that at least such a share of them does not exceed. */
export function quantile(values, share) {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1];
}
