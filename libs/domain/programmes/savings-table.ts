import { FEWEST, groupQuartiles, type CutPoints, type Statistic } from '../benchmarking/index.js';
import {
  type CouncilCode,
  type Figure,
  type FinancialYear,
  isKnown,
  known,
  missing,
  type MissingReason,
  Money,
} from '../catalogue/index.js';
import type { Stage } from '../savings/index.js';
import { mean, median } from '../statistics/index.js';

/**
 * Which savings are counted, of adult social care lines alone. *Comparable*: the cashable and cost-avoidance shares, which spending
 * can show. *All printed*: whole lines, with income and funding, as a council's report adds them up.
 */
export const SAVINGS_DEFINITIONS = ['comparable', 'all-printed'] as const;
export type SavingsDefinition = (typeof SAVINGS_DEFINITIONS)[number];

/** What savings are a share of: the year's own net current expenditure, or the budget of the year before. */
export const DENOMINATORS = ['net-current-expenditure', 'prior-year-budget'] as const;
export type Denominator = (typeof DENOMINATORS)[number];

/** Where a council's net spend was read: added from its finance lines, or as its report prints it. */
export const SPEND_SOURCES = ['finance-lines', 'net-outturn', 'prior-year-budget'] as const;
export type SpendSource = (typeof SPEND_SOURCES)[number];

export interface SavingsQuestion {
  readonly year: FinancialYear;
  readonly stage: Stage;
  readonly definition: SavingsDefinition;
  readonly denominator: Denominator;
}

/** What one member's accepted returns say of a year: R and N of method 6.4. */
export interface CouncilSavings {
  readonly council: CouncilCode;
  readonly saving: Figure<Money>;
  readonly netSpend: Figure<Money>;
  readonly spendSource: SpendSource;
}

/** The table of one year, or that too few members have both figures for its statistics to mean anything. */
export type SavingsTable =
  | { readonly kind: 'table'; readonly counts: SavingsCounts; readonly statistics: SavingsStatistics }
  | { readonly kind: 'too-few'; readonly counts: SavingsCounts; readonly needed: number };

export interface SavingsCounts extends SavingsQuestion {
  readonly members: number;
  /** n(A): members with a savings total. */
  readonly withTotal: number;
  /** n(B): members with a savings total and net spend. Every rate is theirs. */
  readonly withTotalAndSpend: number;
  /** The savings of A together; missing where nobody has a total. */
  readonly total: Figure<Money>;
  /** The members that are left out, by what they lack and why. Left out and counted: never taken for nought. */
  readonly leftOut: readonly LeftOut[];
  /** Where the net spend of B was read. */
  readonly spendSources: readonly { readonly source: SpendSource; readonly councils: number }[];
}

export interface LeftOut {
  readonly lacks: 'saving' | 'net-spend';
  readonly reason: MissingReason;
  readonly councils: number;
}

