import { type CouncilCode, startOf } from '../../catalogue/index.js';
import { mean, type MeanDifference, permutationP, tQuantile, welch } from '../../statistics/index.js';
import { fewestKnown } from '../comparison.js';
import type { PublishedTable } from '../measured-figure.js';
import { adjustedDifference } from './adjusted-difference.js';
import type { ChangeDifference, CohortChangeOutcome, NoChangeReason, NoCohortChange } from './change-outcome.js';
import { changeSentence, noChangeSentence } from './change-sentence.js';
import { type ChangeOf, type CouncilsOfChange, councilsOfChange, type YearsOfChange } from './changed-councils.js';

/** The level of the interval, and of what can be detected (method 6.5). */
export const CHANGE_LEVEL = 0.9;
/** How often a difference of that size would be told from none. */
const POWER = 0.8;
/** Enough that p is right to half a hundredth; always the same shuffles, so that an answer is the same for good. */
export const CHANGE_SHUFFLES = { shuffles: 20_000, seed: 20121031 } as const;

/**
 * How a figure of the members of a cohort changed between two years, beside that of all other councils (method 6.5): the mean of the logarithms
 * of later over earlier figures, each council counting once. Members chose to be members, so a difference is no effect of it. Throws a
 * RangeError where the first year does not come before the last.
 */
export function cohortChange(
  table: PublishedTable,
  cohort: readonly CouncilCode[],
  of: ChangeOf,
  years: YearsOfChange,
): CohortChangeOutcome {
  if (!(startOf(years.from) < startOf(years.to))) throw new RangeError('a change is from an earlier year to a later one');
  const found = councilsOfChange(table, cohort, of, years);
  const [own, rest] = [changesOf(found, true), changesOf(found, false)];
  const { leftOut } = found;
  const none = (reason: NoChangeReason): NoCohortChange => {
    const counts = { reason, members: own.length, others: rest.length };
    return { kind: 'no-change', ...counts, leftOut, sentence: noChangeSentence(counts, of, years) };
  };
  const [ownSide, restSide] = [sizeOf(found, true), sizeOf(found, false)];
  if (own.length < fewestKnown(ownSide) || rest.length < fewestKnown(restSide)) return none('too-few');
  const raw = welch(own, rest);
  if (raw === undefined) return none('no-spread');

  const adjusted = adjustedDifference(found.counted);
  const change = {
    members: { councils: ownSide, known: own.length, meanChange: inPercent(mean(own)) },
    others: { councils: restSide, known: rest.length, meanChange: inPercent(mean(rest)) },
    ...inPoints(raw),
    p: permutationP(own, rest, CHANGE_SHUFFLES),
    detectable: detectableBy(raw),
    adjusted: adjusted && inPoints(adjusted),
    leftOut,
  };
  return { kind: 'change', ...change, sentence: changeSentence(change, of, years) };
}

const changesOf = ({ counted }: CouncilsOfChange, members: boolean): readonly number[] =>
  counted.filter(({ member }) => member === members).map(({ change }) => change);

/** A side is the councils that could have had a change: those that lack a figure for it are of the side, and no others that are left out. */
const sizeOf = ({ counted, leftOut }: CouncilsOfChange, members: boolean): number =>
  [...counted, ...leftOut.filter(({ reason }) => reason === 'no-figure' || reason === 'not-above-nought')].filter(
    ({ member }) => member === members,
  ).length;

const inPercent = (logarithm: number): number => 100 * logarithm;

function inPoints({ difference, standardError, freedom }: MeanDifference): ChangeDifference {
  const reach = tQuantile((1 + CHANGE_LEVEL) / 2, freedom) * standardError;
  return {
    difference: inPercent(difference),
    standardError: inPercent(standardError),
    interval: { lower: inPercent(difference - reach), upper: inPercent(difference + reach) },
  };
}

const detectableBy = ({ standardError, freedom }: MeanDifference): number =>
  inPercent((tQuantile((1 + CHANGE_LEVEL) / 2, freedom) + tQuantile(POWER, freedom)) * standardError);
