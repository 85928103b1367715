import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The way of a return from draft to frozen: queries, answers, validation, the director, and collections that are extended and closed. */
export class WidenWorkflow1767225600013 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE api_key DROP CONSTRAINT api_key_role_is_known, DROP CONSTRAINT api_key_council_fits_role');
    await run.query(`ALTER TABLE api_key
      ADD CONSTRAINT api_key_role_is_known CHECK (role IN ('preparer', 'finance-validator', 'director', 'consultant', 'programme-office')),
      ADD CONSTRAINT api_key_council_fits_role CHECK ((role IN ('preparer', 'finance-validator', 'director')) = (council_code IS NOT NULL))`);
    await run.query('ALTER TABLE return_version ADD COLUMN over_version integer, ADD COLUMN reason text');
    await run.query(
      'ALTER TABLE return_transition ADD COLUMN note text, DROP CONSTRAINT return_transition_state_is_known, DROP CONSTRAINT return_transition_role_is_known',
    );
    await run.query(`ALTER TABLE return_transition
      ADD CONSTRAINT return_transition_state_is_known CHECK (to_state IN (${STATES})),
      ADD CONSTRAINT return_transition_role_is_known CHECK (role IN ('preparer', 'finance-validator', 'director', 'programme-office'))`);
    await run.query('ALTER TABLE collection ADD COLUMN refresh_closes date, ADD COLUMN freezes date');
    await run.query('ALTER TABLE collection ADD CONSTRAINT collection_refresh_follows_deadline CHECK (refresh_closes >= deadline)');
    await run.query(`CREATE TABLE collection_step (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      collection text NOT NULL,
      kind text NOT NULL,
      council_code text,
      deadline date,
      reason text NOT NULL,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      by_subject text NOT NULL,
      CONSTRAINT collection_step_pk PRIMARY KEY (id),
      CONSTRAINT collection_step_kind_is_known CHECK (kind IN ('extended', 'closed', 'reopened')),
      CONSTRAINT collection_step_extends_to_a_day CHECK ((kind = 'extended') = (deadline IS NOT NULL)),
      CONSTRAINT collection_step_is_of_one_council_where_extended CHECK (council_code IS NULL OR kind = 'extended'),
      CONSTRAINT collection_step_council_fk FOREIGN KEY (council_code) REFERENCES council(code),
      CONSTRAINT collection_step_collection_fk FOREIGN KEY (collection) REFERENCES collection(year))`);
    await run.query('CREATE INDEX collection_step_of_collection ON collection_step (collection, id)');
    await run.query(`CREATE TABLE return_query (
      id text NOT NULL,
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      about text NOT NULL,
      question text NOT NULL,
      asked_by text NOT NULL,
      role text NOT NULL,
      asked_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT return_query_pk PRIMARY KEY (id),
      CONSTRAINT return_query_role_is_known CHECK (role IN ('finance-validator', 'director', 'programme-office')),
      CONSTRAINT return_query_version_fk FOREIGN KEY (council_code, collection, version) REFERENCES return_version(council_code,collection,version))`);
    await run.query('CREATE INDEX return_query_of_return ON return_query (council_code, collection)');
    await run.query(`CREATE TABLE return_query_answer (
      query_id text NOT NULL,
      text text NOT NULL,
      by_subject text NOT NULL,
      role text NOT NULL,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT return_query_answer_pk PRIMARY KEY (query_id),
      CONSTRAINT return_query_answer_query_fk FOREIGN KEY (query_id) REFERENCES return_query(id))`);
    await run.query(`CREATE TABLE finding_answer (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      finding_key text NOT NULL,
      fingerprint text NOT NULL,
      reason text NOT NULL,
      text text NOT NULL,
      amount numeric(18,2),
      cell text,
      by_subject text NOT NULL,
      role text NOT NULL,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT finding_answer_pk PRIMARY KEY (id),
      CONSTRAINT finding_answer_version_fk FOREIGN KEY (council_code, collection, version) REFERENCES return_version(council_code,collection,version))`);
    await run.query('CREATE INDEX finding_answer_of_return ON finding_answer (council_code, collection)');
    await run.query(`CREATE TABLE saving_validation (
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      reference text NOT NULL,
      evidence text NOT NULL,
      by_subject text NOT NULL,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT saving_validation_pk PRIMARY KEY (council_code, collection, version, reference),
      CONSTRAINT saving_validation_version_fk FOREIGN KEY (council_code, collection, version) REFERENCES return_version(council_code,collection,version))`);
    // What was found when a version was sent in, validated and signed, for those who review many: reckoned by whoever took the step.
    await run.query(`CREATE TABLE checked_version (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      findings jsonb NOT NULL,
      by_subject text NOT NULL,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT checked_version_pk PRIMARY KEY (id),
      CONSTRAINT checked_version_version_fk FOREIGN KEY (council_code, collection, version) REFERENCES return_version(council_code,collection,version))`);
    await run.query('CREATE INDEX checked_version_of_return ON checked_version (collection, council_code, id)');
    await run.query(`CREATE TABLE check_bounds (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      collection text NOT NULL,
      realm text NOT NULL,
      bounds jsonb NOT NULL,
      returns integer NOT NULL,
      reckoned_by text NOT NULL,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT check_bounds_pk PRIMARY KEY (id),
      CONSTRAINT check_bounds_realm_is_known CHECK (realm IN ('england', 'demonstration')),
      CONSTRAINT check_bounds_collection_fk FOREIGN KEY (collection) REFERENCES collection(year))`);
    await run.query('CREATE INDEX check_bounds_of_collection ON check_bounds (collection, realm)');
    for (const table of TABLES) {
      await run.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await run.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await run.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
    await policies(run);
    for (const [table, says] of ACTS) {
      await run.query(`CREATE FUNCTION note_${table}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
        BEGIN PERFORM note(${says}); RETURN NULL; END $$`);
      await run.query(
        `CREATE CONSTRAINT TRIGGER audited AFTER INSERT ON ${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_${table}()`,
      );
    }
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await run.query(`DROP TABLE ${table}`);
    for (const [table] of ACTS) await run.query(`DROP FUNCTION note_${table}()`);
    await run.query('ALTER TABLE collection DROP COLUMN refresh_closes, DROP COLUMN freezes');
    await run.query(`CREATE OR REPLACE FUNCTION may_read_version(council text, year text, numbered integer) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT council = acting_council() OR (acting_role() = 'programme-office' AND EXISTS (
        SELECT 1 FROM return_transition t
        WHERE t.council_code = council AND t.collection = year AND t.version = numbered AND t.to_state IN ('submitted', 'accepted'))) $$`);
    await run.query('DROP POLICY return_transition_read ON return_transition');
    await run.query(
      `CREATE POLICY return_transition_read ON return_transition FOR SELECT USING (council_code = acting_council() OR (acting_role() = 'programme-office' AND to_state <> 'draft'))`,
    );
    await run.query('DROP POLICY return_transition_take ON return_transition');
    await run.query(`CREATE POLICY return_transition_take ON return_transition FOR INSERT WITH CHECK (by_subject = acting_subject() AND role = acting_role() AND (
      (acting_role() IN ('preparer', 'finance-validator') AND council_code = acting_council() AND to_state IN ('draft', 'submitted')) OR (acting_role() = 'programme-office' AND to_state = 'accepted')))`);
    await run.query(
      'ALTER TABLE return_transition DROP COLUMN note, DROP CONSTRAINT return_transition_state_is_known, DROP CONSTRAINT return_transition_role_is_known',
    );
    await run.query(`ALTER TABLE return_transition
      ADD CONSTRAINT return_transition_state_is_known CHECK (to_state IN ('draft', 'submitted', 'accepted')),
      ADD CONSTRAINT return_transition_role_is_known CHECK (role IN ('preparer', 'finance-validator', 'programme-office'))`);
    await run.query('ALTER TABLE return_version DROP COLUMN over_version, DROP COLUMN reason');
    await run.query('ALTER TABLE api_key DROP CONSTRAINT api_key_role_is_known, DROP CONSTRAINT api_key_council_fits_role');
    await run.query(`ALTER TABLE api_key
      ADD CONSTRAINT api_key_role_is_known CHECK (role IN ('preparer', 'finance-validator', 'consultant', 'programme-office')),
      ADD CONSTRAINT api_key_council_fits_role CHECK ((role IN ('preparer', 'finance-validator')) = (council_code IS NOT NULL))`);
  }
}

