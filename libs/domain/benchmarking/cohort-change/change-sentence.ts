import { measure, quantity, yearsBetween } from '../../catalogue/index.js';
import type { CohortChange, NoCohortChange } from './change-outcome.js';
import type { ChangeOf, YearsOfChange } from './changed-councils.js';

/** What a reader of a change is told with it (method 6.5 and 11). */
export const CHANGE_FAIRNESS: readonly string[] = [
  'Councils choose to join a programme, often because they have more to save: a difference from other councils is not shown to be the programme’s doing.',
  'Other councils saved too, and what they claimed is not known here: members are compared with them, not with councils that did nothing.',
  'Figures are in the money of their year; prices that rise alike for all leave the difference as it is. Every council counts once, however large.',
  'Who looks at many years and measures finds one that differs by chance: say how many were looked at, and not only the one.',
];

type Told = Pick<CohortChange, 'members' | 'others' | 'difference' | 'interval' | 'p' | 'detectable' | 'leftOut'>;

/** What the data license to say, in plain words: never that membership did it, and where none cannot be ruled out, that it cannot. */
export function changeSentence(found: Told, of: ChangeOf, years: YearsOfChange): string {
  const { members, others, interval, p, detectable, leftOut } = found;
  const sides = `“${labelOf(of)}” ${moved(members.meanChange)} in ${members.known} members and ${movedToo(members.meanChange, others.meanChange)} in ${others.known} other councils, in the mean`;
  const chance =
    interval.lower <= 0 && interval.upper >= 0
      ? 'no difference cannot be ruled out'
      : 'nought lies outside the interval, which tells of no cause';
  const between = `90% interval ${digits(interval.lower)} to ${digits(interval.upper)} points, permutation p ${p < SMALLEST_P ? `below ${SMALLEST_P}` : p.toFixed(2)}`;
  return `From ${years.from} to ${years.to} ${sides}. ${apart(found, years)} (${between}); ${chance}. A difference of less than about ${digits(detectable)} points would be missed more often than one time in five.${notCounted(leftOut.length)} Members chose to be members: the difference says nothing of why.`;
}

export function noChangeSentence(
  { reason, members, others }: Pick<NoCohortChange, 'reason' | 'members' | 'others'>,
  of: ChangeOf,
  { from, to }: YearsOfChange,
): string {
  const why =
    reason === 'too-few'
      ? `${members} members and ${others} other councils have a figure in both years, which is too few of one or the other`
      : 'the changes are so alike on either side that there is nothing to tell a difference by';
  return `There is no contrast of how “${labelOf(of)}” changed from ${from} to ${to}: ${why}.`;
}

function apart({ members, others, difference }: Told, years: YearsOfChange): string {
  const size = digits(Math.abs(difference));
  const span = yearsBetween(years.from, years.to) === 1 ? 'over one year' : `over ${yearsBetween(years.from, years.to)} years`;
  if (size === NOUGHT) return `Members’ figures changed about as much ${span}`;
  const [own, rest] = [directionOf(members.meanChange), directionOf(others.meanChange)];
  if (own !== rest || own === 0) return `Members’ figures came to lie about ${size} points ${difference < 0 ? 'lower' : 'higher'} ${span}`;
  return `Members’ figures ${own < 0 ? 'fell' : 'rose'} about ${size} points ${difference * own > 0 ? 'more' : 'less'} ${span}`;
}

function moved(change: number): string {
  const direction = directionOf(change);
  return direction === 0 ? 'did not move' : `${direction < 0 ? 'fell' : 'rose'} by ${digits(Math.abs(change))}%`;
}

/** The verb is said once where both go one way. */
const movedToo = (first: number, change: number): string =>
  directionOf(first) === directionOf(change) && directionOf(change) !== 0 ? moved(change).replace(/^\w+ /, '') : moved(change);

/** Which way a change goes as it is written: one that is written as nought goes neither way. */
const directionOf = (change: number): number => (digits(Math.abs(change)) === NOUGHT ? 0 : Math.sign(change));

const notCounted = (count: number): string =>
  count === 0 ? '' : ` ${count} ${count === 1 ? 'council is' : 'councils are'} on neither side, for reasons that are given.`;

const labelOf = (of: ChangeOf): string => ('measure' in of ? measure(of.measure) : quantity(of.quantity)).label;

/** So many shuffles tell p to about half a hundredth: a smaller one is written as below it, and never as nought. */
const SMALLEST_P = 0.01;

const NOUGHT = '0.0';
const digits = (value: number): string => {
  const written = value.toFixed(1);
  return written === `-${NOUGHT}` ? NOUGHT : written;
};
