import { COUNCIL_REGISTER, LINEAGE } from '#domain/catalogue';
import type { DataSource } from 'typeorm';
import { connect } from './data-source.js';
import { grantService } from './grants.js';
import { prepareJobs } from './jobs/prepare-jobs.js';
import { refuseUnsafeRole } from './serving-role.js';
import { CouncilLineageRow, CouncilRow } from './rows/council.row.js';
import { inTenancy } from './tenancy.js';

/** One migration at a time, also where two processes start at once: any fixed number, kept for good. */
const MIGRATION_LOCK = 72_031_001;

/**
 * Brings the database to this version: its tables and queues, the serving role's privileges and the register of councils. Throws
 * UnsafeRole, before anything is changed, where the serving role is one that row-level security does not bind.
 */
export async function migrate(ownerUrl: string, serviceUrl: string): Promise<void> {
  await refuseUnsafeUrl(serviceUrl);
  const owner = await connect(ownerUrl);
  try {
    await exclusively(owner, async () => {
      await owner.runMigrations({ transaction: 'each' });
      await grantService(owner, roleOf(serviceUrl));
      await prepareJobs(ownerUrl, roleOf(serviceUrl));
      await writeRegister(owner);
    });
  } finally {
    await owner.destroy();
  }
}

async function refuseUnsafeUrl(serviceUrl: string): Promise<void> {
  const service = await connect(serviceUrl);
  await refuseUnsafeRole(service).finally(() => service.destroy());
}

async function exclusively(owner: DataSource, work: () => Promise<void>): Promise<void> {
  const holder = owner.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await work();
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await holder.release();
  }
}

/** Writes the register as this version knows it; councils already there are corrected, none is removed. */
function writeRegister(owner: DataSource): Promise<void> {
  return inTenancy(owner, { kind: 'operator' }, async (manager) => {
    const councils = [...COUNCIL_REGISTER.values()].map(({ code, name, type, region, validFrom, validTo }) => ({
      code,
      name,
      type,
      region,
      validFrom,
      validTo: validTo ?? null,
    }));
    await manager.upsert(CouncilRow, councils, ['code']);
    const links = LINEAGE.map(({ predecessor, successor, from, kind }) => ({ predecessor, successor, validFrom: from, kind }));
    await manager.upsert(CouncilLineageRow, links, ['predecessor', 'successor']);
  });
}

const roleOf = (url: string): string => decodeURIComponent(/^postgres(?:ql)?:\/\/([^:@/]+)/.exec(url)?.[1] ?? '');
