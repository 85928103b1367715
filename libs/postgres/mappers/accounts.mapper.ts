import { ACTIVITY_UNITS, AGE_BANDS, CELL_CODES, financialYear, Money, RETURN_LINES } from '#domain/catalogue';
import {
  type ActivityLine,
  type Adjustment,
  type BudgetBridgeYear,
  type BudgetPosition,
  type Declaration,
  DECLARING_ROLES,
  type FinanceLine,
  PROVISIONS,
  REASON_CODES,
} from '#domain/returns';
import type { AdjustmentRow, BudgetBridgeYearRow, BudgetPositionRow } from '../rows/budget.row.js';
import type { DeclarationRow } from '../rows/declaration.row.js';
import type { ActivityLineRow, FinanceLineRow } from '../rows/finance-line.row.js';
import type { VersionPart } from '../rows/version-part.row.js';
import { fromMoneyFigure, fromQuantity, toMoneyFigure, toQuantity } from './figure.mapper.js';
import { keysOf, oneOf } from './one-of.js';
import { fromProvenance, toProvenance } from './provenance.mapper.js';

/** A line's columns without the version it belongs to. */
export type LineOf<Row extends VersionPart> = Omit<Row, keyof VersionPart>;

const LINE_CODES = keysOf(RETURN_LINES);

export const toFinanceLine = (row: FinanceLineRow): FinanceLine => ({
  line: oneOf(LINE_CODES, row.line),
  ageBand: oneOf(AGE_BANDS, row.ageBand),
  provision: oneOf(PROVISIONS, row.provision),
  gross: toMoneyFigure(row.gross),
  clientContributions: toMoneyFigure(row.clientContributions),
  jointAndNhsIncome: toMoneyFigure(row.jointAndNhsIncome),
  otherIncome: toMoneyFigure(row.otherIncome),
});

export const fromFinanceLine = (line: FinanceLine): LineOf<FinanceLineRow> => ({
  line: line.line,
  ageBand: line.ageBand,
  provision: line.provision,
  gross: fromMoneyFigure(line.gross),
  clientContributions: fromMoneyFigure(line.clientContributions),
  jointAndNhsIncome: fromMoneyFigure(line.jointAndNhsIncome),
  otherIncome: fromMoneyFigure(line.otherIncome),
});

export const toActivityLine = (row: ActivityLineRow): ActivityLine => ({
  line: oneOf(LINE_CODES, row.line),
  ageBand: oneOf(AGE_BANDS, row.ageBand),
  unit: oneOf(ACTIVITY_UNITS, row.unit),
  quantity: toQuantity(row.quantity),
  starters: { people: toQuantity(row.startersPeople), averageWeeklyCost: toMoneyFigure(row.startersWeeklyCost) },
  leavers: { people: toQuantity(row.leaversPeople), averageWeeklyCost: toMoneyFigure(row.leaversWeeklyCost) },
});

export const fromActivityLine = ({ line, ageBand, unit, quantity, starters, leavers }: ActivityLine): LineOf<ActivityLineRow> => ({
  line,
  ageBand,
  unit,
  quantity: fromQuantity(quantity),
  startersPeople: fromQuantity(starters.people),
  startersWeeklyCost: fromMoneyFigure(starters.averageWeeklyCost),
  leaversPeople: fromQuantity(leavers.people),
  leaversWeeklyCost: fromMoneyFigure(leavers.averageWeeklyCost),
});

export const toBudgetPosition = (row: BudgetPositionRow): BudgetPosition => ({
  budget: toMoneyFigure(row.budget),
  outturn: toMoneyFigure(row.outturn),
  outturnBasis: oneOf(['actual', 'forecast'], row.outturnBasis),
  forecastPeriod: row.forecastPeriod ?? undefined,
  provenance: toProvenance(row),
});

export const fromBudgetPosition = (position: BudgetPosition): LineOf<BudgetPositionRow> => ({
  budget: fromMoneyFigure(position.budget),
  outturn: fromMoneyFigure(position.outturn),
  outturnBasis: position.outturnBasis,
  forecastPeriod: position.forecastPeriod ?? null,
  ...fromProvenance(position.provenance),
});

export const toBridge = (row: BudgetBridgeYearRow): BudgetBridgeYear => ({
  year: financialYear(row.year),
  opening: toMoneyFigure(row.opening),
  transfers: toMoneyFigure(row.transfers),
  subtotal: toMoneyFigure(row.subtotal),
  growth: toMoneyFigure(row.growth),
  savings: toMoneyFigure(row.savings),
  otherMovements: toMoneyFigure(row.otherMovements),
  closing: toMoneyFigure(row.closing),
  provenance: toProvenance(row),
});

export const fromBridge = (bridge: BudgetBridgeYear): LineOf<BudgetBridgeYearRow> => ({
  year: bridge.year,
  opening: fromMoneyFigure(bridge.opening),
  transfers: fromMoneyFigure(bridge.transfers),
  subtotal: fromMoneyFigure(bridge.subtotal),
  growth: fromMoneyFigure(bridge.growth),
  savings: fromMoneyFigure(bridge.savings),
  otherMovements: fromMoneyFigure(bridge.otherMovements),
  closing: fromMoneyFigure(bridge.closing),
  ...fromProvenance(bridge.provenance),
});

export const toAdjustment = (row: AdjustmentRow): Adjustment => ({
  cell: oneOf(CELL_CODES, row.cell),
  kind: oneOf(['transfer', 'one-off-saving', 'one-off-cost'], row.kind),
  amount: Money.parse(row.amount),
  reason: oneOf(REASON_CODES, row.reason),
  note: row.note ?? undefined,
});

export const fromAdjustment = (adjustment: Adjustment): LineOf<AdjustmentRow> => ({
  cell: adjustment.cell,
  kind: adjustment.kind,
  amount: adjustment.amount.toString(),
  reason: adjustment.reason,
  note: adjustment.note ?? null,
});

export const toDeclaration = ({ role, statement, declaredOn }: DeclarationRow): Declaration => ({
  role: oneOf(DECLARING_ROLES, role),
  statement,
  declaredOn,
});
