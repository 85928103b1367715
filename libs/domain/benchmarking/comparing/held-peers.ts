import type { Council, FinancialYear } from '../../catalogue/index.js';
import { type PeerGroup, type Peers, peersOf } from '../peer-group.js';
import type { PeerDirectory } from '../peers/peer-directory.js';

type Held = Map<string, Peers>;

/** By directory and by the councils that there were: a release has one directory, and few sets of councils. */
const HELD = new WeakMap<PeerDirectory, WeakMap<readonly Council[], Held>>();

/**
 * The same as `peersOf`, put together once for a directory and councils: neither changes, and a group is asked for with one measure after
 * another. Groups that a reader puts together are not kept, since there is no end of them.
 */
export function heldPeersOf(
  subject: Council,
  group: PeerGroup,
  among: { readonly councils: readonly Council[]; readonly year: FinancialYear },
  directory: PeerDirectory,
): Peers {
  const name = nameOf(group, among.year);
  if (name === undefined) return peersOf(subject, group, among, directory);
  const held = heldFor(directory, among.councils);
  const key = `${subject.code} ${name}`;
  const found = held.get(key) ?? peersOf(subject, group, among, directory);
  held.set(key, found);
  return found;
}

function nameOf(group: PeerGroup, year: FinancialYear): string | undefined {
  switch (group.kind) {
    case 'neighbours':
      return `neighbours ${group.clientGroup} ${group.k}`;
    case 'cohort':
      return `cohort ${group.code} ${year}`;
    case 'saved':
    case 'named':
      return undefined;
    default:
      return group.kind;
  }
}

function heldFor(directory: PeerDirectory, councils: readonly Council[]): Held {
  const ofDirectory = HELD.get(directory) ?? new WeakMap<readonly Council[], Held>();
  HELD.set(directory, ofDirectory);
  const held = ofDirectory.get(councils) ?? new Map<string, Peers>();
  ofDirectory.set(councils, held);
  return held;
}
