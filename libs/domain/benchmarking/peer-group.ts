import {
  type ClientGroup,
  type Council,
  type CouncilCode,
  type CouncilType,
  type FinancialYear,
  membersThen,
  type Realm,
  realmOf,
} from '../catalogue/index.js';
import { leavingOut, type LeftOut, type LeftOutReason } from './peers/left-out.js';
import { NO_DIRECTORY, type PeerDirectory, type SavedGroup } from './peers/peer-directory.js';
import { type Rurality, RURALITIES } from './peers/rurality.js';

/** Whom a council is compared with; each kind is a peer model of the catalogue. */
export type PeerGroup =
  | { readonly kind: 'neighbours'; readonly clientGroup: ClientGroup; readonly k: number }
  /** Every council of the realm, as national quartiles count them. */
  | { readonly kind: 'national' }
  | { readonly kind: 'region' }
  | { readonly kind: 'type' }
  | { readonly kind: 'rurality' }
  | { readonly kind: 'cohort'; readonly code: string }
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'named'; readonly councils: readonly CouncilCode[] };

/** Why there is no such group, each as the words that finish "there is no group, because ...". */
export const NO_GROUP_REASONS = {
  'not-in-model': 'too little is known of the council’s place to say what is like it',
  'too-few-neighbours': 'fewer than 8 councils are like it',
  'several-regions': 'its councils lie in several regions',
  'rurality-unknown': 'how rural the council is, is not known',
  'no-such-cohort': 'there is no programme of that code',
  'no-such-saved-group': 'there is no saved group of that id',
} as const;
export type NoGroupReason = keyof typeof NO_GROUP_REASONS;

export type Peers =
  | {
      readonly kind: 'peers';
      /** Nearest first where they are neighbours, in order of code otherwise. */
      readonly councils: readonly Council[];
      /** Who would be in the group, but can be no peer. */
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly kind: 'no-group'; readonly reason: NoGroupReason; readonly councils: readonly [] }
  | { readonly kind: 'not-usable'; readonly councils: readonly CouncilCode[]; readonly leftOut: readonly LeftOut[] };

/**
 * The councils of the group that can be peers of the subject in a year, each once; `councils` are those of its realm that existed then.
 * A council that is named and cannot be a peer is refused; in any other group it is left out, with its reason.
 */
export function peersOf(
  subject: Council,
  group: PeerGroup,
  { councils, year }: { readonly councils: readonly Council[]; readonly year: FinancialYear },
  directory: PeerDirectory = NO_DIRECTORY,
): Peers {
  const living = new Map(councils.map((council) => [council.code, council]));
  const barred = leavingOut(subject.code, directory.partnersOf(subject.code));
  const reasonFor = (code: CouncilCode): LeftOutReason | undefined => barred(code) ?? (living.has(code) ? undefined : 'not-there');
  const sorted = (codes: Iterable<CouncilCode>): Peers => peersAmong([...codes].sort(), reasonFor, living);
  const where = (belongs: (council: Council) => boolean): Peers =>
    sorted([...living.values()].filter(belongs).map((council) => council.code));

  switch (group.kind) {
    case 'national':
      return peersAmong([...living.keys()].sort(), (code) => (code === subject.code ? 'itself' : undefined), living);
    case 'region':
      return where((council) => council.region === subject.region);
    case 'type':
      return where((council) => council.type === subject.type);
    case 'rurality': {
      const own = directory.ruralityOf(subject.code);
      return own === undefined ? noGroup('rurality-unknown') : where((council) => directory.ruralityOf(council.code) === own);
    }
    case 'cohort': {
      const cohort = directory.cohort(group.code);
      if (cohort === undefined) return noGroup('no-such-cohort');
      const { members, inPart } = membersThen(cohort.councils, year);
      const memberReason: ReasonFor = (code) => reasonFor(code) ?? (inPart.has(code) ? 'in-part' : undefined);
      return peersAmong([...members, ...inPart].sort(), memberReason, living);
    }
    case 'saved': {
      const saved = directory.saved(group.id);
      return saved === undefined ? noGroup('no-such-saved-group') : sorted(saved.councils);
    }
    case 'neighbours': {
      const leaveOut = (code: CouncilCode): boolean => reasonFor(code) !== undefined;
      const found = directory.neighbours(subject.code, group.clientGroup, { k: group.k, leaveOut });
      if (found.kind !== 'neighbours') return noGroup(found.kind);
      return peersAmong([...found.peers.map(({ council }) => council), ...[...living.keys()].filter(leaveOut).sort()], reasonFor, living);
    }
    case 'named': {
      const refused = leftOutOf(new Set(group.councils), reasonFor);
      if (refused.length > 0) return { kind: 'not-usable', councils: refused.map(({ council }) => council), leftOut: refused };
      return sorted(group.councils);
    }
  }
}

