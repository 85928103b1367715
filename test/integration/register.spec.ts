import { connect, inTenancy, PostgresReturnDesks } from '#postgres';
import { type Actor, actor } from '#domain/access';
import { councilCode, financialYear } from '#domain/catalogue';
import { emptyContent } from '#domain/returns';
import type { DataSource } from 'typeorm';
import { testDatabase } from '../builders/test-database.js';

const OWN = councilCode('E10000018');
const YEAR = financialYear('2024-25');
const preparer = actor('preparer-key', 'preparer', OWN);
const neighbour = actor('neighbour-key', 'preparer', councilCode('E06000016'));
const office = actor('office-key', 'programme-office', undefined);

describe('row-level security of the register, with every check of the application passed by', () => {
  let service: DataSource;

  beforeAll(async () => {
    service = await connect((await testDatabase()).serviceUrl);
    await as(
      office,
      "INSERT INTO collection (year, opens, deadline, opened_by) VALUES ('2024-25', '2025-04-01', '2025-07-31', 'office-key')",
    );
    await new PostgresReturnDesks(service).as(preparer, async ({ returns }) => {
      await returns.record(OWN, YEAR, await returns.addVersion(OWN, YEAR, emptyContent, { over: undefined, reason: undefined }), 'draft');
    });
  });
  afterAll(() => service.destroy());

  const as = (who: Actor, sql: string): Promise<readonly unknown[]> =>
    inTenancy(service, { kind: 'actor', actor: who }, (manager) => manager.query<readonly unknown[]>(sql));
  const step = (to: string, role: string, council: string = OWN, by = 'preparer-key'): string =>
    `INSERT INTO delivery_step (council_code, collection, reference, to_state, by_subject, role, evidence) VALUES ('${council}', '2024-25', 'AC1', '${to}', '${by}', '${role}', 'A report')`;
  const study = (action: string, to: string, council: string, by: string): string =>
    `INSERT INTO case_study_transition (code, version, submitting_council, action, to_state, grade, note, by_subject, role) VALUES ('one', 1, '${council}', '${action}', '${to}', 'intention', 'x', '${by}', 'preparer')`;

  it('lets no part into a version after it was saved', async () => {
    const report = `INSERT INTO delivery_report (council_code, collection, version, position, as_at, year, stage, lines, amount_value) VALUES ('${OWN}', '2024-25', 1, 0, '2024-09-30', '2024-25', 'validated', '{AC1}', 999999)`;
    const overlap = `INSERT INTO overlap_group (council_code, collection, version, position, code, title, booked_in, claims) VALUES ('${OWN}', '2024-25', 1, 0, 'X', 'X', 'AC1', '[]')`;
    await expect(as(preparer, report)).rejects.toThrow('row-level security');
    await expect(as(preparer, overlap)).rejects.toThrow('row-level security');
  });

  it('lets a council step its own savings, in its own name and role, and finance alone validate', async () => {
    await as(preparer, step('in-delivery', 'preparer'));
    await expect(as(preparer, step('finance-validated', 'preparer'))).rejects.toThrow('row-level security');
    await expect(as(preparer, step('finance-validated', 'finance-validator'))).rejects.toThrow('row-level security');
    await expect(as(neighbour, step('withdrawn', 'preparer', OWN, 'neighbour-key'))).rejects.toThrow('row-level security');
    expect(await as(neighbour, 'SELECT * FROM delivery_step')).toEqual([]);
  });

  it('knows no state that the path does not have', async () => {
    await expect(as(preparer, step('nonsense', 'preparer'))).rejects.toThrow('delivery_step_state_is_known');
  });

  it('lets no author publish a case study, nor a neighbour withdraw it', async () => {
    await as(
      preparer,
      `INSERT INTO case_study_version (code, version, submitting_council, council_codes, title, summary, practice_tags, claimed_effect, claimed_figures, basis, linked_lines, provenance, search_vector, saved_by)
       VALUES ('one', 1, '${OWN}', '{${OWN}}', 't', 's', '{}', 'e', '[]', 'b', '[]', '[]', '', 'preparer-key')`,
    );
    await as(preparer, study('submit', 'submitted', OWN, 'preparer-key'));
    await expect(as(preparer, study('submit', 'published', OWN, 'preparer-key'))).rejects.toThrow('row-level security');
    await expect(as(neighbour, study('submit', 'withdrawn', 'E06000016', 'neighbour-key'))).rejects.toThrow('row-level security');
  });
});
