import type { Actor } from '#domain/access';
import type { Council, CouncilCode } from '#domain/catalogue';
import type { DocumentStore, FiledDocument, FilingDesk, FilingDesks, PublishedDocument } from '#domain/evidence';
import type { DataSource, EntityManager } from 'typeorm';
import { toCouncil } from '../../mappers/council.mapper.js';
import { CouncilRow } from '../../rows/council.row.js';
import { inTenancy } from '../../tenancy.js';
import { addDocument, NEWEST, readDocuments } from './filed-documents.js';
import { PostgresRequestLog } from '../postgres-request-log.js';

/** Filing in one transaction that acts for somebody. */
export class PostgresFilingDesks implements FilingDesks {
  constructor(private readonly dataSource: DataSource) {}

  as<T>(actor: Actor, work: (desk: FilingDesk) => Promise<T>): Promise<T> {
    return inTenancy(this.dataSource, { kind: 'actor', actor }, (manager) =>
      work({ documents: new PostgresDocuments(manager, actor), requests: new PostgresRequestLog(manager, actor) }),
    );
  }
}

class PostgresDocuments implements DocumentStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
  ) {}

  async lock(code: string): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`document ${code}`]);
  }

  async newest(codes: readonly string[]): Promise<readonly FiledDocument[]> {
    if (codes.length === 0) return [];
    return readDocuments(this.manager, { sql: `version.code IN (:...codes) AND ${NEWEST}`, parameters: { codes } });
  }

  async version(code: string, version: number): Promise<FiledDocument | undefined> {
    const [found] = await readDocuments(this.manager, {
      sql: 'version.code = :code AND version.version = :version',
      parameters: { code, version },
    });
    return found;
  }

  add(document: PublishedDocument): Promise<number> {
    return addDocument(this.manager, document, this.actor.subject);
  }

  async council(code: CouncilCode): Promise<Council | undefined> {
    const row = await this.manager.findOneBy(CouncilRow, { code });
    return row === null ? undefined : toCouncil(row);
  }
}
