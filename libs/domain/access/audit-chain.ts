import type { Fingerprint } from '../catalogue/index.js';

/** One thing that somebody did, or was refused, as it stands in the database. */
export interface AuditEvent {
  /** From 1, without gaps. */
  readonly seq: number;
  /** In UTC, to the microsecond: `2026-01-02T10:11:12.123456Z`. */
  readonly at: string;
  /** An opaque id; names live elsewhere. */
  readonly subject: string;
  readonly role: string;
  readonly council: string | undefined;
  readonly action: string;
  readonly target: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly previousHash: string;
  readonly hash: string;
}

/** What comes of recomputing a chain; `why` is a sentence, and `at` the event it is about. */
export type AuditVerdict = WholeChain | BrokenChain;
export interface WholeChain {
  readonly kind: 'whole';
  readonly events: number;
  /** The hash of the last event. */
  readonly head: string;
}
export interface BrokenChain {
  readonly kind: 'broken';
  readonly at: number;
  readonly why: string;
}

/** The number and hash of the last event, kept beside the events: without it the last ones could go unnoticed. */
export type ChainHead = Pick<AuditEvent, 'seq' | 'hash'>;

/** A chain before its first event. */
export const EMPTY_CHAIN: WholeChain = { kind: 'whole', events: 0, head: '0'.repeat(64) };

/**
 * The text whose SHA-256 is the hash of an event: a JSON array of texts and nulls, as Postgres prints it. It begins with the hash before,
 * so that no event can be changed without changing all that follow.
 */
export function eventText({
  previousHash,
  seq,
  at,
  subject,
  role,
  council,
  action,
  target,
  before,
  after,
}: Omit<AuditEvent, 'hash'>): string {
  const parts = [previousHash, String(seq), at, subject, role, council, action, target, before, after];
  return `[${parts.map((part) => JSON.stringify(part ?? null)).join(', ')}]`;
}

/** Goes on from a whole chain through the events that follow it, and stops at the first that does not hold. */
export function walkChain(from: WholeChain, events: readonly AuditEvent[], fingerprint: Fingerprint): AuditVerdict {
  let chain = from;
  for (const event of events) {
    const next = chain.events + 1;
    if (event.seq > next) return broken(next, `Event ${next} is missing: the next that is there is event ${event.seq}.`);
    if (event.seq < next) return broken(event.seq, `Event ${event.seq} is out of place: it comes after event ${chain.events}.`);
    if (fingerprint(eventText(event)) !== event.hash)
      return broken(next, `Event ${next} was changed: its hash is not that of what it says.`);
    if (event.previousHash !== chain.head) return rewritten(chain.events, `event ${next} was`);
    chain = { kind: 'whole', events: next, head: event.hash };
  }
  return chain;
}

/** Whether a chain that was walked to its end ends where its head says. */
export function closeChain(chain: WholeChain, head: ChainHead | undefined): AuditVerdict {
  const { events } = chain;
  if (head === undefined) return broken(events, 'The head of the audit is missing: whether its last events are there cannot be told.');
  if (head.seq > events)
    return broken(events + 1, `The audit is cut off at the end: event ${events + 1} is missing, and its head has counted ${head.seq}.`);
  if (head.seq < events)
    return broken(head.seq + 1, `Event ${head.seq + 1} was not added as events are: the head of the audit has counted ${head.seq}.`);
  return head.hash === chain.head ? chain : rewritten(events, 'the head of the audit was');
}

const broken = (at: number, why: string): BrokenChain => ({ kind: 'broken', at, why });

/** An event that fits its own hash and not what was made from that hash later: both were written anew. */
const rewritten = (at: number, witness: string): BrokenChain =>
  at === 0
    ? broken(1, 'Event 1 does not begin the audit: it names an event before it.')
    : broken(at, `Event ${at} was rewritten with its hash: ${witness} made from another.`);