const STATES = `'draft', 'submitted', 'queried', 'resubmitted', 'finance-validated', 'signed-off', 'accepted', 'refresh', 'reopened', 'frozen'`;

/** Parents before children. */
const TABLES = [
  'collection_step',
  'return_query',
  'return_query_answer',
  'finding_answer',
  'saving_validation',
  'checked_version',
  'check_bounds',
];

async function policies(run: QueryRunner): Promise<void> {
  // What is being worked on is its council's alone, also while a return is queried or taken up again.
  await run.query(`CREATE OR REPLACE FUNCTION may_read_version(council text, year text, numbered integer) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT council = acting_council() OR (acting_role() = 'programme-office' AND EXISTS (
      SELECT 1 FROM return_transition t WHERE t.council_code = council AND t.collection = year AND t.version = numbered
        AND t.to_state IN ('submitted', 'resubmitted', 'finance-validated', 'signed-off', 'accepted', 'frozen'))) $$`);
  // Who may lead a return where; the application knows from which state.
  await run.query('DROP POLICY return_transition_take ON return_transition');
  await run.query(`CREATE POLICY return_transition_take ON return_transition FOR INSERT WITH CHECK (by_subject = acting_subject() AND role = acting_role() AND (
    (acting_role() = 'programme-office' AND to_state IN ('queried', 'accepted', 'reopened', 'frozen') AND may_read_version(council_code, collection, version))
    OR (council_code = acting_council() AND (
      (acting_role() IN ('preparer', 'finance-validator') AND to_state IN ('draft', 'queried', 'refresh', 'reopened'))
      OR (acting_role() = 'preparer' AND to_state IN ('submitted', 'resubmitted'))
      OR (acting_role() = 'finance-validator' AND to_state = 'finance-validated')
      OR (acting_role() = 'director' AND to_state IN ('queried', 'signed-off'))))))`);
  await run.query(`CREATE POLICY collection_step_read ON collection_step FOR SELECT USING (acting_role() IS NOT NULL
    AND (council_code IS NULL OR council_code = acting_council() OR acting_role() = 'programme-office'))`);
  await run.query(
    `CREATE POLICY collection_step_take ON collection_step FOR INSERT WITH CHECK (acting_role() = 'programme-office' AND by_subject = acting_subject())`,
  );
  // What finance or the director ask within their council stays there.
  await run.query(
    `CREATE POLICY return_query_read ON return_query FOR SELECT USING (council_code = acting_council() OR (acting_role() = 'programme-office' AND role = 'programme-office'))`,
  );
  await run.query(`CREATE POLICY return_query_ask ON return_query FOR INSERT WITH CHECK (asked_by = acting_subject() AND role = acting_role()
    AND (acting_role() = 'programme-office' OR (acting_role() IN ('finance-validator', 'director') AND council_code = acting_council())))`);
  await run.query(
    `CREATE POLICY return_query_answer_read ON return_query_answer FOR SELECT USING (EXISTS (SELECT 1 FROM return_query q WHERE q.id = query_id))`,
  );
  await run.query(`CREATE POLICY return_query_answer_give ON return_query_answer FOR INSERT WITH CHECK (by_subject = acting_subject() AND role = acting_role()
    AND acting_role() IN ('preparer', 'finance-validator') AND EXISTS (SELECT 1 FROM return_query q WHERE q.id = query_id AND q.council_code = acting_council()))`);
  // An answer stands for later versions too: it is seen with the first of them that is sent in.
  await run.query(`CREATE POLICY finding_answer_read ON finding_answer FOR SELECT USING (council_code = acting_council()
    OR (acting_role() = 'programme-office' AND EXISTS (SELECT 1 FROM return_transition t WHERE t.council_code = finding_answer.council_code
      AND t.collection = finding_answer.collection AND t.version >= finding_answer.version AND t.to_state IN ('submitted', 'resubmitted'))))`);
  await run.query(`CREATE POLICY finding_answer_give ON finding_answer FOR INSERT WITH CHECK (by_subject = acting_subject() AND role = acting_role()
    AND acting_role() IN ('preparer', 'finance-validator') AND council_code = acting_council()
    AND (SELECT t.to_state FROM return_transition t WHERE t.council_code = finding_answer.council_code AND t.collection = finding_answer.collection
      ORDER BY t.id DESC LIMIT 1) NOT IN ('signed-off', 'accepted', 'frozen'))`);
  await run.query(
    `CREATE POLICY saving_validation_read ON saving_validation FOR SELECT USING (may_read_version(council_code, collection, version))`,
  );
  await run.query(`CREATE POLICY saving_validation_give ON saving_validation FOR INSERT WITH CHECK (by_subject = acting_subject()
    AND acting_role() = 'finance-validator' AND council_code = acting_council())`);
  await run.query(
    `CREATE POLICY checked_version_read ON checked_version FOR SELECT USING (may_read_version(council_code, collection, version))`,
  );
  await run.query(
    `CREATE POLICY checked_version_keep ON checked_version FOR INSERT WITH CHECK (council_code = acting_council() AND by_subject = acting_subject())`,
  );
  // The office learns that a council is at work, and nothing of what it writes.
  await run.query('DROP POLICY return_transition_read ON return_transition');
  await run.query(
    `CREATE POLICY return_transition_read ON return_transition FOR SELECT USING (council_code = acting_council() OR acting_role() = 'programme-office')`,
  );
  await run.query(`CREATE POLICY check_bounds_read ON check_bounds FOR SELECT USING (acting_role() IS NOT NULL)`);
  await run.query(
    `CREATE POLICY check_bounds_keep ON check_bounds FOR INSERT WITH CHECK (acting_role() = 'programme-office' AND reckoned_by = acting_subject())`,
  );
}

