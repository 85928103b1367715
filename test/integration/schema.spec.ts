import { connect, MIGRATIONS } from '#postgres';
import type { DataSource } from 'typeorm';
import { testDatabase } from '../builders/test-database.js';

describe('the migrations', () => {
  let owner: DataSource;

  beforeAll(async () => {
    owner = await connect((await testDatabase({ empty: true })).ownerUrl);
  });
  afterAll(() => owner.destroy());

  const objects = async (): Promise<readonly string[]> => {
    const rows: readonly { name: string }[] = await owner.query(`
      SELECT 'table ' || tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'
      UNION SELECT 'function ' || proname FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace WHERE nspname = 'public' ORDER BY 1`);
    return rows.map((row) => row.name);
  };

  it('go all up, all down to an empty database, and all up again', async () => {
    await owner.runMigrations();
    const up = await objects();
    expect(up.filter((name) => name.startsWith('table'))).toHaveLength(65);
    for (const _ of MIGRATIONS) await owner.undoLastMigration();
    expect(await objects()).toEqual([]);
    await owner.runMigrations();
    expect(await objects()).toEqual(up);
  });

  it('make exactly the tables that the rows describe', async () => {
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('notice a table that has drifted from its row', async () => {
    await owner.query('ALTER TABLE finance_line DROP CONSTRAINT finance_line_gross_or_reason');
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query).join()).toContain('finance_line_gross_or_reason');
    await owner.query(
      'ALTER TABLE finance_line ADD CONSTRAINT finance_line_gross_or_reason CHECK ((gross_value IS NULL) <> (gross_missing IS NULL))',
    );
  });

  it('force row-level security on every table that holds anybody’s data', async () => {
    const open: readonly { relname: string }[] = await owner.query(`
      SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND NOT (relrowsecurity AND relforcerowsecurity)`);
    expect(open.map((row) => row.relname)).toEqual(['migration']);
  });

  it('keep a figure from being both a value and a reason, and from being neither', async () => {
    const insert = (gross: string, missing: string): Promise<unknown> =>
      owner.query(`INSERT INTO finance_line (council_code, collection, version, position, line, age_band, provision, gross_value, gross_missing,
        client_contributions_value, joint_and_nhs_income_value, other_income_value)
        VALUES ('E10000018', '2024-25', 1, 0, 'LT_NURSING', '65+', 'own', ${gross}, ${missing}, 0, 0, 0)`);
    await owner.query('ALTER TABLE finance_line NO FORCE ROW LEVEL SECURITY');
    await expect(insert('NULL', 'NULL')).rejects.toThrow('finance_line_gross_or_reason');
    await expect(insert('1', "'not-printed'")).rejects.toThrow('finance_line_gross_or_reason');
    await owner.query('ALTER TABLE finance_line FORCE ROW LEVEL SECURITY');
  });
});
