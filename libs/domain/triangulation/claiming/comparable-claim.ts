import { CELL_CODES, type CellCode } from '../../catalogue/index.js';
import { type PossibleDoubleCount, possibleDoubleCounts } from '../../checking/index.js';
import { countsAt, type Stage } from '../../savings/index.js';
import { addedInWindow } from './added-in-window.js';
import type { ClaimOutcome, ClaimPart, ClaimSources, Window } from './claim.js';
import { claimFindings } from './claim-findings.js';
import { byPractice, type ClaimedLine, labelsOf } from './claim-labels.js';
import { costsInWindow } from './costs-in-window.js';
import { countedTwice } from './counted-twice.js';
import { type LineClaim, lineClaim } from './line-claim.js';
import { supersededIn } from './superseded.js';

/**
 * The savings of a window that can be looked for in expenditure (method 1.10), cell by cell: of each line what its years added, lifted to the
 * assessed year's prices, without what overlaps, what another service or a later round keeps, and what is no fall in spending; net of its costs.
 *
 * @example £2.0m in the first year and £2.6m in the second, prices up 7.5% between them: 2.0 x 1.075 + 2.6 = £4.75m
 */
export function comparableClaim(
  sources: ClaimSources,
  stage: Stage,
  window: Window,
  possible: readonly PossibleDoubleCount[] = possibleDoubleCounts({ ...sources, collection: window.year }),
): ClaimOutcome {
  const { content } = sources;
  const lines = content.savingsLines.filter((line) => countsAt(line, stage));
  const isSuperseded = supersededIn(lines, stage, window.year);
  const { overlaps, removals } = countedTwice(content.overlapGroups, lines, stage, window, isSuperseded);

  const claimed: ClaimedLine[] = [];
  for (const line of lines) {
    const added = addedInWindow(line, stage, window, isSuperseded);
    if (typeof added === 'string') return { kind: 'amount-missing', reference: line.reference, reason: added };
    const { costs, areKnown } = costsInWindow(line, added, window, isSuperseded);
    const claim = lineClaim(line, { added, removals: removals.get(line) ?? [], costs }, sources);
    claimed.push({ line, claim, amount: total(claim.parts) - total(claim.costs), costsAreKnown: areKnown });
  }

  const parts = claimed.flatMap(({ claim }) => claim.parts);
  const costs = claimed.flatMap(({ claim }) => claim.costs);
  const byCell = claimByCell({ parts, costs });
  return {
    kind: 'claim',
    amount: CELL_CODES.reduce((sum, cell) => sum + byCell[cell], 0),
    byCell,
    byPractice: byPractice(claimed),
    gross: claimed.reduce((sum, { claim }) => sum + claim.gross, 0),
    parts,
    costs,
    leftOut: claimed.flatMap(({ claim }) => claim.leftOut),
    overlaps,
    labels: labelsOf(claimed, sources, stage, window),
    findings: claimFindings(possible, { byCell, parts }, sources, window),
  };
}

/** Pounds of the assessed year in every cell. Give it the parts of some lines, and their costs, for what those lines claim. */
export function claimByCell({ parts, costs }: Pick<LineClaim, 'parts' | 'costs'>): Readonly<Record<CellCode, number>> {
  const of = (cell: CellCode): number =>
    total(parts.filter((part) => part.cell === cell)) - total(costs.filter((cost) => cost.cell === cell));
  return Object.fromEntries(CELL_CODES.map((cell) => [cell, of(cell)])) as Record<CellCode, number>; // every cell has just been given its sum
}

const total = (parts: readonly ClaimPart[]): number => parts.reduce((sum, { amount }) => sum + amount, 0);
