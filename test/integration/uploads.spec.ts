import { connect, inTenancy, PostgresUploadDesks, sha256 } from '#postgres';
import { type Actor, actor } from '#domain/access';
import { councilCode } from '#domain/catalogue';
import { HandleUploads, MarkWorkbook, RunReading, type UploadDesks } from '#domain/uploads';
import type { DataSource } from 'typeorm';
import { fileOf, plan, readingOf, REMARK, ScriptedReader, YEAR } from '../builders/scripted-reader.js';
import { type TestDatabase, testDatabase } from '../builders/test-database.js';

const OWN = councilCode('E10000018');
const OTHER = councilCode('E06000016');
const preparer = actor('preparer-key', 'preparer', OWN);
const colleague = actor('colleague-key', 'finance-validator', OWN);
const neighbour = actor('neighbour-key', 'preparer', OTHER);
const consultant = actor('consultant-key', 'consultant', undefined);
const office = actor('office-key', 'programme-office', undefined);

const TABLES = ['upload', 'upload_file', 'upload_pass', 'upload_progress', 'upload_reading', 'upload_landing', 'marked_workbook'];
const FILE = fileOf(readingOf(plan('1000'), { outcome: 'answer-the-checks', remarks: [REMARK] }));

describe('row-level security of uploads, with every check of the application passed by', () => {
  let database: TestDatabase;
  let service: DataSource;
  let desks: UploadDesks;
  let handling: HandleUploads;
  let id: string;

  beforeAll(async () => {
    database = await testDatabase();
    service = await connect(database.serviceUrl);
    desks = new PostgresUploadDesks(service);
    handling = new HandleUploads(desks, sha256);
    await as(
      office,
      `INSERT INTO collection (year, opens, deadline, opened_by) VALUES ('${YEAR}', '2025-04-01', '2025-07-31', 'office-key')`,
    );
    id = await sent('a-landed');
    await handling.land(colleague, { idempotencyKey: 'land', upload: id, reading: 1 });
  });
  afterAll(() => service.destroy());

  const as = <Row = unknown>(who: Actor, sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> =>
    inTenancy(service, { kind: 'actor', actor: who }, (manager) => manager.query<readonly Row[]>(sql, [...parameters]));
  const asked = async (key: string): Promise<string> => {
    const outcome = await handling.request(preparer, { idempotencyKey: key, council: OWN, collection: YEAR, fileName: `${key}.xlsx` });
    return outcome.kind === 'done' ? outcome.upload.id : '';
  };
  const sent = async (key: string): Promise<string> => {
    const upload = await asked(key);
    await handling.receive(preparer, upload, FILE);
    await new RunReading(desks, new ScriptedReader()).run(upload, 1);
    await new MarkWorkbook(desks, new ScriptedReader()).run(upload, 1);
    return upload;
  };
  const jobsOf = async (upload: string): Promise<readonly string[]> => {
    const rows = await service.query<{ job: string }[]>(
      `SELECT name || ' ' || (data->>'reading') AS job FROM pgboss.job WHERE data->>'upload' = $1 ORDER BY created_on, name DESC`,
      [upload],
    );
    return rows.map(({ job }) => job);
  };

  it.each(TABLES)('shows the rows of %s to their council, and to nobody else', async (table) => {
    const counts = await Promise.all(
      [preparer, colleague, neighbour, consultant, office].map((who) =>
        as<{ n: number }>(who, `SELECT count(*)::integer AS n FROM ${table}`),
      ),
    );
    const [own, ...others] = counts.map(([row]) => row!.n);
    expect(own).toBeGreaterThan(0);
    expect(others).toEqual([own, 0, 0, 0]);
    expect(await service.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('shows the service for whom it reads, and nothing of what is in a file', async () => {
    expect(await desks.uploaderOf(id)).toEqual(preparer);
    expect(await desks.uploaderOf('no-such-upload')).toBeUndefined();
    const seen = await Promise.all(
      TABLES.map((table) => inTenancy(service, { kind: 'service' }, (manager) => manager.query<unknown[]>(`SELECT 1 FROM ${table}`))),
    );
    expect(seen.map((rows) => rows.length)).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });

  it.each(TABLES)('changes and removes nothing in %s, whoever asks', async (table) => {
    const owner = await connect(database.ownerUrl);
    const admin = await connect(database.adminUrl);
    for (const change of [`DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
      await expect(as(preparer, change)).rejects.toThrow('permission denied');
      await expect(owner.query(change)).rejects.toThrow('append-only');
      await expect(admin.query(change)).rejects.toThrow('append-only');
    }
    await Promise.all([owner.destroy(), admin.destroy()]);
  });

  it('lets nobody ask in another’s name, nor a colleague write what was read', async () => {
    const ask = (council: string, subject: string, role: string): string =>
      `INSERT INTO upload (id, council_code, collection, file_name, requested_by, role, expires_at)
       VALUES ('forged', '${council}', '${YEAR}', 'x.csv', '${subject}', '${role}', now() + interval '1 hour')`;
    const forged: readonly [Actor, string][] = [
      [neighbour, ask(OWN, 'neighbour-key', 'preparer')],
      [preparer, ask(OWN, 'colleague-key', 'preparer')],
      [preparer, ask(OWN, 'preparer-key', 'finance-validator')],
      [office, ask(OWN, 'office-key', 'preparer')],
    ];
    for (const [who, sql] of forged) await expect(as(who, sql)).rejects.toThrow('row-level security');

    const upload = await asked('empty-for-now');
    const file = `INSERT INTO upload_file (upload_id, sha256, size, content, received_by) VALUES ($1, encode(sha256('x'), 'hex'), 1, 'x', $2)`;
    await expect(as(colleague, file, [upload, 'colleague-key'])).rejects.toThrow('row-level security');
    await expect(as(preparer, file, [upload, 'colleague-key'])).rejects.toThrow('row-level security');
    await as(preparer, file, [upload, 'preparer-key']);
    await as(colleague, `INSERT INTO upload_pass (upload_id, number, chosen, requested_by) VALUES ($1, 1, '[]', 'colleague-key')`, [
      upload,
    ]);
    const read = `INSERT INTO upload_reading (upload_id, number, outcome, result) VALUES ($1, 1, 'ready', '{}')`;
    await expect(as(colleague, read, [upload])).rejects.toThrow('row-level security');
  });

  it('takes one file an upload, whole, and none over 10 MB', async () => {
    const upload = await asked('one-file');
    const file = (content: string, size: string, sum = `encode(sha256(${content}), 'hex')`): Promise<unknown> =>
      as(
        preparer,
        `INSERT INTO upload_file (upload_id, sha256, size, content, received_by) VALUES ($1, ${sum}, ${size}, ${content}, 'preparer-key')`,
        [upload],
      );
    await expect(file(`convert_to(repeat('x', 10485761), 'UTF8')`, '10485761')).rejects.toThrow('size_is_taken');
    await expect(file(`''`, '0')).rejects.toThrow('size_is_taken');
    await expect(file(`'x'`, '2')).rejects.toThrow('size_is_its_content');
    await expect(file(`'x'`, '1', `'another sum'`)).rejects.toThrow('sum_is_its_content');
    await file(`'x'`, '1');
    await expect(file(`'y'`, '1')).rejects.toThrow('upload_file_pk');
  });

  it('keeps the file, its reading and the job of it together, or none of them', async () => {
    expect(await jobsOf(id)).toEqual(['read-upload 1', 'mark-workbook 1']);
    const upload = await asked('cut-short');
    const work = desks.as(preparer, async ({ uploads }) => {
      await uploads.receive(upload, FILE);
      await uploads.addReading(upload, []);
      throw new Error('power cut');
    });
    await expect(work).rejects.toThrow('power cut');
    expect(await jobsOf(upload)).toEqual([]);
    const found = await desks.as(preparer, ({ uploads }) => uploads.find(upload));
    expect([found?.file, found?.readings]).toEqual([undefined, []]);
  });

  it('keeps a version and its landing together, or neither', async () => {
    const upload = await sent('half-landed');
    const cut: UploadDesks = {
      uploaderOf: (asked) => desks.uploaderOf(asked),
      as: (who, work) =>
        desks.as(who, (desk) =>
          work({
            ...desk,
            requests: {
              ...desk.requests,
              recall: (key) => desk.requests.recall(key),
              remember: () => Promise.reject(new Error('power cut')),
            },
          }),
        ),
    };
    const land = { idempotencyKey: 'land-half', upload, reading: 1 };
    await expect(new HandleUploads(cut, sha256).land(preparer, land)).rejects.toThrow('power cut');
    const versions = await as(preparer, 'SELECT 1 FROM return_version');
    expect(versions).toHaveLength(1);
    expect(await handling.land(preparer, land)).toMatchObject({ kind: 'landed', upload: { landedAs: 2 } });
  });

  it('keeps what the first of two readings found, and asks for its marks once', async () => {
    const upload = await asked('read-twice');
    await handling.receive(preparer, upload, FILE);
    const reader = new ScriptedReader();
    await Promise.all([new RunReading(desks, reader).run(upload, 1), new RunReading(desks, reader).run(upload, 1)]);
    expect(await jobsOf(upload)).toEqual(['read-upload 1', 'mark-workbook 1']);
    const found = await desks.as(preparer, ({ uploads }) => uploads.find(upload));
    expect(found?.readings[0]?.progress.map(({ stage }) => stage)).toEqual(['queued', 'opening', 'reading', 'checking', 'done']);
  });

  it('gives one of two files that come at once the upload', async () => {
    const upload = await asked('two-at-once');
    const kinds = await Promise.all([handling.receive(preparer, upload, FILE), handling.receive(preparer, upload, FILE)]);
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['received', 'received-before']);
  });
});
