import { CELL_CODES, financialYear, Money } from '#domain/catalogue';
import { PRACTICE_TAG_CODES } from '#domain/practice';
import {
  type CashShares,
  DELIVERY_STATES,
  GROWTH_DRIVERS,
  type GrowthLine,
  NATURES,
  type SavingsLine,
  type Stage,
  TIERS,
  VINTAGE_CHANGES,
  type YearAmount,
} from '#domain/savings';
import type { CashShareColumns, GrowthLineRow, LineAmountRow, SavingsLineRow } from '../rows/savings/savings-line.row.js';
import type { LineOf } from './accounts.mapper.js';
import { fromMoneyFigure, toMoneyFigure } from './figure.mapper.js';
import { fromCalculation, toCalculation } from './progress.mapper.js';
import { oneOf } from './one-of.js';
import { fromProvenance, toProvenance } from './provenance.mapper.js';

/** The amounts of one line; a growth line's stage is `growth`, and costs have stages of their own. */
export type AmountsOf = (stage: Stage | 'growth' | 'running-cost' | 'implementation-cost') => readonly YearAmount[];

export const toSavingsLine = (row: SavingsLineRow, amountsOf: AmountsOf): SavingsLine => ({
  reference: row.reference,
  lineage: row.lineage ?? undefined,
  title: row.title,
  vintage: financialYear(row.vintage),
  vintageChange: oneOf(VINTAGE_CHANGES, row.vintageChange),
  tier: row.tier === null ? undefined : oneOf(TIERS, row.tier),
  nature: oneOf(NATURES, row.nature),
  cashShares: toShares(row.share),
  recurrence: oneOf(['recurrent', 'one-off', 'time-limited'], row.recurrence),
  lastsYears: row.lastsYears ?? undefined,
  monthsInFirstYear: row.monthsInFirstYear,
  deliveryState: oneOf(DELIVERY_STATES, row.deliveryState),
  service: oneOf(['adult-social-care', 'other-service'], row.service),
  profileKind: oneOf(['cumulative', 'increments'], row.profileKind),
  amounts: { planned: amountsOf('planned'), reported: amountsOf('reported'), validated: amountsOf('validated') },
  costs: {
    running: amountsOf('running-cost'),
    implementation: amountsOf('implementation-cost'),
    unphased: row.unphasedCost === null ? undefined : Money.parse(row.unphasedCost),
  },
  calculation: row.calculation === null ? undefined : toCalculation(row.calculation),
  assurance: row.assurance,
  locus: row.locus.map(({ cell, share }) => ({ cell: oneOf(CELL_CODES, cell), share })),
  practiceTags: row.practiceTags.map((tag) => oneOf(PRACTICE_TAG_CODES, tag)),
  note: row.note ?? undefined,
  provenance: toProvenance(row),
});

export const fromSavingsLine = (line: SavingsLine): LineOf<SavingsLineRow> => ({
  reference: line.reference,
  lineage: line.lineage ?? null,
  title: line.title,
  vintage: line.vintage,
  vintageChange: line.vintageChange,
  tier: line.tier ?? null,
  nature: line.nature,
  share: fromShares(line.cashShares),
  recurrence: line.recurrence,
  lastsYears: line.lastsYears ?? null,
  monthsInFirstYear: line.monthsInFirstYear,
  unphasedCost: line.costs.unphased?.toString() ?? null,
  calculation: line.calculation === undefined ? null : fromCalculation(line.calculation),
  assurance: line.assurance,
  deliveryState: line.deliveryState,
  service: line.service,
  profileKind: line.profileKind,
  locus: line.locus,
  practiceTags: [...line.practiceTags],
  note: line.note ?? null,
  ...fromProvenance(line.provenance),
});

export const toGrowthLine = (row: GrowthLineRow, amountsOf: AmountsOf): GrowthLine => ({
  reference: row.reference,
  title: row.title,
  driver: oneOf(GROWTH_DRIVERS, row.driver),
  profileKind: oneOf(['cumulative', 'increments'], row.profileKind),
  amounts: amountsOf('growth'),
  provenance: toProvenance(row),
});

export const fromGrowthLine = (line: GrowthLine): LineOf<GrowthLineRow> => ({
  reference: line.reference,
  title: line.title,
  driver: line.driver,
  profileKind: line.profileKind,
  ...fromProvenance(line.provenance),
});

/** Every amount of a savings line or growth line, with the stage it belongs to. */
export function fromAmounts(line: SavingsLine | GrowthLine): readonly LineOf<LineAmountRow>[] {
  const amounts =
    'driver' in line
      ? { growth: line.amounts }
      : { ...line.amounts, 'running-cost': line.costs.running, 'implementation-cost': line.costs.implementation };
  return Object.entries(amounts).flatMap(([stage, entries]: [string, readonly YearAmount[]]) =>
    entries.map(({ year, amount }) => ({ stage, year, amount: fromMoneyFigure(amount) })),
  );
}

/** The amounts of the line at each position, found by stage. */
export function amountsByPosition(rows: readonly LineAmountRow[]): (position: number) => AmountsOf {
  const inOrder = [...rows].sort((a, b) => (a.year < b.year ? -1 : 1));
  return (position) => (stage) =>
    inOrder
      .filter((row) => row.position === position && row.stage === stage)
      .map((row) => ({ year: financialYear(row.year), amount: toMoneyFigure(row.amount) }));
}

const toShares = (columns: CashShareColumns): CashShares => ({
  cashable: Number(columns.cashable),
  'cost-avoidance': Number(columns.costAvoidance),
  'avoidance-not-testable': Number(columns.avoidanceNotTestable),
  'income-fees': Number(columns.incomeFees),
  funding: Number(columns.funding),
  'non-cash': Number(columns.nonCash),
});

const fromShares = (shares: CashShares): CashShareColumns => ({
  cashable: String(shares.cashable),
  costAvoidance: String(shares['cost-avoidance']),
  avoidanceNotTestable: String(shares['avoidance-not-testable']),
  incomeFees: String(shares['income-fees']),
  funding: String(shares.funding),
  nonCash: String(shares['non-cash']),
});
