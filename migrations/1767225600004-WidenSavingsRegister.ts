import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a register of savings knows beyond a schedule: lineage across budget rounds, tier, part years, costs, how an amount was
 * reckoned, assurance, overlap, progress reported for several lines, and the steps of a line along its path.
 */
export class WidenSavingsRegister1767225600004 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // Lines saved before say nothing of these: they count as new lines that work all twelve months.
    await run.query(`ALTER TABLE savings_line
      ADD COLUMN lineage text,
      ADD COLUMN vintage_change text NOT NULL DEFAULT 'new',
      ADD COLUMN tier text,
      ADD COLUMN lasts_years integer,
      ADD COLUMN months_in_first_year integer NOT NULL DEFAULT 12,
      ADD COLUMN unphased_cost numeric(18,2),
      ADD COLUMN calculation jsonb,
      ADD COLUMN assurance jsonb NOT NULL DEFAULT '{}'`);
    await run.query(`ALTER TABLE savings_line
      ALTER COLUMN vintage_change DROP DEFAULT,
      ALTER COLUMN months_in_first_year DROP DEFAULT,
      ALTER COLUMN assurance DROP DEFAULT,
      ADD CONSTRAINT savings_line_vintage_change_is_known CHECK (vintage_change IN ('new', 'amended', 'unchanged')),
      ADD CONSTRAINT savings_line_tier_is_known CHECK (tier IN ('baseline', 'stretch')),
      ADD CONSTRAINT savings_line_first_year_has_months CHECK (months_in_first_year BETWEEN 1 AND 12),
      ADD CONSTRAINT savings_line_lasts_some_years CHECK (lasts_years >= 1)`);
    await run.query('ALTER TABLE line_amount DROP CONSTRAINT line_amount_stage_is_known');
    await run.query(`ALTER TABLE line_amount ADD CONSTRAINT line_amount_stage_is_known
      CHECK (stage IN ('planned', 'reported', 'validated', 'growth', 'running-cost', 'implementation-cost'))`);
    await run.query(`CREATE TABLE overlap_group (
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      code text NOT NULL,
      title text NOT NULL,
      booked_in text NOT NULL,
      cap numeric(18,2),
      claims jsonb NOT NULL,
      note text,
      source_document text,
      source_paragraph text,
      CONSTRAINT overlap_group_pk PRIMARY KEY (council_code, collection, version, position),
      CONSTRAINT overlap_group_cap_not_negative CHECK (cap >= 0),
      CONSTRAINT overlap_group_version_fk FOREIGN KEY (council_code, collection, version) REFERENCES return_version(council_code,collection,version))`);
    await run.query(`CREATE TABLE delivery_report (
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      as_at date NOT NULL,
      year text NOT NULL,
      stage text NOT NULL,
      lines text array NOT NULL,
      source_document text,
      source_paragraph text,
      amount_value numeric(18,2),
      amount_missing text,
      CONSTRAINT delivery_report_pk PRIMARY KEY (council_code, collection, version, position),
      CONSTRAINT delivery_report_stage_is_known CHECK (stage IN ('identified', 'reported', 'validated')),
      CONSTRAINT delivery_report_amount_or_reason CHECK ((amount_value IS NULL) <> (amount_missing IS NULL)),
      CONSTRAINT delivery_report_version_fk FOREIGN KEY (council_code, collection, version) REFERENCES return_version(council_code,collection,version))`);
    await run.query(`CREATE TABLE delivery_step (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      council_code text NOT NULL,
      collection text NOT NULL,
      reference text NOT NULL,
      to_state text NOT NULL,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      by_subject text NOT NULL,
      role text NOT NULL,
      evidence text NOT NULL,
      slipped_to text,
      substituted_by text,
      CONSTRAINT delivery_step_pk PRIMARY KEY (id),
      CONSTRAINT delivery_step_state_is_known CHECK (to_state IN ('proposed', 'identified', 'planned', 'in-delivery', 'reported-delivered', 'finance-validated', 'sustained', 'not-delivered', 'slipped', 'substituted', 'withdrawn', 'closed-early')),
      CONSTRAINT delivery_step_role_is_known CHECK (role IN ('preparer', 'finance-validator')),
      CONSTRAINT delivery_step_slips_to_a_year CHECK ((to_state = 'slipped') = (slipped_to IS NOT NULL)),
      CONSTRAINT delivery_step_substitute_is_named CHECK ((to_state = 'substituted') = (substituted_by IS NOT NULL)),
      CONSTRAINT delivery_step_council_fk FOREIGN KEY (council_code) REFERENCES council(code))`);
    await run.query('CREATE INDEX delivery_step_of_line ON delivery_step (council_code, collection, reference)');
    for (const table of ['overlap_group', 'delivery_report', 'delivery_step']) {
      await run.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await run.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await run.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
    // Parts enter with their version and never later: not into one that was accepted, nor into another's.
    await run.query(`CREATE FUNCTION is_being_saved(council text, year text, numbered integer) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT EXISTS (SELECT 1 FROM return_version r WHERE r.council_code = council AND r.collection = year AND r.version = numbered
        AND r.saved_by = acting_subject() AND r.saved_at = now()) $$`);
    for (const table of ['overlap_group', 'delivery_report']) {
      await run.query(`CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (may_read_version(council_code, collection, version))`);
      await run.query(
        `CREATE POLICY ${table}_save ON ${table} FOR INSERT WITH CHECK (acting_role() IN ('preparer', 'finance-validator') AND council_code = acting_council() AND is_being_saved(council_code, collection, version))`,
      );
    }
    // Steps are its council's work; the programme office publishes them.
    await run.query(
      `CREATE POLICY delivery_step_read ON delivery_step FOR SELECT USING (council_code = acting_council() OR acting_role() = 'programme-office')`,
    );
    await run.query(
      `CREATE POLICY delivery_step_take ON delivery_step FOR INSERT WITH CHECK (council_code = acting_council() AND by_subject = acting_subject() AND role = acting_role()
        AND (to_state NOT IN ('finance-validated', 'sustained') OR acting_role() = 'finance-validator'))`,
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE delivery_step');
    await run.query('DROP TABLE delivery_report');
    await run.query('DROP TABLE overlap_group');
    await run.query('DROP FUNCTION is_being_saved(text, text, integer)');
    await run.query('ALTER TABLE line_amount DROP CONSTRAINT line_amount_stage_is_known');
    await run.query(
      `ALTER TABLE line_amount ADD CONSTRAINT line_amount_stage_is_known CHECK (stage IN ('planned', 'reported', 'validated', 'growth'))`,
    );
    await run.query(`ALTER TABLE savings_line
      DROP COLUMN lineage, DROP COLUMN vintage_change, DROP COLUMN tier, DROP COLUMN lasts_years, DROP COLUMN months_in_first_year,
      DROP COLUMN unphased_cost, DROP COLUMN calculation, DROP COLUMN assurance`);
  }
}
