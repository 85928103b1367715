import type {
  ActivityUnit,
  AgeBand,
  CellCode,
  CouncilCode,
  Figure,
  FinancialYear,
  Money,
  ReturnLineCode,
  Provenance,
} from '../catalogue/index.js';
import type { DeliveryReport, DeliveryStep, GrowthLine, OverlapGroup, SavingsLine } from '../savings/index.js';
import type { BudgetBridgeYear } from './budget-bridge.js';
import type { ReturnState, Transition } from './return-state.js';

/**
 * Who provides: the council itself, others it pays, or voluntary organisations it supports by a grant. A grant buys no unit of care
 * that activity counts, so it is spending and stays out of unit costs.
 */
export const PROVISIONS = ['own', 'others', 'grants-to-voluntary-organisations'] as const;
export type Provision = (typeof PROVISIONS)[number];

/** What one line cost in the year, in nominal pounds. Income is positive: net is gross less the three incomes. */
export interface FinanceLine {
  readonly line: ReturnLineCode;
  readonly ageBand: AgeBand;
  readonly provision: Provision;
  readonly gross: Figure<Money>;
  readonly clientContributions: Figure<Money>;
  readonly jointAndNhsIncome: Figure<Money>;
  readonly otherIncome: Figure<Money>;
}

/** People whose care began in the year, or ended in it, and what it costs on average a week. */
export interface StartersOrLeavers {
  readonly people: Figure;
  readonly averageWeeklyCost: Figure<Money>;
}

/** How much care the line bought, in the unit the return counts it in. */
export interface ActivityLine {
  readonly line: ReturnLineCode;
  readonly ageBand: AgeBand;
  readonly unit: ActivityUnit;
  readonly quantity: Figure;
  readonly starters: StartersOrLeavers;
  readonly leavers: StartersOrLeavers;
}

/** The net budget and outturn of the whole service, as a budget monitoring report prints them. */
export interface BudgetPosition {
  readonly budget: Figure<Money>;
  readonly outturn: Figure<Money>;
  /** A forecast is never compared with another council's outturn. */
  readonly outturnBasis: 'actual' | 'forecast';
  /** The monitoring period a forecast was made at: 6 is the end of September. */
  readonly forecastPeriod: number | undefined;
  readonly provenance?: Provenance | undefined;
}

export const REASON_CODES = [
  'function-in',
  'function-out',
  'grant-roll-in',
  'pooled-budget',
  'overhead-method',
  'capitalisation',
  'reorganisation',
  'one-off',
  'covid',
  'correction',
  'other',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/**
 * What makes a year's outturn unlike the year before it, in that year's prices. A transfer is positive when a
 * function came in; a one-off saving made the year cheaper and a one-off cost dearer than it otherwise was.
 */
export interface Adjustment {
  readonly cell: CellCode;
  readonly kind: 'transfer' | 'one-off-saving' | 'one-off-cost';
  readonly amount: Money;
  readonly reason: ReasonCode;
  readonly note: string | undefined;
}

/** In which office somebody can stand by a return: offices, never persons. */
export const DECLARING_ROLES = ['director-of-adult-social-services', 'chief-finance-officer', 'finance-lead', 'performance-lead'] as const;

/** What an office holder of the council says of the return, and on which day. */
export interface Declaration {
  readonly role: (typeof DECLARING_ROLES)[number];
  readonly statement: string;
  /** ISO. */
  readonly declaredOn: string;
}

/** Everything one version of a return says. Parts a council does not fill in are absent, not zero. */
export interface ReturnContent {
  readonly financeLines: readonly FinanceLine[];
  readonly activityLines: readonly ActivityLine[];
  readonly budgetPosition: BudgetPosition | undefined;
  readonly budgetBridge: readonly BudgetBridgeYear[];
  readonly adjustments: readonly Adjustment[];
  readonly savingsLines: readonly SavingsLine[];
  readonly growthLines: readonly GrowthLine[];
  /** Savings that several of the lines claim at once. */
  readonly overlapGroups: readonly OverlapGroup[];
  /** Progress that is given for several lines together. */
  readonly deliveryReports: readonly DeliveryReport[];
  readonly declarations: readonly Declaration[];
}

/** One numbered version: saved once, never overwritten. */
export interface ReturnVersion {
  readonly number: number;
  readonly savedAt: Date;
  readonly savedBy: string;
  readonly content: ReturnContent;
}

/** One council's submission to one collection. */
export interface CouncilReturn {
  readonly council: CouncilCode;
  readonly collection: FinancialYear;
  readonly state: ReturnState;
  /** The version the state speaks of: the newest. */
  readonly version: ReturnVersion;
  readonly history: readonly Transition[];
  /** Every step of its savings lines since it was accepted, oldest first. */
  readonly deliverySteps: readonly DeliveryStep[];
}

export const emptyContent: ReturnContent = {
  financeLines: [],
  activityLines: [],
  budgetPosition: undefined,
  budgetBridge: [],
  adjustments: [],
  savingsLines: [],
  growthLines: [],
  overlapGroups: [],
  deliveryReports: [],
  declarations: [],
};
