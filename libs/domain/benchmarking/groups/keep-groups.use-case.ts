import type { Actor } from '../../access/index.js';
import { canonicalText, type Fingerprint } from '../../catalogue/index.js';
import { isBlankText, KEY_REUSED, type Problem, problem } from '../../returns/index.js';
import { checkGroup } from './check-group.js';
import type { GroupDesk, GroupDesks, GroupStore } from './ports.js';
import { type GroupContent, groupId, groupOwner, type NewGroupVersion, type SavedPeerGroup, tidied } from './saved-group.js';

export interface SaveGroupRequest {
  readonly idempotencyKey: string;
  readonly group: GroupContent;
}

export interface RetireGroupRequest {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly reason: string;
}

export type GroupOutcome =
  { readonly kind: 'done'; readonly group: SavedPeerGroup } | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Saves peer groups, each saving under a name a version of its own, and retires them. What was asked with a version can be read again. */
export class KeepPeerGroups {
  constructor(
    private readonly desks: GroupDesks,
    private readonly fingerprint: Fingerprint,
  ) {}

  save(actor: Actor, request: SaveGroupRequest): Promise<GroupOutcome> {
    const owner = groupOwner(actor);
    const group = { ...request.group, name: tidied(request.group.name) };
    const id = groupId(owner, group.name, this.fingerprint);
    return this.once(actor, { operation: 'save-peer-group', id, request }, async ({ groups }, current) => {
      const problems = checkGroup(group, await groups.councils(group.councils), current);
      return { problems, next: { ...group, id, owner, version: (current?.version ?? 0) + 1, retired: undefined } };
    });
  }

  retire(actor: Actor, request: RetireGroupRequest): Promise<GroupOutcome> {
    const { id, reason } = request;
    return this.once(actor, { operation: 'retire-peer-group', id, request }, (_desk, current) => {
      if (current === undefined || current.retired !== undefined || !isOwn(actor, current)) return { problems: [NOT_YOURS] };
      const problems = isBlankText(reason) ? [REASON_MISSING] : [];
      return { problems, next: { ...current, version: current.version + 1, retired: reason.trim() } };
    });
  }

  private once(actor: Actor, { operation, id, request }: Asked, step: Step): Promise<GroupOutcome> {
    return this.desks.as(actor, async (desk) => {
      const { groups, requests } = desk;
      await groups.lock(id);
      const fingerprint = this.fingerprint(canonicalText({ operation, request }));
      const earlier = await requests.recall(request.idempotencyKey);
      if (earlier !== undefined)
        return earlier.fingerprint === fingerprint ? done(groups, id, Number(earlier.made)) : refused([KEY_REUSED]);

      const { problems, next } = await step(desk, await groups.find(id));
      if (problems.length > 0 || next === undefined) return refused(problems);
      await groups.add(next);
      await requests.remember(request.idempotencyKey, { operation, fingerprint, made: String(next.version) });
      return done(groups, id, next.version);
    });
  }
}

interface Asked {
  readonly operation: string;
  readonly id: string;
  readonly request: SaveGroupRequest | RetireGroupRequest;
}

/** What is wrong, and the version that follows where nothing is. */
interface Change {
  readonly problems: readonly Problem[];
  readonly next?: NewGroupVersion;
}

type Step = (desk: GroupDesk, current: SavedPeerGroup | undefined) => Change | Promise<Change>;

/** Whether the actor is of the group's owner. */
export function isOwn(actor: Actor, { owner }: SavedPeerGroup): boolean {
  return owner.kind === 'council' ? actor.council === owner.council : actor.council === undefined && actor.subject === owner.subject;
}

/** One answer for a group that is not there, is retired, is somebody else's or may not be seen. */
const NOT_YOURS = problem('PEER_GROUP_NOT_FOUND', 'You have no group of this id that could be retired. Ask savedPeerGroups for yours.', [
  'id',
]);
const REASON_MISSING = problem('REASON_MISSING', 'Say why the group is not to be used any more. The reason is kept with it.', ['reason']);

async function done(groups: GroupStore, id: string, version: number): Promise<GroupOutcome> {
  const group = await groups.find(id, version);
  if (group === undefined) throw new Error(`version ${version} of the peer group ${id} is not there after it was written`);
  return { kind: 'done', group };
}

const refused = (problems: readonly Problem[]): GroupOutcome => ({ kind: 'refused', problems });
