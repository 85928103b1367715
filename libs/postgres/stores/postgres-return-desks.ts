import type { Actor } from '#domain/access';
import type { Council, CouncilCode, FinancialYear } from '#domain/catalogue';
import type {
  CollectionStanding,
  CouncilReturn,
  NewDeliveryStep,
  ReturnContent,
  ReturnDesk,
  ReturnDesks,
  ReturnState,
  ReturnStore,
  VersionReason,
} from '#domain/returns';
import type { DataSource, EntityManager } from 'typeorm';
import { toCouncil } from '../mappers/council.mapper.js';
import { toDeliveryStep } from '../mappers/progress.mapper.js';
import { toTransition } from '../mappers/transition.mapper.js';
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
    // Of versions that are hidden, such as a draft from the programme office, the steps are too.
    const transitions = history.filter(({ version }) => version <= row.version).map(toTransition);
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

  async contentOf(council: CouncilCode, collection: FinancialYear, version: number): Promise<ReturnContent | undefined> {
    const key = { councilCode: council, collection, version };
    if (!(await this.manager.existsBy(ReturnVersionRow, key))) return undefined;
    const sql = 'line.council_code = :councilCode AND line.collection = :collection AND line.version = :version';
    return (await readContents(this.manager, { sql, parameters: key }))(key);
  }

  async addVersion(council: CouncilCode, collection: FinancialYear, content: ReturnContent, why: VersionReason): Promise<number> {
    const newest = await this.newestVersion(council, collection);
    const key = { councilCode: council, collection, version: (newest?.version ?? 0) + 1 };
    const { over, reason } = why;
    await this.manager.insert(ReturnVersionRow, { ...key, savedBy: this.actor.subject, overVersion: over ?? null, reason: reason ?? null });
    await writeContent(this.manager, key, content);
    return key.version;
  }

  async record(council: CouncilCode, collection: FinancialYear, version: number, to: ReturnState, note?: string): Promise<void> {
    const step = { councilCode: council, collection, version, toState: to, bySubject: this.actor.subject, role: this.actor.role };
    await this.manager.insert(ReturnTransitionRow, { ...step, note: note ?? null });
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

  async standing(council: CouncilCode, collection: FinancialYear): Promise<CollectionStanding | undefined> {
    const [row] = await this.manager.query<CollectionStanding[]>(STANDING, [collection, council]);
    return row;
  }

  private newestVersion(council: CouncilCode, collection: FinancialYear): Promise<ReturnVersionRow | null> {
    return this.manager.findOne(ReturnVersionRow, { where: { councilCode: council, collection }, order: { version: 'DESC' } });
  }
}

/**
 * Where a collection stands for a council today. Of the deadlines that were set last for all and for the council the later counts; one that was
 * set for the council alone after the collection closed opens it for that council until its day.
 */
const STANDING = `WITH steps AS (
    SELECT * FROM collection_step WHERE collection = $1 AND (council_code IS NULL OR council_code = $2)),
  dates AS (
    SELECT c.opens, c.refresh_closes,
      greatest(
        coalesce((SELECT s.deadline FROM steps s WHERE s.kind = 'extended' AND s.council_code IS NULL ORDER BY s.id DESC LIMIT 1), c.deadline),
        (SELECT s.deadline FROM steps s WHERE s.council_code = $2 ORDER BY s.id DESC LIMIT 1)) AS deadline,
      coalesce((SELECT s.kind = 'closed' FROM steps s WHERE s.kind IN ('closed', 'reopened') ORDER BY s.id DESC LIMIT 1), false) AS is_closed,
      EXISTS (SELECT 1 FROM steps s WHERE s.council_code = $2 AND s.deadline >= current_date
        AND s.id > (SELECT max(e.id) FROM steps e WHERE e.kind = 'closed')) AS is_let_in
    FROM collection c WHERE c.year = $1)
  SELECT to_char(opens, 'YYYY-MM-DD') AS opens, to_char(deadline, 'YYYY-MM-DD') AS deadline,
    CASE WHEN current_date < opens THEN 'before' WHEN is_closed AND NOT is_let_in THEN 'closed' WHEN current_date > deadline THEN 'late' ELSE 'open' END AS phase,
    CASE WHEN refresh_closes < current_date THEN 'over' ELSE 'open' END AS refresh
  FROM dates`;
