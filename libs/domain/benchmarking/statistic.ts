import type { Polarity } from '../catalogue/index.js';
import { ascending, percentileRank, percentileRanks, place, quantile } from '../statistics/index.js';

/** A statistic of a group, or the stated reason why it is withheld. */
export type Statistic<T = number> =
  | { readonly kind: 'given'; readonly value: T }
  | { readonly kind: 'too-few'; readonly needed: number }
  | { readonly kind: 'no-better-direction' }
  /** The values are so alike that nothing is usual among them. */
  | { readonly kind: 'no-spread' };

/** Fewest councils with a figure before a statistic says more about the group than about chance (method 7.4). */
export const FEWEST = { median: 5, quartiles: 8, place: 10, tenths: 20 } as const;

export const QUARTILE_BANDS = ['top', 'second', 'third', 'bottom'] as const;
export type QuartileBand = (typeof QUARTILE_BANDS)[number];

/** The share of the group the council does better than, per cent, ties counted by half. */
export const percentile = (own: number, values: readonly number[], polarity: Polarity): Statistic =>
  ranked(values, FEWEST.median, polarity, (sign) => percentileRank(sign * own, signed(values, sign)));

/** The council's place in the group, 1 being best. */
export const placeOf = (own: number, values: readonly number[], polarity: Polarity): Statistic =>
  ranked(values, FEWEST.place, polarity, (sign) => place(-sign * own, signed(values, -sign)));

/** The quarter of the group the council is in; a value on a cut point belongs to the better side, so that ties share a band. */
export const quartileBand = (own: number, values: readonly number[], polarity: Polarity): Statistic<QuartileBand> =>
  ranked(values, FEWEST.quartiles, polarity, (sign) => bandAmong(values, sign)(own));

/** The percentile and the quarter of each value of a group, where they are given: what both rest on is worked out once for all of them. */
export function eachPlaced(values: readonly number[], polarity: Polarity): EachPlaced {
  const ranks = ranked(
    values,
    FEWEST.median,
    polarity,
    (sign) => new Map([...percentileRanks(signed(values, sign))].map(([value, rank]) => [sign * value, rank])),
  );
  const band = ranked(values, FEWEST.quartiles, polarity, (sign) => bandAmong(values, sign));
  return {
    percentile: (own) => (ranks.kind === 'given' ? ranks.value.get(own) : undefined),
    quartileBand: (own) => (band.kind === 'given' ? band.value(own) : undefined),
  };
}

export interface EachPlaced {
  readonly percentile: (own: number) => number | undefined;
  readonly quartileBand: (own: number) => QuartileBand | undefined;
}

function bandAmong(values: readonly number[], sign: number): (own: number) => QuartileBand {
  const oriented = ascending(signed(values, sign));
  const cuts = [0.75, 0.5, 0.25].map((p) => quantile(oriented, p));
  return (own) => QUARTILE_BANDS[cuts.findIndex((cut) => sign * own >= cut)] ?? 'bottom';
}

export function given<T>(values: readonly number[], needed: number, compute: () => T): Statistic<T> {
  return values.length < needed ? { kind: 'too-few', needed } : { kind: 'given', value: compute() };
}

function ranked<T>(values: readonly number[], needed: number, polarity: Polarity, compute: (sign: number) => T): Statistic<T> {
  if (polarity === 'none' || polarity === 'band') return { kind: 'no-better-direction' };
  return given(values, needed, () => compute(polarity === 'higher' ? 1 : -1));
}

/** The values turned so that the highest is best. */
const signed = (values: readonly number[], sign: number): readonly number[] => values.map((value) => sign * value);
