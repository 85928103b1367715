import { ApiKeys, AuditLog, connect, inTenancy, PostgresCaseStudyDesks, PostgresReturnDesks, PostgresUploadDesks, sha256 } from '#postgres';
import { type Actor, actor } from '#domain/access';
import { councilCode } from '#domain/catalogue';
import type { CaseStudyContent } from '#domain/evidence';
import { HandleUploads, RunReading } from '#domain/uploads';
import type { DataSource } from 'typeorm';
import { fileOf, plan, readingOf, ScriptedReader, YEAR } from '../builders/scripted-reader.js';
import { testDatabase } from '../builders/test-database.js';

const OWN = councilCode('E10000018');
const preparer = actor('preparer-key', 'preparer', OWN);
const neighbour = actor('neighbour-key', 'preparer', councilCode('E06000016'));
const consultant = actor('consultant-key', 'consultant', undefined);
const office = actor('office-key', 'programme-office', undefined);

const FILE = fileOf(readingOf(plan('1000')));
/** SHA-256 of the two characters {}, by sha256sum. */
const SUM = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
const VERSION = `return ${OWN} 2024-25 version 1`;

describe('an act leaves an event with who did it, for which council, and what was before and after:', () => {
  let service: DataSource;
  let owner: DataSource;

  beforeAll(async () => {
    const database = await testDatabase();
    [service, owner] = await Promise.all([connect(database.serviceUrl), connect(database.ownerUrl)]);
  });
  afterAll(() => Promise.all([service.destroy(), owner.destroy()]));

  const as = <Row = unknown>(who: Actor, sql: string): Promise<readonly Row[]> =>
    inTenancy(service, { kind: 'actor', actor: who }, (manager) => manager.query<readonly Row[]>(sql));

  let heard = 0;
  /** What was noted since it was last asked. */
  const said = async (): Promise<readonly string[]> => {
    const events = await new AuditLog(owner).events({ after: heard, first: 100 });
    heard += events.length;
    return events.map(({ subject, role, council = '-', action, target, before = '-', after = '-' }) =>
      [subject, role, council, action, target, before, after].join(' | '),
    );
  };

  it('a key that is made and ended', async () => {
    const id = (await new ApiKeys(owner).create({ role: 'preparer', council: OWN, label: 'returns team' })).split('_')[1] ?? '';
    await new ApiKeys(owner).revoke(id);
    expect(await said()).toEqual([
      `operator | operator | ${OWN} | key.created | key ${id} | - | preparer of ${OWN}`,
      `operator | operator | ${OWN} | key.revoked | key ${id} | valid | revoked`,
    ]);
  });

  it('a collection that is opened', async () => {
    await as(
      office,
      `INSERT INTO collection (year, opens, deadline, opened_by) VALUES ('2024-25', '2025-04-01', '2025-07-31', 'office-key')`,
    );
    expect(await said()).toEqual([
      'office-key | programme-office | - | collection.opened | collection 2024-25 | - | 2025-04-01 to 2025-07-31',
    ]);
  });

  it('a file that comes in and lands as a version', async () => {
    const uploads = new HandleUploads(new PostgresUploadDesks(service), sha256);
    const asked = await uploads.request(preparer, { idempotencyKey: 'a', council: OWN, collection: YEAR, fileName: 'a.xlsx' });
    const upload = asked.kind === 'done' ? asked.upload.id : '';
    await uploads.receive(preparer, upload, FILE);
    await new RunReading(new PostgresUploadDesks(service), new ScriptedReader()).run(upload, 1);
    await uploads.land(preparer, { idempotencyKey: 'land', upload, reading: 1 });
    const target = `upload ${upload} for return ${OWN} 2024-25`;
    expect(await said()).toEqual([
      `preparer-key | preparer | ${OWN} | upload.received | ${target} | - | sha256 ${sha256(new TextDecoder().decode(FILE))}`,
      `preparer-key | preparer | ${OWN} | return.saved | ${VERSION} | - | 1`,
      `preparer-key | preparer | ${OWN} | return.draft | ${VERSION} | - | draft`,
      `preparer-key | preparer | ${OWN} | upload.landed | ${target} | - | version 1`,
    ]);
  });

  it('a return that is submitted and accepted', async () => {
    const returns = new PostgresReturnDesks(service);
    await returns.as(preparer, (desk) => desk.returns.record(OWN, YEAR, 1, 'submitted'));
    await returns.as(office, (desk) => desk.returns.record(OWN, YEAR, 1, 'accepted'));
    expect(await said()).toEqual([
      `preparer-key | preparer | ${OWN} | return.submitted | ${VERSION} | draft | submitted`,
      `office-key | programme-office | ${OWN} | return.accepted | ${VERSION} | submitted | accepted`,
    ]);
  });

  it('a saving that moves, from where its line was accepted', async () => {
    for (const to of ['in-delivery', 'reported-delivered'] as const) {
      const step = { reference: 'AC2', to, evidence: 'minutes', slippedTo: undefined, substitutedBy: undefined };
      await new PostgresReturnDesks(service).as(preparer, (desk) => desk.returns.step(OWN, YEAR, step));
    }
    const saving = `preparer-key | preparer | ${OWN} | delivery.recorded | saving AC2 of return ${OWN} 2024-25`;
    expect(await said()).toEqual([`${saving} | planned | in-delivery`, `${saving} | in-delivery | reported-delivered`]);
  });

  it.each([
    [
      'publication',
      `(realm, name, publisher, vintage, loaded_by) VALUES ('england', 'Prices', 'p', '2025-05-01', 'office-key')`,
      'publication.loaded | publication Prices in england | - | 2025-05-01',
    ],
    [
      'release',
      `(number, realm, content, checksum, note, published_by, sources) VALUES (1, 'england', '{}', '${SUM}', 'n', 'office-key', '{}')`,
      `release.published | release 1 of england | - | 1 sha256 ${SUM}`,
    ],
    [
      'release_withdrawal',
      `(release_number, reason, withdrawn_by) VALUES (1, 'Wrong.', 'office-key')`,
      'release.withdrawn | release 1 | published | withdrawn: Wrong.',
    ],
    [
      'pre_release_access',
      `(release_number, subject, purpose, is_admitted, by_subject) VALUES (1, 'reader', 'To brief', true, 'office-key')`,
      'pre-release.admitted | release 1 to subject reader | - | To brief',
    ],
    [
      'pre_election_period',
      `(name, starts, ends, called_off, noted_by) VALUES ('Elections', '2026-03-27', '2026-05-07', 'put off', 'office-key')`,
      'pre-election-period.noted | pre-election period Elections | - | 2026-03-27 to 2026-05-07, called off: put off',
    ],
    [
      'publishing',
      `(id, realm, request, requested_by, role) VALUES ('p1', 'england', '{}', 'office-key', 'programme-office')`,
      'release.requested | publishing p1 of england | - | -',
    ],
    [
      'document_version',
      `(code, version, realm, title, publisher, published, filed_by) VALUES ('report', 2, 'england', 't', 'p', '2024', 'office-key')`,
      'document.filed | document report version 2 | 1 | 2',
    ],
    [
      'programme_version',
      `(programme_code, version, realm, title, sponsor, starts, ends, budget_missing, contributions, baseline_year, strands, stated_members_missing, filed_by)
       VALUES ('p', 1, 'england', 't', 's', '2024', '2025', 'not-printed', '[]', '2024-25', '[]', 'not-printed', 'office-key')`,
      'programme.filed | programme p version 1 | - | 1',
    ],
  ])('a row of %s', async (table, values, event) => {
    await as(office, `INSERT INTO ${table} ${values}`);
    expect(await said()).toEqual([`office-key | programme-office | - | ${event}`]);
  });

  it('a review that is recorded', async () => {
    await as(office, `INSERT INTO programme_review VALUES ('p', 1, 0, 'mid', 'Review', '2025')`);
    await as(
      office,
      `INSERT INTO programme_review_record (programme_code, review_code, version, release_number, recorded_by) VALUES ('p', 'mid', 1, 1, 'office-key')`,
    );
    expect(await said()).toEqual(['office-key | programme-office | - | review.recorded | review mid of programme p | - | release 1']);
  });

  it('a case study that moves', async () => {
    const words = { title: 't', summary: 's', claimedEffect: 'e', basis: 'b' };
    const lists = { councils: [OWN], practiceTags: ['TELECARE'], claimedFigures: [], linkedLines: [], provenance: [] } as const;
    const content: CaseStudyContent = { ...words, ...lists, contact: undefined };
    const studies = new PostgresCaseStudyDesks(service);
    const step = { version: 1, grade: undefined, note: undefined, to: 'submitted' } as const;
    await studies.as(preparer, async (desk) => {
      await desk.studies.addVersion({ code: 'care', number: 1, submitter: OWN, content });
      await desk.studies.record('care', OWN, { ...step, action: 'submit' });
    });
    await studies.as(consultant, (desk) => desk.studies.record('care', OWN, { ...step, action: 'tag' }));
    expect(await said()).toEqual([
      `preparer-key | preparer | ${OWN} | case-study.submitted | case study care version 1 | - | submitted`,
      `consultant-key | consultant | ${OWN} | case-study.tagged | case study care version 1 | submitted | submitted`,
    ]);
  });

  it('a request that is refused, of which no more is kept than its beginning', async () => {
    const target = `return ${OWN} 2024-25\0${'x'.repeat(1000)}`;
    await new AuditLog(service).refused(neighbour, { action: 'acceptReturn', target, council: OWN, code: 'NOT_ALLOWED' });
    const kept = `acceptReturn: return ${OWN} 2024-25${'x'.repeat(1000)}`.slice(0, 300);
    expect(await said()).toEqual([`neighbour-key | preparer | ${OWN} | refused | ${kept} | - | NOT_ALLOWED`]);
  });

  it('all of which its council sees, and the programme office, and nobody else', async () => {
    const seen = await Promise.all([preparer, neighbour, consultant, office].map((who) => as(who, 'SELECT * FROM audit_event')));
    expect(seen.map((rows) => rows.length)).toEqual([13, 0, 0, heard]);
    expect(await service.query('SELECT * FROM audit_event')).toEqual([]);
    expect(await new AuditLog(owner).verify()).toMatchObject({ kind: 'whole', events: heard });
  });
});
