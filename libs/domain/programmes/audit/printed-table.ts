import { type Figure, type FinancialYear, isKnown, known, missing } from '../../catalogue/index.js';
import type { PrintedComparison, PrintedSavings } from '../programme.js';
import { arithmetic, type AuditLine, inference, millions } from './audit-line.js';

/** What a printed total and share imply together: the net spend of which one is the other, in pounds. */
export interface ImpliedSpend {
  readonly year: FinancialYear;
  readonly netSpend: Figure;
  readonly perCouncil: Figure;
  /** By how many councils it was divided: those of the total where that is printed, else those of the share. */
  readonly councils: Figure;
}

/**
 * Tests a printed savings table against itself (method 6.4, golden G18): a total over its share is the net spend of the councils
 * behind it, and that cannot rise while everybody's falls.
 */
export function auditPrintedTable(
  rows: readonly PrintedSavings[],
  comparison: PrintedComparison | undefined,
): { readonly implied: readonly ImpliedSpend[]; readonly lines: readonly AuditLine[] } {
  const entries = rows.flatMap(entryOf);
  const rounding = roundingOf(entries);
  const reported = entries.filter((entry) => entry.row.status === 'reported');
  const [first, last] = [reported[0], reported.at(-1)];
  const lines = [
    ...entries.map((entry) => impliedLine(entry, rounding)),
    ...(first === undefined || last === undefined || first === last ? [] : riseLines(first, last, { reported, rounding, comparison })),
    ...rows.flatMap(projectionLine),
  ];
  return { implied: rows.map(impliedSpend), lines };
}

export function impliedSpend(row: PrintedSavings): ImpliedSpend {
  const [entry] = entryOf(row);
  if (entry === undefined) {
    return { year: row.year, netSpend: missing('not-printed'), perCouncil: missing('not-printed'), councils: row.shareCouncils };
  }
  const councils = isKnown(row.totalCouncils) ? row.totalCouncils : row.shareCouncils;
  const perCouncil = isKnown(councils) ? known(entry.implied / councils.value) : councils;
  return { year: row.year, netSpend: known(entry.implied), perCouncil, councils };
}

/** A row that prints both. */
interface Entry {
  readonly row: PrintedSavings;
  /** Pounds, and per cent. */
  readonly total: number;
  readonly share: number;
  readonly implied: number;
}

function entryOf(row: PrintedSavings): readonly Entry[] {
  if (!isKnown(row.total) || !isKnown(row.sharePercent) || !(row.sharePercent.value > 0)) return [];
  const [total, share] = [row.total.value.toPounds(), row.sharePercent.value];
  return [{ row, total, share, implied: (100 * total) / share }];
}

/** The places a column is printed to: whatever stands in it may be out by half of its last place. */
interface Rounding {
  readonly decimals: number;
  readonly pounds: number;
}

function roundingOf(entries: readonly Entry[]): Rounding {
  const decimals = Math.max(0, ...entries.map(({ share }) => decimalsOf(share)));
  const pounds = [1e6, 1e5, 1e4, 1e3].find((step) => entries.every(({ total }) => total % step === 0)) ?? 1;
  return { decimals, pounds };
}

function impliedLine({ row, total, share, implied }: Entry, { decimals }: Rounding): AuditLine {
  const { perCouncil, councils } = impliedSpend(row);
  const each = isKnown(perCouncil) && isKnown(councils) ? `, or ${millions(perCouncil.value)} for each of ${councils.value} councils` : '';
  const sentence = `A total of ${millions(total, 0)} that is ${share.toFixed(decimals)}% of net spend implies net spend of ${millions(implied)} in ${row.year}${each}.`;
  return arithmetic('IMPLIED_NET_SPEND', sentence);
}

interface Column {
  readonly reported: readonly Entry[];
  readonly rounding: Rounding;
  readonly comparison: PrintedComparison | undefined;
}

function riseLines(first: Entry, last: Entry, { reported, rounding, comparison }: Column): readonly AuditLine[] {
  const [before, after] = [impliedSpend(first.row).perCouncil, impliedSpend(last.row).perCouncil];
  const fall = comparison?.nationalFall;
  if (comparison === undefined || fall === undefined || !isKnown(fall) || !isKnown(before) || !isKnown(after)) return [];
  const headcount = (after.value / before.value) * (first.implied / last.implied);
  const least = (headcount * lowest(last, rounding)) / highest(first, rounding) - 1;
  const most = (headcount * highest(last, rounding)) / lowest(first, rounding) - 1;
  const span = `from ${first.row.year} to ${last.row.year}`;
  const rise = `${change(after.value / before.value - 1)} ${span} (${change(least)} to ${change(most)} within the rounding of the print)`;
  const rises = arithmetic(
    'IMPLIED_SPEND_RISES',
    `Net spend for each council, as the table implies it, changes by ${rise}; the national change that is printed for ${comparison.period} is ${change(-fall.value / 100)}.`,
  );
  if (least <= -fall.value / 100) return [rises];
  return [rises, DISAGREE, oneDenominatorLine(last, reported, rounding)];
}

/** A fall of everybody's spending does not bind every group, so that the conclusion is an inference and its numbers are not. */
const DISAGREE = inference(
  'TOTALS_AND_SHARES_DISAGREE',
  'The members’ spending cannot have risen so while everybody’s fell: the totals come from fewer or other councils than the shares, or the shares are unweighted means of councils’ rates and large councils had other rates, or both.',
);

function oneDenominatorLine(last: Entry, reported: readonly Entry[], { decimals }: Rounding): AuditLine {
  const rates = reported
    .filter((entry) => entry !== last)
    .map(({ row, total, share }) => {
      const rate = ((100 * total) / last.implied).toFixed(2);
      return `${rate}% in ${row.year} (printed ${share.toFixed(decimals)}%)`;
    });
  return arithmetic(
    'RATES_ON_ONE_DENOMINATOR',
    `With the net spend that ${last.row.year} implies, ${millions(last.implied)}, the earlier totals would be ${rates.join(' and ')}.`,
  );
}

/** A share without a total stays what it is: a projection of those who gave one. */
function projectionLine({ year, andLater, sharePercent, shareCouncils, total, status }: PrintedSavings): readonly AuditLine[] {
  if (status !== 'projected' || isKnown(total) || !isKnown(sharePercent)) return [];
  const from = isKnown(shareCouncils) ? `${shareCouncils.value} councils` : 'a number of councils that is not printed';
  const when = andLater ? `For ${year} and later` : `For ${year}`;
  const sentence = `${when}, ${sharePercent.value}% is printed from ${from} and no total: it is kept as their projection and implies nothing for the others.`;
  return [arithmetic('PROJECTION_KEPT', sentence)];
}

const lowest = ({ total, share }: Entry, { pounds, decimals }: Rounding): number => (total - pounds / 2) / (share + half(decimals));
const highest = ({ total, share }: Entry, { pounds, decimals }: Rounding): number => (total + pounds / 2) / (share - half(decimals));
const half = (decimals: number): number => 0.5 * 10 ** -decimals;
const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;
const change = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(0)}%`;
