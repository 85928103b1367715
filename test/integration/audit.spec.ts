import { AuditLog, connect, inTenancy, migrate, SubjectNames } from '#postgres';
import { type Actor, actor } from '#domain/access';
import { councilCode } from '#domain/catalogue';
import type { DataSource } from 'typeorm';
import { type TestDatabase, testDatabase } from '../builders/test-database.js';
import { Run } from '../start/outturn.js';

const OWN = councilCode('E10000018');
const preparer = actor('preparer-key', 'preparer', OWN);
const neighbour = actor('neighbour-key', 'preparer', councilCode('E06000016'));
const consultant = actor('consultant-key', 'consultant', undefined);
const office = actor('office-key', 'programme-office', undefined);

let database: TestDatabase;
let service: DataSource;
let owner: DataSource;
let admin: DataSource;
const connections: DataSource[] = [];

const as = <Row = unknown>(who: Actor, sql: string): Promise<readonly Row[]> =>
  inTenancy(service, { kind: 'actor', actor: who }, (manager) => manager.query<readonly Row[]>(sql));
const refuse = (who: Actor, target: string): Promise<void> =>
  new AuditLog(service).refused(who, { action: 'acceptReturn', target, council: OWN, code: 'NOT_ALLOWED' });

/** What somebody could do who has the server itself: no trigger fires and no policy holds. */
const plant = (...sql: readonly string[]): Promise<void> =>
  admin.transaction(async (manager) => {
    for (const statement of ['SET LOCAL session_replication_role = replica', ...sql]) await manager.query(statement);
  });

beforeEach(async () => {
  database = await testDatabase();
  [service, owner, admin] = await Promise.all([connect(database.serviceUrl), connect(database.ownerUrl), connect(database.adminUrl)]);
  connections.push(service, owner, admin);
});
afterEach(() => Promise.all(connections.splice(0).map((connection) => connection.destroy())));

describe('the audit', () => {
  it('forgets an act that was rolled back, and names what a superuser wrote for nobody', async () => {
    const gone = inTenancy(service, { kind: 'actor', actor: office }, async (manager) => {
      await manager.query(`INSERT INTO collection VALUES ('2024-25', '2025-04-01', '2025-07-31', 'office-key')`);
      throw new Error('rolled back');
    });
    await expect(gone).rejects.toThrow('rolled back');
    await admin.query(`INSERT INTO collection VALUES ('2024-25', '2025-04-01', '2025-07-31', 'somebody')`);
    expect(await new AuditLog(owner).events({ first: 9 })).toMatchObject([{ seq: 1, subject: 'somebody', role: 'database' }]);
  });

  it('is neither changed nor emptied, whoever asks, nor written to in another’s name', async () => {
    await refuse(preparer, 'x');
    for (const change of [
      'UPDATE audit_event SET after = NULL',
      'DELETE FROM audit_event',
      'TRUNCATE audit_event',
      'UPDATE audit_head SET seq = seq + 1',
      'DELETE FROM audit_head',
    ]) {
      await expect(as(preparer, change)).rejects.toThrow('permission denied');
      await expect(admin.query(change)).rejects.toThrow(/append-only|moves with each event/);
    }
    const forge = (subject: string, role: string): string =>
      `INSERT INTO audit_event (subject, role, action, target, seq, at, hash) VALUES ('${subject}', '${role}', 'a', 't', 77, '2020-01-01', 'h')`;
    await expect(as(preparer, forge('office-key', 'preparer'))).rejects.toThrow('row-level security');
    await expect(as(preparer, forge('preparer-key', 'programme-office'))).rejects.toThrow('row-level security');
    await expect(service.query(forge('preparer-key', 'preparer'))).rejects.toThrow('row-level security');
    await as(preparer, forge('preparer-key', 'preparer'));
    expect(await new AuditLog(owner).verify()).toMatchObject({ kind: 'whole', events: 2 });
  });

  it('keeps its head from the service, and from the owner outside the chaining', async () => {
    for (const table of ['audit_head', 'subject_name'])
      await expect(as(office, `SELECT * FROM ${table}`)).rejects.toThrow('permission denied');
    const moved = await inTenancy(owner, { kind: 'operator' }, (manager) => manager.query<unknown[]>('UPDATE audit_head SET seq = 9'));
    expect(moved[1]).toBe(0);
    const borrow = `CREATE TEMP TABLE mine (LIKE audit_event); CREATE TRIGGER t BEFORE INSERT ON mine FOR EACH ROW EXECUTE FUNCTION chain_audit_event()`;
    await expect(service.query(borrow)).rejects.toThrow('permission denied for function chain_audit_event');
  });

  it('is one chain without gaps when four write at once, and is read while they do', async () => {
    const writers = [preparer, neighbour, consultant, office].map(async (who) => {
      for (let n = 0; n < 25; n += 1) await refuse(who, `${n}: \u0001\u2028"\\ £ 😀`);
    });
    for (let n = 0; n < 5; n += 1) expect((await new AuditLog(owner, 7).verify()).kind).toBe('whole');
    await Promise.all(writers);
    expect(await new AuditLog(owner, 7).verify()).toMatchObject({ kind: 'whole', events: 100 });
  });

  it('holds nobody up while an act is under way, and numbers acts as they commit', async () => {
    await inTenancy(service, { kind: 'actor', actor: office }, async (manager) => {
      await manager.query(`INSERT INTO collection VALUES ('2024-25', '2025-04-01', '2025-07-31', 'office-key')`);
      await refuse(preparer, 'meanwhile');
    });
    expect((await new AuditLog(owner).events({ first: 9 })).map(({ action }) => action)).toEqual(['refused', 'collection.opened']);
  });

  it('is kept where the owner of the tables is the role that serves', async () => {
    const { ownerUrl } = await testDatabase({ empty: true });
    await migrate(ownerUrl, ownerUrl);
    const both = await connect(ownerUrl);
    connections.push(both);
    await new AuditLog(both).refused(preparer, { action: 'acceptReturn', target: 'x', council: OWN, code: 'NOT_ALLOWED' });
    await expect(both.query('DELETE FROM audit_event')).rejects.toThrow('append-only');
    expect(await new AuditLog(both).verify()).toMatchObject({ kind: 'whole', events: 1 });
  });

  const HASH = `encode(sha256(convert_to(json_build_array(previous_hash, seq::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    subject, role, council, action, target, before, 'GRANTED')::text, 'UTF8')), 'hex')`;
  it.each([
    ['one word changed', 3, ['UPDATE audit_event SET after = NULL WHERE seq = 3']],
    ['a moment changed by a microsecond', 3, [`UPDATE audit_event SET at = at + interval '1 microsecond' WHERE seq = 3`]],
    ['one taken out of the middle', 3, ['DELETE FROM audit_event WHERE seq = 3']],
    ['the last cut off', 6, ['DELETE FROM audit_event WHERE seq = 6']],
    [
      'two swapped',
      3,
      [
        'UPDATE audit_event SET seq = 99 WHERE seq = 3',
        'UPDATE audit_event SET seq = 3 WHERE seq = 4',
        'UPDATE audit_event SET seq = 4 WHERE seq = 99',
      ],
    ],
    ['one rewritten with the hash that fits', 3, [`UPDATE audit_event SET after = 'GRANTED', hash = ${HASH} WHERE seq = 3`]],
    [
      'one added past the head',
      7,
      [
        `INSERT INTO audit_event SELECT 7, at, subject, role, council, action, target, before, 'GRANTED', hash, 'x' FROM audit_event WHERE seq = 6`,
        `UPDATE audit_event SET hash = ${HASH} WHERE seq = 7`,
      ],
    ],
  ])('shows %s, and where', async (_what, at, sql) => {
    for (const target of ['1', '2', '3', '4', '5', '6']) await refuse(preparer, target);
    await plant(...sql);
    expect(await new AuditLog(owner, 4).verify()).toMatchObject({ kind: 'broken', at });
  });
});

