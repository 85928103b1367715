import {
  adjustedZ,
  byarInterval,
  correlation,
  covarianceMatrix,
  funnelLimits,
  funnelZ,
  type Interval,
  inverse,
  jaccard,
  mahalanobis,
  type Matrix,
  mean,
  median,
  overdispersion,
  percentileRank,
  place,
  quantile,
  rankIntervals,
  robustSpread,
  robustZ,
  solve,
  standardDeviation,
  standardise,
  weightedEuclid,
  welch,
  wilsonInterval,
  winsorise,
} from '#domain/statistics';

type Numbers = readonly number[];

/** How each statistic that test/reference/statistics.R reckons is asked of our code, with the same two lists of numbers. */
const STATISTICS: Readonly<Record<string, (x: Numbers, y: Numbers) => readonly (number | undefined)[] | undefined>> = {
  median: (x) => [median(x)],
  quantile: (x, y) => y.map((p) => quantile(x, p)),
  percentileRank: (x) => x.map((value) => percentileRank(value, x)),
  place: (x) => x.map((value) => place(value, x)),
  robustSpread: (x) => [robustSpread(x)],
  robustZ: (x, y) => y.map((value) => robustZ(value, x)),
  winsorise: (x, y) => winsorise(x, y[0]!),
  overdispersion: (x) => [overdispersion(x)],
  adjustedZ: (x, y) => x.map((z) => adjustedZ(z, y[0]!)),
  mean: (x) => [mean(x)],
  standardDeviation: (x) => [standardDeviation(x)],
  standardise: (x) => standardise(x),
  correlation: (x, y) => [correlation(x, y)],
  covarianceMatrix: (x, y) => covarianceMatrix(rowsOf(x, y[0]!)).flat(),
  inverse: (x, y) => inverse(covarianceMatrix(rowsOf(x, y[0]!)))?.flat(),
  solve: (x, y) => solve(...covarianceAnd(x, y[0]!)),
  mahalanobis: (x, y) => {
    const [covariance, difference] = covarianceAnd(x, y[0]!);
    return [mahalanobis(difference, covariance)];
  },
  weightedEuclid: (x, y) => [weightedEuclid(x.slice(0, y.length), x.slice(y.length), y)],
  jaccard: (x, y) => [jaccard(x, y)],
  welch: (x, y) => {
    const found = welch(x, y);
    return found && [found.difference, found.standardError, found.freedom];
  },
  wilsonInterval: (x, y) => endsOf(wilsonInterval(x[0]!, x[1]!, y[0])),
  byarInterval: (x, y) => endsOf(byarInterval(x[0]!, x[1]!, x[2]!, y[0])),
  funnelLimits: (x, y) => endsOf(funnelLimits(x[0]!, x[1]!, y[0]!)),
  funnelZ: (x, y) => [funnelZ(x[0]!, x[1]!, y[0]!)],
  rankIntervals: (x, y) => {
    const units = x.map((events, i) => ({ events, total: y[i]! }));
    const intervals = rankIntervals(units, { better: 'higher', seed: 1 });
    return [...intervals.map(({ best }) => best), ...intervals.map(({ worst }) => worst)];
  },
};

export const NAMES: readonly string[] = Object.keys(STATISTICS);

/** What our code says; a list with nothing but `undefined`, where there is no answer, is no answer. */
export function byOurCode(statistic: string, x: Numbers, y: Numbers): Numbers | undefined {
  const ours = STATISTICS[statistic]!(x, y)?.filter((value) => value !== undefined);
  return ours === undefined || ours.length === 0 ? undefined : ours;
}

const endsOf = ({ lower, upper }: Interval): Numbers => [lower, upper];

const rowsOf = (entries: Numbers, width: number): Matrix =>
  Array.from({ length: entries.length / width }, (_, row) => entries.slice(row * width, (row + 1) * width));

const covarianceAnd = (x: Numbers, width: number): readonly [Matrix, Numbers] => [
  covarianceMatrix(rowsOf(x.slice(width), width)),
  x.slice(0, width),
];
