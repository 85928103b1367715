import type { Actor } from '#domain/access';
import {
  type Council,
  councilCode,
  type CouncilCode,
  existsIn,
  type FinancialYear,
  financialYear,
  isKnown,
  Money,
  type Realm,
} from '#domain/catalogue';
import type { Adults, CheckBounds, FindingAnswer, ReturnOfYear } from '#domain/checking';
import { RETURN_STATES } from '#domain/returns';
import {
  type CollectionDesk,
  type CollectionDesks,
  type CollectionStep,
  type CouncilProgress,
  type FindingToReview,
  withAnswers,
} from '#domain/workflow';
import { type DataSource, type EntityManager, Like } from 'typeorm';
import { toCouncil } from '../../mappers/council.mapper.js';
import { oneOf } from '../../mappers/one-of.js';
import { CouncilRow } from '../../rows/council.row.js';
import { CheckBoundsRow, CheckedVersionRow, CollectionStepRow } from '../../rows/workflow/workflow.row.js';
import { inTenancy } from '../../tenancy.js';
import { ACCEPTED, CODES } from '../accepted-versions.js';
import { readContents } from '../version-contents.js';
import { PostgresProcess } from './postgres-process.js';

/** The programme office at work on a collection. */
export class PostgresCollectionDesks implements CollectionDesks {
  constructor(private readonly dataSource: DataSource) {}

  as<T>(actor: Actor, work: (desk: CollectionDesk) => Promise<T>): Promise<T> {
    return inTenancy(this.dataSource, { kind: 'actor', actor }, (manager) => work(new PostgresCollectionDesk(manager, actor)));
  }
}

class PostgresCollectionDesk implements CollectionDesk {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
  ) {}

  async deadline(collection: FinancialYear): Promise<string | undefined> {
    const [row] = await this.manager.query<{ deadline: string }[]>(DEADLINE, [collection]);
    return row?.deadline;
  }

  async isClosed(collection: FinancialYear): Promise<boolean> {
    const [row] = await this.manager.query<{ kind: string }[]>(LAST_CLOSING, [collection]);
    return row?.kind === 'closed';
  }

  async ownDeadline(collection: FinancialYear, council: CouncilCode): Promise<string | undefined> {
    const rows = await this.manager.query<{ council_code: string; deadline: string }[]>(OWN_DEADLINES, [collection]);
    return rows.find((row) => row.council_code === council)?.deadline;
  }

  async step({ collection, kind, council, deadline, reason }: CollectionStep): Promise<void> {
    const row = { collection, kind, councilCode: council ?? null, deadline: deadline ?? null, reason, bySubject: this.actor.subject };
    await this.manager.insert(CollectionStepRow, row);
  }

  async progress(collection: FinancialYear, realm: Realm): Promise<readonly CouncilProgress[]> {
    const councils = await this.councils(collection, realm);
    const states = await this.manager.query<{ council_code: string; to_state: string; at: Date }[]>(STATES, [collection, CODES[realm]]);
    const asked = await this.manager.query<{ council_code: string; open: number }[]>(OPEN_QUERIES, [collection, CODES[realm]]);
    const deadlines = await this.manager.query<{ council_code: string; deadline: string }[]>(OWN_DEADLINES, [collection]);
    const checked = new Map((await this.checked(collection, realm)).map((row) => [row.councilCode, row]));
    const progress: CouncilProgress[] = [];
    for (const { code, name } of councils) {
      const state = states.find((row) => row.council_code === code);
      const found = await this.standing(code, collection, checked.get(code));
      progress.push({
        council: code,
        name,
        state: state === undefined ? 'nothing' : oneOf(RETURN_STATES, state.to_state),
        since: state?.at,
        ownDeadline: deadlines.find((row) => row.council_code === code)?.deadline,
        openQueries: asked.find((row) => row.council_code === code)?.open ?? 0,
        ...found,
      });
    }
    return progress;
  }

  async findings(collection: FinancialYear, realm: Realm): Promise<readonly FindingToReview[]> {
    const checked = await this.checked(collection, realm);
    const groupTotal = await this.spent(checked, collection, realm);
    return checked.flatMap(({ councilCode: code, version, findings }) =>
      findings.map((finding) => ({ council: councilCode(code), version, finding, groupTotal })),
    );
  }

  async accepted(before: FinancialYear, realm: Realm): Promise<readonly ReturnOfYear[]> {
    const sql = `${ACCEPTED} AND line.collection < :before`;
    const parameters = { codes: CODES[realm], before };
    const keys = await this.manager.query<{ council_code: string; collection: string; version: number }[]>(
      `SELECT line.council_code, line.collection, line.version FROM return_version line WHERE ${sql
        .replace(':codes', '$1')
        .replace(':before', '$2')}`,
      [CODES[realm], before],
    );
    const contentOf = await readContents(this.manager, { sql, parameters });
    return keys.map((key) => ({
      council: councilCode(key.council_code),
      collection: financialYear(key.collection),
      content: contentOf({ councilCode: key.council_code, collection: key.collection, version: key.version }),
    }));
  }

  async adults(realm: Realm): Promise<(council: CouncilCode, year: FinancialYear) => Adults | undefined> {
    const rows = await this.manager.query<{ council_code: string; year: string; age_band: string; people: number }[]>(PEOPLE, [
      CODES[realm],
    ]);
    const people = new Map(rows.map((row) => [`${row.council_code} ${row.year} ${row.age_band}`, row.people]));
    return (council, year) => {
      const [younger, older] = [people.get(`${council} ${year} 18-64`), people.get(`${council} ${year} 65+`)];
      return younger === undefined || older === undefined ? undefined : { '18-64': younger, '65+': older };
    };
  }

  async keepBounds(collection: FinancialYear, realm: Realm, bounds: CheckBounds, returns: number): Promise<void> {
    await this.manager.insert(CheckBoundsRow, { collection, realm, bounds, returns, reckonedBy: this.actor.subject });
  }

  private async councils(collection: FinancialYear, realm: Realm): Promise<readonly Council[]> {
    const rows = await this.manager.find(CouncilRow, { where: { code: Like(CODES[realm]) }, order: { name: 'ASC' } });
    return rows.map(toCouncil).filter((council) => existsIn(council, collection));
  }

  /** Of each return the version that was sent in last. */
  private checked(collection: FinancialYear, realm: Realm): Promise<CheckedVersionRow[]> {
    return this.manager
      .createQueryBuilder(CheckedVersionRow, 'line')
      .where(NEWEST, { collection, codes: CODES[realm] })
      .orderBy('line.council_code')
      .getMany();
  }

  private async standing(
    code: CouncilCode,
    collection: FinancialYear,
    checked: CheckedVersionRow | undefined,
  ): Promise<Pick<CouncilProgress, 'findings' | 'openFindings'>> {
    if (checked === undefined) return { findings: 0, openFindings: 0 };
    const soft = checked.findings.filter(({ severity }) => severity === 'soft');
    const answers: readonly FindingAnswer[] =
      soft.length === 0 ? [] : await new PostgresProcess(this.manager, this.actor).answers(code, collection);
    return { findings: soft.length, openFindings: withAnswers(soft, answers).filter(({ answer }) => answer === undefined).length };
  }

  /** Gross expenditure of the returns that were sent in, in pounds. */
  private async spent(checked: readonly CheckedVersionRow[], collection: FinancialYear, realm: Realm): Promise<number> {
    if (checked.length === 0) return 0;
    const contentOf = await readContents(this.manager, { sql: SENT_IN, parameters: { collection, codes: CODES[realm] } });
    const amounts = checked.flatMap((row) => contentOf(row).financeLines.flatMap(({ gross }) => (isKnown(gross) ? [gross.value] : [])));
    return Money.sum(amounts).toPounds();
  }
}

