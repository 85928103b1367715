import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who did what: events that are added and never changed, each with a hash over itself and the hash before it. They hold an opaque subject;
 * its name stands in `subject_name` alone, where it can be erased.
 *
 * Triggers write the events, so that the application cannot forget one. A table of a later migration joins with two statements:
 *
 *   CREATE FUNCTION note_widget() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$ BEGIN
 *     PERFORM note('widget.made', 'widget ' || NEW.id, NEW.council_code, NULL, NEW.state, NEW.by_subject, NEW.role); RETURN NULL; END $$;
 *   CREATE CONSTRAINT TRIGGER audited AFTER INSERT ON widget DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_widget();
 *
 * `note(action, target, council, before, after)` takes who acts from the settings of the transaction; two more arguments, the subject and
 * role of the row, say it where nobody is said to act, as when a superuser writes. Its `down` drops the table before the function.
 *
 * An event locks the head of the chain until its transaction ends: others that write an event wait so long. So events are written last:
 * the triggers are deferred to the commit. Whoever holds the head then waits for nothing else, so no two can wait for each other, and a
 * return of thousands of lines holds nobody up while it is written. What calls `note` itself does so as the last thing it does.
 */
export class CreateAudit1767225600012 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE TABLE audit_event (
      seq bigint NOT NULL,
      at timestamptz NOT NULL,
      subject text NOT NULL,
      role text NOT NULL,
      council text,
      action text NOT NULL,
      target text NOT NULL,
      before text,
      after text,
      previous_hash text NOT NULL,
      hash text NOT NULL,
      CONSTRAINT audit_event_pk PRIMARY KEY (seq),
      CONSTRAINT audit_event_counts_from_one CHECK (seq >= 1))`);
    await run.query('CREATE INDEX audit_event_of_council ON audit_event (council, seq)');
    await run.query(`CREATE TABLE audit_head (
      chain text NOT NULL,
      seq bigint NOT NULL,
      hash text NOT NULL,
      CONSTRAINT audit_head_pk PRIMARY KEY (chain),
      CONSTRAINT audit_head_is_of_one_chain CHECK (chain = 'audit'))`);
    await run.query(`INSERT INTO audit_head (chain, seq, hash) VALUES ('audit', 0, repeat('0', 64))`);
    await run.query(`CREATE TABLE subject_name (
      subject text NOT NULL,
      name text NOT NULL,
      noted_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT subject_name_pk PRIMARY KEY (subject))`);
    for (const table of ['audit_event', 'audit_head', 'subject_name']) {
      await run.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await run.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    }

    // Whoever acts adds events in their own name; the operator and the service, who have none, in that of their role.
    await run.query(
      `CREATE POLICY audit_event_note ON audit_event FOR INSERT WITH CHECK (role = acting_role() AND subject = coalesce(acting_subject(), acting_role()))`,
    );
    await run.query(
      `CREATE POLICY audit_event_read ON audit_event FOR SELECT USING (acting_role() IN ('operator', 'programme-office') OR council = acting_council())`,
    );
    await run.query(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    );
    // Forced policies bind the owner, as whom the chaining runs: it reaches the head from within a trigger, and nobody does otherwise.
    await run.query(`CREATE POLICY audit_head_read ON audit_head FOR SELECT USING (pg_trigger_depth() > 0 OR acting_role() = 'operator')`);
    await run.query('CREATE POLICY audit_head_move ON audit_head FOR UPDATE USING (pg_trigger_depth() > 0)');
    // This trigger is one level itself; the other is the chaining. A superuser, whom no policy binds, is refused here.
    await run.query(`CREATE FUNCTION keep_audit_head() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF pg_trigger_depth() < 2 OR NEW.seq <> OLD.seq + 1 THEN RAISE EXCEPTION 'audit_head moves with each event, and not otherwise'; END IF;
      RETURN NEW; END $$`);
    await run.query('CREATE TRIGGER moves_with_events BEFORE UPDATE ON audit_head FOR EACH ROW EXECUTE FUNCTION keep_audit_head()');
    await run.query(
      'CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON audit_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    );
    await run.query(`CREATE POLICY subject_name_operator ON subject_name USING (acting_role() = 'operator')`);

    // The text that is hashed is a JSON array of texts and nulls, so that no two events share one; audit-chain.ts of the domain makes it too.
    await run.query(`CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE head audit_head;
      BEGIN
        IF TG_RELID <> 'audit_event'::regclass THEN RAISE EXCEPTION 'only an event of the audit moves its head'; END IF;
        SELECT * INTO STRICT head FROM audit_head FOR UPDATE;
        NEW.seq := head.seq + 1;
        NEW.at := clock_timestamp();
        NEW.previous_hash := head.hash;
        NEW.hash := encode(sha256(convert_to(json_build_array(NEW.previous_hash, NEW.seq::text,
          to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), NEW.subject, NEW.role, NEW.council, NEW.action, NEW.target,
          NEW.before, NEW.after)::text, 'UTF8')), 'hex');
        UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash;
        RETURN NEW;
      END $$`);
    // Nobody puts it on a table of their own. Firing it needs no such right.
    await run.query('REVOKE EXECUTE ON FUNCTION chain_audit_event() FROM PUBLIC');
    await run.query('CREATE TRIGGER chained BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION chain_audit_event()');

    await run.query(`CREATE FUNCTION note(action text, target text, council text, before text, after text,
        row_subject text DEFAULT NULL, row_role text DEFAULT NULL) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
      INSERT INTO audit_event (subject, role, council, action, target, before, after)
      VALUES (coalesce(acting_subject(), acting_role(), row_subject, 'database'), coalesce(acting_role(), row_role, 'database'),
        council, action, target, before, after) $$`);
    for (const [table, says] of ACTS) {
      await run.query(`CREATE FUNCTION note_${table}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
        BEGIN PERFORM note(${says}); RETURN NULL; END $$`);
      await run.query(auditOf(table, 'INSERT'));
    }
    await run.query(`CREATE FUNCTION note_api_key() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$ BEGIN
      IF TG_OP = 'INSERT' THEN PERFORM note('key.created', 'key ' || NEW.id, NEW.council_code, NULL, NEW.role || coalesce(' of ' || NEW.council_code, ''));
      ELSIF NEW.revoked_at IS DISTINCT FROM OLD.revoked_at THEN PERFORM note('key.revoked', 'key ' || NEW.id, NEW.council_code,
        CASE WHEN OLD.revoked_at IS NULL THEN 'valid' ELSE 'revoked' END, CASE WHEN NEW.revoked_at IS NULL THEN 'valid' ELSE 'revoked' END);
      END IF; RETURN NULL; END $$`);
    await run.query(auditOf('api_key', 'INSERT OR UPDATE OF revoked_at'));
    // That somebody is named, and no more, is told: never the name.
    await run.query(`CREATE FUNCTION note_subject_name() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$ BEGIN
      IF TG_OP = 'DELETE' THEN PERFORM note('name.erased', 'subject ' || OLD.subject, NULL, NULL, NULL);
      ELSE PERFORM note('name.noted', 'subject ' || NEW.subject, NULL, NULL, NULL);
      END IF; RETURN NULL; END $$`);
    await run.query(auditOf('subject_name', 'INSERT OR UPDATE OR DELETE'));
  }

  async down(run: QueryRunner): Promise<void> {
    for (const [table] of [...ACTS, ['api_key'], ['subject_name']] as const) {
      await run.query(`DROP TRIGGER audited ON ${table}`);
      await run.query(`DROP FUNCTION note_${table}()`);
    }
    for (const table of ['subject_name', 'audit_head', 'audit_event']) await run.query(`DROP TABLE ${table}`);
    await run.query('DROP FUNCTION note(text, text, text, text, text, text, text)');
    for (const name of ['chain_audit_event', 'keep_audit_head']) await run.query(`DROP FUNCTION ${name}()`);
  }
}

const auditOf = (table: string, event: string): string =>
  `CREATE CONSTRAINT TRIGGER audited AFTER ${event} ON ${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_${table}()`;

const RETURN = `'return ' || NEW.council_code || ' ' || NEW.collection || ' version ' || NEW.version`;
const UPLOAD = `(SELECT 'upload ' || u.id || ' for return ' || u.council_code || ' ' || u.collection FROM upload u WHERE u.id = NEW.upload_id)`;
/** The version before, where there is one. */
const VERSIONS = `nullif(NEW.version - 1, 0)::text, NEW.version::text`;
/** A date is printed as the session likes unless it is told how. */
const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

/** What a new row of a table is noted as: action, target, council, before and after; then the row's own subject and role. */
const ACTS = [
  ['return_version', `'return.saved', ${RETURN}, NEW.council_code, ${VERSIONS}, NEW.saved_by`],
  [
    'return_transition',
    `'return.' || NEW.to_state, ${RETURN}, NEW.council_code,
      (SELECT t.to_state FROM return_transition t WHERE t.council_code = NEW.council_code AND t.collection = NEW.collection AND t.id < NEW.id ORDER BY t.id DESC LIMIT 1),
      NEW.to_state, NEW.by_subject, NEW.role`,
  ],
  [
    // Before its first step a saving is in the state that its line was accepted in.
    'delivery_step',
    `'delivery.recorded', 'saving ' || NEW.reference || ' of return ' || NEW.council_code || ' ' || NEW.collection, NEW.council_code,
      coalesce(
        (SELECT s.to_state FROM delivery_step s WHERE s.council_code = NEW.council_code AND s.collection = NEW.collection
          AND s.reference = NEW.reference AND s.id < NEW.id ORDER BY s.id DESC LIMIT 1),
        (SELECT l.delivery_state FROM savings_line l WHERE l.council_code = NEW.council_code AND l.collection = NEW.collection
          AND l.reference = NEW.reference ORDER BY l.version DESC LIMIT 1)),
      NEW.to_state, NEW.by_subject, NEW.role`,
  ],
  [
    'collection',
    `'collection.opened', 'collection ' || NEW.year, NULL, NULL, ${day('NEW.opens')} || ' to ' || ${day('NEW.deadline')}, NEW.opened_by`,
  ],
  [
    'publication',
    `'publication.loaded', 'publication ' || NEW.name || ' in ' || NEW.realm, NULL, NULL, ${day('NEW.vintage')}, NEW.loaded_by`,
  ],
  [
    'release',
    `'release.published', 'release ' || NEW.number || ' of ' || NEW.realm, NULL, NULL, NEW.number || ' sha256 ' || NEW.checksum, NEW.published_by`,
  ],
  [
    'case_study_transition',
    `'case-study.' || CASE NEW.action WHEN 'tag' THEN 'tagged' ELSE NEW.to_state END, 'case study ' || NEW.code || ' version ' || NEW.version, NEW.submitting_council,
      (SELECT t.to_state FROM case_study_transition t WHERE t.code = NEW.code AND t.id < NEW.id ORDER BY t.id DESC LIMIT 1),
      NEW.to_state, NEW.by_subject, NEW.role`,
  ],
  [
    'document_version',
    `'document.filed', 'document ' || NEW.code || ' version ' || NEW.version, NEW.council_code, ${VERSIONS}, NEW.filed_by`,
  ],
  [
    'programme_version',
    `'programme.filed', 'programme ' || NEW.programme_code || ' version ' || NEW.version, NULL, ${VERSIONS}, NEW.filed_by`,
  ],
  [
    'programme_review_record',
    `'review.recorded', 'review ' || NEW.review_code || ' of programme ' || NEW.programme_code, NULL, NULL, 'release ' || NEW.release_number, NEW.recorded_by`,
  ],
  [
    'upload_file',
    `'upload.received', ${UPLOAD}, (SELECT u.council_code FROM upload u WHERE u.id = NEW.upload_id), NULL, 'sha256 ' || NEW.sha256, NEW.received_by`,
  ],
  ['upload_landing', `'upload.landed', ${UPLOAD}, NEW.council_code, NULL, 'version ' || NEW.version, NEW.by_subject`],
] as const;
