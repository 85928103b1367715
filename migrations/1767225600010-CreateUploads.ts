import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that councils send in, what was read in them, and the versions they became. */
export class CreateUploads1767225600010 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE TABLE upload (
      id text NOT NULL,
      council_code text NOT NULL,
      collection text NOT NULL,
      file_name text NOT NULL,
      requested_by text NOT NULL,
      role text NOT NULL,
      requested_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      CONSTRAINT upload_pk PRIMARY KEY (id),
      CONSTRAINT upload_role_is_of_a_council CHECK (role IN ('preparer', 'finance-validator')),
      CONSTRAINT upload_ends_after_it_begins CHECK (expires_at > requested_at),
      CONSTRAINT upload_council_fk FOREIGN KEY (council_code) REFERENCES council(code),
      CONSTRAINT upload_collection_fk FOREIGN KEY (collection) REFERENCES collection(year))`);
    await run.query('CREATE INDEX upload_of_return ON upload (council_code, collection)');
    // One row an upload: a link takes one file.
    await run.query(`CREATE TABLE upload_file (
      upload_id text NOT NULL,
      sha256 text NOT NULL,
      size integer NOT NULL,
      content bytea NOT NULL,
      received_at timestamptz NOT NULL DEFAULT now(),
      received_by text NOT NULL,
      CONSTRAINT upload_file_pk PRIMARY KEY (upload_id),
      CONSTRAINT upload_file_sum_is_its_content CHECK (sha256 = encode(sha256(content), 'hex')),
      CONSTRAINT upload_file_size_is_its_content CHECK (size = octet_length(content)),
      CONSTRAINT upload_file_size_is_taken CHECK (size BETWEEN 1 AND 10485760),
      CONSTRAINT upload_file_upload_fk FOREIGN KEY (upload_id) REFERENCES upload(id))`);
    await run.query(`CREATE TABLE upload_pass (
      upload_id text NOT NULL,
      number integer NOT NULL,
      chosen jsonb NOT NULL,
      requested_at timestamptz NOT NULL DEFAULT now(),
      requested_by text NOT NULL,
      CONSTRAINT upload_pass_pk PRIMARY KEY (upload_id, number),
      CONSTRAINT upload_pass_counts_from_one CHECK (number >= 1),
      CONSTRAINT upload_pass_file_fk FOREIGN KEY (upload_id) REFERENCES upload_file(upload_id))`);
    await run.query(`CREATE TABLE upload_progress (
      upload_id text NOT NULL,
      number integer NOT NULL,
      stage text NOT NULL,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT upload_progress_pk PRIMARY KEY (upload_id, number, stage),
      CONSTRAINT upload_progress_stage_is_known CHECK (stage IN ('queued', 'opening', 'reading', 'checking', 'done')),
      CONSTRAINT upload_progress_pass_fk FOREIGN KEY (upload_id, number) REFERENCES upload_pass(upload_id,number))`);
    await run.query(`CREATE TABLE upload_reading (
      upload_id text NOT NULL,
      number integer NOT NULL,
      outcome text NOT NULL,
      stood_version integer,
      result jsonb NOT NULL,
      tables jsonb,
      finished_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT upload_reading_pk PRIMARY KEY (upload_id, number),
      CONSTRAINT upload_reading_outcome_is_known CHECK (outcome IN ('wrong-template', 'fix-and-re-upload', 'answer-the-checks', 'ready')),
      CONSTRAINT upload_reading_pass_fk FOREIGN KEY (upload_id, number) REFERENCES upload_pass(upload_id,number))`);
    // One row an upload: a file becomes a version once.
    await run.query(`CREATE TABLE upload_landing (
      upload_id text NOT NULL,
      number integer NOT NULL,
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      by_subject text NOT NULL,
      CONSTRAINT upload_landing_pk PRIMARY KEY (upload_id),
      CONSTRAINT upload_landing_reading_fk FOREIGN KEY (upload_id, number) REFERENCES upload_reading(upload_id,number),
      CONSTRAINT upload_landing_version_fk FOREIGN KEY (council_code, collection, version) REFERENCES return_version(council_code,collection,version))`);
    await run.query(`CREATE TABLE marked_workbook (
      upload_id text NOT NULL,
      number integer NOT NULL,
      content bytea NOT NULL,
      made_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT marked_workbook_pk PRIMARY KEY (upload_id, number),
      CONSTRAINT marked_workbook_reading_fk FOREIGN KEY (upload_id, number) REFERENCES upload_reading(upload_id,number))`);
    // A workbook is compressed already.
    for (const table of ['upload_file', 'marked_workbook'])
      await run.query(`ALTER TABLE ${table} ALTER COLUMN content SET STORAGE EXTERNAL`);

    // An upload is its council's alone. What is made of its file is written in the name of whoever asked for the upload.
    await run.query(`CREATE FUNCTION may_see_upload(upload text) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT EXISTS (SELECT 1 FROM upload u WHERE u.id = upload AND u.council_code = acting_council()) $$`);
    await run.query(`CREATE FUNCTION is_uploader(upload text) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT EXISTS (SELECT 1 FROM upload u WHERE u.id = upload AND u.council_code = acting_council()
        AND u.requested_by = acting_subject() AND u.role = acting_role()) $$`);
    for (const table of TABLES) {
      await run.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await run.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await run.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
      if (table !== 'upload') await run.query(`CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (may_see_upload(upload_id))`);
    }
    // The service learns from an upload for whom to read its file; of what is in the file it sees nothing.
    await run.query(`CREATE POLICY upload_read ON upload FOR SELECT USING (council_code = acting_council() OR acting_role() = 'service')`);
    await run.query(`CREATE POLICY upload_ask ON upload FOR INSERT WITH CHECK (acting_role() IN ('preparer', 'finance-validator')
      AND council_code = acting_council() AND requested_by = acting_subject() AND role = acting_role())`);
    await run.query(
      `CREATE POLICY upload_file_receive ON upload_file FOR INSERT WITH CHECK (is_uploader(upload_id) AND received_by = acting_subject())`,
    );
    await run.query(
      `CREATE POLICY upload_pass_ask ON upload_pass FOR INSERT WITH CHECK (may_see_upload(upload_id) AND requested_by = acting_subject())`,
    );
    await run.query(`CREATE POLICY upload_progress_note ON upload_progress FOR INSERT WITH CHECK (is_uploader(upload_id)
      OR (may_see_upload(upload_id) AND stage = 'queued'))`);
    await run.query('CREATE POLICY upload_reading_keep ON upload_reading FOR INSERT WITH CHECK (is_uploader(upload_id))');
    await run.query(`CREATE POLICY upload_landing_take ON upload_landing FOR INSERT WITH CHECK (by_subject = acting_subject() AND council_code = acting_council()
      AND EXISTS (SELECT 1 FROM upload u WHERE u.id = upload_id AND u.council_code = upload_landing.council_code AND u.collection = upload_landing.collection))`);
    await run.query('CREATE POLICY marked_workbook_keep ON marked_workbook FOR INSERT WITH CHECK (is_uploader(upload_id))');
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await run.query(`DROP TABLE ${table}`);
    for (const name of ['is_uploader', 'may_see_upload']) await run.query(`DROP FUNCTION ${name}(text)`);
  }
}

/** Parents before children. */
const TABLES = ['upload', 'upload_file', 'upload_pass', 'upload_progress', 'upload_reading', 'upload_landing', 'marked_workbook'];
