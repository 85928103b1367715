import { connect, inTenancy, PostgresCaseStudyDesks } from '#postgres';
import { type Actor, actor } from '#domain/access';
import { councilCode } from '#domain/catalogue';
import type { CaseStudyAction, CaseStudyContent, CaseStudyState } from '#domain/evidence';
import type { DataSource } from 'typeorm';
import { type TestDatabase, testDatabase } from '../builders/test-database.js';

const OWN = councilCode('E10000018');
const OTHER = councilCode('E06000016');
const preparer = actor('preparer-key', 'preparer', OWN);
const colleague = actor('colleague-key', 'finance-validator', OWN);
const neighbour = actor('neighbour-key', 'preparer', OTHER);
const consultant = actor('consultant-key', 'consultant', undefined);
const office = actor('office-key', 'programme-office', undefined);
const EVERYBODY = [preparer, colleague, neighbour, consultant, office];

const CONTENT: CaseStudyContent = {
  councils: [OWN, OTHER],
  title: 'Care technology first',
  summary: 'Devices are considered before visits.',
  practiceTags: ['TELECARE'],
  claimedEffect: 'Fewer visits.',
  claimedFigures: [],
  basis: 'An estimate.',
  linkedLines: [],
  contact: undefined,
  provenance: [{ document: 'A report', paragraph: '42' }],
};

describe('row-level security of case studies, with every check of the application passed by', () => {
  let database: TestDatabase;
  let service: DataSource;

  beforeAll(async () => {
    database = await testDatabase();
    service = await connect(database.serviceUrl);
    for (const code of ['unpublished', 'published', 'withdrawn']) {
      await new PostgresCaseStudyDesks(service).as(preparer, async ({ studies }) => {
        await studies.addVersion({ code, number: 1, submitter: OWN, content: CONTENT });
      });
      await record(preparer, code, 'submit', 'submitted');
    }
    for (const code of ['published', 'withdrawn']) {
      await record(consultant, code, 'review', 'reviewed');
      await record(office, code, 'publish', 'published');
    }
    await record(office, 'withdrawn', 'withdraw', 'withdrawn');
  });
  afterAll(() => service.destroy());

  const record = (who: Actor, code: string, action: CaseStudyAction, to: CaseStudyState): Promise<void> =>
    new PostgresCaseStudyDesks(service).as(who, ({ studies }) =>
      studies.record(code, OWN, { action, version: 1, to, grade: action === 'submit' ? undefined : 'intention', note: 'why' }),
    );
  const as = <Row = unknown>(who: Actor, sql: string): Promise<readonly Row[]> =>
    inTenancy(service, { kind: 'actor', actor: who }, (manager) => manager.query<readonly Row[]>(sql));
  const codesSeen = (who: Actor): Promise<readonly string[]> =>
    as<{ code: string }>(who, 'SELECT code FROM case_study_version ORDER BY code').then((rows) => rows.map(({ code }) => code));

  it('shows a foreign council what is published and nothing else, though a study names it', async () => {
    const all = ['published', 'unpublished', 'withdrawn'];
    expect(await Promise.all(EVERYBODY.map(codesSeen))).toEqual([all, all, ['published'], all, all]);
  });

  it('shows a foreign council of the steps only that a study became public or was withdrawn', async () => {
    const steps = await as<{ step: string }>(neighbour, `SELECT code || ' ' || action AS step FROM case_study_transition ORDER BY id`);
    expect(steps.map(({ step }) => step)).toEqual(['published publish', 'withdrawn publish', 'withdrawn withdraw']);
  });

  it('shows nothing at all to a connection that acts for nobody', async () => {
    for (const table of ['case_study_version', 'case_study_transition']) {
      expect(await service.query(`SELECT count(*)::int AS n FROM ${table}`)).toEqual([{ n: 0 }]);
    }
  });

  it('tells a store that a code is taken by a study its actor may not see', async () => {
    const added = await new PostgresCaseStudyDesks(service).as(neighbour, ({ studies }) =>
      studies.addVersion({ code: 'unpublished', number: 1, submitter: OTHER, content: CONTENT }),
    );
    expect(added).toBe(false);
  });

  const version = (submitter: string, councils: string, savedBy: string): string =>
    `INSERT INTO case_study_version (code, version, submitting_council, council_codes, title, summary, practice_tags, claimed_effect, claimed_figures, basis, linked_lines, provenance, search_vector, saved_by)
     VALUES ('forged', 1, '${submitter}', '{${councils}}', 't', 's', '{}', 'c', '[]', 'b', '[]', '[]', '', '${savedBy}')`;
  const step = (action: string, to: string, by: Actor): string =>
    `INSERT INTO case_study_transition (code, version, submitting_council, action, to_state, grade, note, by_subject, role)
     VALUES ('unpublished', 1, '${OWN}', '${action}', '${to}', 'trial', 'n', '${by.subject}', '${by.role}')`;

  it('does not let a preparer write for another council, of another council alone, or in another’s name', async () => {
    for (const forged of [
      version(OWN, OTHER, 'neighbour-key'),
      version(OTHER, OWN, 'neighbour-key'),
      version(OTHER, OTHER, 'preparer-key'),
    ]) {
      await expect(as(neighbour, forged)).rejects.toThrow('row-level security');
    }
  });

  it.each([
    ['a preparer review', preparer, 'review', 'reviewed'],
    ['a preparer publish', preparer, 'publish', 'published'],
    ['a finance validator submit', colleague, 'submit', 'submitted'],
    ['a consultant publish', consultant, 'publish', 'published'],
    ['a consultant withdraw', consultant, 'withdraw', 'withdrawn'],
  ])('does not let %s', async (_, who, action, to) => {
    await expect(as(who, step(action, to, who))).rejects.toThrow('row-level security');
  });

  it('takes no publication without a grade, and no withdrawal without a reason', async () => {
    const without = (action: string, to: string): string => step(action, to, office).replace("'trial', 'n'", 'NULL, NULL');
    await expect(as(office, without('publish', 'published'))).rejects.toThrow('graded_when_reviewed');
    await expect(as(office, without('withdraw', 'withdrawn'))).rejects.toThrow('has_its_reason');
  });

  const CHANGES = ['UPDATE case_study_version SET title = title', 'DELETE FROM case_study_version', 'DELETE FROM case_study_transition'];

  it.each(CHANGES)('does not grant %p to the role that serves', async (sql) => {
    await expect(as(office, sql)).rejects.toThrow('permission denied');
  });

  it.each(CHANGES)('refuses %p even to a superuser', async (sql) => {
    const admin = await connect(database.adminUrl);
    await expect(admin.query(sql)).rejects.toThrow('append-only');
    await admin.destroy();
  });
});
