import type { Actor } from '#domain/access';
import { type CouncilCode, councilCode, type FinancialYear, financialYear, type Realm } from '#domain/catalogue';
import {
  type NewRelease,
  parseRelease,
  type PublishingDesk,
  type PublishingDesks,
  type ReleaseArchive,
  type ReleaseInputs,
  type ReleaseLabel,
  type StoredRelease,
} from '#domain/publishing';
import type { CouncilReturn, ReturnContent } from '#domain/returns';
import { withReasons } from '#domain/workflow';
import { type DataSource, type EntityManager, Like } from 'typeorm';
import { toCouncil } from '../mappers/council.mapper.js';
import { toDeliveryStep } from '../mappers/progress.mapper.js';
import { toAnswer } from '../mappers/workflow/workflow.mapper.js';
import { toLabel } from '../mappers/release.mapper.js';
import { CouncilRow } from '../rows/council.row.js';
import { CheckedVersionRow, FindingAnswerRow } from '../rows/workflow/workflow.row.js';
import { DeliveryStepRow } from '../rows/savings/progress.row.js';
import { ReleaseRow } from '../rows/release.row.js';
import { ReturnVersionRow } from '../rows/return-version.row.js';
import { inTenancy } from '../tenancy.js';
import { ACCEPTED, CODES } from './accepted-versions.js';
import { readTargets } from './benchmarking/local-targets.js';
import { NEWEST, readDocuments } from './evidence/filed-documents.js';
import { PostgresRequestLog } from './postgres-request-log.js';
import { readProgrammes } from './programmes.js';
import { readPublications } from './publications.js';
import { readContents, type VersionKey } from './version-contents.js';

/** One release is published at a time; the next waits, so that numbers follow each other. Any fixed number, kept for good. */
const PUBLISHING_LOCK = 72_031_002;

/** What was found in the accepted version when its director signed it; of what was accepted as printed nothing was signed. */
const SIGNED = `${ACCEPTED} AND EXISTS (SELECT 1 FROM return_transition s WHERE s.council_code = line.council_code AND s.collection = line.collection
  AND s.version = line.version AND s.to_state = 'signed-off')`;

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
      targets: await readTargets(this.manager, realm),
      earlier: (await this.manager.find(ReleaseRow, { where: { realm }, order: { number: 'ASC' } })).map(({ content }) =>
        parseRelease(content),
      ),
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
    const reasons = await this.reasons(realm);
    const steps = await this.manager.find(DeliveryStepRow, { where: { councilCode: Like(CODES[realm]) }, order: { id: 'ASC' } });
    return versions.map((row) => {
      const council: CouncilCode = councilCode(row.councilCode);
      const collection: FinancialYear = financialYear(row.collection);
      const content = reasons(row, contentOf(row));
      const version = { number: row.version, savedAt: row.savedAt, savedBy: row.savedBy, content };
      const ofReturn = steps.filter((step) => step.councilCode === row.councilCode && step.collection === row.collection);
      return { council, collection, state: 'accepted', version, history: [], deliverySteps: ofReturn.map(toDeliveryStep) };
    });
  }

  /** Puts the reasons that stood when the director signed into a return: later ones are of a version that is not accepted yet. */
  private async reasons(realm: Realm): Promise<(key: VersionKey, content: ReturnContent) => ReturnContent> {
    const signed = await this.manager
      .createQueryBuilder(CheckedVersionRow, 'line')
      .where(SIGNED, { codes: CODES[realm] })
      .orderBy('line.id')
      .getMany();
    const answers = await this.manager.find(FindingAnswerRow, { where: { councilCode: Like(CODES[realm]) }, order: { id: 'ASC' } });
    const nameOf = ({ councilCode: code, collection }: Pick<VersionKey, 'councilCode' | 'collection'>): string => `${code} ${collection}`;
    const newest = new Map(signed.map((row) => [nameOf(row), row]));
    return (key, content) => {
      const found = newest.get(nameOf(key));
      if (found === undefined) return content;
      const given = answers.filter((answer) => nameOf(answer) === nameOf(key) && answer.at <= found.at);
      return withReasons(content, found.findings, given.map(toAnswer));
    };
  }
}
