import type { CouncilCode } from '../../../catalogue/index.js';
import { type CouncilEffect, type PeerPractice, peersDo, type PooledEffectOutcome } from '../../../effects/index.js';
import { PRACTICE_TAG_CODES, type PracticeTagCode } from '../../../practice/index.js';
import { practiceInUse } from '../practice-in-use.js';
import type { Release } from '../release.js';
import { matchedPeersOf } from './effects-of.js';

/** What a council's practices moved, and what its matched peers practise that it does not. */
export interface PracticesBeside {
  readonly effects: readonly CouncilEffect[];
  readonly peers: readonly CouncilCode[];
  readonly peersDo: readonly PeerPractice[];
}

export function practicesBeside(release: Release, council: CouncilCode): PracticesBeside {
  const { pooled = [], councils = [] } = release.content.effects ?? {};
  const peers = matchedPeersOf(council, release.directory);
  const inUse = new Map(
    PRACTICE_TAG_CODES.map((tag) => [tag, new Set(practiceInUse(release, tag).map(({ council: { code } }) => code))] as const),
  );
  return { effects: councils.filter((effect) => effect.council === council), peers, peersDo: peersDo(council, peers, inUse, pooled) };
}

/** What a practice moved in all councils together, indicator by indicator; undefined in releases from before that was measured. */
export const effectsOfPractice = (release: Release, tag: PracticeTagCode): readonly PooledEffectOutcome[] | undefined =>
  release.content.effects?.pooled.filter((effect) => effect.tag === tag);
