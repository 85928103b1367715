import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The statistics a release is computed with, and the releases themselves. */
export class CreateReleases1767225600003 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE TABLE publication (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      realm text NOT NULL,
      name text NOT NULL,
      publisher text NOT NULL,
      vintage date NOT NULL,
      loaded_at timestamptz NOT NULL DEFAULT now(),
      loaded_by text NOT NULL,
      CONSTRAINT publication_pk PRIMARY KEY (id),
      CONSTRAINT publication_realm_is_known CHECK (realm IN ('england', 'demonstration')),
      CONSTRAINT publication_is_named_once UNIQUE (realm, name, vintage))`);
    await run.query(`CREATE TABLE price_level (
      publication_id bigint NOT NULL,
      cell text NOT NULL,
      year text NOT NULL,
      level double precision NOT NULL,
      CONSTRAINT price_level_pk PRIMARY KEY (publication_id, cell, year),
      CONSTRAINT price_level_is_above_zero CHECK (level > 0),
      CONSTRAINT price_level_publication_fk FOREIGN KEY (publication_id) REFERENCES publication(id))`);
    await run.query(`CREATE TABLE population (
      publication_id bigint NOT NULL,
      council_code text NOT NULL,
      age_band text NOT NULL,
      year text NOT NULL,
      people integer NOT NULL,
      CONSTRAINT population_pk PRIMARY KEY (publication_id, council_code, age_band, year),
      CONSTRAINT population_age_band_is_known CHECK (age_band IN ('18-64', '65+')),
      CONSTRAINT population_is_above_zero CHECK (people > 0),
      CONSTRAINT population_council_fk FOREIGN KEY (council_code) REFERENCES council(code),
      CONSTRAINT population_publication_fk FOREIGN KEY (publication_id) REFERENCES publication(id))`);
    await run.query(`CREATE TABLE release (
      number integer NOT NULL,
      realm text NOT NULL,
      content text NOT NULL,
      checksum text NOT NULL,
      note text NOT NULL,
      published_at timestamptz NOT NULL DEFAULT now(),
      published_by text NOT NULL,
      CONSTRAINT release_pk PRIMARY KEY (number),
      CONSTRAINT release_counts_from_one CHECK (number >= 1),
      CONSTRAINT release_realm_is_known CHECK (realm IN ('england', 'demonstration')),
      CONSTRAINT release_checksum_is_its_content CHECK (checksum = encode(sha256(convert_to(content, 'UTF8')), 'hex')))`);
    await run.query('ALTER TABLE publication ENABLE ROW LEVEL SECURITY');
    await run.query('ALTER TABLE publication FORCE ROW LEVEL SECURITY');
    await run.query(`CREATE POLICY publication_read ON publication FOR SELECT USING (acting_role() IS NOT NULL)`);
    await run.query(
      `CREATE POLICY publication_load ON publication FOR INSERT WITH CHECK (acting_role() = 'programme-office' AND loaded_by = acting_subject())`,
    );
    await run.query(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON publication FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    );
    await run.query('ALTER TABLE price_level ENABLE ROW LEVEL SECURITY');
    await run.query('ALTER TABLE price_level FORCE ROW LEVEL SECURITY');
    await run.query(`CREATE POLICY price_level_read ON price_level FOR SELECT USING (acting_role() IS NOT NULL)`);
    await run.query(`CREATE POLICY price_level_load ON price_level FOR INSERT WITH CHECK (acting_role() = 'programme-office')`);
    await run.query(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON price_level FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    );
    await run.query('ALTER TABLE population ENABLE ROW LEVEL SECURITY');
    await run.query('ALTER TABLE population FORCE ROW LEVEL SECURITY');
    await run.query(`CREATE POLICY population_read ON population FOR SELECT USING (acting_role() IS NOT NULL)`);
    await run.query(`CREATE POLICY population_load ON population FOR INSERT WITH CHECK (acting_role() = 'programme-office')`);
    await run.query(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON population FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    );
    await run.query('ALTER TABLE release ENABLE ROW LEVEL SECURITY');
    await run.query('ALTER TABLE release FORCE ROW LEVEL SECURITY');
    await run.query(`CREATE POLICY release_read ON release FOR SELECT USING (acting_role() IS NOT NULL)`);
    await run.query(
      `CREATE POLICY release_publish ON release FOR INSERT WITH CHECK (acting_role() = 'programme-office' AND published_by = acting_subject())`,
    );
    await run.query(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON release FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE release');
    await run.query('DROP TABLE population');
    await run.query('DROP TABLE price_level');
    await run.query('DROP TABLE publication');
  }
}
