import type { Actor } from '#domain/access';
import type { Council, CouncilCode } from '#domain/catalogue';
import type {
  CaseStudy,
  CaseStudyDesk,
  CaseStudyDesks,
  CaseStudyQuestion,
  CaseStudyStore,
  NewStep,
  NewVersion,
  Tombstone,
} from '#domain/evidence';
import { type DataSource, type EntityManager, In } from 'typeorm';
import { fromContent, toCaseStudy } from '../../mappers/case-study.mapper.js';
import { toCouncil } from '../../mappers/council.mapper.js';
import { CouncilRow } from '../../rows/council.row.js';
import { CaseStudyTransitionRow, CaseStudyVersionRow } from '../../rows/evidence/case-study.row.js';
import { inTenancy } from '../../tenancy.js';
import { SEARCH_VECTOR, searchCodes, searchTexts } from './case-study-search.js';
import { PostgresRequestLog } from '../postgres-request-log.js';

/** Work on case studies in one transaction that acts for somebody. */
export class PostgresCaseStudyDesks implements CaseStudyDesks {
  constructor(private readonly dataSource: DataSource) {}

  as<T>(actor: Actor, work: (desk: CaseStudyDesk) => Promise<T>): Promise<T> {
    return inTenancy(this.dataSource, { kind: 'actor', actor }, (manager) =>
      work({ studies: new PostgresCaseStudies(manager, actor), requests: new PostgresRequestLog(manager, actor) }),
    );
  }
}

class PostgresCaseStudies implements CaseStudyStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
  ) {}

  async lock(code: string): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`case study ${code}`]);
  }

  async find(code: string): Promise<CaseStudy | undefined> {
    const [study] = await this.load([code]);
    return study;
  }

  async search(question: CaseStudyQuestion): Promise<readonly CaseStudy[]> {
    return this.load(await searchCodes(this.manager, question));
  }

  async tombstone(code: string): Promise<Tombstone | undefined> {
    const step = await this.manager.findOneBy(CaseStudyTransitionRow, { code, toState: 'withdrawn' });
    return step === null ? undefined : { code, withdrawnAt: step.at, reason: step.note ?? '' };
  }

  async addVersion({ code, number, submitter, content }: NewVersion): Promise<boolean> {
    const names = (await this.councils(content.councils)).map(({ name }) => name);
    const key = { code, version: number, submittingCouncil: submitter ?? null, savedBy: this.actor.subject };
    const added = await this.manager
      .createQueryBuilder()
      .insert()
      .into(CaseStudyVersionRow)
      .values({ ...key, ...fromContent(content), searchVector: () => SEARCH_VECTOR })
      .setParameters(searchTexts(content, names))
      .orIgnore()
      .updateEntity(false)
      .returning('code')
      .execute();
    return (added.raw as readonly unknown[]).length === 1;
  }

  async record(code: string, submitter: CouncilCode | undefined, { to, grade, note, ...step }: NewStep): Promise<void> {
    await this.manager.insert(CaseStudyTransitionRow, {
      ...step,
      code,
      submittingCouncil: submitter ?? null,
      toState: to,
      grade: grade ?? null,
      note: note ?? null,
      bySubject: this.actor.subject,
      role: this.actor.role,
    });
  }

  async councils(codes: readonly CouncilCode[]): Promise<readonly Council[]> {
    const rows = await this.manager.findBy(CouncilRow, { code: In(codes) });
    return rows.map(toCouncil);
  }

  /** The studies of these codes as they stand, in the order asked for: three queries, however many. */
  private async load(codes: readonly string[]): Promise<readonly CaseStudy[]> {
    const versions = await this.manager.find(CaseStudyVersionRow, { where: { code: In(codes) }, order: { version: 'ASC' } });
    const steps = await this.manager.find(CaseStudyTransitionRow, { where: { code: In(codes) }, order: { id: 'ASC' } });
    const councils = await this.manager.findBy(CouncilRow, { code: In(versions.flatMap((row) => row.councilCodes)) });
    const newest = new Map(versions.map((row) => [row.code, row]));
    return codes.flatMap((code) => {
      const row = newest.get(code);
      return row === undefined
        ? []
        : [
            toCaseStudy(
              row,
              steps.filter((step) => step.code === code),
              councils.map(toCouncil),
            ),
          ];
    });
  }
}
