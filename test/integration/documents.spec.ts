import { connect, inTenancy, PostgresFilingDesks } from '#postgres';
import { type Actor, actor } from '#domain/access';
import { councilCode } from '#domain/catalogue';
import type { DataSource } from 'typeorm';
import { printedDocument } from '../builders/printed-document.js';
import { type TestDatabase, testDatabase } from '../builders/test-database.js';

const OWN = councilCode('E10000018');
const OTHER = councilCode('E06000016');
const preparer = actor('preparer-key', 'preparer', OWN);
const neighbour = actor('neighbour-key', 'preparer', OTHER);
const finance = actor('finance-key', 'finance-validator', OWN);
const consultant = actor('consultant-key', 'consultant', undefined);
const office = actor('office-key', 'programme-office', undefined);

const VERSION = (code: string, version: number, council: string | null, by: string): string =>
  `INSERT INTO document_version (code, version, realm, council_code, title, publisher, published, filed_by)
   VALUES ('${code}', ${version}, 'england', ${council === null ? 'NULL' : `'${council}'`}, 't', 'p', '2024-12', '${by}')`;

describe('filed documents, with every check of the application passed by', () => {
  let database: TestDatabase;
  let service: DataSource;
  const document = printedDocument({ 'a.x': '1.5 gbp-millions', 'b.x': 'Green' }, [], { council: OWN });

  beforeAll(async () => {
    database = await testDatabase();
    service = await connect(database.serviceUrl);
    await new PostgresFilingDesks(service).as(preparer, ({ documents }) => documents.add(document));
  });
  afterAll(() => service.destroy());

  const as = (who: Actor, sql: string): Promise<readonly unknown[]> =>
    inTenancy(service, { kind: 'actor', actor: who }, (manager) => manager.query<readonly unknown[]>(sql));

  it('come back as they went in', async () => {
    const found = await new PostgresFilingDesks(service).as(consultant, ({ documents }) => documents.newest(['report', 'another']));
    expect(found).toEqual([{ version: 1, document }]);
  });

  it('are read by every key, and by nobody who acts for no one', async () => {
    const seen = await Promise.all([preparer, neighbour, consultant, office].map((who) => as(who, 'SELECT * FROM printed_cell')));
    expect(seen.map((rows) => rows.length)).toEqual([2, 2, 2, 2]);
    expect(await service.query('SELECT * FROM printed_cell')).toEqual([]);
  });

  it.each([
    ['for another council', neighbour, VERSION('theirs', 1, OWN, 'neighbour-key')],
    ['in another’s name', preparer, VERSION('forged', 1, OWN, 'somebody-else')],
    ['for a national body as a council', preparer, VERSION('national', 1, null, 'preparer-key')],
    ['by a consultant', consultant, VERSION('reader', 1, OWN, 'consultant-key')],
    ['by a finance validator', finance, VERSION('finance', 1, OWN, 'finance-key')],
    ['under a code of somebody else', neighbour, VERSION('report', 2, OTHER, 'neighbour-key')],
  ])('are not written %s', async (_, who, sql) => {
    await expect(as(who, sql)).rejects.toThrow('row-level security');
  });

  it('may be written for a national body by the programme office', async () => {
    await expect(as(office, VERSION('national', 1, null, 'office-key'))).resolves.toEqual([]);
  });

  it('take no cell once the version was filed, not even from who filed it', async () => {
    const cell = `INSERT INTO printed_cell (document_code, version, table_position, position, code, row_label, column_label, basis, words)
      VALUES ('report', 1, 0, 9, 'late', 'r', 'c', 'stated', 'w')`;
    await expect(as(preparer, cell)).rejects.toThrow('row-level security');
    await expect(as(office, cell)).rejects.toThrow('row-level security');
  });

  it.each(['document_version', 'printed_table', 'printed_cell', 'stated_relation'])('keep %s as it was written', async (table) => {
    await expect(as(preparer, `UPDATE ${table} SET code = code`)).rejects.toThrow('permission denied');
    await expect(as(office, `DELETE FROM ${table}`)).rejects.toThrow('permission denied');
    const admin = await connect(database.adminUrl);
    await expect(admin.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
    await admin.destroy();
  });

  it.each([
    ['neither figure nor words', "NULL, NULL, NULL, 'count', 1", 'printed_cell_is_one_thing'],
    ['a figure and words', "1, NULL, 'w', NULL, NULL", 'printed_cell_is_one_thing'],
    ['a figure without a unit', '1, NULL, NULL, NULL, 1', 'printed_cell_figure_has_its_unit'],
    ['a step of nought', "1, NULL, NULL, 'count', 0", 'printed_cell_step_is_above_zero'],
  ])('hold no cell with %s', async (_, values, constraint) => {
    const admin = await connect(database.adminUrl);
    const insert = `INSERT INTO printed_cell (document_code, version, table_position, position, code, row_label, column_label, basis,
      figure_value, figure_missing, words, unit, step) VALUES ('report', 1, 0, 9, 'bad', 'r', 'c', 'stated', ${values})`;
    await expect(admin.query(insert)).rejects.toThrow(constraint);
    await admin.destroy();
  });
});
