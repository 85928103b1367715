import { type CouncilCode, type FinancialYear, type MeasureCode, type PriceBase, type Realm, realmOf } from '../../catalogue/index.js';
import type { CitedGroup, PeerGroup } from '../peer-group.js';
import type { Footprint, ProposedFootprint } from '../shape/index.js';

/** Peers as a citation names them: a saved group with its version, because the next version may hold others. */
export type CitedPeers = Exclude<PeerGroup, { readonly kind: 'saved' }> | (CitedGroup & { readonly kind: 'saved' });

interface OfCouncil {
  readonly council: CouncilCode;
  readonly measure: MeasureCode;
  readonly year: FinancialYear;
}

interface OfRealm {
  readonly realm: Realm;
  readonly measure: MeasureCode;
  readonly year: FinancialYear;
}

/** A question about published figures with everything said that decides its answer, but for the release and who reads. */
export type CitedQuestion =
  | (OfCouncil & { readonly of: 'figure' })
  | (OfCouncil & { readonly of: 'comparison'; readonly peers: CitedPeers })
  /** A council's position over the groups that suit the measure, and saved ones that were named. */
  | (OfCouncil & { readonly of: 'position'; readonly saved: readonly CitedGroup[] })
  | { readonly of: 'peers'; readonly council: CouncilCode; readonly year: FinancialYear; readonly peers: CitedPeers }
  | {
      readonly of: 'series';
      readonly place: Footprint;
      readonly measure: MeasureCode;
      readonly from: FinancialYear;
      readonly to: FinancialYear;
      readonly prices: PriceBase;
    }
  | { readonly of: 'proposed'; readonly place: ProposedFootprint; readonly measure: MeasureCode; readonly year: FinancialYear }
  | {
      readonly of: 'matrix';
      readonly realm: Realm;
      readonly councils: readonly CouncilCode[];
      readonly measures: readonly MeasureCode[];
      readonly years: readonly FinancialYear[];
    }
  | (OfRealm & { readonly of: 'league-table' })
  | (OfRealm & { readonly of: 'contrast'; readonly programme: string })
  | (OfRealm & { readonly of: 'totals' });

/** A group as it is cited; `saved` is the version that was asked with. */
export function citedPeers(group: PeerGroup, saved: CitedGroup | undefined): CitedPeers {
  if (group.kind !== 'saved') return group;
  if (saved === undefined) throw new TypeError(`an answer that was asked with the saved group ${group.id} does not say with which version`);
  return { kind: 'saved', id: saved.id, version: saved.version };
}

/** The measures that a question asks of, each once. */
export function measuresOf(question: CitedQuestion): readonly MeasureCode[] {
  if (question.of === 'matrix') return [...new Set(question.measures)].sort();
  return question.of === 'peers' ? [] : [question.measure];
}

/** The saved groups that a question needs, each with its version. */
export function savedGroupsOf(question: CitedQuestion): readonly CitedGroup[] {
  if (question.of === 'position') return question.saved;
  if (question.of !== 'comparison' && question.of !== 'peers') return [];
  return question.peers.kind === 'saved' ? [question.peers] : [];
}

/** The realm whose councils a question is about. */
export function realmOfQuestion(question: CitedQuestion): Realm {
  if ('realm' in question) return question.realm;
  if ('council' in question) return realmOf(question.council);
  const [first] = councilsOfPlace(question.place);
  if (first === undefined) throw new TypeError('a place is made of at least one council');
  return realmOf(first);
}

/** The councils that a place is made of, whole or in part. */
export const councilsOfPlace = (place: Footprint): readonly CouncilCode[] =>
  place.kind === 'council' ? [place.council] : [...place.councils, ...place.parts.map(({ predecessor }) => predecessor)];
