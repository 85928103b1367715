import { AuditLog, connect, inTenancy, LoadPublications, PostgresOfficeDesks, PostgresPublishingDesks, sha256 } from '#postgres';
import { type Actor, actor } from '#domain/access';
import { councilCode, financialYear, known, missing, type Publication } from '#domain/catalogue';
import { builtRelease } from '../builders/built-release.js';
import { ProgrammeOffice, releaseText, summaryOf } from '#domain/publishing';
import type { DataSource } from 'typeorm';
import { type TestDatabase, testDatabase } from '../builders/test-database.js';

const KENT = councilCode('E10000016');
const YEAR = financialYear('2019-20');
const office = actor('office-key', 'programme-office', undefined);
const preparer = actor('preparer-key', 'preparer', KENT);
const consultant = actor('consultant-key', 'consultant', undefined);

const PUBLICATION: Publication = {
  realm: 'england',
  name: 'A publication',
  publisher: 'Somebody',
  vintage: '2020-10-01',
  priceLevels: [{ cell: 'NURSING_65', year: YEAR, level: 100 }],
  populations: [{ council: KENT, ageBand: '65+', year: YEAR, people: 316_000 }],
  figures: [
    { place: KENT, of: 'ADMISSIONS_65', year: YEAR, figure: known(536.3) },
    { place: KENT, of: 'RO_NET_CURRENT_EXPENDITURE', year: YEAR, figure: missing('not-comparable') },
    { place: 'E92000001', of: 'ADMISSIONS_65', year: YEAR, figure: known(584) },
  ],
  indices: [{ index: 'GDP_DEFLATOR', year: YEAR, level: 89.527, status: 'outturn' }],
};
const file = (publication: Publication, content = 'a file') => ({ publication, fingerprint: sha256(content) });
const silently = (): void => undefined;

