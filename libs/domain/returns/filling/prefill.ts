import type { FinancialYear } from '../../catalogue/index.js';
import type { SavingsLine, YearAmount } from '../../savings/index.js';
import { emptyContent, type ReturnContent } from '../council-return.js';
import type { CollectionDefinition } from '../definition/index.js';
import { contentTables, leftOut } from './content-tables.js';
import type { FilledTables, SheetRow } from './sheet-cell.js';

/**
 * A template of the year with what last year's return already said: rows and their keys, savings and growth lines with their words,
 * references and lineage, overlaps, the years of the bridge to come. Amounts of the year are to be entered anew, and so is what is true
 * of one year alone: finance, activity, adjustments, assurance, progress and declarations. Validated amounts are left to finance.
 */
export function prefillFrom(lastYear: ReturnContent, definition: CollectionDefinition): FilledTables {
  const tables = contentTables(kept(lastYear, definition.year), definition);
  return { ...tables, 'budget-bridge': yearsToCome(lastYear, definition.year) };
}

/** What of last year's return goes into the template and finds no room there, a sentence each. */
export const prefillLeavesOut = (lastYear: ReturnContent, definition: CollectionDefinition): readonly string[] =>
  leftOut(kept(lastYear, definition.year), definition);

const kept = ({ savingsLines, growthLines, overlapGroups }: ReturnContent, year: FinancialYear): ReturnContent => ({
  ...emptyContent,
  savingsLines: savingsLines.map((line) => unchanged(line, year)),
  growthLines: growthLines.map((line) => ({ ...line, amounts: otherYears(line.amounts, year) })),
  overlapGroups,
});

const unchanged = (line: SavingsLine, year: FinancialYear): SavingsLine => ({
  ...line,
  vintageChange: 'unchanged',
  amounts: { planned: otherYears(line.amounts.planned, year), reported: otherYears(line.amounts.reported, year), validated: [] },
  costs: {
    ...line.costs,
    running: otherYears(line.costs.running, year),
    implementation: otherYears(line.costs.implementation, year),
  },
  assurance: {},
});

const otherYears = (amounts: readonly YearAmount[], year: FinancialYear): readonly YearAmount[] =>
  amounts.filter((entry) => entry.year !== year);

const yearsToCome = ({ budgetBridge }: ReturnContent, year: FinancialYear): readonly SheetRow[] =>
  budgetBridge.filter((bridge) => bridge.year >= year).map((bridge) => ({ year: { kind: 'text', text: bridge.year } }));
