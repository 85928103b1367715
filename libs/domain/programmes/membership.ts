import { type CouncilCode, isKnown } from '../catalogue/index.js';
import { type Programme, type Scheme, SCHEME_KINDS, type SchemeKind } from './programme.js';

export interface KindCount {
  readonly kind: SchemeKind;
  readonly schemes: number;
  /** Distinct councils named in schemes of this kind. */
  readonly councils: number;
}

export interface StrandCount {
  readonly code: string;
  readonly label: string;
  readonly schemes: number;
  readonly councils: number;
}

export interface Membership {
  /** Every council named, once, in the order of codes. */
  readonly councils: readonly CouncilCode[];
  readonly kinds: readonly KindCount[];
  readonly stated: Programme['statedMembers']['count'];
  /** How many are named, and where that is not the number stated, why it may not be. */
  readonly sentence: string;
  /** A count is arithmetic; why two counts differ is an inference, unless the sponsor says it. */
  readonly basis: 'arithmetic' | 'inference';
}

/** Who takes part by name, and how that compares with the number the sponsor states. */
export function membership(programme: Programme): Membership {
  const councils = distinct(programme.schemes);
  const kinds = SCHEME_KINDS.map((kind) => ({ kind, ...counted(programme.schemes.filter((scheme) => scheme.kind === kind)) }));
  const stated = programme.statedMembers.count;
  const named = `${councils.length} councils are named in ${programme.schemes.length} schemes (${kinds.map(kindWords).join(', ')}).`;
  if (!isKnown(stated)) return { councils, kinds, stated, sentence: named, basis: 'arithmetic' };
  if (stated.value === councils.length)
    return { councils, kinds, stated, sentence: `${named} The same number is stated.`, basis: 'arithmetic' };
  const sentence = `${named} ${stated.value} are stated. ${whyNot(stated.value - councils.length, programme.schemes)}`;
  return { councils, kinds, stated, sentence, basis: 'inference' };
}

/** Schemes and distinct councils of each strand. */
export function strandCounts({ strands, schemes }: Programme): readonly StrandCount[] {
  return strands.map(({ code, label }) => ({ code, label, ...counted(schemes.filter((scheme) => scheme.strand === code)) }));
}

function whyNot(short: number, schemes: readonly Scheme[]): string {
  const open = schemes.filter((scheme) => scheme.unnamedMembers);
  if (short < 0) return `${-short} more are named than stated; the report does not say why.`;
  if (open.length === 0) return `${short} are not named, and no scheme is said to have other partners: they may be counted in another way.`;
  const titles = open.map(({ title }) => `“${title}”`).join(' and ');
  const owner = open.length === 1 ? 'its partners' : 'their partners';
  return `${short} are not named. Only ${titles} ${open.length === 1 ? 'has' : 'have'} partners that are not named, so the ${short} can only be ${owner}, or the number was counted in another way. This is an inference: the report does not say.`;
}

const distinct = (schemes: readonly Scheme[]): readonly CouncilCode[] => [...new Set(schemes.flatMap((scheme) => scheme.members))].sort();
const counted = (schemes: readonly Scheme[]): { schemes: number; councils: number } => ({
  schemes: schemes.length,
  councils: distinct(schemes).length,
});
const kindWords = ({ kind, schemes, councils }: KindCount): string =>
  `${schemes} ${kind}${kind === 'single' ? '' : ` with ${councils} councils`}`;
