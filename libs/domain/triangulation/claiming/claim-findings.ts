import { CELL_CODES, CELLS } from '../../catalogue/index.js';
import type { PossibleDoubleCount } from '../../checking/index.js';
import { perCent, pounds } from '../reasons.js';
import type { ClaimFinding, ClaimSources, ComparableClaim, Window } from './claim.js';

/** Claims of more than this share of a cell's spending may be one saving claimed twice (method 1.7). */
const MOST_OF_CELL = 0.6;

type Claimed = Pick<ComparableClaim, 'byCell' | 'parts'>;

/** Lines of a claim that may claim one saving twice. Lines of the return that do not count at the stage cannot. */
export function claimFindings(
  possible: readonly PossibleDoubleCount[],
  claimed: Claimed,
  sources: ClaimSources,
  window: Window,
): readonly ClaimFinding[] {
  const isOut = (reference: string): boolean =>
    sources.content.savingsLines.some((line) => line.reference === reference) &&
    !claimed.parts.some((part) => part.reference === reference);
  const pairs = possible
    .filter(({ references }) => !references.some(isOut))
    .map(({ references, pounds: twice, sentence }) => ({ code: 'POSSIBLE_DOUBLE_COUNT' as const, references, pounds: twice, sentence }));
  return [...pairs, ...beyondCells(claimed, sources, window)];
}

function beyondCells({ byCell, parts }: Claimed, { baseSpend, lift }: ClaimSources, { base, year }: Window): readonly ClaimFinding[] {
  return CELL_CODES.flatMap((cell) => {
    const spend = baseSpend(cell);
    const claim = byCell[cell];
    if (spend === undefined || !(spend > 0)) return [];
    const atPrices = spend * lift(cell, base);
    if (claim <= MOST_OF_CELL * atPrices) return [];
    const sentence = `${pounds(claim)} is claimed in ${CELLS[cell].label}, ${perCent(claim / atPrices)} of the ${pounds(atPrices)} that it cost in ${base} at the prices of ${year}: its lines may claim one saving twice.`;
    const references = [...new Set(parts.filter((part) => part.cell === cell).map(({ reference }) => reference))];
    return [{ code: 'POSSIBLE_DOUBLE_COUNT' as const, references, pounds: claim - MOST_OF_CELL * atPrices, sentence }];
  });
}
