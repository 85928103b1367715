import type { CouncilCode } from './council-code.js';
import type { LineageKind, LineageLink } from './lineage.js';

/** What happened to one council: as a link's kind, or a split of which a part was merged with others. */
export type SuccessionKind = LineageKind | 'split-and-merge';

/** One change on the way from a council to those after it, or to those before it. A link of kind `split` is about a part of its predecessor. */
export interface SuccessionStep {
  /** The council asked about, or one further along the way. */
  readonly council: CouncilCode;
  /** The successors' first day, ISO. */
  readonly from: string;
  readonly kind: SuccessionKind;
  /** The council's own links, to what it became or from what it was. */
  readonly links: readonly LineageLink[];
  /** What else the same change did: who joined its successors, or who took the rest of its predecessors. */
  readonly others: readonly LineageLink[];
}

/** What happened to a council when it ended; undefined while nothing followed it. */
export function stepAfter(council: CouncilCode, lineage: readonly LineageLink[]): SuccessionStep | undefined {
  const links = lineage.filter((link) => link.predecessor === council);
  const [first] = links;
  if (first === undefined) return undefined;
  const others = lineage.filter((link) => link.predecessor !== council && links.some(({ successor }) => successor === link.successor));
  const joined = others.length > 0;
  const kind = links.length > 1 ? (joined ? 'split-and-merge' : 'split') : joined ? 'merge' : 'recode';
  return { council, from: first.from, kind, links, others };
}

/** What a council was made from; undefined where nothing went before it. */
export function stepBefore(council: CouncilCode, lineage: readonly LineageLink[]): SuccessionStep | undefined {
  const links = lineage.filter((link) => link.successor === council);
  const [first] = links;
  if (first === undefined) return undefined;
  const others = lineage.filter((link) => link.successor !== council && links.some(({ predecessor }) => predecessor === link.predecessor));
  const divided = others.length > 0;
  const kind = links.length > 1 ? (divided ? 'split-and-merge' : 'merge') : divided ? 'split' : 'recode';
  return { council, from: first.from, kind, links, others };
}
