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
  ranked(values, FEWEST.quartiles, polarity, (sign) => bandAmong(ascending(signed(values, sign)), sign)(own));

/** The percentile and the quarter of each value of a group, where they are given: the group is put in order once for all of them. */
export function eachPlaced(values: readonly number[], polarity: Polarity): EachPlaced {
  const sign = SIGNS[polarity];
  if (sign === undefined || values.length < FEWEST.median) return { percentile: () => undefined, quartileBand: () => undefined };
  const oriented = ascending(signed(values, sign));
  const ranks = percentileRanks(oriented);
  const band = values.length < FEWEST.quartiles ? () => undefined : bandAmong(oriented, sign);
  return { percentile: (own) => ranks.get(sign * own), quartileBand: band };
}

export interface EachPlaced {
  readonly percentile: (own: number) => number | undefined;
  readonly quartileBand: (own: number) => QuartileBand | undefined;
}

/** `oriented` is the group turned by `sign` and in order, best last. */
function bandAmong(oriented: readonly number[], sign: number): (own: number) => QuartileBand {
  const cuts = [0.75, 0.5, 0.25].map((p) => quantile(oriented, p));
  return (own) => QUARTILE_BANDS[cuts.findIndex((cut) => sign * own >= cut)] ?? 'bottom';
}

export function given<T>(values: readonly number[], needed: number, compute: () => T): Statistic<T> {
  return values.length < needed ? { kind: 'too-few', needed } : { kind: 'given', value: compute() };
}

function ranked<T>(values: readonly number[], needed: number, polarity: Polarity, compute: (sign: number) => T): Statistic<T> {
  const sign = SIGNS[polarity];
  return sign === undefined ? { kind: 'no-better-direction' } : given(values, needed, () => compute(sign));
}

/** By what values are multiplied so that the highest is best; nothing where neither direction is better. */
const SIGNS: Readonly<Record<Polarity, 1 | -1 | undefined>> = { higher: 1, lower: -1, band: undefined, none: undefined };

/** The values turned so that the highest is best. */
const signed = (values: readonly number[], sign: number): readonly number[] => values.map((value) => sign * value);
