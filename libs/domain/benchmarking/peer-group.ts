import { type Council, type CouncilCode, type CouncilType } from '../catalogue/index.js';

/** Whom a council is compared with. */
export type PeerGroup =
  { readonly kind: 'region' } | { readonly kind: 'type' } | { readonly kind: 'named'; readonly councils: readonly CouncilCode[] };

export type Peers =
  | { readonly kind: 'peers'; readonly councils: readonly Council[] }
  | { readonly kind: 'not-usable'; readonly councils: readonly CouncilCode[] };

/** The councils of the group other than the subject, each once, in order of code; `councils` are those that existed in the year. */
export function peersOf(subject: Council, group: PeerGroup, councils: readonly Council[]): Peers {
  const others = councils.filter((council) => council.code !== subject.code);
  if (group.kind === 'region') return peers(others.filter((council) => council.region === subject.region));
  if (group.kind === 'type') return peers(others.filter((council) => council.type === subject.type));

  const notUsable = group.councils.filter((code) => !others.some((council) => council.code === code));
  if (notUsable.length > 0) return { kind: 'not-usable', councils: notUsable };
  return peers(others.filter((council) => group.councils.includes(council.code)));
}

/** The group in words, for the sentence of a comparison. */
export function groupName(subject: Council, group: PeerGroup): string {
  if (group.kind === 'region') return subject.region;
  return group.kind === 'type' ? TYPE_NAMES[subject.type] : 'the councils named';
}

const TYPE_NAMES: Readonly<Record<CouncilType, string>> = {
  county: 'county councils',
  unitary: 'unitary authorities',
  metropolitan_district: 'metropolitan districts',
  london_borough: 'London boroughs',
};

const peers = (councils: readonly Council[]): Peers => ({
  kind: 'peers',
  councils: [...councils].sort((a, b) => (a.code < b.code ? -1 : 1)),
});
