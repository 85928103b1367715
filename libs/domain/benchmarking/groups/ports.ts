import type { Actor } from '../../access/index.js';
import type { Council, CouncilCode, Realm } from '../../catalogue/index.js';
import type { RequestLog } from '../../returns/index.js';
import type { NewGroupVersion, SavedPeerGroup } from './saved-group.js';

/** What saving peer groups asks of its store. Versions are added, never changed; what the actor may not see is not found. */
export interface GroupStore {
  /** Keeps other writers to the same group waiting until this work ends. */
  lock(id: string): Promise<void>;
  /** The newest version, retired or not, or the one of that number. */
  find(id: string, version?: number): Promise<SavedPeerGroup | undefined>;
  add(group: NewGroupVersion): Promise<void>;
  /** Those of the councils that are registered. */
  councils(codes: readonly CouncilCode[]): Promise<readonly Council[]>;
}

export interface GroupDesk {
  readonly groups: GroupStore;
  readonly requests: RequestLog;
}

/** One piece of work on peer groups, done whole or not at all. */
export interface GroupDesks {
  as<T>(actor: Actor, work: (desk: GroupDesk) => Promise<T>): Promise<T>;
}

/** What whoever asks with a saved group needs: those of the actor's owner, and those that are shared. */
export interface PeerGroups {
  /** A version by its number, also where the group was retired since; without a number the newest, unless it is retired. */
  find(actor: Actor, id: string, version?: number): Promise<SavedPeerGroup | undefined>;
  /** The newest version of each group of a realm that is not retired, in the order of names. */
  ofRealm(actor: Actor, realm: Realm): Promise<readonly SavedPeerGroup[]>;
}
