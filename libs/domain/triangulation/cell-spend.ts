import {
  addUp,
  ageBandsOf,
  type CellCode,
  cellOf,
  CELLS,
  type Figure,
  missing,
  type Money,
  type ReturnLineCode,
} from '../catalogue/index.js';
import { grossCurrentExpenditure } from '../checking/index.js';
import type { FinanceLine, ReturnContent } from '../returns/index.js';

/** A cell's gross current expenditure; missing where the return lacks any line that the cell gathers. */
export function cellSpend(content: ReturnContent, cell: CellCode): Figure<Money> {
  const lines = content.financeLines.filter((line) => cellOf(line.line, line.ageBand) === cell);
  const complete = linesOf(cell).every(([code, band]) => lines.some((line) => line.line === code && line.ageBand === band));
  return complete ? addUp(lines.map(grossCurrentExpenditure)) : missing('not-submitted');
}

/** Every line and age band that the cell gathers. */
function linesOf(cell: CellCode): readonly (readonly [ReturnLineCode, FinanceLine['ageBand']])[] {
  return CELLS[cell].lines
    .flatMap((code) => ageBandsOf(code).map((band) => [code, band] as const))
    .filter(([code, band]) => cellOf(code, band) === cell);
}
