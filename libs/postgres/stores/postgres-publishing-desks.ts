import type { Actor } from '#domain/access';
import { type CouncilCode, councilCode, type FinancialYear, financialYear, type Realm } from '#domain/catalogue';
import type {
  NewRelease,
  PublishingDesk,
  PublishingDesks,
  ReleaseArchive,
  ReleaseInputs,
  ReleaseLabel,
  StoredRelease,
} from '#domain/publishing';
import type { CouncilReturn } from '#domain/returns';
import { withReasons } from '#domain/workflow';
import { type DataSource, type EntityManager, Like } from 'typeorm';
import { toCouncil } from '../mappers/council.mapper.js';
import { toDeliveryStep } from '../mappers/progress.mapper.js';
import { toAnswer } from '../mappers/workflow/workflow.mapper.js';
import { toLabel } from '../mappers/release.mapper.js';
import { CouncilRow } from '../rows/council.row.js';
import { FindingAnswerRow } from '../rows/workflow/workflow.row.js';
import { DeliveryStepRow } from '../rows/savings/progress.row.js';
import { ReleaseRow } from '../rows/release.row.js';
import { ReturnVersionRow } from '../rows/return-version.row.js';
import { inTenancy } from '../tenancy.js';
import { ACCEPTED, CODES } from './accepted-versions.js';
import { NEWEST, readDocuments } from './evidence/filed-documents.js';
import { PostgresRequestLog } from './postgres-request-log.js';
import { readProgrammes } from './programmes.js';
import { readPublications } from './publications.js';
import { readContents } from './version-contents.js';

/** One release is published at a time; the next waits, so that numbers follow each other. Any fixed number, kept for good. */
const PUBLISHING_LOCK = 72_031_002;

/** Answers with an amount that were given for the figures that were sent in: those for other figures have lapsed. */
const STANDS = `answer.council_code LIKE :codes AND answer.amount IS NOT NULL AND EXISTS (
  SELECT 1 FROM checked_version c, jsonb_array_elements(c.findings) f WHERE c.council_code = answer.council_code AND c.collection = answer.collection
    AND f->>'key' = answer.finding_key AND f->>'fingerprint' = answer.fingerprint)`;

export class PostgresPublishingDesks implements PublishingDesks {
  constructor(private readonly dataSource: DataSource) {}

  as<T>(actor: Actor, work: (desk: PublishingDesk) => Promise<T>): Promise<T> {
    return inTenancy(this.dataSource, { kind: 'actor', actor }, async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [PUBLISHING_LOCK]);
      return work({ releases: new PostgresReleaseArchive(manager, actor), requests: new PostgresRequestLog(manager, actor) });
    });
  }
}

class PostgresReleaseArchive implements ReleaseArchive {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
  ) {}

  async inputs(realm: Realm): Promise<ReleaseInputs> {
    const councils = await this.manager.find(CouncilRow, { where: { code: Like(CODES[realm]) } });
    return {
      realm,
      councils: councils.map(toCouncil),
      returns: await this.acceptedReturns(realm),
      publications: await readPublications(this.manager, realm),
      programmes: await readProgrammes(this.manager, realm),
      documents: await readDocuments(this.manager, { sql: `version.realm = :realm AND ${NEWEST}`, parameters: { realm } }),
    };
  }

  async find(number: number): Promise<StoredRelease | undefined> {
    const row = await this.manager.findOneBy(ReleaseRow, { number });
    return row === null ? undefined : { label: toLabel(row), text: row.content };
  }

  async add({ realm, text, checksum, note }: NewRelease): Promise<ReleaseLabel> {
    const [newest] = await this.manager.find(ReleaseRow, { select: { number: true }, order: { number: 'DESC' }, take: 1 });
    const number = (newest?.number ?? 0) + 1;
    await this.manager.insert(ReleaseRow, { number, realm, content: text, checksum, note, publishedBy: this.actor.subject });
    return toLabel(await this.manager.findOneByOrFail(ReleaseRow, { number }));
  }

  private async acceptedReturns(realm: Realm): Promise<readonly CouncilReturn[]> {
    const accepted = { sql: ACCEPTED, parameters: { codes: CODES[realm] } };
    const versions = await this.manager.createQueryBuilder(ReturnVersionRow, 'line').where(accepted.sql, accepted.parameters).getMany();
    const contentOf = await readContents(this.manager, accepted);
    const answers = await this.manager
      .createQueryBuilder(FindingAnswerRow, 'answer')
      .where(STANDS, accepted.parameters)
      .orderBy('answer.id')
      .getMany();
    const steps = await this.manager.find(DeliveryStepRow, { where: { councilCode: Like(CODES[realm]) }, order: { id: 'ASC' } });
    return versions.map((row) => {
      const council: CouncilCode = councilCode(row.councilCode);
      const collection: FinancialYear = financialYear(row.collection);
      const given = answers
        .filter((answer) => answer.councilCode === row.councilCode && answer.collection === row.collection)
        .map(toAnswer);
      const content = withReasons(contentOf(row), given);
      const version = { number: row.version, savedAt: row.savedAt, savedBy: row.savedBy, content };
      const ofReturn = steps.filter((step) => step.councilCode === row.councilCode && step.collection === row.collection);
      return { council, collection, state: 'accepted', version, history: [], deliverySteps: ofReturn.map(toDeliveryStep) };
    });
  }
}
