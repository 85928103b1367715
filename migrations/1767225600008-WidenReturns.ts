import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the annual return asks beyond a line's own and bought provision: grants to voluntary organisations, starters and leavers with
 * their average weekly cost, and declarations.
 */
export class WidenReturns1767225600008 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE finance_line DROP CONSTRAINT finance_line_provision_is_known');
    await run.query(`ALTER TABLE finance_line ADD CONSTRAINT finance_line_provision_is_known
      CHECK (provision IN ('own', 'others', 'grants-to-voluntary-organisations'))`);
    // Lines saved before were not asked for starters and leavers.
    await run.query(`ALTER TABLE activity_line
      ADD COLUMN starters_people_value numeric(18,4),
      ADD COLUMN starters_people_missing text DEFAULT 'not-collected',
      ADD COLUMN starters_weekly_cost_value numeric(18,2),
      ADD COLUMN starters_weekly_cost_missing text DEFAULT 'not-collected',
      ADD COLUMN leavers_people_value numeric(18,4),
      ADD COLUMN leavers_people_missing text DEFAULT 'not-collected',
      ADD COLUMN leavers_weekly_cost_value numeric(18,2),
      ADD COLUMN leavers_weekly_cost_missing text DEFAULT 'not-collected'`);
    await run.query(`ALTER TABLE activity_line
      ALTER COLUMN starters_people_missing DROP DEFAULT,
      ALTER COLUMN starters_weekly_cost_missing DROP DEFAULT,
      ALTER COLUMN leavers_people_missing DROP DEFAULT,
      ALTER COLUMN leavers_weekly_cost_missing DROP DEFAULT,
      ADD CONSTRAINT activity_line_starters_or_reason CHECK ((starters_people_value IS NULL) <> (starters_people_missing IS NULL)),
      ADD CONSTRAINT activity_line_starters_cost_or_reason CHECK ((starters_weekly_cost_value IS NULL) <> (starters_weekly_cost_missing IS NULL)),
      ADD CONSTRAINT activity_line_leavers_or_reason CHECK ((leavers_people_value IS NULL) <> (leavers_people_missing IS NULL)),
      ADD CONSTRAINT activity_line_leavers_cost_or_reason CHECK ((leavers_weekly_cost_value IS NULL) <> (leavers_weekly_cost_missing IS NULL)),
      ADD CONSTRAINT activity_line_starters_not_negative CHECK (starters_people_value >= 0 AND starters_weekly_cost_value >= 0),
      ADD CONSTRAINT activity_line_leavers_not_negative CHECK (leavers_people_value >= 0 AND leavers_weekly_cost_value >= 0)`);
    await run.query(`CREATE TABLE declaration (
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      role text NOT NULL,
      statement text NOT NULL,
      declared_on date NOT NULL,
      CONSTRAINT declaration_pk PRIMARY KEY (council_code, collection, version, position),
      CONSTRAINT declaration_role_is_known CHECK (role IN ('director-of-adult-social-services', 'chief-finance-officer', 'finance-lead', 'performance-lead')),
      CONSTRAINT declaration_version_fk FOREIGN KEY (council_code, collection, version) REFERENCES return_version(council_code,collection,version))`);
    await run.query('ALTER TABLE declaration ENABLE ROW LEVEL SECURITY');
    await run.query('ALTER TABLE declaration FORCE ROW LEVEL SECURITY');
    await run.query('CREATE POLICY declaration_read ON declaration FOR SELECT USING (may_read_version(council_code, collection, version))');
    await run.query(
      `CREATE POLICY declaration_save ON declaration FOR INSERT WITH CHECK (acting_role() IN ('preparer', 'finance-validator') AND council_code = acting_council())`,
    );
    await run.query(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON declaration FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE declaration');
    await run.query(`ALTER TABLE activity_line
      DROP COLUMN starters_people_value, DROP COLUMN starters_people_missing,
      DROP COLUMN starters_weekly_cost_value, DROP COLUMN starters_weekly_cost_missing,
      DROP COLUMN leavers_people_value, DROP COLUMN leavers_people_missing,
      DROP COLUMN leavers_weekly_cost_value, DROP COLUMN leavers_weekly_cost_missing`);
    await run.query('ALTER TABLE finance_line DROP CONSTRAINT finance_line_provision_is_known');
    await run.query(`ALTER TABLE finance_line ADD CONSTRAINT finance_line_provision_is_known CHECK (provision IN ('own', 'others'))`);
  }
}
