import { type Council, type CouncilCode, type Figure, isKnown } from '../../catalogue/index.js';
import type { LeftOut } from '../peers/left-out.js';
import type { GroupSpread } from '../comparing/group-spread.js';
import type { Statistic } from '../statistic.js';

/**
 * What an answer says in numbers, codes and reasons: what a citation repeats to the digit. Sentences and labels are no part of it, so
 * that better words break no citation. A figure or statistic that is missing stands as its reason.
 */
export type Facts = string | number | boolean | readonly Facts[] | { readonly [name: string]: Facts | undefined };

/** No published figure is exact to more, and the last places of a division are the machine’s. */
const SIGNIFICANT_DIGITS = 12;

/** @example digits(0.1 + 0.2) // => 0.3 */
export function digits(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`not a number that an answer can have: ${value}`);
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}

export const figureFact = (figure: Figure): Facts => (isKnown(figure) ? digits(figure.value) : figure.reason);

/** A statistic as its value, or as why it is withheld. */
export const statisticFact = <T>(found: Statistic<T>, read: (value: T) => Facts): Facts =>
  found.kind === 'given' ? read(found.value) : found.kind;

export const numberFact = (found: Statistic): Facts => statisticFact(found, digits);

export const leftOutFacts = (leftOut: readonly LeftOut[]): Facts => leftOut.map(({ council, reason }) => ({ council, reason }));

export const codesOfCouncils = (councils: readonly Council[]): readonly CouncilCode[] => councils.map(({ code }) => code);

/** How a group is spread. */
export const spreadFacts = ({ mean, median, quartiles, tenths }: GroupSpread): { readonly [name: string]: Facts } => ({
  mean: numberFact(mean),
  median: numberFact(median),
  lowerQuartile: statisticFact(quartiles, ({ lower }) => digits(lower)),
  upperQuartile: statisticFact(quartiles, ({ upper }) => digits(upper)),
  lowerTenth: statisticFact(tenths, ({ lower }) => digits(lower)),
  upperTenth: statisticFact(tenths, ({ upper }) => digits(upper)),
});
