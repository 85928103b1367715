import type { CouncilCode } from '../catalogue/index.js';
import { PRACTICE_TAGS, type PracticeTagCode } from '../practice/index.js';
import type { PooledEffect, PooledEffectOutcome } from './pooling/pooled-outcome.js';

/** A practice that a council's matched peers have and it is not known to have. */
export interface PeerPractice {
  readonly tag: PracticeTagCode;
  readonly peersWithIt: number;
  readonly peers: number;
  /** What is measured of it in all councils that have it, where twenty or more can be compared. */
  readonly effects: readonly PooledEffect[];
  readonly sentence: string;
}

/** Who is known to have which practice, whenever they began. */
export type PracticesInUse = ReadonlyMap<PracticeTagCode, ReadonlySet<CouncilCode>>;

/**
 * What a council's matched peers practise that it does not: practices, never councils, those of most peers first and otherwise in order of
 * their codes. That many have it is no reason to: what is measured of it stands beside. What nobody wrote down is not known, so that an
 * absence is one of records.
 */
export function peersDo(
  council: CouncilCode,
  peers: readonly CouncilCode[],
  inUse: PracticesInUse,
  pooled: readonly PooledEffectOutcome[],
): readonly PeerPractice[] {
  const others = [...new Set(peers)].filter((peer) => peer !== council);
  return [...inUse]
    .filter(([, users]) => !users.has(council))
    .map(([tag, users]) => ({ tag, peersWithIt: others.filter((peer) => users.has(peer)).length }))
    .filter(({ peersWithIt }) => peersWithIt > 0)
    .sort((a, b) => (a.peersWithIt === b.peersWithIt ? (a.tag < b.tag ? -1 : 1) : b.peersWithIt - a.peersWithIt))
    .map(({ tag, peersWithIt }) => {
      const effects = pooled.filter((each): each is PooledEffect => each.kind === 'pooled-effect' && each.tag === tag);
      return { tag, peersWithIt, peers: others.length, effects, sentence: sentenceOf(tag, peersWithIt, others.length, effects.length) };
    });
}

function sentenceOf(tag: PracticeTagCode, peersWithIt: number, peers: number, effects: number): string {
  const known = `${PRACTICE_TAGS[tag].label}: ${peersWithIt} of ${peers} matched peers are known to have it, and the council is not.`;
  return effects === 0 ? `${known} No effect of it can be told.` : known;
}
