import type { CouncilCode } from './council-code.js';
import { COUNCIL_SUCCESSIONS } from './council-lineage.table.js';

/**
 * How one council became another. A recode keeps the footprint, a merge brings whole councils
 * together, a split takes a part of a predecessor away: only a split needs an apportionment.
 */
export type LineageKind = 'recode' | 'merge' | 'split';

export interface LineageLink {
  readonly predecessor: CouncilCode;
  readonly successor: CouncilCode;
  /** The successor's first day, ISO. */
  readonly from: string;
  readonly kind: LineageKind;
}

/** Every link of the register, its kind read off the links themselves. */
export const LINEAGE: readonly LineageLink[] = COUNCIL_SUCCESSIONS.map(([predecessor, successor, from]) => ({
  predecessor,
  successor,
  from,
  kind: kindOf(predecessor, successor),
}));

export const predecessorsOf = (code: CouncilCode): readonly LineageLink[] => LINEAGE.filter((link) => link.successor === code);
export const successorsOf = (code: CouncilCode): readonly LineageLink[] => LINEAGE.filter((link) => link.predecessor === code);

function kindOf(predecessor: CouncilCode, successor: CouncilCode): LineageKind {
  if (COUNCIL_SUCCESSIONS.filter(([from]) => from === predecessor).length > 1) return 'split';
  if (COUNCIL_SUCCESSIONS.filter(([, to]) => to === successor).length > 1) return 'merge';
  return 'recode';
}
