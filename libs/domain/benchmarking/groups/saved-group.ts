import type { Actor, Role } from '../../access/index.js';
import type { CouncilCode, Fingerprint, Realm } from '../../catalogue/index.js';

/** Who may save a group anew and retire it: everybody of a council, or one key of the programme. */
export type GroupOwner =
  { readonly kind: 'council'; readonly council: CouncilCode } | { readonly kind: 'subject'; readonly subject: string };

/** Councils that somebody chose as peers, under a name. */
export interface GroupContent {
  readonly name: string;
  readonly realm: Realm;
  readonly councils: readonly CouncilCode[];
  readonly note: string | undefined;
  /** Whether everybody with a key may read it and ask with it. */
  readonly shared: boolean;
}

/** A version of a group. An answer that was asked with it names its id and version, and can be asked for again. */
export interface SavedPeerGroup extends GroupContent {
  readonly id: string;
  readonly version: number;
  readonly owner: GroupOwner;
  /** Why it is not to be used any more, where that was said. */
  readonly retired: string | undefined;
  /** ISO time. */
  readonly savedAt: string;
  /** In which role; who it was stands in the audit. */
  readonly role: Role;
}

export type NewGroupVersion = Omit<SavedPeerGroup, 'savedAt' | 'role'>;

export const groupOwner = ({ council, subject }: Actor): GroupOwner =>
  council === undefined ? { kind: 'subject', subject } : { kind: 'council', council };

/** A name without the blanks that nobody sees. */
export const tidied = (name: string): string => name.trim().replace(/\s+/g, ' ');

/** What two spellings of one name have in common. */
export const nameKey = (name: string): string => tidied(name).toLowerCase();

const ID_LETTERS = 20;

/** A group is its owner and its name: the same two are the same group, and nobody can add to a group of another owner. */
export const groupId = (owner: GroupOwner, name: string, fingerprint: Fingerprint): string =>
  fingerprint(`${owner.kind} ${owner.kind === 'council' ? owner.council : owner.subject}: ${nameKey(name)}`).slice(0, ID_LETTERS);
