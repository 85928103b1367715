import { type Actor, type AuditEvent, type AuditVerdict, type ChainHead, closeChain, EMPTY_CHAIN, walkChain } from '#domain/access';
import type { DataSource } from 'typeorm';
import { sha256 } from '../fingerprint.js';
import { inTenancy } from '../tenancy.js';

/** Events read at once while the chain is walked: about half a megabyte. */
const BATCH = 1000;

/** Longer than any name of a thing; whoever is refused chooses the text, and not how much of it is kept for good. */
const LONGEST_TARGET = 300;

/** An event in JSON, its time in the one spelling that is hashed. */
const EVENT = `SELECT seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, subject, role, council, action, target,
  before, after, previous_hash AS "previousHash", hash FROM audit_event`;

export interface Refusal {
  /** What was asked for, such as `acceptReturn`. */
  readonly action: string;
  readonly target: string;
  readonly council: string | undefined;
  /** Why it was refused, such as `NOT_ALLOWED`. */
  readonly code: string;
}

/** The audit. The database writes it, beside refusals, which leave no row that a trigger could see. */
export class AuditLog {
  constructor(
    private readonly dataSource: DataSource,
    private readonly batch = BATCH,
  ) {}

  /** Notes that somebody was refused, in a transaction of its own: what was refused is rolled back. */
  async refused(actor: Actor, { action, target, council, code }: Refusal): Promise<void> {
    const asked = `${action}: ${target}`.replaceAll('\0', '').slice(0, LONGEST_TARGET);
    await inTenancy(this.dataSource, { kind: 'actor', actor }, (manager) =>
      manager.query(`SELECT note('refused', $1, $2, NULL, $3)`, [asked, council ?? null, code]),
    );
  }

  /** The first events after a number, oldest first. */
  async events({ after = 0, first }: { readonly after?: number; readonly first: number }): Promise<readonly AuditEvent[]> {
    const rows = await this.asOperator<EventRow>(`${EVENT} WHERE seq > $1 ORDER BY seq LIMIT $2`, [after, first]);
    return rows.map(toEvent);
  }

  /** The newest events, oldest first. */
  async last(count: number): Promise<readonly AuditEvent[]> {
    const rows = await this.asOperator<EventRow>(`${EVENT} ORDER BY audit_event.seq DESC LIMIT $1`, [count]);
    return rows.map(toEvent).reverse();
  }

  /** Recomputes every hash of the chain from what its events say. Needs the owner's connection, because the service does not see the head. */
  async verify(): Promise<AuditVerdict> {
    let chain: AuditVerdict = EMPTY_CHAIN;
    for (;;) {
      const { events, head } = await this.page(chain.events);
      chain = walkChain(chain, events, sha256);
      if (chain.kind === 'broken') return chain;
      if (events.length < this.batch) return closeChain(chain, head);
    }
  }

  /** Events with the head of the same instant: one statement, so that what is added meanwhile is in both or in neither. */
  private async page(after: number): Promise<{ events: readonly AuditEvent[]; head: ChainHead | undefined }> {
    const [row] = await this.asOperator<{ events: readonly EventRow[] | null; head: ChainHead | null }>(
      `SELECT (SELECT json_agg(e ORDER BY e.seq) FROM (${EVENT} WHERE seq > $1 ORDER BY seq LIMIT $2) e) AS events,
              (SELECT json_build_object('seq', seq, 'hash', hash) FROM audit_head) AS head`,
      [after, this.batch],
    );
    return { events: (row?.events ?? []).map(toEvent), head: row?.head ?? undefined };
  }

  private asOperator<Row>(sql: string, parameters: readonly unknown[]): Promise<readonly Row[]> {
    return inTenancy(this.dataSource, { kind: 'operator' }, (manager) => manager.query<readonly Row[]>(sql, [...parameters]));
  }
}

/** `seq` comes as a number in JSON and as text in a row. */
type EventRow = {
  readonly [Field in keyof AuditEvent]: undefined extends AuditEvent[Field]
    ? string | null
    : Field extends 'seq'
      ? string | number
      : string;
};

const toEvent = ({ seq, council, before, after, ...rest }: EventRow): AuditEvent => ({
  ...rest,
  seq: Number(seq),
  council: council ?? undefined,
  before: before ?? undefined,
  after: after ?? undefined,
});
