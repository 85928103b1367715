import { AuditLog, connect, inTenancy } from '#postgres';
import { type Actor, actor } from '#domain/access';
import { councilCode } from '#domain/catalogue';
import type { DataSource } from 'typeorm';
import { type TestDatabase, testDatabase } from '../builders/test-database.js';

const OWN = councilCode('E10000018');
const OTHER = councilCode('E06000016');
const preparer = actor('preparer-key', 'preparer', OWN);
const neighbour = actor('neighbour-key', 'preparer', OTHER);
const consultant = actor('consultant-key', 'consultant', undefined);
const office = actor('office-key', 'programme-office', undefined);
const READERS = [preparer, neighbour, consultant, office];

const target = (by: Actor, council: string = OWN, given = "'band', 56, 61"): string =>
  `INSERT INTO local_target (council_code, measure, year, version, aim_side, aim_from, aim_to, set_by, role)
   VALUES ('${council}', 'CONTACTS_PREVENTED', '2020-21', 1, ${given}, '${by.subject}', '${by.role}')`;

/** A version of a group called “shires”, whose id the database makes from its owner as the domain does, unless it is given. */
const group = (by: Actor, { owner = `'${OWN}', NULL`, said = `council ${OWN}: shires`, version = 1, shared = false } = {}): string =>
  `INSERT INTO peer_group_version (id, version, owner_council, owner_subject, name, name_key, realm, council_codes, is_shared, saved_by, role)
   VALUES (left(encode(sha256('${said}'), 'hex'), 20), ${version}, ${owner}, 'Shires', 'shires', 'england', '{${OTHER}}', ${shared}, '${by.subject}', '${by.role}')`;

describe('row-level security, with every check of the application passed by', () => {
  let database: TestDatabase;
  let service: DataSource;

  beforeAll(async () => {
    database = await testDatabase();
    service = await connect(database.serviceUrl);
    await as(preparer, target(preparer));
    await as(preparer, group(preparer));
  });
  afterAll(() => service.destroy());

  const as = (who: Actor, sql: string): Promise<readonly unknown[]> =>
    inTenancy(service, { kind: 'actor', actor: who }, (manager) => manager.query<readonly unknown[]>(sql));
  const seen = async (sql: string): Promise<readonly number[]> =>
    (await Promise.all(READERS.map((who) => as(who, sql)))).map((rows) => rows.length);

  it('shows a target to its council and to the office that freezes it, and to nobody else', async () => {
    expect(await seen('SELECT * FROM local_target')).toEqual([1, 0, 0, 1]);
    expect(await service.query('SELECT * FROM local_target')).toEqual([]);
  });

  it('does not let anybody set a target for another council, or in another’s name', async () => {
    for (const who of [neighbour, consultant, office]) await expect(as(who, target(who))).rejects.toThrow('row-level security');
    await expect(as(preparer, target(neighbour))).rejects.toThrow('row-level security');
    await expect(as(preparer, target({ ...preparer, role: 'director' }))).rejects.toThrow('row-level security');
  });

  it('shows a group to its owner alone until it is shared', async () => {
    expect(await seen('SELECT * FROM peer_group_version')).toEqual([1, 0, 0, 0]);
    await as(preparer, group(preparer, { version: 2, shared: true }));
    expect(await seen('SELECT * FROM peer_group_version')).toEqual([2, 1, 1, 1]);
    expect(await service.query('SELECT * FROM peer_group_version')).toEqual([]);
  });

  it('does not let anybody add to the group of another, as its owner or as one’s own', async () => {
    for (const who of [neighbour, consultant, office])
      await expect(as(who, group(who, { version: 3 }))).rejects.toThrow('row-level security');
    const taken = { owner: `'${OTHER}', NULL`, version: 3 };
    await expect(as(neighbour, group(neighbour, taken))).rejects.toThrow('peer_group_version_id_is_owner_and_name');
    const subject = { owner: `NULL, '${consultant.subject}'`, said: `subject ${consultant.subject}: shires` };
    await expect(as(preparer, group(preparer, subject))).rejects.toThrow('row-level security');
    await expect(as(office, group(office, subject))).rejects.toThrow('row-level security');
    await as(consultant, group(consultant, subject));
    expect(await seen('SELECT * FROM peer_group_version')).toEqual([2, 1, 2, 1]);
  });

  it.each(['UPDATE local_target SET rating = NULL', 'DELETE FROM peer_group_version'])(
    'does not grant %p to the role that serves',
    async (sql) => {
      await expect(as(preparer, sql)).rejects.toThrow('permission denied');
    },
  );

  it.each(['UPDATE peer_group_version SET is_shared = false', 'DELETE FROM local_target', 'TRUNCATE local_target'])(
    'refuses %p even to a superuser',
    async (sql) => {
      const admin = await connect(database.adminUrl);
      await expect(admin.query(sql)).rejects.toThrow('append-only');
      await admin.destroy();
    },
  );

  it.each([
    ["'band', 61, 56", 'local_target_aims_at_a_value_or_band'],
    ["'at-least', 56, 61", 'local_target_aims_at_a_value_or_band'],
    ["'about', 56, 56", 'local_target_aims_at_a_value_or_band'],
  ])('keeps %p from being an aim', async (aim, constraint) => {
    await expect(as(neighbour, target(neighbour, OTHER, aim))).rejects.toThrow(constraint);
  });

  it('notes who set and saved what, with the version before and after', async () => {
    const owner = await connect(database.ownerUrl);
    const events = await new AuditLog(owner).events({ after: 0, first: 100 });
    await owner.destroy();
    const said = events.map(({ subject, council = '-', action, target: about, before = '-', after = '-' }) =>
      [subject, council, action, about, before, after].join(' | '),
    );
    expect(said.map((line) => line.replace(/[0-9a-f]{20}/, '…'))).toEqual([
      `preparer-key | ${OWN} | target.set | target of ${OWN} for CONTACTS_PREVENTED in 2020-21 | - | 1`,
      `preparer-key | ${OWN} | peer-group.saved | peer group … | - | 1`,
      `preparer-key | ${OWN} | peer-group.saved | peer group … | 1 | 2`,
      `consultant-key | - | peer-group.saved | peer group … | - | 1`,
    ]);
  });
});
