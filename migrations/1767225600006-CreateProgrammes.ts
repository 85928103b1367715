import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programmes: each filing is a version with its parts, and a review is the release that it read. */
export class CreateProgrammes1767225600006 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE TABLE programme_version (
      programme_code text NOT NULL,
      version integer NOT NULL,
      realm text NOT NULL,
      title text NOT NULL,
      sponsor text NOT NULL,
      starts text NOT NULL,
      ends text NOT NULL,
      budget_value numeric(18,2),
      budget_missing text,
      contributions jsonb NOT NULL,
      budget_source_document text,
      budget_source_paragraph text,
      baseline_year text NOT NULL,
      baseline_source_document text,
      baseline_source_paragraph text,
      strands jsonb NOT NULL,
      stated_members_value numeric(18,4),
      stated_members_missing text,
      stated_members_source_document text,
      stated_members_source_paragraph text,
      comparison jsonb,
      filed_at timestamptz NOT NULL DEFAULT now(),
      filed_by text NOT NULL,
      CONSTRAINT programme_version_pk PRIMARY KEY (programme_code, version),
      CONSTRAINT programme_version_code_is_one CHECK (programme_code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      CONSTRAINT programme_version_counts_from_one CHECK (version >= 1),
      CONSTRAINT programme_version_realm_is_known CHECK (realm IN ('england', 'demonstration')),
      CONSTRAINT programme_version_budget_or_reason CHECK ((budget_value IS NULL) <> (budget_missing IS NULL)),
      CONSTRAINT programme_version_stated_or_reason CHECK ((stated_members_value IS NULL) <> (stated_members_missing IS NULL)))`);
    await run.query(`CREATE TABLE programme_scheme (
      programme_code text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      code text NOT NULL,
      title text NOT NULL,
      strand text NOT NULL,
      kind text NOT NULL,
      lead text,
      unnamed_members boolean NOT NULL,
      focus text NOT NULL,
      source_document text,
      source_paragraph text,
      CONSTRAINT programme_scheme_pk PRIMARY KEY (programme_code, version, position),
      CONSTRAINT programme_scheme_is_named_once UNIQUE (programme_code, version, code),
      CONSTRAINT programme_scheme_kind_is_known CHECK (kind IN ('single', 'joint', 'regional')),
      CONSTRAINT programme_scheme_lead_fk FOREIGN KEY (lead) REFERENCES council(code),
      CONSTRAINT programme_scheme_version_fk FOREIGN KEY (programme_code, version) REFERENCES programme_version(programme_code,version))`);
    await run.query(`CREATE TABLE programme_member (
      programme_code text NOT NULL,
      version integer NOT NULL,
      scheme_position integer NOT NULL,
      position integer NOT NULL,
      council_code text NOT NULL,
      CONSTRAINT programme_member_pk PRIMARY KEY (programme_code, version, scheme_position, position),
      CONSTRAINT programme_member_is_named_once UNIQUE (programme_code, version, scheme_position, council_code),
      CONSTRAINT programme_member_council_fk FOREIGN KEY (council_code) REFERENCES council(code),
      CONSTRAINT programme_member_scheme_fk FOREIGN KEY (programme_code, version, scheme_position) REFERENCES programme_scheme(programme_code,version,position))`);
    await run.query(`CREATE TABLE programme_grant (
      programme_code text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      label text NOT NULL,
      amount_value numeric(18,2),
      amount_missing text,
      paid_on text NOT NULL,
      paid_to text NOT NULL,
      source_document text,
      source_paragraph text,
      CONSTRAINT programme_grant_pk PRIMARY KEY (programme_code, version, position),
      CONSTRAINT programme_grant_recipient_is_known CHECK (paid_to IN ('council', 'scheme')),
      CONSTRAINT programme_grant_amount_or_reason CHECK ((amount_value IS NULL) <> (amount_missing IS NULL)),
      CONSTRAINT programme_grant_version_fk FOREIGN KEY (programme_code, version) REFERENCES programme_version(programme_code,version))`);
    await run.query(`CREATE TABLE programme_review (
      programme_code text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      code text NOT NULL,
      label text NOT NULL,
      due text NOT NULL,
      source_document text,
      source_paragraph text,
      CONSTRAINT programme_review_pk PRIMARY KEY (programme_code, version, position),
      CONSTRAINT programme_review_is_named_once UNIQUE (programme_code, version, code),
      CONSTRAINT programme_review_version_fk FOREIGN KEY (programme_code, version) REFERENCES programme_version(programme_code,version))`);
    await run.query(`CREATE TABLE programme_review_record (
      programme_code text NOT NULL,
      review_code text NOT NULL,
      version integer NOT NULL,
      release_number integer NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      recorded_by text NOT NULL,
      CONSTRAINT programme_review_record_pk PRIMARY KEY (programme_code, review_code),
      CONSTRAINT programme_review_record_review_fk FOREIGN KEY (programme_code, version, review_code) REFERENCES programme_review(programme_code,version,code),
      CONSTRAINT programme_review_record_release_fk FOREIGN KEY (release_number) REFERENCES release(number))`);
    await run.query(`CREATE TABLE programme_printed_saving (
      programme_code text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      year text NOT NULL,
      and_later boolean NOT NULL,
      share_percent_value numeric(18,4),
      share_percent_missing text,
      share_councils_value numeric(18,4),
      share_councils_missing text,
      total_value numeric(18,2),
      total_missing text,
      total_councils_value numeric(18,4),
      total_councils_missing text,
      status text NOT NULL,
      source_document text,
      source_paragraph text,
      CONSTRAINT programme_printed_saving_pk PRIMARY KEY (programme_code, version, position),
      CONSTRAINT programme_printed_saving_year_stands_once UNIQUE (programme_code, version, year),
      CONSTRAINT programme_printed_saving_status_is_known CHECK (status IN ('reported', 'projected')),
      CONSTRAINT programme_printed_saving_share_or_reason CHECK ((share_percent_value IS NULL) <> (share_percent_missing IS NULL)),
      CONSTRAINT programme_printed_saving_share_n_or_reason CHECK ((share_councils_value IS NULL) <> (share_councils_missing IS NULL)),
      CONSTRAINT programme_printed_saving_total_or_reason CHECK ((total_value IS NULL) <> (total_missing IS NULL)),
      CONSTRAINT programme_printed_saving_total_n_or_reason CHECK ((total_councils_value IS NULL) <> (total_councils_missing IS NULL)),
      CONSTRAINT programme_printed_saving_version_fk FOREIGN KEY (programme_code, version) REFERENCES programme_version(programme_code,version))`);
    for (const [table, named] of TABLES) {
      await run.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await run.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await run.query(`CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (acting_role() IS NOT NULL)`);
      const signed = named === undefined ? '' : ` AND ${named} = acting_subject()`;
      await run.query(`CREATE POLICY ${table}_file ON ${table} FOR INSERT WITH CHECK (acting_role() = 'programme-office'${signed})`);
      await run.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
  }

  async down(run: QueryRunner): Promise<void> {
    for (const [table] of [...TABLES].reverse()) await run.query(`DROP TABLE ${table}`);
  }
}

/** Parents before children, with the column that says who wrote the row. */
const TABLES: readonly (readonly [string, string | undefined])[] = [
  ['programme_version', 'filed_by'],
  ['programme_scheme', undefined],
  ['programme_member', undefined],
  ['programme_grant', undefined],
  ['programme_review', undefined],
  ['programme_review_record', 'recorded_by'],
  ['programme_printed_saving', undefined],
];
