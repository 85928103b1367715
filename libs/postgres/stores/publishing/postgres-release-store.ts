import { parseRelease, Release, type ReleaseEntry, type ReleaseStore } from '#domain/publishing';
import { type DataSource, type EntityManager, type FindOptionsWhere, In } from 'typeorm';
import { sha256 } from '../../fingerprint.js';
import { toEntry, toLabel } from '../../mappers/publishing/release.mapper.js';
import { ReleaseWithdrawalRow } from '../../rows/publishing/lifecycle.row.js';
import { ReleaseRow } from '../../rows/publishing/release.row.js';
import { inTenancy } from '../../tenancy.js';

/** Every published release, as the service reads them. */
export class PostgresReleaseStore implements ReleaseStore {
  constructor(private readonly dataSource: DataSource) {}

  entries(): Promise<readonly ReleaseEntry[]> {
    return inTenancy(this.dataSource, { kind: 'service' }, (manager) => readEntries(manager, {}));
  }

  async load(number: number): Promise<Release | undefined> {
    const row = await inTenancy(this.dataSource, { kind: 'service' }, (manager) => manager.findOneBy(ReleaseRow, { number }));
    if (row === null) return undefined;
    if (sha256(row.content) !== row.checksum) throw new Error(`release ${number} is not what was published: its checksum does not match`);
    return new Release(toLabel(row), parseRelease(row.content));
  }
}

/** Releases by name, newest first: without their content, which is large. */
export async function readEntries(manager: EntityManager, where: FindOptionsWhere<ReleaseRow>): Promise<readonly ReleaseEntry[]> {
  const rows = await manager.find(ReleaseRow, { select: ALL_BUT_CONTENT, where, order: { number: 'DESC' } });
  const withdrawals = await manager.findBy(ReleaseWithdrawalRow, { releaseNumber: In(rows.map(({ number }) => number)) });
  return rows.map((row) => toEntry(row, withdrawals));
}

const ALL_BUT_CONTENT = {
  number: true,
  realm: true,
  checksum: true,
  note: true,
  publishedAt: true,
  publishedBy: true,
  status: true,
  embargoUntil: true,
  overridePeriod: true,
  overrideReason: true,
  sources: true,
} as const;
