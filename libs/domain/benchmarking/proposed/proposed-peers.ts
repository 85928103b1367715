import type { Council, CouncilCode } from '../../catalogue/index.js';
import { noGroup, type PeerGroup, type Peers, peersAmong, type ReasonFor } from '../peer-group.js';
import type { PeerDirectory } from '../peers/peer-directory.js';
import type { ProposedPlace } from './proposed-place.js';

/** Groups that a council can be in before it exists: its type is not decided, and no programme or reader has counted it among theirs. */
export type ProposedGroup = Extract<PeerGroup, { readonly kind: 'neighbours' | 'national' | 'region' | 'rurality' }>;

export const isForProposed = (group: PeerGroup): group is ProposedGroup =>
  ['neighbours', 'national', 'region', 'rurality'].includes(group.kind);

export type ProposedPeers = Exclude<Peers, { readonly kind: 'not-usable' }>;

/**
 * The councils of a group that can be peers of a proposed council: none that it would be made of, and none that serves the same people or a
 * service with them; `national` is everybody but its members.
 */
export function proposedPeers(
  place: ProposedPlace,
  group: ProposedGroup,
  councils: readonly Council[],
  directory: PeerDirectory,
): ProposedPeers {
  const living = new Map(councils.map((council) => [council.code, council]));
  const codes = [...living.keys()].sort();
  const reasonFor: ReasonFor = (code) => place.barred(code) ?? (living.has(code) ? undefined : 'not-there');
  const where = (belongs: (code: CouncilCode) => boolean): ProposedPeers => peersAmong(codes.filter(belongs), reasonFor, living);

  switch (group.kind) {
    case 'national':
      return peersAmong(codes, (code) => (place.barred(code) === 'member' ? 'member' : undefined), living);
    case 'region':
      return place.region === undefined ? noGroup('several-regions') : where((code) => living.get(code)?.region === place.region);
    case 'rurality':
      return place.rurality === undefined ? noGroup('rurality-unknown') : where((code) => directory.ruralityOf(code) === place.rurality);
    case 'neighbours': {
      const leaveOut = (code: CouncilCode): boolean => reasonFor(code) !== undefined;
      const found = directory.model(group.clientGroup)?.nearestTo(place.variables, { k: group.k, leaveOut });
      if (found?.kind !== 'neighbours') return noGroup(found?.kind ?? 'not-in-model');
      return peersAmong([...found.peers.map(({ council }) => council), ...codes.filter(leaveOut)], reasonFor, living);
    }
  }
}
