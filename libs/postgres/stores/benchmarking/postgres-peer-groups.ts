import type { Actor } from '#domain/access';
import type { GroupDesk, GroupDesks, GroupStore, NewGroupVersion, PeerGroups, SavedPeerGroup } from '#domain/benchmarking';
import type { Council, CouncilCode, Realm } from '#domain/catalogue';
import { type DataSource, type EntityManager, In } from 'typeorm';
import { fromPeerGroup, toPeerGroup } from '../../mappers/benchmarking/peer-group.mapper.js';
import { toCouncil } from '../../mappers/council.mapper.js';
import { PeerGroupVersionRow } from '../../rows/benchmarking/peer-group.row.js';
import { CouncilRow } from '../../rows/council.row.js';
import { inTenancy } from '../../tenancy.js';
import { PostgresRequestLog } from '../postgres-request-log.js';

/** Saving peer groups in one transaction that acts for somebody. */
export class PostgresGroupDesks implements GroupDesks {
  constructor(private readonly dataSource: DataSource) {}

  as<T>(actor: Actor, work: (desk: GroupDesk) => Promise<T>): Promise<T> {
    return inTenancy(this.dataSource, { kind: 'actor', actor }, (manager) =>
      work({ groups: new PostgresGroups(manager, actor), requests: new PostgresRequestLog(manager, actor) }),
    );
  }
}

/** Reading peer groups, each question in a transaction of its own. */
export class PostgresPeerGroups implements PeerGroups {
  constructor(private readonly dataSource: DataSource) {}

  async find(actor: Actor, id: string, version?: number): Promise<SavedPeerGroup | undefined> {
    const found = await inTenancy(this.dataSource, { kind: 'actor', actor }, (manager) => findGroup(manager, id, version));
    return version === undefined && found?.retired !== undefined ? undefined : found;
  }

  async ofRealm(actor: Actor, realm: Realm): Promise<readonly SavedPeerGroup[]> {
    const rows = await inTenancy(this.dataSource, { kind: 'actor', actor }, (manager) =>
      manager
        .createQueryBuilder(PeerGroupVersionRow, 'saved')
        .where(`saved.realm = :realm AND saved.retired IS NULL AND ${NEWEST}`, { realm })
        .orderBy({ 'saved.name_key': 'ASC', 'saved.id': 'ASC' })
        .getMany(),
    );
    return rows.map(toPeerGroup);
  }
}

/** The newest that the actor may see: what is not shared is not there for others. */
const NEWEST = 'NOT EXISTS (SELECT 1 FROM peer_group_version later WHERE later.id = saved.id AND later.version > saved.version)';

class PostgresGroups implements GroupStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
  ) {}

  async lock(id: string): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`peer group ${id}`]);
  }

  find(id: string, version?: number): Promise<SavedPeerGroup | undefined> {
    return findGroup(this.manager, id, version);
  }

  async add(group: NewGroupVersion): Promise<void> {
    const { subject, role } = this.actor;
    await this.manager.insert(PeerGroupVersionRow, { ...fromPeerGroup(group), savedBy: subject, role });
  }

  async councils(codes: readonly CouncilCode[]): Promise<readonly Council[]> {
    return (await this.manager.findBy(CouncilRow, { code: In([...codes]) })).map(toCouncil);
  }
}

async function findGroup(manager: EntityManager, id: string, version: number | undefined): Promise<SavedPeerGroup | undefined> {
  const where = version === undefined ? { id } : { id, version };
  const row = await manager.findOne(PeerGroupVersionRow, { where, order: { version: 'DESC' } });
  return row === null ? undefined : toPeerGroup(row);
}
