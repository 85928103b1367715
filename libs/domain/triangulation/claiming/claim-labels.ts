import { CELL_CODES } from '../../catalogue/index.js';
import type { PracticeTagCode } from '../../practice/index.js';
import type { SavingsLine, Stage } from '../../savings/index.js';
import { firstSaving } from './added-in-window.js';
import type { ClaimLabels, ClaimSources, ComparableClaim, Window } from './claim.js';
import { type LineClaim, testedShare } from './line-claim.js';

/** A line with what it claims, net of its costs. */
export interface ClaimedLine {
  readonly line: SavingsLine;
  readonly claim: LineClaim;
  readonly amount: number;
  readonly costsAreKnown: boolean;
}

/** A line below both is not tested by itself (method 2.7): the share is of gross current expenditure in the base year. */
const MATERIAL_LINE = { pounds: 100_000, share: 0.0005 };

/** What readers must know of the lines of a claim. Of lines that claim nothing of spending there is nothing to know. */
export function labelsOf(
  claimed: readonly ClaimedLine[],
  { content, baseSpend }: ClaimSources,
  stage: Stage,
  { year }: Window,
): ClaimLabels {
  const tested = claimed.filter(({ line }) => line.service === 'adult-social-care' && testedShare(line) > 0);
  const claiming = tested.filter(({ claim }) => claim.parts.length > 0);
  const least = leastTestedAlone(baseSpend);
  const taken = new Set(claimed.map(({ line }) => line));
  return {
    locusAssumed: references(tested.filter(({ line }) => line.locus.length === 0)),
    notNetOfCost: references(claiming.filter(({ line, costsAreKnown }) => !costsAreKnown && line.costs.unphased === undefined)),
    grossOrNetUnclear: references(claiming.filter(({ line }) => line.costs.unphased !== undefined)),
    partYear: references(
      claiming.filter(({ line }) => line.monthsInFirstYear < 12 && firstSaving({ amounts: line.amounts[stage] }) === year),
    ),
    takenBack: content.savingsLines.filter((line) => line.amounts[stage].length > 0 && !taken.has(line)).map(({ reference }) => reference),
    pooled: references(claiming.filter(({ amount }) => Math.abs(amount) < least)),
  };
}

/** The claim by practice, net of costs. */
export function byPractice(claimed: readonly ClaimedLine[]): ComparableClaim['byPractice'] {
  const sums: Partial<Record<PracticeTagCode, number>> = {};
  for (const { line, amount } of claimed) for (const tag of line.practiceTags) sums[tag] = (sums[tag] ?? 0) + amount;
  return sums;
}

/** What a line must claim to be tested by itself; where a cell's spending is not known, the least that it can be. */
export function leastTestedAlone(baseSpend: ClaimSources['baseSpend']): number {
  const spending = CELL_CODES.reduce((sum, cell) => sum + (baseSpend(cell) ?? 0), 0);
  return Math.max(MATERIAL_LINE.pounds, MATERIAL_LINE.share * spending);
}

const references = (lines: readonly ClaimedLine[]): readonly string[] => lines.map(({ line }) => line.reference);
