import type { Actor } from '#domain/access';
import type { EmbargoedReads } from '#domain/publishing';
import { type DataSource, IsNull, Not } from 'typeorm';
import { PreReleaseReadRow } from '../../rows/publishing/lifecycle.row.js';
import { ReleaseRow } from '../../rows/publishing/release.row.js';
import { inTenancy } from '../../tenancy.js';

/** Reading under embargo. Who may is decided by the policies of the tables alone: what they do not show the actor is not there for it. */
export class PostgresEmbargoedReads implements EmbargoedReads {
  constructor(private readonly dataSource: DataSource) {}

  note(actor: Actor, number: number): Promise<boolean> {
    return inTenancy(this.dataSource, { kind: 'actor', actor }, async (manager) => {
      const mayRead = await manager.existsBy(ReleaseRow, { number });
      if (mayRead) await manager.insert(PreReleaseReadRow, { releaseNumber: number, subject: actor.subject, role: actor.role });
      return mayRead;
    });
  }

  openTo(actor: Actor): Promise<readonly number[]> {
    return inTenancy(this.dataSource, { kind: 'actor', actor }, async (manager) => {
      const rows = await manager.find(ReleaseRow, {
        select: { number: true },
        where: { embargoUntil: Not(IsNull()) },
      });
      return rows.map(({ number }) => number);
    });
  }
}
