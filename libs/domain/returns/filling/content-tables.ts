import { canonicalText } from '../../catalogue/index.js';
import type { ReturnContent } from '../council-return.js';
import type { CollectionDefinition } from '../definition/index.js';
import type { Problem } from '../problem.js';
import { accountsFrom, accountsTables } from './accounts-rows.js';
import { registerFrom, registerTables } from './register-rows.js';
import { savingsFrom, savingsTables } from './savings-rows.js';
import type { FilledTables } from './sheet-cell.js';

/** The rows of every table, as they fill a template in: what `contentFrom` reads back, but for what is `leftOut`. */
export const contentTables = (content: ReturnContent, definition: CollectionDefinition): FilledTables => ({
  ...accountsTables(content, definition),
  ...savingsTables(content.savingsLines, definition),
  ...registerTables(content, definition),
});

export type ContentOutcome =
  | { readonly kind: 'content'; readonly content: ReturnContent }
  /** Each with the path table, row (from 0) and column, and the same place in words. */
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** What the rows of a template say. Lines come in the order of their rows; whether they can be true is for `checkContent` to say. */
export function contentFrom(tables: FilledTables, definition: CollectionDefinition): ContentOutcome {
  // A key is read more than once, by its own row and by those that belong to it; what is wrong with it is told once.
  const found = new Map<string, Problem>();
  const filled = { definition, tables, complain: (problem: Problem) => found.set(`${problem.code} ${problem.path.join(' ')}`, problem) };
  const content = { ...accountsFrom(filled), savingsLines: savingsFrom(filled), ...registerFrom(filled) };
  return found.size > 0 ? { kind: 'problems', problems: [...found.values()] } : { kind: 'content', content };
}

/** What a return holds and the template of the year has no room for, a sentence each: more cells of a locus, say, or other years. */
export function leftOut(content: ReturnContent, definition: CollectionDefinition): readonly string[] {
  const outcome = contentFrom(contentTables(content, definition), definition);
  if (outcome.kind === 'problems') return outcome.problems.map(({ cell, message }) => `${cell}: ${message}`);
  const back = new Set(linesOf(outcome.content).map(([, line]) => canonicalText(line)));
  return linesOf(content)
    .filter(([, line]) => !back.has(canonicalText(line)))
    .map(([name]) => `The template of ${definition.year} has no room for all of ${name}. Send the whole of it by the API.`);
}

/** Every line with its name. */
function linesOf(content: ReturnContent): readonly (readonly [name: string, line: unknown])[] {
  return [
    ...content.financeLines.map((line) => [`the finance line ${line.line} ${line.ageBand}, ${line.provision}`, line] as const),
    ...content.activityLines.map((line) => [`the activity line ${line.line} ${line.ageBand}`, line] as const),
    ...content.budgetBridge.map((line) => [`the budget bridge of ${line.year}`, line] as const),
    ...content.adjustments.map((line) => [`the adjustment of ${line.cell}`, line] as const),
    ...content.savingsLines.map((line) => [`savings line ${line.reference}`, line] as const),
    ...content.growthLines.map((line) => [`growth line ${line.reference}`, line] as const),
    ...content.overlapGroups.map((line) => [`overlap ${line.code}`, line] as const),
    ...content.deliveryReports.map((line) => [`the delivery report of ${line.asAt}`, line] as const),
  ];
}
