import { councilCode, CELL_CODES, type CellCode } from '#domain/catalogue';
import { emptyContent, type ReturnContent } from '#domain/returns';
import type { SavingsLine } from '#domain/savings';
import type { ClaimSources, ComparableClaim } from '#domain/triangulation';

/** A claim is made of these lines, prices that do not change, and spending of the base year that is not known. */
export const claimSources = (
  savingsLines: readonly SavingsLine[],
  more: Partial<ClaimSources> & { readonly besides?: Partial<ReturnContent> } = {},
): ClaimSources => ({
  council: councilCode('X99000001'),
  content: { ...emptyContent, savingsLines, ...more.besides },
  earlier: [],
  lift: () => 1,
  baseSpend: () => undefined,
  ...more,
});

/** A claim of so many pounds, of which nothing needs to be said. */
export const claimOf = (amount: number): ComparableClaim => ({
  amount,
  byCell: Object.fromEntries(CELL_CODES.map((cell) => [cell, cell === 'HOME_CARE_65' ? amount : 0])) as Record<CellCode, number>,
  byPractice: {},
  gross: amount,
  parts: [],
  costs: [],
  leftOut: [],
  overlaps: [],
  labels: { locusAssumed: [], notNetOfCost: [], grossOrNetUnclear: [], partYear: [], takenBack: [], pooled: [] },
  findings: [],
});