/** What an answer must cite, so that it can be asked for again: the saved group and its version. */
export type CitedGroup = Pick<SavedGroup, 'id' | 'version'>;

export function citedGroup(group: PeerGroup, directory: PeerDirectory): CitedGroup | undefined {
  const saved = group.kind === 'saved' ? directory.saved(group.id) : undefined;
  return saved && { id: saved.id, version: saved.version };
}

/** What the groups of a council, or of one that is proposed, are named by; undefined where it is not known or not decided. */
export interface NamedBy {
  readonly realm: Realm;
  readonly region: string | undefined;
  readonly type: CouncilType | undefined;
  readonly rurality: Rurality | undefined;
}

export const namedBy = ({ code, region, type }: Council, directory: PeerDirectory = NO_DIRECTORY): NamedBy => ({
  realm: realmOf(code),
  region,
  type,
  rurality: directory.ruralityOf(code),
});

/** The group in words, for the sentence of a comparison. */
export function groupName(subject: NamedBy, group: PeerGroup, directory: PeerDirectory = NO_DIRECTORY): string {
  switch (group.kind) {
    case 'national':
      return subject.realm === 'england' ? 'England' : 'all councils';
    case 'region':
      return subject.region ?? 'councils of its region';
    case 'type':
      return subject.type === undefined ? 'councils of its type' : TYPE_NAMES[subject.type];
    case 'neighbours':
      return `nearest neighbours${FOR_CLIENT_GROUP[group.clientGroup]}, at most ${group.k}`;
    case 'rurality':
      return subject.rurality === undefined ? 'councils as rural as it' : RURALITIES[subject.rurality];
    case 'cohort':
      return directory.cohort(group.code)?.name ?? `programme ${group.code}`;
    case 'saved':
      return directory.saved(group.id)?.name ?? 'a saved group';
    case 'named':
      return 'the councils named';
  }
}

const TYPE_NAMES: Readonly<Record<CouncilType, string>> = {
  county: 'county councils',
  unitary: 'unitary authorities',
  metropolitan_district: 'metropolitan districts',
  london_borough: 'London boroughs',
};

const FOR_CLIENT_GROUP: Readonly<Record<ClientGroup, string>> = {
  all: '',
  '18-64': ' for people aged 18 to 64',
  '65+': ' for people aged 65 and over',
};

export type ReasonFor = (code: CouncilCode) => LeftOutReason | undefined;

/** The candidates that may be peers, in their order, and those that may not; that a council is not its own peer goes without saying. */
export function peersAmong(
  candidates: readonly CouncilCode[],
  reasonFor: ReasonFor,
  living: ReadonlyMap<CouncilCode, Council>,
): Extract<Peers, { readonly kind: 'peers' }> {
  const once = new Set(candidates);
  return {
    kind: 'peers',
    councils: [...once].flatMap((code) => (reasonFor(code) === undefined ? (living.get(code) ?? []) : [])),
    leftOut: leftOutOf(once, reasonFor).filter(({ reason }) => reason !== 'itself'),
  };
}

function leftOutOf(candidates: ReadonlySet<CouncilCode>, reasonFor: ReasonFor): readonly LeftOut[] {
  return [...candidates].flatMap((council) => {
    const reason = reasonFor(council);
    return reason === undefined ? [] : [{ council, reason }];
  });
}

export const noGroup = (reason: NoGroupReason): Extract<Peers, { readonly kind: 'no-group' }> => ({
  kind: 'no-group',
  reason,
  councils: [],
});
