import { randomUUID } from 'node:crypto';
import type { Actor } from '#domain/access';
import type {
  ElectionCalendar,
  PreElectionPeriod,
  PreReleaseAccess,
  PreReleaseLists,
  PreReleaseRead,
  Publishing,
  PublishingLog,
  PublishingOutcome,
  PublishingRequest,
  PublishingStage,
} from '#domain/publishing';
import type { EntityManager } from 'typeorm';
import { enqueue } from '../../jobs/enqueue.js';
import { toKept, toPublishing } from '../../mappers/publishing/publishing.mapper.js';
import {
  PreElectionPeriodRow,
  PreReleaseAccessRow,
  PreReleaseReadRow,
  PublishingOutcomeRow,
  PublishingProgressRow,
  PublishingRow,
} from '../../rows/publishing/lifecycle.row.js';

/** Requests to publish, each with its job. */
export class PostgresPublishingLog implements PublishingLog {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
  ) {}

  async add(request: PublishingRequest): Promise<string> {
    const id = randomUUID();
    const by = { requestedBy: this.actor.subject, role: this.actor.role };
    await this.manager.insert(PublishingRow, { id, realm: request.realm, request: toKept(request), ...by });
    await this.reached(id, 'queued');
    await enqueue(this.manager, 'publish-release', { publishing: id });
    return id;
  }

  async find(id: string): Promise<Publishing | undefined> {
    const row = await this.manager.findOneBy(PublishingRow, { id });
    if (row === null) return undefined;
    // Backwards through its life: others go on writing between two readings here.
    const outcome = await this.manager.findOneBy(PublishingOutcomeRow, { publishingId: id });
    const progress = await this.manager.find(PublishingProgressRow, { where: { publishingId: id }, order: { at: 'ASC' } });
    return toPublishing(row, progress, outcome);
  }

  async reached(id: string, stage: PublishingStage): Promise<void> {
    await this.manager.createQueryBuilder().insert().into(PublishingProgressRow).values({ publishingId: id, stage }).orIgnore().execute();
  }

  async finish(id: string, outcome: PublishingOutcome): Promise<boolean> {
    const insert = this.manager.createQueryBuilder().insert().into(PublishingOutcomeRow).values({ publishingId: id, outcome }).orIgnore();
    const inserted = await insert.updateEntity(false).returning('publishing_id').execute();
    return (inserted.raw as readonly unknown[]).length === 1;
  }
}

/** Who reads before everybody else. */
export class PostgresPreReleaseLists implements PreReleaseLists {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
  ) {}

  async admit({ release, subject, purpose, isAdmitted }: Omit<PreReleaseAccess, 'by' | 'at'>): Promise<void> {
    await this.manager.insert(PreReleaseAccessRow, { releaseNumber: release, subject, purpose, isAdmitted, bySubject: this.actor.subject });
  }

  async accesses(release: number): Promise<readonly PreReleaseAccess[]> {
    const rows = await this.manager.find(PreReleaseAccessRow, { where: { releaseNumber: release }, order: { id: 'ASC' } });
    return rows.map(({ subject, purpose, isAdmitted, bySubject, at }) => ({ release, subject, purpose, isAdmitted, by: bySubject, at }));
  }

  async reads(release: number): Promise<readonly PreReleaseRead[]> {
    const rows = await this.manager.find(PreReleaseReadRow, { where: { releaseNumber: release }, order: { id: 'ASC' } });
    return rows.map(({ subject, role, at }) => ({ subject, role, at }));
  }
}

export class PostgresElectionCalendar implements ElectionCalendar {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
  ) {}

  async all(): Promise<readonly PreElectionPeriod[]> {
    const rows = await this.manager.find(PreElectionPeriodRow, { order: { id: 'ASC' } });
    const newest = new Map(rows.map((row) => [row.name, row]));
    return [...newest.values()]
      .map(({ name, starts, ends, calledOff }) => ({ name, starts, ends, calledOff: calledOff ?? undefined }))
      .sort((a, b) => (a.starts < b.starts ? -1 : 1));
  }

  async note({ name, starts, ends, calledOff }: PreElectionPeriod): Promise<void> {
    await this.manager.insert(PreElectionPeriodRow, { name, starts, ends, calledOff: calledOff ?? null, notedBy: this.actor.subject });
  }
}
