import { type CellCode, type Figure, type FinancialYear, isKnown, type Money } from '../../catalogue/index.js';
import type { ReturnContent } from '../../returns/index.js';
import { countsAt, incrementIn, positionIn, profileOf, type SavingsLine, type Stage } from '../../savings/index.js';
import { type At, poundsOf } from './accounts.js';
import { savingsAt } from './cells.js';

/** What one line claims in one cell. */
export interface CellClaim {
  readonly at: At<SavingsLine>;
  readonly stage: Stage;
  readonly pounds: number;
}

/** What is claimed in a cell by the year: the position reached, reported where it is and planned otherwise, of spending that is to fall. */
export const positionsIn = (content: ReturnContent, cell: CellCode, year: FinancialYear): readonly CellClaim[] =>
  claimsIn(content, cell, (line) => {
    const stage = isKnown(positionAt(line, 'reported', year)) ? 'reported' : 'planned';
    return { stage, amount: positionAt(line, stage, year) };
  });

/** What is reported to have been saved more in the year than in the year before. */
export const incrementsIn = (content: ReturnContent, cell: CellCode, year: FinancialYear): readonly CellClaim[] =>
  claimsIn(content, cell, (line) => ({ stage: 'reported', amount: incrementIn(profileOf(line, 'reported'), year) }));

export const positionAt = (line: SavingsLine, stage: Stage, year: FinancialYear): Figure<Money> => positionIn(profileOf(line, stage), year);

type Taken = (line: SavingsLine) => { readonly stage: Stage; readonly amount: Figure<Money> };

/** Lines without a figure are passed over: what is left is the least that is claimed. */
function claimsIn(content: ReturnContent, cell: CellCode, take: Taken): readonly CellClaim[] {
  return savingsAt(content).flatMap((at) => {
    const { stage, amount } = take(at.line);
    const share = at.line.locus.filter((part) => part.cell === cell).reduce((sum, part) => sum + part.share, 0);
    const tested = at.line.cashShares.cashable + at.line.cashShares['cost-avoidance'];
    const pounds = (poundsOf(amount) ?? 0) * share * tested;
    return pounds === 0 || !countsAt(at.line, stage) ? [] : [{ at, stage, pounds }];
  });
}