describe('official statistics that the operator loads', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let service: DataSource;
  let loading: LoadPublications;

  beforeAll(async () => {
    database = await testDatabase();
    [owner, service] = await Promise.all([connect(database.ownerUrl), connect(database.serviceUrl)]);
    loading = new LoadPublications(owner);
  });
  afterAll(() => Promise.all([owner.destroy(), service.destroy()]));

  const publications = async (): Promise<readonly Publication[]> =>
    (await new PostgresPublishingDesks(service).as(office, ({ releases }) => releases.inputs('england', new Date()))).publications;

  it('are looked at without changing anything, then loaded, and come back as they were', async () => {
    expect(await loading.presenceOf(file(PUBLICATION))).toBe('new');
    expect(await publications()).toEqual([]);
    expect(await loading.load(file(PUBLICATION), silently)).toBe('new');
    expect(await publications()).toEqual([PUBLICATION]);
  });

  it('change nothing when the same file is loaded again, and are refused when another has their name and day', async () => {
    expect(await loading.load(file(PUBLICATION), silently)).toBe('same-file');
    expect(await loading.load(file({ ...PUBLICATION, figures: [] }, 'another file'), silently)).toBe('other-file');
    expect(await publications()).toEqual([PUBLICATION]);
    expect(await loading.load(file({ ...PUBLICATION, vintage: '2020-11-01', figures: [] }, 'another file'), silently)).toBe('new');
    expect((await publications()).map(({ vintage }) => vintage)).toEqual(['2020-10-01', '2020-11-01']);
  });

  it('are noted in the audit once each, in the name of the operator', async () => {
    const events = await new AuditLog(owner).events({ after: 0, first: 100 });
    expect(events.map(({ subject, action, target, after }) => [subject, action, target, after].join(' | '))).toEqual([
      'operator | publication.loaded | publication A publication in england | 2020-10-01',
      'operator | publication.loaded | publication A publication in england | 2020-11-01',
    ]);
  });

  it('are loaded whole or not at all', async () => {
    const twice = { ...PUBLICATION, name: 'Twice', figures: [...PUBLICATION.figures, ...PUBLICATION.figures] };
    await expect(loading.load(file(twice), silently)).rejects.toThrow('published_figure_pk');
    expect(await loading.presenceOf(file(twice))).toBe('new');
  });

  it('may be thirty thousand, which takes seconds and is told on the way', async () => {
    const years = Array.from({ length: 30 }, (_, i) => financialYear(`${1990 + i}-${String((1991 + i) % 100).padStart(2, '0')}`));
    const councils = Array.from({ length: 1000 }, (_, i) => councilCode(`E060${String(i).padStart(5, '0')}`));
    const figures = councils.flatMap((place) => years.map((year) => ({ place, of: 'AREA', year, figure: known(1) }) as const));
    const told: number[] = [];
    const began = performance.now();
    await loading.load(file({ ...PUBLICATION, name: 'Large', figures }), (count) => told.push(count));
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(told).toEqual([5000, 10_000, 15_000, 20_000, 25_000, 30_000]);
    expect((await publications()).find(({ name }) => name === 'Large')?.figures).toHaveLength(30_000);
  });

  it('are loaded by the programme office too, from no file, and by nobody else', async () => {
    const outcome = await new ProgrammeOffice(new PostgresOfficeDesks(service)).load(office, { ...PUBLICATION, name: 'By the office' });
    expect(outcome).toEqual({ kind: 'done', added: 1 });
    expect(await loading.presenceOf(file({ ...PUBLICATION, name: 'By the office' }))).toBe('other-file');
    const as = (who: Actor, sql: string): Promise<unknown> =>
      inTenancy(service, { kind: 'actor', actor: who }, (manager) => manager.query(sql));
    for (const who of [preparer, consultant]) {
      await expect(as(who, `INSERT INTO published_figure VALUES (1, 'E10000016', 'AREA', '2019-20', 1, NULL)`)).rejects.toThrow(
        'row-level security',
      );
      await expect(as(who, `INSERT INTO index_level VALUES (1, 'GDP_DEFLATOR', '2020-21', 1, 'outturn')`)).rejects.toThrow(
        'row-level security',
      );
      await expect(
        as(
          who,
          `INSERT INTO publication (realm, name, publisher, vintage, loaded_by) VALUES ('england', 'n', 'p', '2020-01-01', '${who.subject}')`,
        ),
      ).rejects.toThrow('row-level security');
      expect(await as(who, 'SELECT place FROM published_figure LIMIT 1')).toHaveLength(1);
    }
    await expect(as(office, 'UPDATE published_figure SET value = 2')).rejects.toThrow('permission denied');
  });

  it('are released beside every earlier release of the realm, oldest first', async () => {
    const none = { councils: [], returns: [], publications: [], programmes: [], documents: [], targets: [], earlier: [] };
    const earlier = await new PostgresPublishingDesks(service).as(office, async ({ releases }) => {
      for (const realm of ['england', 'demonstration', 'england'] as const) {
        const content = builtRelease({ ...none, realm });
        const text = releaseText(content);
        const terms = { status: 'final', embargoUntil: undefined, override: undefined } as const;
        await releases.add({ realm, text, checksum: sha256(text), note: 'a release', sources: summaryOf(content.sources), ...terms });
      }
      return (await releases.inputs('england', new Date())).earlier;
    });
    expect(earlier.map(({ realm }) => realm)).toEqual(['england', 'england']);
  });

  it('are neither changed nor removed, even by a superuser', async () => {
    const admin = await connect(database.adminUrl);
    await expect(admin.query('UPDATE published_figure SET value = 2')).rejects.toThrow('append-only');
    await expect(admin.query('DELETE FROM index_level')).rejects.toThrow('append-only');
    await admin.destroy();
  });

  it.each([
    ['a value and a reason', `'E10000016', 'AREA', '2001-02', 1, 'not-printed'`, 'published_figure_value_or_reason'],
    ['neither', `'E10000016', 'AREA', '2001-02', NULL, NULL`, 'published_figure_value_or_reason'],
    ['no number', `'E10000016', 'AREA', '2001-02', 'NaN', NULL`, 'published_figure_is_finite'],
    ['no end', `'E10000016', 'AREA', '2001-02', 'Infinity', NULL`, 'published_figure_is_finite'],
    ['no place', `'W06000001', 'AREA', '2001-02', 1, NULL`, 'published_figure_place_is_known'],
  ])('are not kept with %s', async (_what, values, constraint) => {
    const insert = inTenancy(owner, { kind: 'operator' }, (manager) =>
      manager.query(`INSERT INTO published_figure SELECT max(id), ${values} FROM publication`),
    );
    await expect(insert).rejects.toThrow(constraint);
  });
});

describe('a publication is refused before it reaches the database', () => {
  const load = (change: Partial<Publication>) =>
    new ProgrammeOffice({ as: () => Promise.reject(new Error('it reached the database')) }).load(office, { ...PUBLICATION, ...change });

  it.each<[string, Partial<Publication>, string, string]>([
    [
      'a figure of a fictional council',
      { figures: [{ place: councilCode('X99000001'), of: 'AREA', year: YEAR, figure: known(1) }] },
      'REALMS_MIXED',
      'figures.0',
    ],
    [
      'a figure without end',
      { figures: [{ place: KENT, of: 'AREA', year: YEAR, figure: known(Infinity) }] },
      'VALUE_NOT_POSSIBLE',
      'figures.0',
    ],
    [
      'an index of nought',
      { indices: [{ index: 'GDP_DEFLATOR', year: YEAR, level: 0, status: 'outturn' }] },
      'AMOUNT_NEGATIVE',
      'indices.0.level',
    ],
    [
      'a price that is no number',
      { priceLevels: [{ cell: 'NURSING_65', year: YEAR, level: Number.NaN }] },
      'AMOUNT_NEGATIVE',
      'priceLevels.0.level',
    ],
  ])('with %s', async (_what, change, code, path) => {
    const outcome = await load(change);
    expect(outcome.kind === 'refused' && outcome.problems.map((problem) => [problem.code, problem.path.join('.')])).toEqual([[code, path]]);
  });
});
