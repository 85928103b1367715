import { type Council, type FinancialYear, isKnown, measure, type MeasureCode, yearsAfter } from '../catalogue/index.js';
import { exactRankIntervals, robustSpread } from '../statistics/index.js';
import { fewestKnown } from './comparison.js';
import { measuredFigure, type PublishedTable } from './measured-figure.js';
import { FEWEST } from './statistic.js';

/** A named ranking needs so many councils (method 7.4). */
export const FEWEST_RANKED = FEWEST.place;
/** From fewer councils' changes nothing is learned of how much a figure moves by itself from year to year. */
const FEWEST_CHANGES = 20;
/** A 95 % interval spans so many standard errors. */
const SPAN_95 = 2 * 1.959964;

export interface Ranked {
  readonly council: Council;
  readonly value: number;
  readonly place: number;
  /** The ranks it plausibly has, 90 times in 100. */
  readonly best: number;
  readonly worst: number;
}

export const NOT_RANKED_REASONS = {
  'no-better-direction': 'Neither direction of this measure is better, so councils are not put in order of it.',
  'too-few': 'Fewer councils than a named ranking needs have a figure.',
  'no-interval': 'How much of a figure is chance is not known, and a rank without that says more than the figures do.',
} as const;

export type LeagueTable =
  | {
      readonly kind: 'league-table';
      readonly rows: readonly Ranked[];
      readonly known: number;
      readonly size: number;
      /** Where the intervals come from: how certain each figure is. */
      readonly certainty: string;
      /** What must be told with it. */
      readonly caveats: readonly string[];
    }
  | {
      readonly kind: 'not-ranked';
      readonly reason: keyof typeof NOT_RANKED_REASONS;
      readonly known: number;
      readonly needed: number;
    };

/** Councils in order of a measure: only where a direction is better, enough have a figure, and each rank can have its interval. */
export function leagueTable(table: PublishedTable, councils: readonly Council[], of: MeasureCode, year: FinancialYear): LeagueTable {
  const { polarity, caveat } = measure(of);
  const figures = councils.flatMap((council) => {
    const { figure, interval } = measuredFigure(table, council.code, of, year);
    return isKnown(figure) ? [{ council, value: figure.value, interval }] : [];
  });
  const needed = Math.max(FEWEST_RANKED, fewestKnown(councils.length));
  const none = { kind: 'not-ranked', known: figures.length, needed } as const;
  if (polarity === 'none' || polarity === 'band') return { ...none, reason: 'no-better-direction' };
  if (figures.length < needed) return { ...none, reason: 'too-few' };

  const isCounted = figures.every(({ interval }) => interval !== undefined);
  const usual = isCounted ? 0 : usualError(table, of, year);
  if (usual === undefined) return { ...none, reason: 'no-interval' };
  const units = figures.map(({ value, interval }) => ({
    value,
    standardError: interval === undefined ? usual : (interval.upper - interval.lower) / SPAN_95,
  }));
  const ranks = exactRankIntervals(units, { better: polarity });
  const rows = figures.flatMap(({ council, value }, i) => {
    const rank = ranks[i];
    return rank === undefined ? [] : [{ council, value, ...rank }];
  });
  return {
    kind: 'league-table',
    rows: rows.sort(bestFirst),
    known: figures.length,
    size: councils.length,
    certainty: isCounted ? COUNTED : MOVED,
    caveats: [...(caveat === undefined ? [] : [caveat]), OVERLAPPING],
  };
}

function bestFirst(a: Ranked, b: Ranked): number {
  if (a.place !== b.place) return a.place - b.place;
  return a.council.code < b.council.code ? -1 : 1;
}

const COUNTED = 'Each figure is as certain as the number of people it counts makes it.';
const MOVED = 'Each figure is as certain as figures of this measure usually keep from one year to the next.';
const OVERLAPPING = 'Councils whose intervals overlap cannot be told apart; a rank is no judgement of a council.';

/**
 * How far a figure usually is from what it would be in a like year: a change is the difference of two such, so its robust spread is
 * √2 times as large. All councils of the table are asked, whoever is ranked.
 */
function usualError(table: PublishedTable, of: MeasureCode, year: FinancialYear): number | undefined {
  const before = yearsAfter(year, -1);
  const changes = table.councilsIn(year).flatMap(({ code }) => {
    const [now, then] = [table.figure(code, of, year), table.figure(code, of, before)];
    return isKnown(now) && isKnown(then) ? [now.value - then.value] : [];
  });
  if (changes.length < FEWEST_CHANGES) return undefined;
  const spread = robustSpread(changes);
  return spread > 0 ? spread / Math.SQRT2 : undefined;
}
