import type { DataSource } from 'typeorm';

/** What the serving role may do to each table: nothing that the service never does. */
const PRIVILEGES: Readonly<Record<string, string>> = {
  council: 'SELECT, INSERT',
  council_lineage: 'SELECT',
  api_key: 'SELECT',
  collection: 'SELECT, INSERT',
  return_version: 'SELECT, INSERT',
  return_transition: 'SELECT, INSERT',
  finance_line: 'SELECT, INSERT',
  activity_line: 'SELECT, INSERT',
  budget_position: 'SELECT, INSERT',
  budget_bridge_year: 'SELECT, INSERT',
  adjustment: 'SELECT, INSERT',
  savings_line: 'SELECT, INSERT',
  growth_line: 'SELECT, INSERT',
  line_amount: 'SELECT, INSERT',
  overlap_group: 'SELECT, INSERT',
  delivery_report: 'SELECT, INSERT',
  declaration: 'SELECT, INSERT',
  delivery_step: 'SELECT, INSERT',
  publication: 'SELECT, INSERT',
  price_level: 'SELECT, INSERT',
  population: 'SELECT, INSERT',
  published_figure: 'SELECT, INSERT',
  index_level: 'SELECT, INSERT',
  document_version: 'SELECT, INSERT',
  printed_table: 'SELECT, INSERT',
  printed_cell: 'SELECT, INSERT',
  stated_relation: 'SELECT, INSERT',
  release: 'SELECT, INSERT',
  release_withdrawal: 'SELECT, INSERT',
  pre_release_access: 'SELECT, INSERT',
  pre_release_read: 'SELECT, INSERT',
  pre_election_period: 'SELECT, INSERT',
  publishing: 'SELECT, INSERT',
  publishing_progress: 'SELECT, INSERT',
  publishing_outcome: 'SELECT, INSERT',
  programme_version: 'SELECT, INSERT',
  programme_scheme: 'SELECT, INSERT',
  programme_member: 'SELECT, INSERT',
  programme_grant: 'SELECT, INSERT',
  programme_review: 'SELECT, INSERT',
  programme_review_record: 'SELECT, INSERT',
  programme_printed_saving: 'SELECT, INSERT',
  case_study_version: 'SELECT, INSERT',
  case_study_transition: 'SELECT, INSERT',
  upload: 'SELECT, INSERT',
  upload_file: 'SELECT, INSERT',
  upload_pass: 'SELECT, INSERT',
  upload_progress: 'SELECT, INSERT',
  upload_reading: 'SELECT, INSERT',
  upload_landing: 'SELECT, INSERT',
  marked_workbook: 'SELECT, INSERT',
  collection_step: 'SELECT, INSERT',
  return_query: 'SELECT, INSERT',
  return_query_answer: 'SELECT, INSERT',
  finding_answer: 'SELECT, INSERT',
  saving_validation: 'SELECT, INSERT',
  checked_version: 'SELECT, INSERT',
  check_bounds: 'SELECT, INSERT',
  local_target: 'SELECT, INSERT',
  peer_group_version: 'SELECT, INSERT',
  idempotent_request: 'SELECT, INSERT',
  audit_event: 'SELECT, INSERT',
  signing_key: 'SELECT',
  migration: 'SELECT',
};

/** Gives the serving role its privileges and no others. Where the owner itself serves there is nothing to give. */
export async function grantService(owner: DataSource, serviceRole: string): Promise<void> {
  const [current]: readonly { name: string }[] = await owner.query('SELECT current_user AS name');
  if (current?.name === serviceRole) return;

  const role = `"${serviceRole.replaceAll('"', '""')}"`;
  await owner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role}`);
  await owner.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
  for (const [table, privileges] of Object.entries(PRIVILEGES)) await owner.query(`GRANT ${privileges} ON ${table} TO ${role}`);
}
