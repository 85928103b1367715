import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Case studies of practices: their versions, and the steps each has taken. */
export class CreateCaseStudies1767225600007 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE TABLE case_study_version (
      code text NOT NULL,
      version integer NOT NULL,
      submitting_council text,
      council_codes text array NOT NULL,
      title text NOT NULL,
      summary text NOT NULL,
      practice_tags text array NOT NULL,
      claimed_effect text NOT NULL,
      claimed_figures jsonb NOT NULL,
      basis text NOT NULL,
      linked_lines jsonb NOT NULL,
      contact_role text,
      contact_mailbox text,
      provenance jsonb NOT NULL,
      search_vector tsvector NOT NULL,
      saved_at timestamptz NOT NULL DEFAULT now(),
      saved_by text NOT NULL,
      CONSTRAINT case_study_version_pk PRIMARY KEY (code, version),
      CONSTRAINT case_study_version_code_is_a_slug CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      CONSTRAINT case_study_version_counts_from_one CHECK (version >= 1),
      CONSTRAINT case_study_version_names_a_council CHECK (cardinality(council_codes) >= 1),
      CONSTRAINT case_study_version_mailbox_has_role CHECK (contact_mailbox IS NULL OR contact_role IS NOT NULL),
      CONSTRAINT case_study_version_submitting_council_fk FOREIGN KEY (submitting_council) REFERENCES council(code))`);
    await run.query(`CREATE TABLE case_study_transition (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      code text NOT NULL,
      version integer NOT NULL,
      submitting_council text,
      action text NOT NULL,
      to_state text NOT NULL,
      grade text,
      note text,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      by_subject text NOT NULL,
      role text NOT NULL,
      CONSTRAINT case_study_transition_pk PRIMARY KEY (id),
      CONSTRAINT case_study_transition_action_is_known CHECK (action IN ('submit', 'tag', 'review', 'return', 'publish', 'withdraw')),
      CONSTRAINT case_study_transition_state_is_known CHECK (to_state IN ('submitted', 'returned', 'reviewed', 'published', 'withdrawn')),
      CONSTRAINT case_study_transition_grade_is_known CHECK (grade IN ('trial', 'comparison', 'before-and-after', 'council-figures', 'intention')),
      CONSTRAINT case_study_transition_graded_when_reviewed CHECK (to_state NOT IN ('reviewed', 'published') OR grade IS NOT NULL),
      CONSTRAINT case_study_transition_has_its_reason CHECK (to_state NOT IN ('reviewed', 'published', 'returned', 'withdrawn') OR note IS NOT NULL),
      CONSTRAINT case_study_transition_role_is_known CHECK (role IN ('preparer', 'consultant', 'programme-office')),
      CONSTRAINT case_study_transition_version_fk FOREIGN KEY (code, version) REFERENCES case_study_version(code,version))`);
    await run.query('CREATE INDEX case_study_transition_of_study ON case_study_transition (code)');
    // Before it is published a study is its submitting council's and the programme's; then it is everybody's, until it is withdrawn.
    await run.query(`CREATE FUNCTION may_read_case_study(study text, numbered integer, submitter text) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT acting_role() IN ('consultant', 'programme-office') OR submitter = acting_council() OR (acting_role() IS NOT NULL
        AND EXISTS (SELECT 1 FROM case_study_transition t WHERE t.code = study AND t.version = numbered AND t.to_state = 'published')
        AND NOT EXISTS (SELECT 1 FROM case_study_transition t WHERE t.code = study AND t.to_state = 'withdrawn')) $$`);
    for (const table of TABLES) {
      await run.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await run.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await run.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
    await run.query(
      'CREATE POLICY case_study_version_read ON case_study_version FOR SELECT USING (may_read_case_study(code, version, submitting_council))',
    );
    await run.query(`CREATE POLICY case_study_version_save ON case_study_version FOR INSERT WITH CHECK (saved_by = acting_subject() AND (
      acting_role() IN ('consultant', 'programme-office') OR
      (acting_role() = 'preparer' AND submitting_council = acting_council() AND acting_council() = ANY (council_codes))))`);
    await run.query(`CREATE POLICY case_study_transition_read ON case_study_transition FOR SELECT USING (
      acting_role() IN ('consultant', 'programme-office') OR submitting_council = acting_council() OR
      (acting_role() IS NOT NULL AND to_state IN ('published', 'withdrawn')))`);
    await run.query(`CREATE POLICY case_study_transition_take ON case_study_transition FOR INSERT WITH CHECK (by_subject = acting_subject() AND role = acting_role()
      AND (action, to_state) IN (('submit', 'submitted'), ('tag', 'submitted'), ('review', 'reviewed'), ('return', 'returned'), ('publish', 'published'), ('withdraw', 'withdrawn'))
      AND EXISTS (SELECT 1 FROM case_study_version v WHERE v.code = case_study_transition.code AND v.version = case_study_transition.version
        AND v.submitting_council IS NOT DISTINCT FROM case_study_transition.submitting_council) AND (
      (acting_role() = 'preparer' AND submitting_council = acting_council() AND action = 'submit') OR
      (acting_role() = 'consultant' AND action IN ('submit', 'tag', 'review', 'return')) OR acting_role() = 'programme-office'))`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE case_study_transition');
    await run.query('DROP TABLE case_study_version');
    await run.query('DROP FUNCTION may_read_case_study(text, integer, text)');
  }
}

const TABLES = ['case_study_version', 'case_study_transition'];
