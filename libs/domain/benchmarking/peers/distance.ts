import type { CouncilCode } from '../../catalogue/index.js';
import { covarianceMatrix, mahalanobis, shrinkToDiagonal, weightedEuclid } from '../../statistics/index.js';
import type { ScaledVariable } from './screening.js';

/** How far apart two places are, and on which variables they could not be compared; undefined where that were most of them. */
export type Metric<V extends string> = (a: Subject<V>, b: CouncilCode) => Apart<V> | undefined;

/** A council of the model, or any other place by its scores on the scales of the model. */
export type Subject<V extends string> = CouncilCode | ReadonlyMap<V, number>;

export interface Apart<V extends string> {
  readonly distance: number;
  /** Variables that count, but that one of the two, or both, lack. */
  readonly lacks: readonly V[];
}

/** A way to measure distance: the one that counts, and those it is tried against. */
export type Variant<V extends string> =
  { readonly kind: 'euclid' } | { readonly kind: 'mahalanobis' } | { readonly kind: 'without'; readonly variable: V };

/** Two councils that share less than half of the weight are compared on what the model thinks matters less. */
export const SMALLEST_SHARED_WEIGHT = 0.5;
/** How far the covariance is drawn to its diagonal, so that a chance correlation does not stretch the distance (method 4.6). */
export const SHRINKAGE = 0.2;

/** The metric of a variant over screened variables; undefined where too few councils have them all to say how they vary together. */
export function metricOf<V extends string>(variables: readonly ScaledVariable<V>[], variant: Variant<V>): Metric<V> | undefined {
  if (variant.kind === 'mahalanobis') return mahalanobisMetric(variables);
  return euclidMetric(variant.kind === 'euclid' ? variables : variables.filter(({ code }) => code !== variant.variable));
}

/** A variable that both councils have, with the score of each. */
export interface SharedVariable<V extends string> {
  readonly code: V;
  readonly weight: number;
  readonly index: number;
  readonly a: number;
  readonly b: number;
}

/**
 * The variables that both councils have, their weights made to add up to 1 again; undefined where they come to less than half. The squared
 * distance is a weighted mean of squared differences, so a mean over fewer of them is on the same scale, and nothing is filled in.
 */
export function sharedBy<V extends string>(
  variables: readonly ScaledVariable<V>[],
  [a, b]: readonly [Subject<V>, CouncilCode],
): { readonly shared: readonly SharedVariable<V>[]; readonly lacks: readonly V[] } | undefined {
  const shared = variables.flatMap(({ code, weight, scores, followed }, index) => {
    const of = (council: CouncilCode): number | undefined => scores.get(council) ?? followed.get(council);
    const [scoreOfA, scoreOfB] = [typeof a === 'string' ? of(a) : a.get(code), of(b)];
    return scoreOfA === undefined || scoreOfB === undefined ? [] : [{ code, weight, index, a: scoreOfA, b: scoreOfB }];
  });
  const total = sum(shared.map(({ weight }) => weight));
  if (!(total >= SMALLEST_SHARED_WEIGHT * sum(variables.map(({ weight }) => weight))) || total === 0) return undefined;
  return {
    shared: shared.map((variable) => ({ ...variable, weight: variable.weight / total })),
    lacks: variables.map(({ code }) => code).filter((code) => !shared.some((variable) => variable.code === code)),
  };
}

function euclidMetric<V extends string>(variables: readonly ScaledVariable<V>[]): Metric<V> {
  return (a, b) => {
    const both = sharedBy(variables, [a, b]);
    if (both === undefined) return undefined;
    const weights = both.shared.map(({ weight }) => weight);
    return {
      distance: weightedEuclid(
        both.shared.map((each) => each.a),
        both.shared.map((each) => each.b),
        weights,
      ),
      lacks: both.lacks,
    };
  };
}

/**
 * Covariances are those of the councils that have every variable. The squared distance grows with the number of variables, so one over
 * fewer is scaled up to as many as there are.
 */
function mahalanobisMetric<V extends string>(variables: readonly ScaledVariable<V>[]): Metric<V> | undefined {
  const rows = completeRows(variables);
  if (rows.length < 2) return undefined;
  const covariance = shrinkToDiagonal(covarianceMatrix(rows), SHRINKAGE);
  if (covariance.some((row, i) => !((row[i] ?? 0) > 0))) return undefined;
  return (a, b) => {
    const both = sharedBy(variables, [a, b]);
    if (both === undefined) return undefined;
    const indices = both.shared.map(({ index }) => index);
    const among = indices.map((row) => indices.map((column) => covariance[row]?.[column] ?? 0));
    const distance = mahalanobis(
      both.shared.map((each) => each.a - each.b),
      among,
    );
    return distance === undefined ? undefined : { distance: distance * Math.sqrt(variables.length / indices.length), lacks: both.lacks };
  };
}

/** A row for each council that has every variable. */
function completeRows<V extends string>(variables: readonly ScaledVariable<V>[]): readonly (readonly number[])[] {
  const councils = [...(variables[0]?.scores.keys() ?? [])];
  return councils
    .map((council) => variables.flatMap(({ scores }) => scores.get(council) ?? []))
    .filter((row) => row.length === variables.length);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
