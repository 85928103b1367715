import { ROLES } from '#domain/access';
import { type GroupOwner, nameKey, type NewGroupVersion, type SavedPeerGroup } from '#domain/benchmarking';
import { councilCode } from '#domain/catalogue';
import type { PeerGroupVersionRow } from '../../rows/benchmarking/peer-group.row.js';
import { oneOf } from '../one-of.js';

export const toPeerGroup = (row: PeerGroupVersionRow): SavedPeerGroup => ({
  id: row.id,
  version: row.version,
  owner: toOwner(row),
  name: row.name,
  realm: oneOf(['england', 'demonstration'], row.realm),
  councils: row.councilCodes.map(councilCode),
  note: row.note ?? undefined,
  shared: row.isShared,
  retired: row.retired ?? undefined,
  savedAt: row.savedAt.toISOString(),
  role: oneOf(ROLES, row.role),
});

export const fromPeerGroup = (group: NewGroupVersion): Omit<PeerGroupVersionRow, 'savedAt' | 'savedBy' | 'role'> => ({
  id: group.id,
  version: group.version,
  ownerCouncil: group.owner.kind === 'council' ? group.owner.council : null,
  ownerSubject: group.owner.kind === 'subject' ? group.owner.subject : null,
  name: group.name,
  nameKey: nameKey(group.name),
  realm: group.realm,
  councilCodes: [...group.councils],
  note: group.note ?? null,
  isShared: group.shared,
  retired: group.retired ?? null,
});

function toOwner({ ownerCouncil, ownerSubject }: PeerGroupVersionRow): GroupOwner {
  if (ownerCouncil !== null) return { kind: 'council', council: councilCode(ownerCouncil) };
  if (ownerSubject !== null) return { kind: 'subject', subject: ownerSubject };
  throw new TypeError('a peer group has no owner');
}
