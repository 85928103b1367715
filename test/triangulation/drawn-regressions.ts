import { mulberry32, normal, type Rows } from '#domain/statistics';

/** A regression to solve: at the same bound and as often by whoever is asked. */
export interface Regression extends Rows {
  readonly weights: Float64Array;
  /** The cluster of each row; some labels below the highest may have no row. */
  readonly clusters: Int32Array;
  readonly huber: number;
  readonly iterations: number;
}

/**
 * So many regressions of 5 to 60 rows and 1 to 6 columns, drawn from a seed: a constant beside characteristics, or dummies as the
 * calibration has; weights that differ up to twentyfold, and a tenth of responses far off. At least three rows more than columns.
 */
export function drawnRegressions(count: number, seed: number): readonly Regression[] {
  const random = mulberry32(seed);
  const below = (end: number): number => Math.floor(random() * end);
  return Array.from({ length: count }, () => {
    const width = 1 + below(6);
    const rows = Math.max(5, width + 3) + below(61 - Math.max(5, width + 3));
    const dummies = rows >= 4 * width ? below(width + 1) : 0;
    const truth = Array.from({ length: width }, () => normal(random, 0, 2));
    const design = new Float64Array(rows * width);
    const response = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      for (let k = 0; k < width; k++) design[row * width + k] = entry(k, row, { dummies, drawn: () => normal(random) });
      const noise = normal(random, 0, 0.5) * (random() < 0.1 ? 12 : 1);
      response[row] = truth.reduce((sum, each, k) => sum + each * design[row * width + k]!, noise);
    }
    const labels = 2 + below(rows - 1);
    const clusters = Int32Array.from({ length: rows }, (_, row) => (row < 2 ? row : below(labels)));
    const weights = Float64Array.from({ length: rows }, () => Math.exp(1.5 * (random() - 0.5) * 2));
    return { width, design, response, weights, clusters, huber: 1.5 + random() * 1.5, iterations: below(8) };
  });
}

/** Dummies that take turns, then a constant where there are none, and then what is drawn. */
function entry(k: number, row: number, { dummies, drawn }: { readonly dummies: number; readonly drawn: () => number }): number {
  if (k < dummies) return row % dummies === k ? 1 : 0;
  return k === 0 ? 1 : drawn();
}

/** Changes with any number of the question. */
export function fingerprint({ design, response, weights, clusters, huber, iterations }: Regression): number {
  let sum = huber + iterations;
  for (const series of [design, response, weights, clusters]) for (const [i, value] of series.entries()) sum += value * (1 + (i % 7));
  return sum;
}
