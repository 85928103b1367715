import { type FinancialYear, isKnown, type MeasureCode } from '../../catalogue/index.js';
import { median } from '../../statistics/index.js';
import type { FigureTable } from '../comparison.js';
import { FEWEST } from '../statistic.js';

/** Councils do not change alike by a quarter within a year: where the median does, what is counted was defined anew (method 7.13). */
export const LARGEST_NATIONAL_CHANGE = 0.25;

/**
 * How many years back a change is looked for, with the same quarter: in the published files 15 of 319 medians over two to five years
 * pass it, all in three measures.
 */
export const LONGEST_GAP = 5;

/** How the councils of a country changed from one year to a later one, as the median of their changes in logs. */
export type NationalChange = {
  readonly councils: number;
  /** Nought or below in either year: it has no log. */ readonly leftOut: number;
} & ({ readonly kind: 'break' | 'usual'; readonly medianLogChange: number } | { readonly kind: 'too-few'; readonly needed: number });

/** Pairs of the same council's figures in both years. */
export function nationalChange(pairs: readonly { readonly before: number; readonly after: number }[]): NationalChange {
  const usable = pairs.filter(({ before, after }) => before > 0 && after > 0);
  const counted = { councils: usable.length, leftOut: pairs.length - usable.length };
  if (usable.length < FEWEST.median) return { kind: 'too-few', needed: FEWEST.median, ...counted };
  const medianLogChange = median(usable.map(({ before, after }) => Math.log(after / before)));
  return { kind: Math.abs(medianLogChange) > LARGEST_NATIONAL_CHANGE ? 'break' : 'usual', medianLogChange, ...counted };
}

/** The change of a measure over the councils that had their duties in both years, each under one code. */
export function nationalChangeOf(table: FigureTable, measure: MeasureCode, from: FinancialYear, to: FinancialYear): NationalChange {
  const pairs = table.councilsIn(to).flatMap(({ code }) => {
    const [before, after] = [table.figure(code, measure, from), table.figure(code, measure, to)];
    return isKnown(before) && isKnown(after) ? [{ before: before.value, after: after.value }] : [];
  });
  return nationalChange(pairs);
}

/** The change in one plain sentence, with how many figures have no log. */
export function nationalChangeSentence(change: NationalChange, from: FinancialYear, to: FinancialYear): string {
  const leftOut =
    change.leftOut === 0
      ? ''
      : ` ${change.leftOut === 1 ? '1 council is' : `${change.leftOut} councils are`} left out, with a figure of nought or below.`;
  if (change.kind === 'too-few') {
    return `Whether the country changed from ${from} to ${to} is not known: ${change.councils} of the ${change.needed} councils that are needed have a figure in both years.${leftOut}`;
  }
  const perCent = 100 * (Math.exp(change.medianLogChange) - 1);
  const moved = `From ${from} to ${to} the median of ${change.councils} councils’ changes was ${perCent < 0 ? '-' : '+'}${Math.abs(perCent).toFixed(0)}%`;
  return change.kind === 'break'
    ? `${moved}: what is counted changed, and not what councils do.${leftOut}`
    : `${moved}, which is within what councils can do.${leftOut}`;
}