describe('the operator’s command', () => {
  it('names a subject, erases the name, and tells whether the audit is whole', async () => {
    const settings = { DATABASE_URL: database.serviceUrl, DATABASE_OWNER_URL: database.ownerUrl };
    const run = async (...args: readonly string[]): Promise<string> => {
      const { code, output, complaint } = await Run.of(args, settings).ending;
      return `${code} ${output}${complaint}`;
    };
    await refuse(preparer, 'return');
    expect(await run('people', 'name', 'preparer-key', 'A', 'Person')).toBe('0 preparer-key is A Person.\n');
    expect(await run('audit', 'list', '--last', '2')).toMatch(
      /^0 1 {2}.* preparer-key \(A Person\) {2}preparer .* refused {2}acceptReturn: return {2}NOT_ALLOWED.*\n2 {2}.* name.noted /,
    );
    expect(await run('people', 'erase', 'preparer-key')).toBe('0 The name of preparer-key is erased.\n');
    expect(await run('people', 'erase', 'preparer-key')).toBe('0 preparer-key has no name.\n');
    expect(
      JSON.stringify(await admin.query('SELECT e::text FROM audit_event e UNION ALL SELECT n::text FROM subject_name n')),
    ).not.toContain('Person');
    expect(await run('audit', 'verify')).toMatch(/^0 The audit is whole: 3 events, the last with the hash [0-9a-f]{64}\.\n$/);
    await plant('DELETE FROM audit_event WHERE seq = 2');
    expect(await run('audit', 'verify')).toBe('1 The audit is broken at event 2. Event 2 is missing: the next that is there is event 3.\n');
    expect(await run('audit', 'burn')).toBe('1 Say “audit verify” or “audit list --last N”.\n');
  });

  it('shows no name but to the operator', async () => {
    await new SubjectNames(owner).note('preparer-key', 'A Person');
    const asOffice = inTenancy(owner, { kind: 'actor', actor: office }, (manager) =>
      manager.query<unknown[]>('SELECT * FROM subject_name'),
    );
    expect([await asOffice, [...(await new SubjectNames(owner).of(['preparer-key', 'other']))]]).toEqual([
      [],
      [['preparer-key', 'A Person']],
    ]);
  });
});
