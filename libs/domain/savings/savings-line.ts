import type { CellCode, FinancialYear, Money, Provenance } from '../catalogue/index.js';
import type { PracticeTagCode } from '../practice/index.js';
import type { AssuranceAnswers } from './assurance.js';
import type { Calculation } from './calculation.js';
import type { DeliveryState } from './delivery.js';
import type { YearAmount } from './profile.js';

/** What kind of saving a council says it is (axis B of method 1.2): its nature, whatever its effect on cash. */
export const NATURES = ['efficiency', 'service-reduction', 'mixed', 'income'] as const;
export type Nature = (typeof NATURES)[number];

/** The effect on cash (axis A of method 1.2); a line's shares add up to 1. Only the first two enter a claim that is tested. */
export const CASH_EFFECTS = ['cashable', 'cost-avoidance', 'avoidance-not-testable', 'income-fees', 'funding', 'non-cash'] as const;
export type CashEffect = (typeof CASH_EFFECTS)[number];
export type CashShares = Readonly<Record<CashEffect, number>>;

/** The three totals that are never mixed: what was planned, what the council reports, what finance validated. */
export const STAGES = ['planned', 'reported', 'validated'] as const;
export type Stage = (typeof STAGES)[number];

/** Where a saving should show in the return. Shares of a line's locus add up to 1. */
export interface LocusShare {
  readonly cell: CellCode;
  readonly share: number;
}

/** What it costs to save, positive pounds. Empty where the council has not said: then a saving is gross, not free. */
export interface LineCosts {
  /** What each year adds to the cost of keeping the saving up, as an increment adds to the saving itself. */
  readonly running: readonly YearAmount[];
  /** Spent once, netted off in the year it falls in and in no other. */
  readonly implementation: readonly YearAmount[];
  /** A cost that was printed for the saving as a whole, without its years. */
  readonly unphased: Money | undefined;
}

/** How a line stands to the budget round before: new, printed there and amended, or unchanged (the stars of some councils’ reports). */
export const VINTAGE_CHANGES = ['new', 'amended', 'unchanged'] as const;
export type VintageChange = (typeof VINTAGE_CHANGES)[number];

export const TIERS = ['baseline', 'stretch'] as const;
export type Tier = (typeof TIERS)[number];

export interface SavingsLine {
  /** The council's own reference, such as AC2. References are re-used: they identify a line within one return only. */
  readonly reference: string;
  /** What the council calls the same saving in every budget round, such as TEC; undefined for one that was printed once. */
  readonly lineage: string | undefined;
  readonly title: string;
  /** The budget round the line was printed in, by its first year. */
  readonly vintage: FinancialYear;
  readonly vintageChange: VintageChange;
  readonly tier: Tier | undefined;
  readonly nature: Nature;
  readonly cashShares: CashShares;
  readonly recurrence: 'recurrent' | 'one-off' | 'time-limited';
  /** How many years a time-limited saving lasts. */
  readonly lastsYears: number | undefined;
  /** How many months of its first year the saving works: what is left of a whole year follows in the second. */
  readonly monthsInFirstYear: number;
  readonly deliveryState: DeliveryState;
  /** Lines printed in the same report for another service, such as libraries, stay visible and outside every test. */
  readonly service: 'adult-social-care' | 'other-service';
  readonly profileKind: 'cumulative' | 'increments';
  /** Before the costs below are taken off. */
  readonly amounts: Readonly<Record<Stage, readonly YearAmount[]>>;
  readonly costs: LineCosts;
  /** How the amount was reckoned, where it is people times a weekly rate. */
  readonly calculation: Calculation | undefined;
  readonly assurance: AssuranceAnswers;
  readonly locus: readonly LocusShare[];
  readonly practiceTags: readonly PracticeTagCode[];
  readonly note: string | undefined;
  readonly provenance: Provenance | undefined;
}

/** What a line says beyond its title and amounts unless it says otherwise. */
export const PLAIN_LINE = {
  lineage: undefined,
  vintageChange: 'new',
  tier: undefined,
  recurrence: 'recurrent',
  lastsYears: undefined,
  monthsInFirstYear: 12,
  service: 'adult-social-care',
  profileKind: 'cumulative',
  costs: { running: [], implementation: [], unphased: undefined },
  calculation: undefined,
  assurance: {},
  locus: [],
  practiceTags: [],
  note: undefined,
  provenance: undefined,
} as const satisfies Partial<SavingsLine>;

/** Why a budget had to grow (method 1.5): growth lines are collected because savings hide among them. */
export const GROWTH_DRIVERS = [
  'demand',
  'price',
  'transfer-of-function',
  'income-offset',
  'avoidance-target',
  'funding-shortfall',
  'other',
] as const;
export type GrowthDriver = (typeof GROWTH_DRIVERS)[number];

export interface GrowthLine {
  readonly reference: string;
  readonly title: string;
  readonly driver: GrowthDriver;
  readonly profileKind: 'cumulative' | 'increments';
  /** Positive where the budget grows, negative where growth is offset. */
  readonly amounts: readonly YearAmount[];
  readonly provenance: Provenance | undefined;
}

/** All of a line in one class: the usual case. */
export function wholly(effect: CashEffect): CashShares {
  const none = { cashable: 0, 'cost-avoidance': 0, 'avoidance-not-testable': 0, 'income-fees': 0, funding: 0, 'non-cash': 0 };
  return { ...none, [effect]: 1 };
}