const DEADLINE = `SELECT to_char(coalesce((SELECT s.deadline FROM collection_step s WHERE s.collection = c.year AND s.kind = 'extended' AND s.council_code IS NULL
  ORDER BY s.id DESC LIMIT 1), c.deadline), 'YYYY-MM-DD') AS deadline FROM collection c WHERE c.year = $1`;

const LAST_CLOSING = `SELECT kind FROM collection_step WHERE collection = $1 AND kind IN ('closed', 'reopened') ORDER BY id DESC LIMIT 1`;

/** The last extension of each council that has one of its own. */
const OWN_DEADLINES = `SELECT DISTINCT ON (council_code) council_code, to_char(deadline, 'YYYY-MM-DD') AS deadline FROM collection_step
  WHERE collection = $1 AND kind = 'extended' AND council_code IS NOT NULL ORDER BY council_code, id DESC`;

const STATES = `SELECT DISTINCT ON (council_code) council_code, to_state, at FROM return_transition
  WHERE collection = $1 AND council_code LIKE $2 ORDER BY council_code, id DESC`;

/** Of each return what was found last, and the version it was found in. */
const NEWEST = `line.id IN (SELECT max(c.id) FROM checked_version c WHERE c.collection = :collection AND c.council_code LIKE :codes GROUP BY c.council_code)`;
const SENT_IN = `(line.council_code, line.collection, line.version) IN (SELECT n.council_code, n.collection, n.version FROM checked_version n
  WHERE n.id IN (SELECT max(c.id) FROM checked_version c WHERE c.collection = :collection AND c.council_code LIKE :codes GROUP BY c.council_code))`;

const OPEN_QUERIES = `SELECT q.council_code, count(*)::integer AS open FROM return_query q
  WHERE q.collection = $1 AND q.council_code LIKE $2 AND NOT EXISTS (SELECT 1 FROM return_query_answer a WHERE a.query_id = q.id) GROUP BY q.council_code`;

/** By the newest vintage that has them. */
const PEOPLE = `SELECT DISTINCT ON (p.council_code, p.year, p.age_band) p.council_code, p.year, p.age_band, p.people
  FROM population p JOIN publication b ON b.id = p.publication_id WHERE p.council_code LIKE $1
  ORDER BY p.council_code, p.year, p.age_band, b.vintage DESC, b.id DESC`;
