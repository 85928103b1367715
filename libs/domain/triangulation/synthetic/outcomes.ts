/** Outcomes of councils by year, one row a council: logs, so that a difference of .01 is about one per cent. NaN: not known. */
export interface Outcomes {
  readonly values: Float64Array;
  readonly councils: number;
  readonly years: number;
}

/** The outcomes of some years alone, from one up to but not with another. */
export function yearsFrom({ values, councils, years }: Outcomes, from: number, to: number): Outcomes {
  const kept = new Float64Array(councils * (to - from));
  for (let j = 0; j < councils; j++) kept.set(values.subarray(j * years + from, j * years + to), j * (to - from));
  return { values: kept, councils, years: to - from };
}

/** The outcomes of some councils alone. */
export function rowsAt({ values, years }: Outcomes, rows: readonly number[]): Outcomes {
  const kept = new Float64Array(rows.length * years);
  for (const [i, row] of rows.entries()) kept.set(values.subarray(row * years, (row + 1) * years), i * years);
  return { values: kept, councils: rows.length, years };
}

export const rootMeanSquare = (values: Float64Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length);
