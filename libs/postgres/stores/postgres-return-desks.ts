import type { Actor } from '#domain/access';
import type { Council, CouncilCode, FinancialYear } from '#domain/catalogue';
import type { CouncilReturn, NewDeliveryStep, ReturnContent, ReturnDesk, ReturnDesks, ReturnState, ReturnStore } from '#domain/returns';
import type { DataSource, EntityManager } from 'typeorm';
import { toCouncil } from '../mappers/council.mapper.js';
import { toDeliveryStep } from '../mappers/progress.mapper.js';
import { toTransition } from '../mappers/transition.mapper.js';
import { CollectionRow } from '../rows/collection.row.js';
import { CouncilRow } from '../rows/council.row.js';
import { DeliveryStepRow } from '../rows/savings/progress.row.js';
import { ReturnTransitionRow, ReturnVersionRow } from '../rows/return-version.row.js';
import { inTenancy } from '../tenancy.js';
import { PostgresRequestLog } from './postgres-request-log.js';
import { readContents, writeContent } from './version-contents.js';

/** Work on returns in one transaction that acts for somebody. */
export class PostgresReturnDesks implements ReturnDesks {
  constructor(private readonly dataSource: DataSource) {}

  as<T>(actor: Actor, work: (desk: ReturnDesk) => Promise<T>): Promise<T> {
    return inTenancy(this.dataSource, { kind: 'actor', actor }, (manager) =>
      work({ returns: new PostgresReturns(manager, actor), requests: new PostgresRequestLog(manager, actor) }),
    );
  }
}

/** Returns as one actor may see and change them. */
export class PostgresReturns implements ReturnStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
  ) {}

  async lock(council: CouncilCode, collection: FinancialYear): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`return ${council} ${collection}`]);
  }

  async find(council: CouncilCode, collection: FinancialYear): Promise<CouncilReturn | undefined> {
    const row = await this.newestVersion(council, collection);
    if (row === null) return undefined;
    const key = { councilCode: council, collection, version: row.version };
    const history = await this.manager.find(ReturnTransitionRow, { where: { councilCode: council, collection }, order: { id: 'ASC' } });
    const transitions = history.map(toTransition);
    const steps = await this.manager.find(DeliveryStepRow, { where: { councilCode: council, collection }, order: { id: 'ASC' } });
    const contentOf = await readContents(this.manager, {
      sql: 'line.council_code = :councilCode AND line.collection = :collection AND line.version = :version',
      parameters: key,
    });
    const state = transitions.at(-1)?.to;
    if (state === undefined) throw new TypeError(`the return of ${council} for ${collection} has a version and no state`);
    return {
      council,
      collection,
      state,
      version: { number: row.version, savedAt: row.savedAt, savedBy: row.savedBy, content: contentOf(key) },
      history: transitions,
      deliverySteps: steps.map(toDeliveryStep),
    };
  }

  async addVersion(council: CouncilCode, collection: FinancialYear, content: ReturnContent): Promise<number> {
    const newest = await this.newestVersion(council, collection);
    const key = { councilCode: council, collection, version: (newest?.version ?? 0) + 1 };
    await this.manager.insert(ReturnVersionRow, { ...key, savedBy: this.actor.subject });
    await writeContent(this.manager, key, content);
    return key.version;
  }

  async record(council: CouncilCode, collection: FinancialYear, version: number, to: ReturnState): Promise<void> {
    const step = { councilCode: council, collection, version, toState: to, bySubject: this.actor.subject, role: this.actor.role };
    await this.manager.insert(ReturnTransitionRow, step);
  }

  async step(council: CouncilCode, collection: FinancialYear, step: NewDeliveryStep): Promise<void> {
    const { reference, to, evidence, slippedTo, substitutedBy } = step;
    const taken = { reference, toState: to, evidence, slippedTo: slippedTo ?? null, substitutedBy: substitutedBy ?? null };
    await this.manager.insert(DeliveryStepRow, {
      councilCode: council,
      collection,
      ...taken,
      bySubject: this.actor.subject,
      role: this.actor.role,
    });
  }

  async council(code: CouncilCode): Promise<Council | undefined> {
    const row = await this.manager.findOneBy(CouncilRow, { code });
    return row === null ? undefined : toCouncil(row);
  }

  isOpen(collection: FinancialYear): Promise<boolean> {
    return this.manager.existsBy(CollectionRow, { year: collection });
  }

  private newestVersion(council: CouncilCode, collection: FinancialYear): Promise<ReturnVersionRow | null> {
    return this.manager.findOne(ReturnVersionRow, { where: { councilCode: council, collection }, order: { version: 'DESC' } });
  }
}
