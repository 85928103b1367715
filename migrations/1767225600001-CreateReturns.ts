import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Collections, the versions of returns, and the steps each return has taken. */
export class CreateReturns1767225600001 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE TABLE collection (
      year text NOT NULL,
      opens date NOT NULL,
      deadline date NOT NULL,
      opened_by text NOT NULL,
      CONSTRAINT collection_pk PRIMARY KEY (year),
      CONSTRAINT collection_year_is_one CHECK (year ~ '^[0-9]{4}-[0-9]{2}$'),
      CONSTRAINT collection_deadline_follows_opening CHECK (deadline >= opens))`);
    await run.query(`CREATE TABLE return_version (
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      saved_at timestamptz NOT NULL DEFAULT now(),
      saved_by text NOT NULL,
      CONSTRAINT return_version_pk PRIMARY KEY (council_code, collection, version),
      CONSTRAINT return_version_counts_from_one CHECK (version >= 1),
      CONSTRAINT return_version_collection_fk FOREIGN KEY (collection) REFERENCES collection(year),
      CONSTRAINT return_version_council_fk FOREIGN KEY (council_code) REFERENCES council(code))`);
    await run.query(`CREATE TABLE return_transition (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      to_state text NOT NULL,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      by_subject text NOT NULL,
      role text NOT NULL,
      CONSTRAINT return_transition_pk PRIMARY KEY (id),
      CONSTRAINT return_transition_state_is_known CHECK (to_state IN ('draft', 'submitted', 'accepted')),
      CONSTRAINT return_transition_role_is_known CHECK (role IN ('preparer', 'finance-validator', 'programme-office')),
      CONSTRAINT return_transition_version_fk FOREIGN KEY (council_code, collection, version) REFERENCES return_version(council_code,collection,version))`);
    await run.query('CREATE INDEX return_transition_of_version ON return_transition (council_code, collection, version)');
    // A draft is its council's alone; the programme office sees a version once it was submitted.
    await run.query(`CREATE FUNCTION may_read_version(council text, year text, numbered integer) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT council = acting_council() OR (acting_role() = 'programme-office' AND EXISTS (
        SELECT 1 FROM return_transition t
        WHERE t.council_code = council AND t.collection = year AND t.version = numbered AND t.to_state IN ('submitted', 'accepted'))) $$`);
    await run.query('ALTER TABLE collection ENABLE ROW LEVEL SECURITY');
    await run.query('ALTER TABLE collection FORCE ROW LEVEL SECURITY');
    await run.query(`CREATE POLICY collection_read ON collection FOR SELECT USING (acting_role() IS NOT NULL)`);
    await run.query(
      `CREATE POLICY collection_open ON collection FOR INSERT WITH CHECK (acting_role() = 'programme-office' AND opened_by = acting_subject())`,
    );
    await run.query(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON collection FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    );
    await run.query('ALTER TABLE return_version ENABLE ROW LEVEL SECURITY');
    await run.query('ALTER TABLE return_version FORCE ROW LEVEL SECURITY');
    await run.query(
      `CREATE POLICY return_version_read ON return_version FOR SELECT USING (may_read_version(council_code, collection, version))`,
    );
    await run.query(
      `CREATE POLICY return_version_save ON return_version FOR INSERT WITH CHECK (acting_role() IN ('preparer', 'finance-validator') AND council_code = acting_council() AND saved_by = acting_subject())`,
    );
    await run.query(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON return_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    );
    await run.query('ALTER TABLE return_transition ENABLE ROW LEVEL SECURITY');
    await run.query('ALTER TABLE return_transition FORCE ROW LEVEL SECURITY');
    await run.query(
      `CREATE POLICY return_transition_read ON return_transition FOR SELECT USING (council_code = acting_council() OR (acting_role() = 'programme-office' AND to_state <> 'draft'))`,
    );
    await run.query(`CREATE POLICY return_transition_take ON return_transition FOR INSERT WITH CHECK (by_subject = acting_subject() AND role = acting_role() AND (
      (acting_role() IN ('preparer', 'finance-validator') AND council_code = acting_council() AND to_state IN ('draft', 'submitted')) OR (acting_role() = 'programme-office' AND to_state = 'accepted')))`);
    await run.query(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON return_transition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE return_transition');
    await run.query('DROP TABLE return_version');
    await run.query('DROP TABLE collection');
    await run.query('DROP FUNCTION may_read_version(text, text, integer)');
  }
}
