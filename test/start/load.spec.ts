import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, inTenancy } from '#postgres';
import { testDatabase } from '../builders/test-database.js';
import { type Ending, endEverything, Run, type Settings } from './outturn.js';

const folder = mkdtempSync(join(tmpdir(), 'outturn load '));
const HEADINGS = 'effective_from,nlw_gbp_per_hour,age_band,source';
const RATES = fileOf('rates.csv', [HEADINGS, '2023-04-01,10.42,23+,law', '2024-04-01,11.44,21+,law', '2025-04-01,soon,21+,law']);
const MENDED = fileOf('mended.csv', [HEADINGS, '2023-04-01,10.42,23+,law', '2024-04-01,11.44,21+,law', '2025-04-01,12.21,21+,law']);
const STRANGE = fileOf('strange.csv', ['colour,weight', 'red,3']);

afterAll(() => endEverything(folder));

function fileOf(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const READ = [
  'rates.csv: rates of the National Living Wage.',
  '  Of 3 rows 2 are used, 0 set aside and 1 refused.',
  '  Refused: 1 row because a value is neither a number nor a known mark of a missing one. Line 4: “soon” under “nlw_gbp_per_hour”. Write the number in digits, or one of the marks [c], [x], [z], *, : or nothing.',
  '  What is refused is not in what can be loaded.',
  '  The rate is for people aged 23+ (line 2).',
  '  The rate is for people aged 21+ (line 3).',
];

describe('outturn load', () => {
  let settings: Settings;
  let ownerUrl: string;

  beforeAll(async () => {
    const database = await testDatabase();
    ownerUrl = database.ownerUrl;
    settings = { OUTTURN_HOME: join(folder, 'home'), DATABASE_URL: database.serviceUrl, DATABASE_OWNER_URL: ownerUrl };
  });

  const load = (...args: readonly string[]): Promise<Ending> => Run.of(['load', ...args], settings).ending;
  const told = ({ output }: Ending): readonly string[] => output.trimEnd().split('\n');

  async function stored(): Promise<readonly string[]> {
    const owner = await connect(ownerUrl);
    const rows = await inTenancy(owner, { kind: 'operator' }, (manager) =>
      manager.query<readonly { said: string }[]>(
        `SELECT to_char(vintage, 'YYYY-MM-DD') || ' ' || year || ' ' || level AS said FROM publication JOIN index_level ON id = publication_id ORDER BY 1`,
      ),
    );
    await owner.destroy();
    return rows.map(({ said }) => said);
  }

  it('says what would be, and changes nothing, when it is run dry', async () => {
    const ending = await load(RATES, '--dry-run');
    expect(ending).toMatchObject({ code: 0, complaint: '' });
    expect(told(ending)).toEqual([
      ...READ,
      'Would be loaded: “National Living Wage rates”, published 2024-10-29: 2 index levels.',
      'This was a dry run: nothing was loaded.',
    ]);
    expect(await stored()).toEqual([]);
  });

  it('notices when it is run dry that two files have one name and day, as it would when they are loaded', async () => {
    const ending = await load(RATES, RATES, MENDED, '--dry-run');
    expect(ending).toMatchObject({ code: 1, complaint: `1 of 3 files could not be loaded: ${MENDED}.\n` });
    expect(told(ending).slice(-4)).toEqual([
      'Would be loaded: “National Living Wage rates”, published 2024-10-29: 2 index levels.',
      'Would be loaded already from this very file, and nothing is changed: “National Living Wage rates”, published 2024-10-29.',
      expect.stringMatching(
        /^Would not be loaded: another file is “National Living Wage rates”, published 2024-10-29\. Say a later --vintage/,
      ),
      'This was a dry run: nothing was loaded.',
    ]);
    expect(await stored()).toEqual([]);
  });

  it('loads what can be read, tells the other files and what to do about them, and ends with 1', async () => {
    const ending = await load(STRANGE, RATES, join(folder, 'absent.csv'));
    expect(ending.code).toBe(1);
    expect(ending.complaint).toBe(`2 of 3 files could not be loaded: ${STRANGE}, ${join(folder, 'absent.csv')}.\n`);
    expect(told(ending)).toEqual([
      expect.stringMatching(/^strange\.csv was not read: its headings are of no known layout\. Known are /),
      ...READ,
      'absent.csv was not read: there is no such file.',
      'Loaded: “National Living Wage rates”, published 2024-10-29: 2 index levels.',
      'What was loaded is in the next release that is published, and in none before it.',
    ]);
    expect(await stored()).toEqual(['2024-10-29 2023-24 10.42', '2024-10-29 2024-25 11.44']);
  });

  it('changes nothing with the same file, refuses another of its name and day, and takes it with a later day', async () => {
    expect(told(await load(RATES)).at(-1)).toBe(
      'Loaded already from this very file, and nothing is changed: “National Living Wage rates”, published 2024-10-29.',
    );
    const refused = await load(MENDED);
    expect(refused.code).toBe(1);
    expect(told(refused).at(-1)).toContain('Say a later --vintage for a revision, or another --name for other years.');
    expect((await load(MENDED, '--vintage', '2024-10-30')).code).toBe(0);
    expect(await stored()).toHaveLength(5);
  });

  it.each([
    [[], 'Say which files: “load FILE...”.\n'],
    [[RATES, '--vintage', '2025-02-30'], '--vintage is “2025-02-30”, which is no day. Say the day of publication as 2024-12-31.\n'],
    [[RATES, MENDED, '--name', 'Rates'], '--name is the name of one publication: load its file by itself.\n'],
  ])('tells a mistake in one line before it opens anything: %p', async (args, complaint) => {
    expect(await load(...args)).toEqual({ code: 1, output: '', complaint });
  });
});

describe('outturn load, on the embedded database', () => {
  it('loads without any setting', async () => {
    const ending = await Run.of(['load', MENDED], { OUTTURN_HOME: join(folder, 'embedded') }).ending;
    expect(ending).toMatchObject({ code: 0, complaint: '' });
    expect(ending.output).toContain('Loaded: “National Living Wage rates”, published 2024-10-29: 3 index levels.');
  });
});
