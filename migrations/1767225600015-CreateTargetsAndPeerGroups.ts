import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What councils aim at, each version kept; and the groups of peers that people save. */
export class CreateTargetsAndPeerGroups1767225600015 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE TABLE local_target (
      council_code text NOT NULL,
      measure text NOT NULL,
      year text NOT NULL,
      version integer NOT NULL,
      aim_side text NOT NULL,
      aim_from numeric NOT NULL,
      aim_to numeric NOT NULL,
      rating text,
      reason text,
      own_basis text,
      own_value numeric,
      own_as_at date,
      source_document text,
      source_paragraph text,
      set_by text NOT NULL,
      role text NOT NULL,
      set_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT local_target_pk PRIMARY KEY (council_code, measure, year, version),
      CONSTRAINT local_target_counts_from_one CHECK (version >= 1),
      CONSTRAINT local_target_aims_at_a_value_or_band CHECK (
        CASE aim_side WHEN 'band' THEN aim_from < aim_to ELSE aim_side IN ('at-least', 'at-most', 'reach') AND aim_from = aim_to END),
      CONSTRAINT local_target_rating_is_known CHECK (rating IN ('red', 'amber', 'green')),
      CONSTRAINT local_target_rating_has_reason CHECK ((rating IS NULL) = (reason IS NULL)),
      CONSTRAINT local_target_own_basis_is_known CHECK (own_basis IN ('outturn', 'part-year', 'forecast')),
      CONSTRAINT local_target_own_figure_has_basis CHECK ((own_basis IS NULL) = (own_value IS NULL)),
      CONSTRAINT local_target_own_figure_has_day CHECK ((own_as_at IS NOT NULL) = (coalesce(own_basis, 'outturn') <> 'outturn')),
      CONSTRAINT local_target_role_is_known CHECK (role IN ('preparer', 'finance-validator', 'director')),
      CONSTRAINT local_target_council_fk FOREIGN KEY (council_code) REFERENCES council(code))`);
    await run.query(`CREATE TABLE peer_group_version (
      id text NOT NULL,
      version integer NOT NULL,
      owner_council text,
      owner_subject text,
      name text NOT NULL,
      name_key text NOT NULL,
      realm text NOT NULL,
      council_codes text[] NOT NULL,
      note text,
      is_shared boolean NOT NULL,
      retired text,
      saved_by text NOT NULL,
      role text NOT NULL,
      saved_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT peer_group_version_pk PRIMARY KEY (id, version),
      CONSTRAINT peer_group_version_counts_from_one CHECK (version >= 1),
      CONSTRAINT peer_group_version_has_one_owner CHECK ((owner_council IS NULL) <> (owner_subject IS NULL)),
      CONSTRAINT peer_group_version_id_is_owner_and_name CHECK (id = left(encode(sha256(convert_to(
        coalesce('council ' || owner_council, 'subject ' || owner_subject) || ': ' || name_key, 'UTF8')), 'hex'), 20)),
      CONSTRAINT peer_group_version_realm_is_known CHECK (realm IN ('england', 'demonstration')),
      CONSTRAINT peer_group_version_has_councils CHECK (cardinality(council_codes) BETWEEN 1 AND 152),
      CONSTRAINT peer_group_version_role_is_known CHECK (role IN ('preparer', 'finance-validator', 'director', 'consultant', 'programme-office')),
      CONSTRAINT peer_group_version_owner_fk FOREIGN KEY (owner_council) REFERENCES council(code))`);
    for (const table of TABLES) {
      await run.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await run.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await run.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
    // The office freezes them into releases; everybody else reads them there.
    await run.query(
      `CREATE POLICY local_target_read ON local_target FOR SELECT USING (council_code = acting_council() OR acting_role() = 'programme-office')`,
    );
    await run.query(
      'CREATE POLICY local_target_set ON local_target FOR INSERT WITH CHECK (council_code = acting_council() AND set_by = acting_subject() AND role = acting_role())',
    );
    await run.query(`CREATE POLICY peer_group_version_read ON peer_group_version FOR SELECT
      USING (${OWN} OR (is_shared AND acting_role() IN ('preparer', 'finance-validator', 'director', 'consultant', 'programme-office')))`);
    // A group's id is made of its owner and name, so that a version of one's own cannot be one of somebody else's group.
    await run.query(`CREATE POLICY peer_group_version_save ON peer_group_version FOR INSERT
      WITH CHECK (${OWN} AND saved_by = acting_subject() AND role = acting_role())`);
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
  }
}

const TABLES = ['local_target', 'peer_group_version'];

const OWN = '(owner_council = acting_council() OR (acting_council() IS NULL AND owner_subject = acting_subject()))';

const VERSIONS = `nullif(NEW.version - 1, 0)::text, NEW.version::text`;

/** What a new row of a table is noted as in the audit. */
const ACTS = [
  [
    'local_target',
    `'target.set', 'target of ' || NEW.council_code || ' for ' || NEW.measure || ' in ' || NEW.year, NEW.council_code, ${VERSIONS}, NEW.set_by, NEW.role`,
  ],
  [
    'peer_group_version',
    `CASE WHEN NEW.retired IS NULL THEN 'peer-group.saved' ELSE 'peer-group.retired' END, 'peer group ' || NEW.id, NEW.owner_council, ${VERSIONS}, NEW.saved_by, NEW.role`,
  ],
] as const;
