import type { Actor } from '#domain/access';
import type { Council, Publication } from '#domain/catalogue';
import type { Collection, OfficeDesk, OfficeDesks } from '#domain/publishing';
import type { DataSource, EntityManager } from 'typeorm';
import { fromCouncil } from '../mappers/council.mapper.js';
import { CollectionRow } from '../rows/collection.row.js';
import { CouncilRow } from '../rows/council.row.js';
import { inTenancy } from '../tenancy.js';
import { addPublication } from './publications.js';

/** The programme office's own work: collections, fictional councils and publications. */
export class PostgresOfficeDesks implements OfficeDesks {
  constructor(private readonly dataSource: DataSource) {}

  as<T>(actor: Actor, work: (desk: OfficeDesk) => Promise<T>): Promise<T> {
    return inTenancy(this.dataSource, { kind: 'actor', actor }, (manager) => work(new PostgresOfficeDesk(manager, actor)));
  }
}

class PostgresOfficeDesk implements OfficeDesk {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
  ) {}

  async open({ year, opens, deadline, refreshCloses, freezes }: Collection): Promise<boolean> {
    if (await this.manager.existsBy(CollectionRow, { year })) return false;
    await this.manager.insert(CollectionRow, {
      year,
      opens,
      deadline,
      refreshCloses: refreshCloses ?? null,
      freezes: freezes ?? null,
      openedBy: this.actor.subject,
    });
    return true;
  }

  async register(councils: readonly Council[]): Promise<number> {
    const rows = councils.map(fromCouncil);
    const result = await this.manager.createQueryBuilder().insert().into(CouncilRow).values(rows).orIgnore().returning('code').execute();
    return (result.raw as readonly unknown[]).length;
  }

  load(publication: Publication): Promise<boolean> {
    return addPublication(this.manager, publication, { loadedBy: this.actor.subject });
  }
}
