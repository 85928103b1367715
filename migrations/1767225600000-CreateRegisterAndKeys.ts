import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of councils, the keys of those who act, and row-level security from the first table on. */
export class CreateRegisterAndKeys1767225600000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // Who acts is set for one transaction by the service and is empty otherwise: then nothing is visible.
    for (const setting of ['role', 'council', 'subject', 'presented_key']) {
      await run.query(`CREATE FUNCTION acting_${setting}() RETURNS text LANGUAGE sql STABLE
        AS $$ SELECT nullif(current_setting('outturn.${setting}', true), '') $$`);
    }
    await run.query(`CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
      AS $$ BEGIN RAISE EXCEPTION '% is append-only: nothing in it is changed or removed', TG_TABLE_NAME; END $$`);
    await run.query(`CREATE TABLE council (
      code text NOT NULL,
      name text NOT NULL,
      type text NOT NULL,
      region text NOT NULL,
      valid_from date NOT NULL,
      valid_to date,
      CONSTRAINT council_pk PRIMARY KEY (code),
      CONSTRAINT council_code_is_one CHECK (code ~ '^(E(06|08|09|10)|X99)[0-9]{6}$'),
      CONSTRAINT council_type_is_known CHECK (type IN ('county', 'unitary', 'metropolitan_district', 'london_borough')),
      CONSTRAINT council_ends_after_it_begins CHECK (valid_to IS NULL OR valid_to > valid_from))`);
    await run.query(`CREATE TABLE council_lineage (
      predecessor text NOT NULL,
      successor text NOT NULL,
      valid_from date NOT NULL,
      kind text NOT NULL,
      CONSTRAINT council_lineage_pk PRIMARY KEY (predecessor, successor),
      CONSTRAINT council_lineage_kind_is_known CHECK (kind IN ('recode', 'merge', 'split')),
      CONSTRAINT council_lineage_successor_fk FOREIGN KEY (successor) REFERENCES council(code),
      CONSTRAINT council_lineage_predecessor_fk FOREIGN KEY (predecessor) REFERENCES council(code))`);
    await run.query(`CREATE TABLE api_key (
      id text NOT NULL,
      secret_hash text NOT NULL,
      role text NOT NULL,
      council_code text,
      label text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      revoked_at timestamptz,
      CONSTRAINT api_key_pk PRIMARY KEY (id),
      CONSTRAINT api_key_role_is_known CHECK (role IN ('preparer', 'finance-validator', 'consultant', 'programme-office')),
      CONSTRAINT api_key_council_fits_role CHECK ((role IN ('preparer', 'finance-validator')) = (council_code IS NOT NULL)),
      CONSTRAINT api_key_council_fk FOREIGN KEY (council_code) REFERENCES council(code))`);
    await run.query(`CREATE TABLE idempotent_request (
      subject text NOT NULL,
      idempotency_key text NOT NULL,
      operation text NOT NULL,
      fingerprint text NOT NULL,
      made text,
      at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT idempotent_request_pk PRIMARY KEY (subject, idempotency_key))`);
    await run.query('ALTER TABLE council ENABLE ROW LEVEL SECURITY');
    await run.query('ALTER TABLE council FORCE ROW LEVEL SECURITY');
    await run.query(`CREATE POLICY council_read ON council FOR SELECT USING (acting_role() IS NOT NULL)`);
    await run.query(
      `CREATE POLICY council_add ON council FOR INSERT WITH CHECK (acting_role() = 'operator' OR (acting_role() = 'programme-office' AND code LIKE 'X99%'))`,
    );
    await run.query(`CREATE POLICY council_correct ON council FOR UPDATE USING (acting_role() = 'operator')`);
    await run.query('ALTER TABLE council_lineage ENABLE ROW LEVEL SECURITY');
    await run.query('ALTER TABLE council_lineage FORCE ROW LEVEL SECURITY');
    await run.query(`CREATE POLICY council_lineage_read ON council_lineage FOR SELECT USING (acting_role() IS NOT NULL)`);
    await run.query(`CREATE POLICY council_lineage_add ON council_lineage FOR INSERT WITH CHECK (acting_role() = 'operator')`);
    await run.query(`CREATE POLICY council_lineage_correct ON council_lineage FOR UPDATE USING (acting_role() = 'operator')`);
    await run.query('ALTER TABLE api_key ENABLE ROW LEVEL SECURITY');
    await run.query('ALTER TABLE api_key FORCE ROW LEVEL SECURITY');
    await run.query(`CREATE POLICY api_key_read ON api_key FOR SELECT USING (id = acting_presented_key() OR acting_role() = 'operator')`);
    await run.query(`CREATE POLICY api_key_add ON api_key FOR INSERT WITH CHECK (acting_role() = 'operator')`);
    await run.query(`CREATE POLICY api_key_revoke ON api_key FOR UPDATE USING (acting_role() = 'operator')`);
    await run.query('ALTER TABLE idempotent_request ENABLE ROW LEVEL SECURITY');
    await run.query('ALTER TABLE idempotent_request FORCE ROW LEVEL SECURITY');
    await run.query(`CREATE POLICY idempotent_request_own ON idempotent_request USING (subject = acting_subject())`);
    await run.query(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON idempotent_request FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE idempotent_request');
    await run.query('DROP TABLE api_key');
    await run.query('DROP TABLE council_lineage');
    await run.query('DROP TABLE council');
    for (const setting of ['role', 'council', 'subject', 'presented_key']) await run.query(`DROP FUNCTION acting_${setting}()`);
    await run.query('DROP FUNCTION refuse_change()');
  }
}
