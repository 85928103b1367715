import type { CouncilCode } from '../../catalogue/index.js';
import { correlation, mean, standardDeviation } from '../../statistics/index.js';
import type { Transform } from './locality-variable.table.js';
import type { Locality, ModelVariable } from './locality.js';

/** A variable that counts, as standard deviations from the mean of the councils that have it. */
export interface ScaledVariable<V extends string> {
  readonly code: V;
  readonly weight: number;
  readonly scores: ReadonlyMap<CouncilCode, number>;
  /** Of the places that are measured on the scale and make none of it, because others followed them. */
  readonly followed: ReadonlyMap<CouncilCode, number>;
  /** A value of any other place on the same scale, which it does not move; undefined where it is not known or has no such transform. */
  readonly score: (value: number | undefined) => number | undefined;
}

/** What became of a variable when a model was built. */
export type VariableNote<V extends string> =
  | { readonly kind: 'counts'; readonly variable: V; readonly weight: number; readonly known: number }
  | { readonly kind: 'merged'; readonly variable: V; readonly into: V; readonly correlation: number }
  | { readonly kind: 'without-spread'; readonly variable: V }
  | { readonly kind: 'too-little-known'; readonly variable: V; readonly known: number; readonly of: number };

export interface Screened<V extends string> {
  readonly variables: readonly ScaledVariable<V>[];
  readonly notes: readonly VariableNote<V>[];
}

/** Two variables above this correlation, of either sign, say one thing twice (method 4.6). */
export const MOST_CORRELATION = 0.8;
/** Councils without a variable are compared on the others; below this share that have it, most would be (method 7.3). */
const SMALLEST_SHARE_WITH_IT = 0.6;
/** Two points always lie on a line. */
const FEWEST_FOR_CORRELATION = 3;

/**
 * Which variables count, standardised with the n-1 standard deviation of the councils that have them. One that few have, or that is the
 * same everywhere, tells nothing and is dropped. Of two that say one thing, the heavier is kept, the earlier of equals, and takes over
 * the other's weight. The weights of those that count add up to 1.
 */
export function screen<V extends string>(
  places: readonly Locality<V>[],
  variables: readonly ModelVariable<V>[],
  mergeAbove: number,
): Screened<V> {
  const scaled = variables.map((variable) => scale(places, variable));
  const merged = mergeAlike(
    scaled.filter((each) => each.kind === 'scaled'),
    mergeAbove,
  );
  const total = merged.kept.reduce((sum, { weight }) => sum + weight, 0);
  const counting = merged.kept.map((variable) => ({ ...variable, weight: asPublished(variable.weight / total) }));
  return {
    variables: counting,
    notes: [
      ...counting.map(({ code, weight, scores }) => ({ kind: 'counts' as const, variable: code, weight, known: scores.size })),
      ...merged.notes,
      ...scaled.flatMap((each) => (each.kind === 'scaled' ? [] : [each])),
    ],
  };
}

/** Weights are published, and 0.1 + 0.2 is 0.3 there. */
const asPublished = (weight: number): number => Math.round(weight * 1e9) / 1e9;

type Scaled<V extends string> =
  (ScaledVariable<V> & { readonly kind: 'scaled' }) | Extract<VariableNote<V>, { readonly kind: 'without-spread' | 'too-little-known' }>;

function scale<V extends string>(all: readonly Locality<V>[], { code, transform, weight }: ModelVariable<V>): Scaled<V> {
  const places = all.filter(({ followed }) => followed !== true);
  const known = places.flatMap(({ council, variables }) => {
    const value = transformed(variables[code], transform);
    return value === undefined ? [] : [{ council, value }];
  });
  if (known.length < 2 || known.length < SMALLEST_SHARE_WITH_IT * places.length) {
    return { kind: 'too-little-known', variable: code, known: known.length, of: places.length };
  }
  const values = known.map(({ value }) => value);
  const [centre, spread] = [mean(values), standardDeviation(values)];
  if (!(spread > 0)) return { kind: 'without-spread', variable: code };
  const standard = (value: number): number => (value - centre) / spread;
  const score = (value: number | undefined): number | undefined => {
    const found = transformed(value, transform);
    return found === undefined ? undefined : standard(found);
  };
  const scores = new Map(known.map(({ council, value }) => [council, standard(value)]));
  const followed = new Map(
    all.flatMap((place) => {
      const found = place.followed === true ? score(place.variables[code]) : undefined;
      return found === undefined ? [] : [[place.council, found] as const];
    }),
  );
  return { kind: 'scaled', code, weight, scores, followed, score };
}

/** The value as the model sees it; absent where it is not known or has no such transform, as nought has no logarithm. */
function transformed(value: number | undefined, transform: Transform): number | undefined {
  if (value === undefined) return undefined;
  const result = transform === 'none' ? value : Math.log(transform === 'ln' ? value : value / (1 - value));
  return Number.isFinite(result) ? result : undefined;
}

function mergeAlike<V extends string>(
  variables: readonly ScaledVariable<V>[],
  mergeAbove: number,
): { readonly kept: readonly ScaledVariable<V>[]; readonly notes: readonly VariableNote<V>[] } {
  const weights = new Map<V, number>();
  const kept: ScaledVariable<V>[] = [];
  const notes: VariableNote<V>[] = [];
  for (const variable of [...variables].sort((a, b) => b.weight - a.weight)) {
    const [closest] = kept
      .map((other) => ({ into: other.code, correlation: correlationOf(variable, other) }))
      .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
    if (closest !== undefined && Math.abs(closest.correlation) > mergeAbove) {
      weights.set(closest.into, (weights.get(closest.into) ?? 0) + variable.weight);
      notes.push({ kind: 'merged', variable: variable.code, ...closest });
    } else {
      weights.set(variable.code, variable.weight);
      kept.push(variable);
    }
  }
  const inOrder = variables.filter((variable) => kept.includes(variable));
  return { kept: inOrder.map((variable) => ({ ...variable, weight: weights.get(variable.code) ?? variable.weight })), notes };
}

/** Over the councils that have both; nought, which merges nothing, where they are too few or all alike. */
function correlationOf<V extends string>(a: ScaledVariable<V>, b: ScaledVariable<V>): number {
  const pairs = [...a.scores].flatMap(([council, score]) => {
    const other = b.scores.get(council);
    return other === undefined ? [] : [{ score, other }];
  });
  if (pairs.length < FEWEST_FOR_CORRELATION) return 0;
  return (
    correlation(
      pairs.map(({ score }) => score),
      pairs.map(({ other }) => other),
    ) ?? 0
  );
}
