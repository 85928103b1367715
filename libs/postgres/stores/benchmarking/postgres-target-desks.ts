import type { Actor } from '#domain/access';
import type { LocalTarget, TargetContent, TargetDesk, TargetDesks, TargetKey, TargetsAsked, TargetStore } from '#domain/benchmarking';
import type { Council, CouncilCode } from '#domain/catalogue';
import type { DataSource, EntityManager } from 'typeorm';
import { fromTarget, toLocalTarget } from '../../mappers/benchmarking/local-target.mapper.js';
import { toCouncil } from '../../mappers/council.mapper.js';
import { LocalTargetRow } from '../../rows/benchmarking/local-target.row.js';
import { CouncilRow } from '../../rows/council.row.js';
import { inTenancy } from '../../tenancy.js';
import { PostgresRequestLog } from '../postgres-request-log.js';
import { inOrder, NEWEST } from './local-targets.js';

/** Work on local targets in one transaction that acts for somebody. */
export class PostgresTargetDesks implements TargetDesks {
  constructor(private readonly dataSource: DataSource) {}

  as<T>(actor: Actor, work: (desk: TargetDesk) => Promise<T>): Promise<T> {
    return inTenancy(this.dataSource, { kind: 'actor', actor }, (manager) =>
      work({ targets: new PostgresTargets(manager, actor), requests: new PostgresRequestLog(manager, actor) }),
    );
  }
}

class PostgresTargets implements TargetStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
  ) {}

  async lock({ council, measure, year }: TargetKey): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`target ${council} ${measure} ${year}`]);
  }

  async find({ council, measure, year }: TargetKey, version?: number): Promise<LocalTarget | undefined> {
    const numbered = version === undefined ? {} : { version };
    const where = { councilCode: council, measure, year, ...numbered };
    const row = await this.manager.findOne(LocalTargetRow, { where, order: { version: 'DESC' } });
    return row === null ? undefined : toLocalTarget(row);
  }

  async add(target: TargetContent, version: number): Promise<void> {
    const { subject, role } = this.actor;
    await this.manager.insert(LocalTargetRow, { ...fromTarget(target, version), setBy: subject, role });
  }

  async ofCouncil(council: CouncilCode, { year, versions }: TargetsAsked): Promise<readonly LocalTarget[]> {
    const asked = inOrder(this.manager).where('target.council_code = :council', { council });
    if (year !== undefined) asked.andWhere('target.year = :year', { year });
    if (versions === 'newest') asked.andWhere(NEWEST);
    return (await asked.getMany()).map(toLocalTarget);
  }

  async council(code: CouncilCode): Promise<Council | undefined> {
    const row = await this.manager.findOneBy(CouncilRow, { code });
    return row === null ? undefined : toCouncil(row);
  }
}
