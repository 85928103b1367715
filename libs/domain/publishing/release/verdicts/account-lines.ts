import {
  type AgeBand,
  type CellCode,
  cellOf,
  type CouncilCode,
  type FinancialYear,
  isKnown,
  type ReturnLineCode,
} from '../../../catalogue/index.js';
import type { Adjustment, CouncilReturn, FinanceLine } from '../../../returns/index.js';
import { grossCurrentExpenditure } from '../../../triangulation/index.js';
} from '../../catalogue/index.js';
import { grossCurrentExpenditure } from '../../checking/index.js';
import type { Adjustment, CouncilReturn, FinanceLine } from '../../returns/index.js';

/** What a council's return of one year says of its spending, line by line: what the cells of a verdict are added up from. */
export interface CouncilAccount {
  readonly council: CouncilCode;
  readonly year: FinancialYear;
  readonly lines: readonly AccountLine[];
  readonly adjustments: readonly AccountAdjustment[];
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
}

export const accountOf = ({ council, collection, version: { content } }: CouncilReturn): CouncilAccount => ({
  council,
  year: collection,
  lines: content.financeLines.map((each) => ({
    line: each.line,
    ageBand: each.ageBand,
    provision: each.provision,
    pounds: poundsOf(each),
  })),
  adjustments: content.adjustments.map(({ cell, kind, amount }) => ({ cell, kind, pounds: amount.toPounds() })),
});

function poundsOf(line: FinanceLine): number | null {
  const spent = grossCurrentExpenditure(line);
  return isKnown(spent) ? spent.value.toPounds() : null;
}

/** The lines of one cell. */
export const linesOfCell = ({ lines }: CouncilAccount, cell: CellCode): readonly AccountLine[] =>
  lines.filter(({ line, ageBand }) => cellOf(line, ageBand) === cell);
