import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * On what terms a release is published, who reads it under embargo, the tombstone of one that is withdrawn, and the requests that
 * releases are built for. Every process that listens is told of each release and each withdrawal as it is committed, and not before.
 */
export class CreateReleaseLifecycle1767225600016 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE release
      ADD COLUMN status text NOT NULL DEFAULT 'final',
      ADD COLUMN embargo_until timestamptz,
      ADD COLUMN override_period text,
      ADD COLUMN override_reason text,
      ADD COLUMN sources jsonb,
      ADD CONSTRAINT release_status_is_known CHECK (status IN ('provisional', 'final')),
      ADD CONSTRAINT release_override_is_whole CHECK ((override_period IS NULL) = (override_reason IS NULL))`);
    // What a list of releases says of their sources, so that nobody opens them for it.
    await run.query('ALTER TABLE release DISABLE TRIGGER append_only');
    await run.query('ALTER TABLE release NO FORCE ROW LEVEL SECURITY');
    await run.query(`UPDATE release SET sources = jsonb_build_object(
      'returns', jsonb_array_length(content::jsonb -> 'sources' -> 'returns'), 'publications', content::jsonb -> 'sources' -> 'publications')`);
    await run.query('ALTER TABLE release FORCE ROW LEVEL SECURITY');
    await run.query('ALTER TABLE release ENABLE TRIGGER append_only');
    await run.query('ALTER TABLE release ALTER COLUMN sources SET NOT NULL');

    await run.query(`CREATE TABLE release_withdrawal (
      release_number integer NOT NULL,
      reason text NOT NULL,
      withdrawn_by text NOT NULL,
      withdrawn_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT release_withdrawal_pk PRIMARY KEY (release_number),
      CONSTRAINT release_withdrawal_release_fk FOREIGN KEY (release_number) REFERENCES release(number))`);
    await run.query(`CREATE TABLE pre_release_access (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      release_number integer NOT NULL,
      subject text NOT NULL,
      purpose text NOT NULL,
      is_admitted boolean NOT NULL,
      by_subject text NOT NULL,
      at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT pre_release_access_pk PRIMARY KEY (id),
      CONSTRAINT pre_release_access_release_fk FOREIGN KEY (release_number) REFERENCES release(number))`);
    await run.query('CREATE INDEX pre_release_access_of_subject ON pre_release_access (subject, release_number, id)');
    await run.query(`CREATE TABLE pre_release_read (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      release_number integer NOT NULL,
      subject text NOT NULL,
      role text NOT NULL,
      at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT pre_release_read_pk PRIMARY KEY (id),
      CONSTRAINT pre_release_read_release_fk FOREIGN KEY (release_number) REFERENCES release(number))`);
    await run.query('CREATE INDEX pre_release_read_of_release ON pre_release_read (release_number, id)');
    await run.query(`CREATE TABLE pre_election_period (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      name text NOT NULL,
      starts date NOT NULL,
      ends date NOT NULL,
      called_off text,
      noted_by text NOT NULL,
      noted_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT pre_election_period_pk PRIMARY KEY (id),
      CONSTRAINT pre_election_period_ends_after_it_starts CHECK (ends >= starts))`);
    await run.query(`CREATE TABLE publishing (
      id text NOT NULL,
      realm text NOT NULL,
      request jsonb NOT NULL,
      requested_by text NOT NULL,
      role text NOT NULL,
      requested_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT publishing_pk PRIMARY KEY (id),
      CONSTRAINT publishing_realm_is_known CHECK (realm IN ('england', 'demonstration')),
      CONSTRAINT publishing_is_by_the_office CHECK (role = 'programme-office'))`);
    await run.query(`CREATE TABLE publishing_progress (
      publishing_id text NOT NULL,
      stage text NOT NULL,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT publishing_progress_pk PRIMARY KEY (publishing_id, stage),
      CONSTRAINT publishing_progress_stage_is_known
        CHECK (stage IN ('queued', 'reading', 'figures', 'verdicts', 'evidence', 'changes', 'writing', 'done')),
      CONSTRAINT publishing_progress_publishing_fk FOREIGN KEY (publishing_id) REFERENCES publishing(id))`);
    await run.query(`CREATE TABLE publishing_outcome (
      publishing_id text NOT NULL,
      outcome jsonb NOT NULL,
      finished_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT publishing_outcome_pk PRIMARY KEY (publishing_id),
      CONSTRAINT publishing_outcome_publishing_fk FOREIGN KEY (publishing_id) REFERENCES publishing(id))`);
    for (const table of TABLES) {
      await run.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await run.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await run.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }

    await run.query('CREATE POLICY release_withdrawal_read ON release_withdrawal FOR SELECT USING (acting_role() IS NOT NULL)');
    await run.query(
      `CREATE POLICY release_withdrawal_put ON release_withdrawal FOR INSERT WITH CHECK (${OFFICE} AND withdrawn_by = acting_subject())`,
    );
    await run.query(
      `CREATE POLICY pre_release_access_read ON pre_release_access FOR SELECT USING (${OFFICE} OR subject = acting_subject())`,
    );
    await run.query(
      `CREATE POLICY pre_release_access_give ON pre_release_access FOR INSERT WITH CHECK (${OFFICE} AND by_subject = acting_subject())`,
    );
    // Whoever may read before others: the office, which answers for the release, and whoever the newest row lets in.
    await run.query(`CREATE FUNCTION reads_before_others(release integer) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
      SELECT coalesce(acting_role() = 'programme-office' OR (SELECT a.is_admitted FROM pre_release_access a
        WHERE a.release_number = release AND a.subject = acting_subject() ORDER BY a.id DESC LIMIT 1), false) $$`);
    await run.query(`CREATE POLICY pre_release_read_see ON pre_release_read FOR SELECT USING (${OFFICE} OR subject = acting_subject())`);
    await run.query(`CREATE POLICY pre_release_read_note ON pre_release_read FOR INSERT
      WITH CHECK (subject = acting_subject() AND role = acting_role() AND reads_before_others(release_number))`);
    await run.query('DROP POLICY release_read ON release');
    await run.query(`CREATE POLICY release_read ON release FOR SELECT USING (acting_role() = 'service'
      OR (acting_role() IS NOT NULL AND (embargo_until IS NULL OR embargo_until <= now() OR reads_before_others(number))))`);
    await run.query('CREATE POLICY pre_election_period_read ON pre_election_period FOR SELECT USING (acting_role() IS NOT NULL)');
    await run.query(
      `CREATE POLICY pre_election_period_note ON pre_election_period FOR INSERT WITH CHECK (${OFFICE} AND noted_by = acting_subject())`,
    );
    await run.query(`CREATE POLICY publishing_read ON publishing FOR SELECT USING (${OFFICE} OR acting_role() = 'service')`);
    await run.query(
      `CREATE POLICY publishing_ask ON publishing FOR INSERT WITH CHECK (${OFFICE} AND requested_by = acting_subject() AND role = acting_role())`,
    );
    for (const table of ['publishing_progress', 'publishing_outcome']) {
      await run.query(`CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (${OFFICE})`);
      await run.query(`CREATE POLICY ${table}_keep ON ${table} FOR INSERT WITH CHECK (${OFFICE})`);
    }

    for (const [table, says] of ACTS) {
      await run.query(`CREATE FUNCTION note_${table}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
        BEGIN PERFORM note(${says}); RETURN NULL; END $$`);
      await run.query(
        `CREATE CONSTRAINT TRIGGER audited AFTER INSERT ON ${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_${table}()`,
      );
    }
    await run.query(`CREATE FUNCTION announce_release() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$ BEGIN
      PERFORM pg_notify('outturn_release', '');
      RETURN NULL; END $$`);
    for (const table of ANNOUNCED) {
      await run.query(`CREATE TRIGGER announced AFTER INSERT ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION announce_release()`);
    }
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TRIGGER announced ON release');
    await run.query('DROP POLICY release_read ON release');
    await run.query('CREATE POLICY release_read ON release FOR SELECT USING (acting_role() IS NOT NULL)');
    await run.query('DROP POLICY pre_release_read_note ON pre_release_read');
    for (const table of [...TABLES].reverse()) await run.query(`DROP TABLE ${table}`);
    for (const [table] of ACTS) await run.query(`DROP FUNCTION note_${table}()`);
    await run.query('DROP FUNCTION announce_release()');
    await run.query('DROP FUNCTION reads_before_others(integer)');
    await run.query(`ALTER TABLE release DROP COLUMN status, DROP COLUMN embargo_until, DROP COLUMN override_period,
      DROP COLUMN override_reason, DROP COLUMN sources`);
  }
}

const OFFICE = `acting_role() = 'programme-office'`;

/** Parents before children. */
const TABLES = [
  'release_withdrawal',
  'pre_release_access',
  'pre_release_read',
  'pre_election_period',
  'publishing',
  'publishing_progress',
  'publishing_outcome',
];

const ANNOUNCED = ['release', 'release_withdrawal'];

/** What a new row of a table is noted as in the audit. */
const ACTS = [
  [
    'release_withdrawal',
    `'release.withdrawn', 'release ' || NEW.release_number, NULL, 'published', 'withdrawn: ' || NEW.reason, NEW.withdrawn_by`,
  ],
  [
    'pre_release_access',
    `CASE WHEN NEW.is_admitted THEN 'pre-release.admitted' ELSE 'pre-release.ended' END, 'release ' || NEW.release_number || ' to subject ' || NEW.subject,
      NULL, NULL, NEW.purpose, NEW.by_subject`,
  ],
  ['pre_release_read', `'pre-release.read', 'release ' || NEW.release_number, NULL, NULL, NULL, NEW.subject, NEW.role`],
  [
    'pre_election_period',
    `'pre-election-period.noted', 'pre-election period ' || NEW.name, NULL, NULL,
      to_char(NEW.starts, 'YYYY-MM-DD') || ' to ' || to_char(NEW.ends, 'YYYY-MM-DD') || coalesce(', called off: ' || NEW.called_off, ''), NEW.noted_by`,
  ],
  ['publishing', `'release.requested', 'publishing ' || NEW.id || ' of ' || NEW.realm, NULL, NULL, NULL, NEW.requested_by, NEW.role`],
] as const;
