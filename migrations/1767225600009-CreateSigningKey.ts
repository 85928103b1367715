import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The key by which the service knows its own links again. */
export class CreateSigningKey1767225600009 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE TABLE signing_key (
      purpose text NOT NULL,
      secret text NOT NULL,
      CONSTRAINT signing_key_pk PRIMARY KEY (purpose),
      CONSTRAINT signing_key_purpose_is_known CHECK (purpose = 'links'),
      CONSTRAINT signing_key_is_long_enough CHECK (secret ~ '^[0-9a-f]{64}$'))`);
    // Two random identifiers of 122 random bits each; the database makes them, so that no file and no log ever holds the key.
    await run.query(
      `INSERT INTO signing_key (purpose, secret) VALUES ('links', replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''))`,
    );
    await run.query('ALTER TABLE signing_key ENABLE ROW LEVEL SECURITY');
    await run.query('ALTER TABLE signing_key FORCE ROW LEVEL SECURITY');
    await run.query(`CREATE POLICY signing_key_read ON signing_key FOR SELECT USING (acting_role() = 'service')`);
    // The operator renews it without being shown it; then every link that is out leads nowhere.
    await run.query(`CREATE POLICY signing_key_renew ON signing_key FOR UPDATE USING (acting_role() = 'operator')`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE signing_key');
  }
}
