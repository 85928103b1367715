import type { Polarity } from '../catalogue/index.js';
import { median, percentileRank, place, quantile } from '../statistics/index.js';

/** A statistic of a group, or the stated reason why it is withheld. */
export type Statistic<T = number> =
  | { readonly kind: 'given'; readonly value: T }
  | { readonly kind: 'too-few'; readonly needed: number }
  | { readonly kind: 'no-better-direction' };

/** Fewest councils with a figure before a statistic says more about the group than about chance (method 7.4). */
export const FEWEST = { median: 5, quartiles: 8, place: 10 } as const;

export const QUARTILE_BANDS = ['top', 'second', 'third', 'bottom'] as const;
export type QuartileBand = (typeof QUARTILE_BANDS)[number];

export interface Quartiles {
  readonly lower: number;
  readonly upper: number;
}

export const groupMedian = (values: readonly number[]): Statistic => from(values, FEWEST.median, () => median(values));

/** The values a quarter of the group lies below and above, whichever direction is better. */
export const groupQuartiles = (values: readonly number[]): Statistic<Quartiles> =>
  from(values, FEWEST.quartiles, () => ({ lower: quantile(values, 0.25), upper: quantile(values, 0.75) }));

/** The share of the group the council does better than, per cent, ties counted by half. */
export const percentile = (own: number, values: readonly number[], polarity: Polarity): Statistic =>
  ranked(values, FEWEST.median, polarity, (sign) => percentileRank(sign * own, signed(values, sign)));

/** The council's place in the group, 1 being best. */
export const placeOf = (own: number, values: readonly number[], polarity: Polarity): Statistic =>
  ranked(values, FEWEST.place, polarity, (sign) => place(-sign * own, signed(values, -sign)));

/** The quarter of the group the council is in; a value on a cut point belongs to the better side, so that ties share a band. */
export const quartileBand = (own: number, values: readonly number[], polarity: Polarity): Statistic<QuartileBand> =>
  ranked(values, FEWEST.quartiles, polarity, (sign) => {
    const oriented = signed(values, sign);
    const cuts = [0.75, 0.5, 0.25].map((p) => quantile(oriented, p));
    const better = cuts.findIndex((cut) => sign * own >= cut);
    return QUARTILE_BANDS[better] ?? 'bottom';
  });

function from<T>(values: readonly number[], needed: number, compute: () => T): Statistic<T> {
  return values.length < needed ? { kind: 'too-few', needed } : { kind: 'given', value: compute() };
}

function ranked<T>(values: readonly number[], needed: number, polarity: Polarity, compute: (sign: number) => T): Statistic<T> {
  if (polarity === 'none') return { kind: 'no-better-direction' };
  return from(values, needed, () => compute(polarity === 'higher' ? 1 : -1));
}

/** The values turned so that the highest is best. */
const signed = (values: readonly number[], sign: number): readonly number[] => values.map((value) => sign * value);
