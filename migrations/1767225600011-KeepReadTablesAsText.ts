import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a reading understood is passed on as the text it is, and nobody asks the database what is in it: jsonb took it apart for nothing.
 * The text is another one than before, so a reading of an earlier version has to be read again before it lands.
 */
export class KeepReadTablesAsText1767225600011 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE upload_reading ALTER COLUMN tables TYPE text USING NULL');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE upload_reading ALTER COLUMN tables TYPE jsonb USING NULL');
  }
}
