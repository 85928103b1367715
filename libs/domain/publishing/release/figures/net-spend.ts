import { addUp, CELL_CODES, combineFigures, type Figure, type FinancialYear, isKnown, missing, Money } from '../../../catalogue/index.js';
import type { ReturnContent } from '../../../returns/index.js';
import { cellSpend } from '../../../triangulation/index.js';

/** The net figures of one council and year that savings can be a share of, each as far as its return gives it. */
export interface NetSpend {
  /** Of all finance lines: gross less joint, NHS and other income and client contributions. */
  readonly currentExpenditure: Figure<Money>;
  /** As a report prints it; a forecast is not comparable. */
  readonly outturn: Figure<Money>;
  readonly budget: Figure<Money>;
}

/** Net spend as the return of the year gives it; `budget` is the monitored one, or else the closing budget of the bridge. */
export function netSpendOf(content: ReturnContent, year: FinancialYear): NetSpend {
  const { budgetPosition, budgetBridge } = content;
  const monitored = budgetPosition?.budget ?? missing('not-submitted');
  const closing = budgetBridge.find((bridge) => bridge.year === year)?.closing;
  return {
    currentExpenditure: currentExpenditure(content),
    outturn:
      budgetPosition?.outturnBasis === 'forecast' ? missing('not-comparable') : (budgetPosition?.outturn ?? missing('not-submitted')),
    budget: isKnown(monitored) ? monitored : (closing ?? monitored),
  };
}

/** Missing where any line that the return collects is: what is left of an incomplete table looks like all of it. */
function currentExpenditure(content: ReturnContent): Figure<Money> {
  const gross = addUp(CELL_CODES.map((cell) => cellSpend(content, cell)));
  const contributions = addUp(content.financeLines.map((line) => line.clientContributions));
  return combineFigures([gross, contributions], ([spent = Money.zero, paid = Money.zero]) => spent.minus(paid));
}
