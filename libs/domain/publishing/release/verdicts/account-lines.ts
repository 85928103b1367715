import {
  addUp,
  type AgeBand,
  CELL_CODES,
  type CellCode,
  cellOf,
  type CouncilCode,
  type FinancialYear,
  isKnown,
  missing,
  type ReturnLineCode,
} from '../../../catalogue/index.js';
import { grossCurrentExpenditure } from '../../../checking/index.js';
import type { Adjustment, CouncilReturn, FinanceLine, ReasonCode } from '../../../returns/index.js';

/** What a council's return of one year says of its spending, line by line: what the cells of a verdict are added up from. */
export interface CouncilAccount {
  readonly council: CouncilCode;
  readonly year: FinancialYear;
  readonly lines: readonly AccountLine[];
  readonly adjustments: readonly AccountAdjustment[];
  /** What it takes off gross expenditure, cell by cell. Absent in releases from before it was kept. */
  readonly income?: readonly CellIncome[] | undefined;
}

export interface AccountLine {
  readonly line: ReturnLineCode;
  readonly ageBand: AgeBand;
  readonly provision: FinanceLine['provision'];
  /** Gross current expenditure in pounds; null where the return lacks a figure of it. */
  readonly pounds: number | null;
}

export interface AccountAdjustment {
  readonly cell: CellCode;
  readonly kind: Adjustment['kind'];
  readonly pounds: number;
  /** Absent in releases from before it was kept. */
  readonly reason?: ReasonCode | undefined;
}

/** The income of one cell in pounds, positive; null where the return lacks any part of it. */
export interface CellIncome {
  readonly cell: CellCode;
  readonly clientContributions: number | null;
  readonly jointAndNhsIncome: number | null;
  readonly otherIncome: number | null;
}

export const INCOMES = ['clientContributions', 'jointAndNhsIncome', 'otherIncome'] as const;
export type Income = (typeof INCOMES)[number];

export const accountOf = ({ council, collection, version: { content } }: CouncilReturn): CouncilAccount => ({
  council,
  year: collection,
  lines: content.financeLines.map((each) => ({
    line: each.line,
    ageBand: each.ageBand,
    provision: each.provision,
    pounds: poundsOf(each),
  })),
  adjustments: content.adjustments.map(({ cell, kind, amount, reason }) => ({ cell, kind, pounds: amount.toPounds(), reason })),
  income: CELL_CODES.map((cell) => incomeOf(cell, content.financeLines)),
});

function poundsOf(line: FinanceLine): number | null {
  const spent = grossCurrentExpenditure(line);
  return isKnown(spent) ? spent.value.toPounds() : null;
}

function incomeOf(cell: CellCode, financeLines: readonly FinanceLine[]): CellIncome {
  const lines = financeLines.filter(({ line, ageBand }) => cellOf(line, ageBand) === cell);
  const total = (income: Income): number | null => {
    const sum = lines.length === 0 ? missing('not-submitted') : addUp(lines.map((each) => each[income]));
    return isKnown(sum) ? sum.value.toPounds() : null;
  };
  return {
    cell,
    clientContributions: total('clientContributions'),
    jointAndNhsIncome: total('jointAndNhsIncome'),
    otherIncome: total('otherIncome'),
  };
}

/** The lines of one cell. */
export const linesOfCell = ({ lines }: CouncilAccount, cell: CellCode): readonly AccountLine[] =>
  lines.filter(({ line, ageBand }) => cellOf(line, ageBand) === cell);
