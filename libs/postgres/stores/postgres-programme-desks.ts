import type { Actor } from '#domain/access';
import type { Council, CouncilCode } from '#domain/catalogue';
import type {
  FiledProgramme,
  Programme,
  ProgrammeDesk,
  ProgrammeDesks,
  ProgrammeStore,
  RecordedReview,
  ReviewedRelease,
} from '#domain/programmes';
import { parseRelease } from '#domain/publishing';
import { type DataSource, type EntityManager, In } from 'typeorm';
import { toCouncil } from '../mappers/council.mapper.js';
import { toLabel } from '../mappers/publishing/release.mapper.js';
import { CouncilRow } from '../rows/council.row.js';
import { ProgrammeReviewRecordRow } from '../rows/programmes/programme.row.js';
import { ReleaseWithdrawalRow } from '../rows/publishing/lifecycle.row.js';
import { ReleaseRow } from '../rows/publishing/release.row.js';
import { inTenancy } from '../tenancy.js';
import { PostgresRequestLog } from './postgres-request-log.js';
import { readProgramme, writeProgramme } from './programmes.js';

/** Work on programmes in one transaction that acts for somebody. */
export class PostgresProgrammeDesks implements ProgrammeDesks {
  constructor(private readonly dataSource: DataSource) {}

  as<T>(actor: Actor, work: (desk: ProgrammeDesk) => Promise<T>): Promise<T> {
    return inTenancy(this.dataSource, { kind: 'actor', actor }, (manager) =>
      work({ programmes: new PostgresProgrammes(manager, actor), requests: new PostgresRequestLog(manager, actor) }),
    );
  }
}

class PostgresProgrammes implements ProgrammeStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
  ) {}

  async lock(code: string): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`programme ${code}`]);
  }

  find(code: string): Promise<FiledProgramme | undefined> {
    return readProgramme(this.manager, code);
  }

  addVersion(programme: Programme, version: number): Promise<void> {
    return writeProgramme(this.manager, programme, version, this.actor.subject);
  }

  async recordReview({ programme, version }: FiledProgramme, { review, release }: RecordedReview): Promise<void> {
    await this.manager.insert(ProgrammeReviewRecordRow, {
      programmeCode: programme.code,
      reviewCode: review,
      version,
      releaseNumber: release,
      recordedBy: this.actor.subject,
    });
  }

  async councils(codes: readonly CouncilCode[]): Promise<readonly Council[]> {
    return (await this.manager.findBy(CouncilRow, { code: In([...codes]) })).map(toCouncil);
  }

  async release(number: number): Promise<ReviewedRelease | undefined> {
    const row = await this.manager.findOneBy(ReleaseRow, { number });
    const isWithdrawn = await this.manager.existsBy(ReleaseWithdrawalRow, { releaseNumber: number });
    if (row === null || isWithdrawn) return undefined;
    return { realm: toLabel(row).realm, programmes: parseRelease(row.content).programmes.map(({ programme }) => programme.code) };
  }
}
