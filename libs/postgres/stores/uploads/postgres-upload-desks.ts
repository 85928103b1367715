import { type Actor, actor, ROLES } from '#domain/access';
import { councilCode } from '#domain/catalogue';
import type { UploadDesk, UploadDesks } from '#domain/uploads';
import type { DataSource } from 'typeorm';
import { oneOf } from '../../mappers/one-of.js';
import { UploadRow } from '../../rows/uploads/upload.row.js';
import { inTenancy } from '../../tenancy.js';
import { PostgresRequestLog } from '../postgres-request-log.js';
import { PostgresReturns } from '../postgres-return-desks.js';
import { PostgresUploads } from './postgres-uploads.js';

/** Work on uploads and the returns they become, in one transaction that acts for somebody. */
export class PostgresUploadDesks implements UploadDesks {
  constructor(private readonly dataSource: DataSource) {}

  as<T>(who: Actor, work: (desk: UploadDesk) => Promise<T>): Promise<T> {
    return inTenancy(this.dataSource, { kind: 'actor', actor: who }, (manager) =>
      work({
        uploads: new PostgresUploads(manager, who),
        returns: new PostgresReturns(manager, who),
        requests: new PostgresRequestLog(manager, who),
      }),
    );
  }

  async uploaderOf(upload: string): Promise<Actor | undefined> {
    const row = await inTenancy(this.dataSource, { kind: 'service' }, (manager) => manager.findOneBy(UploadRow, { id: upload }));
    return row === null ? undefined : actor(row.requestedBy, oneOf(ROLES, row.role), councilCode(row.councilCode));
  }
}
