import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures and national indices of publications, and of which file a publication was loaded. The operator's command loads publications too,
 * in the name of the operator; what it loads is audited by the trigger that publications have.
 */
export class CreatePublishedFigures1767225600014 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE publication ADD COLUMN fingerprint text');
    await run.query(`ALTER TABLE publication ADD CONSTRAINT publication_fingerprint_is_sha256 CHECK (fingerprint ~ '^[0-9a-f]{64}$')`);
    // Infinity and not-a-number are no figures; Postgres sorts not-a-number above infinity.
    await run.query(`CREATE TABLE published_figure (
      publication_id bigint NOT NULL,
      place text NOT NULL,
      of_code text NOT NULL,
      year text NOT NULL,
      value double precision,
      missing_reason text,
      CONSTRAINT published_figure_pk PRIMARY KEY (publication_id, place, of_code, year),
      CONSTRAINT published_figure_place_is_known CHECK (place ~ '^(E(06|08|09|10|12|92)|X99)[0-9]{6}$'),
      CONSTRAINT published_figure_value_or_reason CHECK ((value IS NULL) <> (missing_reason IS NULL)),
      CONSTRAINT published_figure_is_finite CHECK (value > '-Infinity' AND value < 'Infinity'),
      CONSTRAINT published_figure_publication_fk FOREIGN KEY (publication_id) REFERENCES publication(id))`);
    await run.query(`CREATE TABLE index_level (
      publication_id bigint NOT NULL,
      index_code text NOT NULL,
      year text NOT NULL,
      level double precision NOT NULL,
      status text NOT NULL,
      CONSTRAINT index_level_pk PRIMARY KEY (publication_id, index_code, year),
      CONSTRAINT index_level_is_above_zero CHECK (level > 0 AND level < 'Infinity'),
      CONSTRAINT index_level_status_is_known CHECK (status IN ('outturn', 'forecast')),
      CONSTRAINT index_level_publication_fk FOREIGN KEY (publication_id) REFERENCES publication(id))`);
    for (const table of NEW) {
      await run.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await run.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await run.query(`CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (acting_role() IS NOT NULL)`);
      await run.query(`CREATE POLICY ${table}_load ON ${table} FOR INSERT WITH CHECK (acting_role() IN ('operator', 'programme-office'))`);
      await run.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
    await run.query(
      `CREATE POLICY publication_load_by_operator ON publication FOR INSERT WITH CHECK (acting_role() = 'operator' AND loaded_by = 'operator')`,
    );
    for (const table of PARTS) {
      await run.query(`CREATE POLICY ${table}_load_by_operator ON ${table} FOR INSERT WITH CHECK (acting_role() = 'operator')`);
    }
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of ['publication', ...PARTS]) await run.query(`DROP POLICY ${table}_load_by_operator ON ${table}`);
    for (const table of NEW) await run.query(`DROP TABLE ${table}`);
    await run.query('ALTER TABLE publication DROP COLUMN fingerprint');
  }
}

const NEW = ['published_figure', 'index_level'];
/** What a publication could hold before. */
const PARTS = ['price_level', 'population'];