const RETURN = `'return ' || NEW.council_code || ' ' || NEW.collection || ' version ' || NEW.version`;

/** What a new row of a table is noted as in the audit. */
const ACTS = [
  [
    'collection_step',
    `'collection.' || NEW.kind, 'collection ' || NEW.collection || coalesce(' for ' || NEW.council_code, ''), NEW.council_code, NULL,
      'until ' || to_char(NEW.deadline, 'YYYY-MM-DD'), NEW.by_subject`,
  ],
  ['return_query', `'query.asked', ${RETURN}, NEW.council_code, NULL, 'query ' || NEW.id, NEW.asked_by, NEW.role`],
  [
    'return_query_answer',
    `'query.answered', 'query ' || NEW.query_id, (SELECT q.council_code FROM return_query q WHERE q.id = NEW.query_id), NULL, 'answered', NEW.by_subject, NEW.role`,
  ],
  [
    'finding_answer',
    `'finding.answered', ${RETURN}, NEW.council_code, NULL, split_part(NEW.finding_key, ' ', 1), NEW.by_subject, NEW.role`,
  ],
  [
    'saving_validation',
    `'saving.validated', 'saving ' || NEW.reference || ' of ' || ${RETURN}, NEW.council_code, NULL, 'evidence given', NEW.by_subject`,
  ],
  [
    'check_bounds',
    `'bounds.reckoned', 'collection ' || NEW.collection || ' in ' || NEW.realm, NULL, NULL, NEW.returns || ' returns', NEW.reckoned_by`,
  ],
] as const;
