import { type Actor, actor as actorOf, ROLES } from '#domain/access';
import { type CouncilCode, councilCode, type FinancialYear, financialYear, type Realm } from '#domain/catalogue';
import {
  type NewRelease,
  parseRelease,
  type PublishingDesk,
  type PublishingDesks,
  isOpen,
  type ReleaseArchive,
  type ReleaseEntry,
  type ReleaseInputs,
  type ReleaseLabel,
} from '#domain/publishing';
import type { CouncilReturn, ReturnContent } from '#domain/returns';
import { withReasons } from '#domain/workflow';
import { type DataSource, type EntityManager, Like } from 'typeorm';
import { toCouncil } from '../../mappers/council.mapper.js';
import { toDeliveryStep } from '../../mappers/progress.mapper.js';
import { toAnswer } from '../../mappers/workflow/workflow.mapper.js';
import { toLabel } from '../../mappers/publishing/release.mapper.js';
import { CouncilRow } from '../../rows/council.row.js';
import { CheckedVersionRow, FindingAnswerRow } from '../../rows/workflow/workflow.row.js';
import { DeliveryStepRow } from '../../rows/savings/progress.row.js';
import { ReleaseRow } from '../../rows/publishing/release.row.js';
import { ReturnVersionRow } from '../../rows/return-version.row.js';
import { PublishingRow, ReleaseWithdrawalRow } from '../../rows/publishing/lifecycle.row.js';
import { inTenancy } from '../../tenancy.js';
import { oneOf } from '../../mappers/one-of.js';
import { PostgresElectionCalendar, PostgresPreReleaseLists, PostgresPublishingLog } from './postgres-publishing-log.js';
import { readEntries } from './postgres-release-store.js';
import { ACCEPTED, CODES } from '../accepted-versions.js';
import { readTargets } from '../benchmarking/local-targets.js';
import { NEWEST, readDocuments } from '../evidence/filed-documents.js';
import { PostgresRequestLog } from '../postgres-request-log.js';
import { readProgrammes } from '../programmes.js';
import { readPublications } from '../publications.js';
import { readContents, type VersionKey } from '../version-contents.js';

/** One release is published at a time; the next waits, so that numbers follow each other. Any fixed number, kept for good. */
const PUBLISHING_LOCK = 72_031_002;

/** What was found in the accepted version when its director signed it; of what was accepted as printed nothing was signed. */
const SIGNED = `${ACCEPTED} AND EXISTS (SELECT 1 FROM return_transition s WHERE s.council_code = line.council_code AND s.collection = line.collection
  AND s.version = line.version AND s.to_state = 'signed-off')`;

export class PostgresPublishingDesks implements PublishingDesks {
  constructor(private readonly dataSource: DataSource) {}

  as<T>(actor: Actor, work: (desk: PublishingDesk) => Promise<T>): Promise<T> {
    return inTenancy(this.dataSource, { kind: 'actor', actor }, (manager) => work(deskOf(manager, actor)));
  }

  alone<T>(actor: Actor, work: (desk: PublishingDesk) => Promise<T>): Promise<T> {
    return inTenancy(this.dataSource, { kind: 'actor', actor }, async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [PUBLISHING_LOCK]);
      return work(deskOf(manager, actor));
    });
  }

  async requesterOf(publishing: string): Promise<Actor | undefined> {
    const row = await inTenancy(this.dataSource, { kind: 'service' }, (manager) => manager.findOneBy(PublishingRow, { id: publishing }));
    return row === null ? undefined : actorOf(row.requestedBy, oneOf(ROLES, row.role), undefined);
  }
}

const deskOf = (manager: EntityManager, actor: Actor): PublishingDesk => ({
  releases: new PostgresReleaseArchive(manager, actor),
  requests: new PostgresRequestLog(manager, actor),
  publishing: new PostgresPublishingLog(manager, actor),
  preRelease: new PostgresPreReleaseLists(manager, actor),
  calendar: new PostgresElectionCalendar(manager, actor),
});

class PostgresReleaseArchive implements ReleaseArchive {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
  ) {}

  async inputs(realm: Realm, opens: Date): Promise<ReleaseInputs> {
    const councils = await this.manager.find(CouncilRow, { where: { code: Like(CODES[realm]) } });
    return {
      realm,
      councils: councils.map(toCouncil),
      returns: await this.acceptedReturns(realm),
      publications: await readPublications(this.manager, realm),
      programmes: await readProgrammes(this.manager, realm),
      documents: await readDocuments(this.manager, { sql: `version.realm = :realm AND ${NEWEST}`, parameters: { realm } }),
      targets: await readTargets(this.manager, realm),
      ...(await this.earlier(realm, opens)),
    };
  }

  async entry(number: number): Promise<ReleaseEntry | undefined> {
    const [entry] = await readEntries(this.manager, { number });
    return entry;
  }

  async add({ text, override, embargoUntil, ...given }: NewRelease): Promise<ReleaseLabel> {
    const [newest] = await this.manager.find(ReleaseRow, { select: { number: true }, order: { number: 'DESC' }, take: 1 });
    const number = (newest?.number ?? 0) + 1;
    await this.manager.insert(ReleaseRow, {
      ...given,
      number,
      content: text,
      embargoUntil: embargoUntil ?? null,
      overridePeriod: override?.period ?? null,
      overrideReason: override?.reason ?? null,
      publishedBy: this.actor.subject,
    });
    return toLabel(await this.manager.findOneOrFail(ReleaseRow, { where: { number } }));
  }

  async withdraw(number: number, reason: string): Promise<boolean> {
    const row = { releaseNumber: number, reason, withdrawnBy: this.actor.subject };
    const insert = this.manager.createQueryBuilder().insert().into(ReleaseWithdrawalRow).values(row).orIgnore().updateEntity(false);
    return ((await insert.returning('release_number').execute()).raw as readonly unknown[]).length === 1;
  }

  /** All releases of the realm before this one, and the one that its readers will have read before it. */
  private async earlier(realm: Realm, opens: Date): Promise<Pick<ReleaseInputs, 'earlier' | 'since'>> {
    const rows = await this.manager.find(ReleaseRow, { where: { realm }, order: { number: 'ASC' } });
    const contents = new Map(rows.map(({ number, content }) => [number, parseRelease(content)]));
    const last = (await readEntries(this.manager, { realm })).find((entry) => isOpen(entry, opens));
    const content = last && contents.get(last.label.number);
    return { earlier: [...contents.values()], since: last && content && { number: last.label.number, content } };
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
