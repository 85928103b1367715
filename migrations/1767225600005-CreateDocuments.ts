import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published documents, cell by cell, with the relations that they state. Everybody reads them; versions are added and never changed. */
export class CreateDocuments1767225600005 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE TABLE document_version (
      code text NOT NULL,
      version integer NOT NULL,
      realm text NOT NULL,
      council_code text,
      title text NOT NULL,
      publisher text NOT NULL,
      published text NOT NULL,
      filed_at timestamptz NOT NULL DEFAULT now(),
      filed_by text NOT NULL,
      CONSTRAINT document_version_pk PRIMARY KEY (code, version),
      CONSTRAINT document_version_counts_from_one CHECK (version >= 1),
      CONSTRAINT document_version_realm_is_known CHECK (realm IN ('england', 'demonstration')),
      CONSTRAINT document_version_council_is_of_realm CHECK (council_code IS NULL OR (council_code LIKE 'X99%') = (realm = 'demonstration')),
      CONSTRAINT document_version_council_fk FOREIGN KEY (council_code) REFERENCES council(code))`);
    await run.query(`CREATE TABLE printed_table (
      document_code text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      code text NOT NULL,
      kind text NOT NULL,
      title text NOT NULL,
      paragraph text NOT NULL,
      CONSTRAINT printed_table_pk PRIMARY KEY (document_code, version, position),
      CONSTRAINT printed_table_code_is_once UNIQUE (document_code, version, code),
      CONSTRAINT printed_table_document_fk FOREIGN KEY (document_code, version) REFERENCES document_version(code,version))`);
    await run.query(`CREATE TABLE printed_cell (
      document_code text NOT NULL,
      version integer NOT NULL,
      table_position integer NOT NULL,
      position integer NOT NULL,
      code text NOT NULL,
      row_label text NOT NULL,
      column_label text NOT NULL,
      year text,
      basis text NOT NULL,
      paragraph text,
      figure_value numeric,
      figure_missing text,
      words text,
      unit text,
      step numeric,
      bound text,
      CONSTRAINT printed_cell_pk PRIMARY KEY (document_code, version, table_position, position),
      CONSTRAINT printed_cell_code_is_once UNIQUE (document_code, version, table_position, code),
      CONSTRAINT printed_cell_is_one_thing CHECK (num_nonnulls(figure_value, figure_missing, words) = 1),
      CONSTRAINT printed_cell_figure_has_its_unit CHECK ((words IS NULL) = (unit IS NOT NULL) AND (words IS NULL) = (step IS NOT NULL)),
      CONSTRAINT printed_cell_step_is_above_zero CHECK (step > 0),
      CONSTRAINT printed_cell_bound_is_known CHECK (bound IN ('above', 'below')),
      CONSTRAINT printed_cell_table_fk FOREIGN KEY (document_code, version, table_position) REFERENCES printed_table(document_code,version,position))`);
    await run.query(`CREATE TABLE stated_relation (
      document_code text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      code text NOT NULL,
      kind text NOT NULL,
      paragraph text,
      says text,
      terms jsonb NOT NULL,
      CONSTRAINT stated_relation_pk PRIMARY KEY (document_code, version, position),
      CONSTRAINT stated_relation_code_is_once UNIQUE (document_code, version, code),
      CONSTRAINT stated_relation_document_fk FOREIGN KEY (document_code, version) REFERENCES document_version(code,version))`);

    // A code stays with the council that it was first filed for.
    await run.query(`CREATE FUNCTION document_code_is_free_for(wanted text, council text) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT NOT EXISTS (SELECT 1 FROM document_version d WHERE d.code = wanted AND d.council_code IS DISTINCT FROM council) $$`);
    // now() is the moment at which a transaction began: the parts of a version are written with it and never added later.
    await run.query(`CREATE FUNCTION is_being_filed(wanted text, numbered integer) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT EXISTS (SELECT 1 FROM document_version d
        WHERE d.code = wanted AND d.version = numbered AND d.filed_by = acting_subject() AND d.filed_at = now()) $$`);

    for (const table of ['document_version', 'printed_table', 'printed_cell', 'stated_relation']) {
      await run.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await run.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await run.query(`CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (acting_role() IS NOT NULL)`);
      await run.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
    await run.query(`CREATE POLICY document_version_file ON document_version FOR INSERT WITH CHECK (
      filed_by = acting_subject() AND filed_at = now() AND document_code_is_free_for(code, council_code) AND (
        acting_role() = 'programme-office' OR (acting_role() = 'preparer' AND council_code = acting_council())))`);
    for (const table of ['printed_table', 'printed_cell', 'stated_relation'])
      await run.query(`CREATE POLICY ${table}_file ON ${table} FOR INSERT WITH CHECK (is_being_filed(document_code, version))`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE stated_relation');
    await run.query('DROP TABLE printed_cell');
    await run.query('DROP TABLE printed_table');
    await run.query('DROP TABLE document_version');
    await run.query('DROP FUNCTION is_being_filed(text, integer)');
    await run.query('DROP FUNCTION document_code_is_free_for(text, text)');
  }
}
