import { connect, PostgresUploadDesks } from '#postgres';
import { actor } from '#domain/access';
import type { CouncilReturn } from '#domain/returns';
import { COUNCIL, YEAR } from '../builders/upload-return.js';
import type { TestDatabase } from '../builders/test-database.js';

const READER = actor('reader', 'finance-validator', COUNCIL);

/** The return as anybody is shown it. */
export async function returnIn({ serviceUrl }: Pick<TestDatabase, 'serviceUrl'>): Promise<CouncilReturn | undefined> {
  const service = await connect(serviceUrl);
  try {
    return await new PostgresUploadDesks(service).as(READER, ({ returns }) => returns.find(COUNCIL, YEAR));
  } finally {
    await service.destroy();
  }
}

/** How many rows each version has in every table that keeps a part of one, landings among them. */
export async function rowsOfVersions(database: TestDatabase): Promise<Readonly<Record<number, Readonly<Record<string, number>>>>> {
  const tables = await stored<{ name: string }>(
    database,
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public'
     AND column_name IN ('council_code', 'collection', 'version') GROUP BY table_name HAVING count(*) = 3`,
  );
  const counts = tables.map(({ name }) => `SELECT version, '${name}' AS name, count(*)::integer AS rows FROM ${name} GROUP BY version`);
  const rows = await stored<{ version: number; name: string; rows: number }>(database, counts.join(' UNION ALL '));
  const versions = [...new Set(rows.map(({ version }) => version))].sort((a, b) => a - b);
  const of = (version: number): Readonly<Record<string, number>> =>
    Object.fromEntries(rows.filter((row) => row.version === version).map(({ name, rows: n }) => [name, n]));
  return Object.fromEntries(versions.map((version) => [version, of(version)]));
}

/** What is kept of an upload, counted. */
export interface UploadCounts {
  readonly files: number;
  readonly passes: number;
  readonly readings: number;
  readonly ends: number;
  readonly landings: number;
}

export async function countsOfUpload(database: TestDatabase, id: string): Promise<UploadCounts | undefined> {
  const count = (table: string, more = ''): string => `(SELECT count(*)::integer FROM ${table} WHERE upload_id = '${id}' ${more})`;
  const [counts] = await stored<UploadCounts>(
    database,
    `SELECT ${count('upload_file')} AS files, ${count('upload_pass')} AS passes, ${count('upload_reading')} AS readings,
            ${count('upload_progress', `AND stage = 'done'`)} AS ends, ${count('upload_landing')} AS landings`,
  );
  return counts;
}

/** The states of the jobs that are not done. */
export const openJobs = (database: TestDatabase): Promise<readonly object[]> =>
  stored(
    database,
    `SELECT name, state FROM pgboss.job WHERE name IN ('read-upload', 'mark-workbook', 'give-up-reading') AND state <> 'completed'`,
  );

/** Looked at past row-level security. */
async function stored<Row>({ adminUrl }: TestDatabase, sql: string): Promise<readonly Row[]> {
  const admin = await connect(adminUrl);
  try {
    return await admin.query<readonly Row[]>(sql);
  } finally {
    await admin.destroy();
  }
}