/** Rates are fractions: 0.04 is 4%. */
export interface SavingsStatistics {
  /** Savings and net spend of B, whose quotient is the pooled rate. */
  readonly saving: Money;
  readonly netSpend: Money;
  /** The mean of the members' own rates, each counting the same. */
  readonly unweighted: number;
  /** All savings over all net spend: large councils count for more. */
  readonly pooled: number;
  /** Pooled less unweighted: the covariance of net spend and rate over mean net spend. Negative where large councils have smaller rates. */
  readonly sizeEffect: number;
  /** The net spend that the savings would imply if the unweighted mean were taken for the pooled rate. */
  readonly impliedNetSpend: Figure<Money>;
  readonly median: number;
  readonly quartiles: Statistic<CutPoints>;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * What a programme's members save in a year, and what share of their net spend that is (method 6.4): unweighted and pooled side by
 * side, because a table that prints one for the other misleads. No member is named and none is ranked.
 *
 * @example net spend 40, 60, 80, 120, 200, 400 and savings 4, 4.2, 4.8, 6, 7, 10 // => unweighted 5.667%, pooled 4%
 */
export function savingsTable(rows: readonly CouncilSavings[], question: SavingsQuestion): SavingsTable {
  const pairs = rows.flatMap(pairOf);
  const counts = countsOf(rows, pairs, question);
  if (pairs.length < FEWEST.median) return { kind: 'too-few', counts, needed: FEWEST.median };
  return { kind: 'table', counts, statistics: statisticsOf(pairs) };
}

/** A member of B, in Money for the sums and as a rate. */
interface Pair {
  readonly saving: Money;
  readonly netSpend: Money;
  readonly rate: number;
  readonly source: SpendSource;
}

function pairOf({ saving, netSpend, spendSource }: CouncilSavings): readonly Pair[] {
  if (!isKnown(saving) || !isKnown(netSpend) || !isAboveZero(netSpend.value)) return [];
  const rate = saving.value.toPounds() / netSpend.value.toPounds();
  return [{ saving: saving.value, netSpend: netSpend.value, rate, source: spendSource }];
}

function countsOf(rows: readonly CouncilSavings[], pairs: readonly Pair[], question: SavingsQuestion): SavingsCounts {
  const totals = rows.map((row) => row.saving).filter(isKnown);
  return {
    ...question,
    members: rows.length,
    withTotal: totals.length,
    withTotalAndSpend: pairs.length,
    total: totals.length === 0 ? missing('not-submitted') : known(Money.sum(totals.map((figure) => figure.value))),
    leftOut: tally(rows.flatMap(lackOf)),
    spendSources: SPEND_SOURCES.map((source) => ({ source, councils: pairs.filter((pair) => pair.source === source).length })).filter(
      ({ councils }) => councils > 0,
    ),
  };
}

function lackOf({ saving, netSpend }: CouncilSavings): readonly Omit<LeftOut, 'councils'>[] {
  if (!isKnown(saving)) return [{ lacks: 'saving', reason: saving.reason }];
  if (!isKnown(netSpend)) return [{ lacks: 'net-spend', reason: netSpend.reason }];
  return isAboveZero(netSpend.value) ? [] : [{ lacks: 'net-spend', reason: 'not-applicable' }];
}

function tally(lacks: readonly Omit<LeftOut, 'councils'>[]): readonly LeftOut[] {
  const found = new Map<string, LeftOut>();
  for (const { lacks: what, reason } of lacks) {
    const name = `${what} ${reason}`;
    found.set(name, { lacks: what, reason, councils: (found.get(name)?.councils ?? 0) + 1 });
  }
  return [...found.keys()].sort().flatMap((name) => found.get(name) ?? []);
}

function statisticsOf(pairs: readonly Pair[]): SavingsStatistics {
  const rates = pairs.map((pair) => pair.rate);
  const spends = pairs.map((pair) => pair.netSpend.toPounds());
  const saving = Money.sum(pairs.map((pair) => pair.saving));
  const netSpend = Money.sum(pairs.map((pair) => pair.netSpend));
  const unweighted = mean(rates);
  return {
    saving,
    netSpend,
    unweighted,
    pooled: saving.toPounds() / netSpend.toPounds(),
    sizeEffect: covariance(spends, rates) / mean(spends),
    impliedNetSpend: unweighted > 0 ? known(Money.nearestPenny(saving.toPounds() / unweighted)) : missing('not-applicable'),
    median: median(rates),
    quartiles: groupQuartiles(rates),
    lowest: Math.min(...rates),
    highest: Math.max(...rates),
  };
}

const isAboveZero = (amount: Money): boolean => !amount.isNegative() && !amount.isZero();

/** Population covariance: these are all the members, not a sample of them. */
function covariance(xs: readonly number[], ys: readonly number[]): number {
  const [x, y] = [mean(xs), mean(ys)];
  return mean(xs.map((value, i) => (value - x) * ((ys[i] ?? y) - y)));
}
