import { isKnown, yearsBetween } from '../../catalogue/index.js';
import { DETECTED_4_IN_5 } from '../../triangulation/index.js';
import type { PrintedComparison, PrintedSavings } from '../programme.js';
import { arithmetic, type AuditLine, inference } from './audit-line.js';

/**
 * One standard deviation, per cent, of councils' change in net spend over two years, measured 2014-15 to 2016-17 (method, decision
 * 3 and 6.4): how far any two groups differ by chance.
 */
const SPREAD_OVER_TWO_YEARS = 6.8;

/** What is known of the two groups that are compared. */
export interface Compared {
  /** Councils behind the members' figure. */
  readonly members: number;
  readonly others: number;
}

/**
 * The smallest difference between two groups' mean change that would be seen four times in five at 5% one-sided, and its standard
 * error, in percentage points.
 *
 * @example detectableDifference({ members: 38, others: 114 }) // => { standardError: 1.27, smallest: 3.17 }
 */
export function detectableDifference({ members, others }: Compared): { readonly standardError: number; readonly smallest: number } {
  if (!(members > 0 && others > 0)) throw new RangeError('detectableDifference requires councils in both groups');
  const standardError = SPREAD_OVER_TWO_YEARS * Math.sqrt(1 / members + 1 / others);
  return { standardError, smallest: DETECTED_4_IN_5 * standardError };
}

/** What to make of members' printed fall beside everybody's (method 6.4, golden G19). */
export function auditPrintedComparison(
  { period, membersFall, nationalFall }: PrintedComparison,
  rows: readonly PrintedSavings[],
  nation: number,
): readonly AuditLine[] {
  if (!isKnown(membersFall)) return [];
  const sums = sumsOf(rows).filter(({ sum }) => Math.abs(sum - membersFall.value) < SAME);
  const lines = sums.map((found) => sumLine(found, membersFall.value, period));
  const members = councilsBehind(rows);
  if (!isKnown(nationalFall) || members === undefined || !(nation > members)) return lines;
  return [...lines, differenceLine(membersFall.value - nationalFall.value, { members, others: nation - members })];
}

/** Equal but for what floating point adds. */
const SAME = 1e-9;

interface SumOfRates {
  readonly first: { readonly year: string; readonly rate: number };
  readonly second: { readonly year: string; readonly rate: number };
  readonly sum: number;
}

/** The plain sums of the rates of two years that follow each other. */
function sumsOf(rows: readonly PrintedSavings[]): readonly SumOfRates[] {
  return rows.flatMap((row) =>
    rows.flatMap((next) => {
      if (yearsBetween(row.year, next.year) !== 1 || !isKnown(row.sharePercent) || !isKnown(next.sharePercent)) return [];
      const [first, second] = [
        { year: row.year, rate: row.sharePercent.value },
        { year: next.year, rate: next.sharePercent.value },
      ];
      return [{ first, second, sum: first.rate + second.rate }];
    }),
  );
}

function sumLine({ first, second }: SumOfRates, printed: number, period: string): AuditLine {
  const compounded = 100 * (1 - (1 - first.rate / 100) * (1 - second.rate / 100));
  const sentence = `The ${printed}% printed for members (${period}) is the plain sum of ${first.rate}% in ${first.year} and ${second.rate}% in ${second.year}; compounded they are ${compounded.toFixed(2)}%. If that is its source, savings that councils state are set beside a national change in net spending; the document does not say.`;
  return inference('SUM_OF_RATES', sentence);
}

function differenceLine(difference: number, groups: Compared): AuditLine {
  const { standardError, smallest } = detectableDifference(groups);
  const seen = Math.abs(difference) >= smallest ? 'could be seen' : 'cannot be told from chance';
  const sentence = `Between ${groups.members} members and ${groups.others} other councils a difference of ${difference.toFixed(1)} percentage points has a standard error of ${standardError.toFixed(2)} points, changes over two years varying by ${SPREAD_OVER_TWO_YEARS}% (one standard deviation); the smallest that is seen four times in five, at 5% one-sided, is ${smallest.toFixed(1)} points. It ${seen}.`;
  return arithmetic('DIFFERENCE_NOT_DETECTABLE', sentence);
}

/** The councils behind the shares: the most that any year prints. */
function councilsBehind(rows: readonly PrintedSavings[]): number | undefined {
  const counts = rows.map((row) => row.shareCouncils).filter(isKnown);
  return counts.length === 0 ? undefined : Math.max(...counts.map((count) => count.value));
}
