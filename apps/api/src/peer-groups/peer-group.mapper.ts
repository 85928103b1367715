import type { Actor } from '#domain/access';
import { type GroupOutcome, isOwn, type SavedPeerGroup as DomainGroup, type SaveGroupRequest } from '#domain/benchmarking';
import type { SavePeerGroupInput } from './peer-group-input.types.js';
import type { PeerGroupPayload, SavedPeerGroup } from './peer-group.types.js';

/** What was sent, in the words of the domain. */
export const saveRequest = ({ idempotencyKey, note, ...group }: SavePeerGroupInput): SaveGroupRequest => ({
  idempotencyKey,
  group: { ...group, note: note ?? undefined },
});

/** A group in the words of the schema, as the actor sees it: whose key of the programme owns it is told to nobody. */
export const groupType = (group: DomainGroup, actor: Actor): SavedPeerGroup => ({
  ...group,
  own: isOwn(actor, group),
  ownerCouncil: group.owner.kind === 'council' ? group.owner.council : undefined,
  savedAt: new Date(group.savedAt),
  savedBy: group.role,
});

export const groupPayload = (outcome: GroupOutcome, actor: Actor): PeerGroupPayload =>
  outcome.kind === 'refused'
    ? { peerGroup: undefined, userErrors: outcome.problems }
    : { peerGroup: groupType(outcome.group, actor), userErrors: [] };
