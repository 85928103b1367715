import { ApiKeys, connect, inTenancy, PostgresReleaseStore, PostgresReturnDesks, refuseUnsafeRole, UnsafeRole } from '#postgres';
import { type Actor, actor } from '#domain/access';
import { councilCode, financialYear } from '#domain/catalogue';
import { emptyContent } from '#domain/returns';
import type { DataSource } from 'typeorm';
import { type TestDatabase, testDatabase } from '../builders/test-database.js';

const OWN = councilCode('E10000018');
const OTHER = councilCode('E06000016');
const YEAR = financialYear('2024-25');
const preparer = actor('preparer-key', 'preparer', OWN);
const neighbour = actor('neighbour-key', 'preparer', OTHER);
const consultant = actor('consultant-key', 'consultant', undefined);
const office = actor('office-key', 'programme-office', undefined);

describe('row-level security, with every check of the application passed by', () => {
  let database: TestDatabase;
  let service: DataSource;

  beforeAll(async () => {
    database = await testDatabase();
    service = await connect(database.serviceUrl);
    await as(
      office,
      "INSERT INTO collection (year, opens, deadline, opened_by) VALUES ('2024-25', '2025-04-01', '2025-07-31', 'office-key')",
    );
    await new PostgresReturnDesks(service).as(preparer, async ({ returns }) => {
      const version = await returns.addVersion(OWN, YEAR, emptyContent, { over: undefined, reason: undefined });
      await returns.record(OWN, YEAR, version, 'draft');
    });
  });
  afterAll(() => service.destroy());

  const as = (who: Actor, sql: string): Promise<readonly unknown[]> =>
    inTenancy(service, { kind: 'actor', actor: who }, (manager) => manager.query<readonly unknown[]>(sql));

  it('shows a draft to its council and to nobody else', async () => {
    const seen = await Promise.all([preparer, neighbour, consultant, office].map((who) => as(who, 'SELECT * FROM return_version')));
    expect(seen.map((rows) => rows.length)).toEqual([1, 0, 0, 0]);
  });

  it('shows nothing at all to a connection that acts for nobody', async () => {
    const counts = await Promise.all(
      ['council', 'api_key', 'return_version', 'return_transition', 'release', 'collection'].map((table) =>
        service.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${table}`),
      ),
    );
    expect(counts.map(([row]) => row?.n)).toEqual(Array(6).fill('0'));
  });

  it('does not let a council write for another, or in another’s name', async () => {
    const forged = `INSERT INTO return_version (council_code, collection, version, saved_by) VALUES ('${OWN}', '2024-25', 2, 'neighbour-key')`;
    await expect(as(neighbour, forged)).rejects.toThrow('row-level security');
    const nameless = `INSERT INTO return_version (council_code, collection, version, saved_by) VALUES ('${OWN}', '2024-25', 2, 'somebody-else')`;
    await expect(as(preparer, nameless)).rejects.toThrow('row-level security');
  });

  it('shows what a programme is to every key, and lets the office alone file one', async () => {
    const file = (who: Actor): Promise<unknown> =>
      as(
        who,
        `INSERT INTO programme_version (programme_code, version, realm, title, sponsor, starts, ends, budget_missing, contributions, baseline_year, strands, stated_members_missing, filed_by)
         VALUES ('p', 1, 'england', 't', 's', '2024', '2025', 'not-printed', '[]', '2024-25', '[]', 'not-printed', '${who.subject}')`,
      );
    await expect(file(preparer)).rejects.toThrow('row-level security');
    await file(office);
    expect(await as(neighbour, 'SELECT version FROM programme_version')).toEqual([{ version: 1 }]);
  });

  it('does not let a preparer accept', async () => {
    const accept = `INSERT INTO return_transition (council_code, collection, version, to_state, by_subject, role) VALUES ('${OWN}', '2024-25', 1, 'accepted', 'preparer-key', 'preparer')`;
    await expect(as(preparer, accept)).rejects.toThrow('row-level security');
  });

  it('forgets who acted when the transaction ends, on a connection that is used again', async () => {
    await as(preparer, 'SELECT 1');
    const [row]: { role: string | null }[] = await service.query("SELECT nullif(current_setting('outturn.role', true), '') AS role");
    expect(row?.role).toBeNull();
  });

  it('binds the owner of the tables too', async () => {
    const owner = await connect(database.ownerUrl);
    const [row]: { n: string }[] = await owner.query('SELECT count(*) AS n FROM return_version');
    expect(row?.n).toBe('0');
    await owner.destroy();
  });

  it.each([
    'UPDATE return_version SET saved_by = saved_by',
    'DELETE FROM return_transition',
    'UPDATE release SET note = note',
    'DELETE FROM collection',
    'UPDATE programme_review_record SET release_number = 1',
  ])('does not grant %p to the role that serves', async (sql) => {
    await expect(as(preparer, sql)).rejects.toThrow('permission denied');
  });

  it.each([
    'UPDATE return_version SET saved_by = saved_by',
    'DELETE FROM return_transition',
    'TRUNCATE release CASCADE',
    'DELETE FROM programme_version',
  ])('refuses %p even to a superuser', async (sql) => {
    const admin = await connect(database.adminUrl);
    await expect(admin.query(sql)).rejects.toThrow('append-only');
    await admin.destroy();
  });

  it('is never trusted to a role that can pass it by', async () => {
    const admin = await connect(database.adminUrl);
    await expect(refuseUnsafeRole(admin)).rejects.toThrow(UnsafeRole);
    await expect(refuseUnsafeRole(service)).resolves.toBeUndefined();
    await admin.destroy();
  });
});

describe('an API key', () => {
  let owner: DataSource;
  let service: DataSource;

  beforeAll(async () => {
    const database = await testDatabase();
    owner = await connect(database.ownerUrl);
    service = await connect(database.serviceUrl);
  });
  afterAll(() => Promise.all([owner.destroy(), service.destroy()]));

  it('says who presents it, and is not to be found in the database', async () => {
    const key = await new ApiKeys(owner).create({ role: 'preparer', council: OWN, label: 'returns team' });
    expect(await new ApiKeys(service).authenticate(key)).toMatchObject({ role: 'preparer', council: OWN });
    const rows = await inTenancy(owner, { kind: 'operator' }, (manager) => manager.query<object[]>('SELECT * FROM api_key'));
    expect(JSON.stringify(rows)).not.toContain(key.split('_')[2]);
  });

  it('is nobody’s with another secret, when it was ended, or when it is not one', async () => {
    const keys = new ApiKeys(owner);
    const key = await keys.create({ role: 'consultant', council: undefined, label: 'consultants' });
    const other = await keys.create({ role: 'programme-office', council: undefined, label: 'office' });
    const swapped = `outturn_${key.split('_')[1] ?? ''}_${other.split('_')[2] ?? ''}`;
    expect(await keys.authenticate(swapped)).toBeUndefined();
    expect(await keys.authenticate('outturn_x')).toBeUndefined();
    expect(await keys.revoke(key.split('_')[1] ?? '')).toBe(true);
    expect(await keys.authenticate(key)).toBeUndefined();
    expect(await keys.revoke('ffffffffffff')).toBe(false);
  });

  it('shows the service no other key than the one presented', async () => {
    const id = (await new ApiKeys(owner).create({ role: 'consultant', council: undefined, label: 'one of several' })).split('_')[1] ?? '';
    const seen = await inTenancy(service, { kind: 'presenting', keyId: id }, (manager) =>
      manager.query<{ id: string }[]>('SELECT id FROM api_key'),
    );
    expect(seen).toEqual([{ id }]);
  });
});

describe('a stored release', () => {
  it('is refused by the database when its checksum is not its content’s', async () => {
    const { adminUrl, serviceUrl } = await testDatabase();
    const admin = await connect(adminUrl);
    const insert = (checksum: string): Promise<unknown> =>
      admin.query(
        "INSERT INTO release (number, realm, content, checksum, note, published_by, sources) VALUES (1, 'england', '{}', $1, 'n', 'k', '{}')",
        [checksum],
      );
    await expect(insert('0'.repeat(64))).rejects.toThrow('release_checksum_is_its_content');
    /** SHA-256 of the two characters {}, by sha256sum. */
    await insert('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');

    await admin.query('ALTER TABLE release DISABLE TRIGGER append_only');
    await admin.query('ALTER TABLE release DROP CONSTRAINT release_checksum_is_its_content');
    await admin.query("UPDATE release SET content = '{ }'");
    const service = await connect(serviceUrl);
    await expect(new PostgresReleaseStore(service).load(1)).rejects.toThrow('release 1 is not what was published');
    await Promise.all([admin.destroy(), service.destroy()]);
  });
});
