import type { Actor } from '#domain/access';
import type { RememberedRequest, RequestLog } from '#domain/returns';
import type { EntityManager } from 'typeorm';
import { IdempotentRequestRow } from '../rows/idempotent-request.row.js';

/** Requests carried out for one actor; written in the same transaction as what they did. */
export class PostgresRequestLog implements RequestLog {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
  ) {}

  async recall(idempotencyKey: string): Promise<RememberedRequest | undefined> {
    const row = await this.manager.findOneBy(IdempotentRequestRow, { subject: this.actor.subject, idempotencyKey });
    return row === null ? undefined : { operation: row.operation, fingerprint: row.fingerprint, made: row.made ?? undefined };
  }

  async remember(idempotencyKey: string, { operation, fingerprint, made }: RememberedRequest): Promise<void> {
    await this.manager.insert(IdempotentRequestRow, {
      subject: this.actor.subject,
      idempotencyKey,
      operation,
      fingerprint,
      made: made ?? null,
    });
  }
}
