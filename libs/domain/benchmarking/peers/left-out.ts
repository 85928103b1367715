import { type CouncilCode, councilCode, predecessorsOf, successorsOf } from '../../catalogue/index.js';

/** Why a council is no peer of another, each as the words that finish "it is left out because it ...". */
export const LEFT_OUT_REASONS = {
  itself: 'is the council itself',
  member: 'would be a part of the council that is proposed',
  predecessor: 'served the same people before the council did',
  successor: 'serves the same people after the council did',
  partner: 'shares a service with the council, so that neither’s figure is its own',
  'in-part': 'is only in part of the members of the programme',
  'not-alike': 'is like no other council: it serves too few people',
  'not-there': 'is unknown, had no duties in the year, or is fictional beside real ones, or real beside fictional ones',
} as const;
export type LeftOutReason = keyof typeof LEFT_OUT_REASONS;

export interface LeftOut {
  readonly council: CouncilCode;
  readonly reason: LeftOutReason;
}

/** Councils that provide a service together, such as the tri-borough of west London. */
export interface JointScheme {
  readonly name: string;
  readonly councils: readonly CouncilCode[];
}

/** City of London and Isles of Scilly have 11,000 adults between them: a handful of people moves every figure (method 4.6). */
export const NEVER_PEERS: ReadonlySet<CouncilCode> = new Set([councilCode('E09000001'), councilCode('E06000053')]);

/**
 * Says of any council why it can never be a peer of the subject, or undefined where it may be one. Land passes from council to council
 * along the links of lineage only, so two councils overlap just where one came of the other, through any number of generations. Councils
 * that were parts of one, such as Bedford and Central Bedfordshire, serve different people and may be peers.
 */
export function leavingOut(subject: CouncilCode, partners: ReadonlySet<CouncilCode>): (council: CouncilCode) => LeftOutReason | undefined {
  const [before, after] = [forebears(subject), heirs(subject)];
  return (council) => {
    if (council === subject) return 'itself';
    if (before.has(council)) return 'predecessor';
    if (after.has(council)) return 'successor';
    if (partners.has(council)) return 'partner';
    return NEVER_PEERS.has(council) ? 'not-alike' : undefined;
  };
}

/** Everybody that the council runs a joint scheme with, under any code and with all that went before or came after, even of a part. */
export function partnersIn(schemes: readonly JointScheme[], council: CouncilCode): ReadonlySet<CouncilCode> {
  const partners = schemes
    .map((scheme) => scheme.councils.flatMap((member) => [member, ...forebears(member), ...heirs(member)]))
    .filter((sharing) => sharing.includes(council));
  return new Set(partners.flat().filter((partner) => partner !== council));
}

const forebears = (council: CouncilCode): ReadonlySet<CouncilCode> =>
  every(council, (code) => predecessorsOf(code).map((link) => link.predecessor));
const heirs = (council: CouncilCode): ReadonlySet<CouncilCode> =>
  every(council, (code) => successorsOf(code).map((link) => link.successor));

/** All that is reached from the council step by step, through every generation. */
function every(council: CouncilCode, next: (code: CouncilCode) => readonly CouncilCode[]): ReadonlySet<CouncilCode> {
  const found = new Set<CouncilCode>();
  const waiting = [...next(council)];
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    if (found.has(code)) continue;
    found.add(code);
    waiting.push(...next(code));
  }
  return found;
}
