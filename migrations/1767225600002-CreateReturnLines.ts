import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lines of a version: seen by whoever may see the version, saved by its council, never changed. */
export class CreateReturnLines1767225600002 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE TABLE finance_line (
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      line text NOT NULL,
      age_band text NOT NULL,
      provision text NOT NULL,
      gross_value numeric(18,2),
      gross_missing text,
      client_contributions_value numeric(18,2),
      client_contributions_missing text,
      joint_and_nhs_income_value numeric(18,2),
      joint_and_nhs_income_missing text,
      other_income_value numeric(18,2),
      other_income_missing text,
      CONSTRAINT finance_line_pk PRIMARY KEY (council_code, collection, version, position),
      CONSTRAINT finance_line_age_band_is_known CHECK (age_band IN ('18-64', '65+', 'all')),
      CONSTRAINT finance_line_provision_is_known CHECK (provision IN ('own', 'others')),
      CONSTRAINT finance_line_gross_or_reason CHECK ((gross_value IS NULL) <> (gross_missing IS NULL)),
      CONSTRAINT finance_line_gross_not_negative CHECK (gross_value >= 0),
      CONSTRAINT finance_line_contributions_or_reason CHECK ((client_contributions_value IS NULL) <> (client_contributions_missing IS NULL)),
      CONSTRAINT finance_line_joint_or_reason CHECK ((joint_and_nhs_income_value IS NULL) <> (joint_and_nhs_income_missing IS NULL)),
      CONSTRAINT finance_line_other_or_reason CHECK ((other_income_value IS NULL) <> (other_income_missing IS NULL)),
      CONSTRAINT finance_line_version_fk FOREIGN KEY (council_code, collection, version) REFERENCES return_version(council_code,collection,version))`);
    await run.query(`CREATE TABLE activity_line (
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      line text NOT NULL,
      age_band text NOT NULL,
      unit text NOT NULL,
      quantity_value numeric(18,4),
      quantity_missing text,
      CONSTRAINT activity_line_pk PRIMARY KEY (council_code, collection, version, position),
      CONSTRAINT activity_line_age_band_is_known CHECK (age_band IN ('18-64', '65+', 'all')),
      CONSTRAINT activity_line_quantity_or_reason CHECK ((quantity_value IS NULL) <> (quantity_missing IS NULL)),
      CONSTRAINT activity_line_quantity_not_negative CHECK (quantity_value >= 0),
      CONSTRAINT activity_line_version_fk FOREIGN KEY (council_code, collection, version) REFERENCES return_version(council_code,collection,version))`);
    await run.query(`CREATE TABLE budget_position (
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      outturn_basis text NOT NULL,
      forecast_period integer,
      source_document text,
      source_paragraph text,
      budget_value numeric(18,2),
      budget_missing text,
      outturn_value numeric(18,2),
      outturn_missing text,
      CONSTRAINT budget_position_pk PRIMARY KEY (council_code, collection, version, position),
      CONSTRAINT budget_position_is_one CHECK (position = 0),
      CONSTRAINT budget_position_budget_or_reason CHECK ((budget_value IS NULL) <> (budget_missing IS NULL)),
      CONSTRAINT budget_position_outturn_or_reason CHECK ((outturn_value IS NULL) <> (outturn_missing IS NULL)),
      CONSTRAINT budget_position_basis_is_known CHECK (outturn_basis IN ('actual', 'forecast')),
      CONSTRAINT budget_position_version_fk FOREIGN KEY (council_code, collection, version) REFERENCES return_version(council_code,collection,version))`);
    await run.query(`CREATE TABLE budget_bridge_year (
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      year text NOT NULL,
      opening_value numeric(18,2),
      opening_missing text,
      transfers_value numeric(18,2),
      transfers_missing text,
      subtotal_value numeric(18,2),
      subtotal_missing text,
      growth_value numeric(18,2),
      growth_missing text,
      savings_value numeric(18,2),
      savings_missing text,
      other_movements_value numeric(18,2),
      other_movements_missing text,
      closing_value numeric(18,2),
      closing_missing text,
      source_document text,
      source_paragraph text,
      CONSTRAINT budget_bridge_year_pk PRIMARY KEY (council_code, collection, version, position),
      CONSTRAINT budget_bridge_year_opening_or_reason CHECK ((opening_value IS NULL) <> (opening_missing IS NULL)),
      CONSTRAINT budget_bridge_year_transfers_or_reason CHECK ((transfers_value IS NULL) <> (transfers_missing IS NULL)),
      CONSTRAINT budget_bridge_year_subtotal_or_reason CHECK ((subtotal_value IS NULL) <> (subtotal_missing IS NULL)),
      CONSTRAINT budget_bridge_year_growth_or_reason CHECK ((growth_value IS NULL) <> (growth_missing IS NULL)),
      CONSTRAINT budget_bridge_year_savings_or_reason CHECK ((savings_value IS NULL) <> (savings_missing IS NULL)),
      CONSTRAINT budget_bridge_year_other_movements_or_reason CHECK ((other_movements_value IS NULL) <> (other_movements_missing IS NULL)),
      CONSTRAINT budget_bridge_year_closing_or_reason CHECK ((closing_value IS NULL) <> (closing_missing IS NULL)),
      CONSTRAINT budget_bridge_year_version_fk FOREIGN KEY (council_code, collection, version) REFERENCES return_version(council_code,collection,version))`);
    await run.query(`CREATE TABLE adjustment (
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      cell text NOT NULL,
      kind text NOT NULL,
      amount numeric(18,2) NOT NULL,
      reason text NOT NULL,
      note text,
      CONSTRAINT adjustment_pk PRIMARY KEY (council_code, collection, version, position),
      CONSTRAINT adjustment_kind_is_known CHECK (kind IN ('transfer', 'one-off-saving', 'one-off-cost')),
      CONSTRAINT adjustment_version_fk FOREIGN KEY (council_code, collection, version) REFERENCES return_version(council_code,collection,version))`);
    await run.query(`CREATE TABLE savings_line (
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      reference text NOT NULL,
      title text NOT NULL,
      vintage text NOT NULL,
      nature text NOT NULL,
      recurrence text NOT NULL,
      delivery_state text NOT NULL,
      service text NOT NULL,
      profile_kind text NOT NULL,
      locus jsonb NOT NULL,
      practice_tags text array NOT NULL,
      note text,
      source_document text,
      source_paragraph text,
      share_cashable numeric(5,4) NOT NULL,
      share_cost_avoidance numeric(5,4) NOT NULL,
      share_avoidance_not_testable numeric(5,4) NOT NULL,
      share_income_fees numeric(5,4) NOT NULL,
      share_funding numeric(5,4) NOT NULL,
      share_non_cash numeric(5,4) NOT NULL,
      CONSTRAINT savings_line_pk PRIMARY KEY (council_code, collection, version, position),
      CONSTRAINT savings_line_nature_is_known CHECK (nature IN ('efficiency', 'service-reduction', 'mixed', 'income')),
      CONSTRAINT savings_line_recurrence_is_known CHECK (recurrence IN ('recurrent', 'one-off', 'time-limited')),
      CONSTRAINT savings_line_service_is_known CHECK (service IN ('adult-social-care', 'other-service')),
      CONSTRAINT savings_line_profile_is_known CHECK (profile_kind IN ('cumulative', 'increments')),
      CONSTRAINT savings_line_shares_are_a_whole CHECK (abs(share_cashable + share_cost_avoidance + share_avoidance_not_testable + share_income_fees + share_funding + share_non_cash - 1) <= 0.0005),
      CONSTRAINT savings_line_version_fk FOREIGN KEY (council_code, collection, version) REFERENCES return_version(council_code,collection,version))`);
    await run.query(`CREATE TABLE growth_line (
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      reference text NOT NULL,
      title text NOT NULL,
      driver text NOT NULL,
      profile_kind text NOT NULL,
      source_document text,
      source_paragraph text,
      CONSTRAINT growth_line_pk PRIMARY KEY (council_code, collection, version, position),
      CONSTRAINT growth_line_profile_is_known CHECK (profile_kind IN ('cumulative', 'increments')),
      CONSTRAINT growth_line_version_fk FOREIGN KEY (council_code, collection, version) REFERENCES return_version(council_code,collection,version))`);
    await run.query(`CREATE TABLE line_amount (
      council_code text NOT NULL,
      collection text NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      stage text NOT NULL,
      year text NOT NULL,
      amount_value numeric(18,2),
      amount_missing text,
      CONSTRAINT line_amount_pk PRIMARY KEY (council_code, collection, version, position, stage, year),
      CONSTRAINT line_amount_stage_is_known CHECK (stage IN ('planned', 'reported', 'validated', 'growth')),
      CONSTRAINT line_amount_or_reason CHECK ((amount_value IS NULL) <> (amount_missing IS NULL)),
      CONSTRAINT line_amount_version_fk FOREIGN KEY (council_code, collection, version) REFERENCES return_version(council_code,collection,version))`);
    for (const table of LINES) {
      await run.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await run.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await run.query(`CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (may_read_version(council_code, collection, version))`);
      await run.query(
        `CREATE POLICY ${table}_save ON ${table} FOR INSERT WITH CHECK (acting_role() IN ('preparer', 'finance-validator') AND council_code = acting_council())`,
      );
      await run.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE line_amount');
    await run.query('DROP TABLE growth_line');
    await run.query('DROP TABLE savings_line');
    await run.query('DROP TABLE adjustment');
    await run.query('DROP TABLE budget_bridge_year');
    await run.query('DROP TABLE budget_position');
    await run.query('DROP TABLE activity_line');
    await run.query('DROP TABLE finance_line');
  }
}

const LINES = [
  'finance_line',
  'activity_line',
  'budget_position',
  'budget_bridge_year',
  'adjustment',
  'savings_line',
  'growth_line',
  'line_amount',
];
