import { type ExecFileException, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SCORE_FIGURE_NAMES } from '#domain/triangulation';
import { simulateWorld } from '#simulation';
import { writeWorld } from '../builders/panel-folder.js';
import { CHECKOUT, type Ending } from './outturn.js';

const root = mkdtempSync(join(tmpdir(), 'outturn score '));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Where the names of the modules go that the command loads: a hook of Node writes them down. */
const LOADED = join(root, 'loaded');
const HOOK = `import { appendFileSync } from 'node:fs';
export async function resolve(name, context, next) {
  const found = await next(name, context);
  appendFileSync(process.env.LOADED, found.url + '\\n');
  return found;
}`;
const dataUrl = (source: string): string => `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
const NOTED = `--import=${dataUrl(`import { register } from 'node:module'; register('${dataUrl(HOOK)}');`)}`;

interface Call {
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The command, run in a folder of its own; the npm that runs these tests is not what called it. */
function score({ args, cwd = root, environment = {} }: Call): Promise<Ending> {
  const { npm_lifecycle_event: _script, INIT_CWD: _from, ...surroundings } = process.env;
  const env = { ...surroundings, ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(CHECKOUT, 'apps/outturn/run.mjs'), 'score', ...args], { cwd, env }, (failed, output, complaint) =>
      resolve({ code: failed === null ? 0 : codeOf(failed), output, complaint }),
    );
  });
}

const codeOf = ({ code }: ExecFileException): number => (typeof code === 'number' ? code : NaN);
const answersIn = (folder: string): readonly string[] =>
  ['verdicts.csv', 'calibration.csv'].map((name) => readFileSync(join(root, folder, name), 'utf8'));

describe('outturn score', () => {
  const world = simulateWorld({ councils: 24, seed: 5, yearsBefore: 4, yearsAfter: 2 });
  writeWorld(join(root, 'one'), world);
  writeWorld(join(root, 'two'), simulateWorld({ councils: 24, seed: 6, yearsBefore: 4, yearsAfter: 2 }));

  it('judges a panel named from where it was called, into a folder that it makes', async () => {
    const ending = await score({ args: ['--panel', 'one/panel', '--out', 'made/here'] });
    expect(ending).toMatchObject({ code: 0, complaint: '' });
    expect(ending.output).toMatch(
      /^.*one.panel: 24 councils, \d+ claims judged; verdicts\.csv and calibration\.csv are in .*made.here\.\n$/,
    );
    const [verdicts, calibration] = answersIn('made/here');
    expect(verdicts).toMatch(/^council,horizon,test,kappa,low,high,verdict\nC001,1,M,-?\d+\.\d{6,},/);
    expect(calibration!.split('\n').map((line) => line.split(',')[0])).toEqual(['horizon', '1', '2', '']);
  });

  it('is told by npm where that was', async () => {
    const environment = { npm_lifecycle_event: 'outturn', INIT_CWD: root };
    expect(await score({ args: ['--panel', 'one/panel', '--out', 'by-npm'], cwd: CHECKOUT, environment })).toMatchObject({ code: 0 });
    expect(answersIn('by-npm')).toEqual(answersIn('made/here'));
  });

  it('loads neither Nest nor a database', async () => {
    const environment = { NODE_OPTIONS: NOTED, LOADED };
    expect(await score({ args: ['--panel', 'one/panel', '--out', 'noted'], environment })).toMatchObject({ code: 0, complaint: '' });
    const loaded = readFileSync(LOADED, 'utf8').split('\n');
    expect(loaded.filter((url) => url.endsWith('/panel-files/index.js'))).not.toEqual([]);
    expect(loaded.filter((url) => /@nestjs|typeorm|\/pg\/|postgres/.test(url))).toEqual([]);
  });

  it('gives the same bytes whatever the order of rows, their ends and their packing', async () => {
    const [header, ...rows] = readFileSync(join(root, 'one/panel/panel.csv'), 'utf8').trimEnd().split('\n');
    mkdirSync(join(root, 'turned'));
    writeFileSync(join(root, 'turned/panel.csv.gz'), gzipSync(`\ufeff${[header, ...rows.reverse()].join('\r\n')}`));
    writeFileSync(join(root, 'turned/meta.json'), readFileSync(join(root, 'one/panel/meta.json')));
    expect(await score({ args: ['--panel', 'turned', '--out', 'turned-out'] })).toMatchObject({ code: 0, complaint: '' });
    expect(answersIn('turned-out')).toEqual(answersIn('made/here'));
  });

  it('marks the answers where the truth is known, horizon by horizon', async () => {
    const { code, output } = await score({ args: ['--panel', 'one/panel', '--out', 'marked', '--truth', 'one/truth'] });
    expect(code).toBe(0);
    const names = [...output.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name).filter((name) => name !== 'figure');
    expect(names).toEqual([...SCORE_FIGURE_NAMES, ...SCORE_FIGURE_NAMES]);
    expect(output.match(/^horizon .*$/gm)).toEqual(['horizon 1', 'horizon 2']);
    const asked = world.truth.filter(({ horizon }) => horizon === 1).length;
    expect(/^ {2}asked +(\d+)$/m.exec(output)?.[1]).toBe(String(asked));
  });

  it('pools several panels, each with its answers and its truth', async () => {
    const pairs = ['one', 'two'].flatMap((name) => ['--panel', `${name}/panel`, '--truth', `${name}/truth`, '--out', `${name}/out`]);
    const { code, output } = await score({ args: pairs });
    expect(code).toBe(0);
    expect(output).toMatch(/^horizon 2, 2 panels$/m);
    expect(output).toMatch(/^ {2}coverage_W +\d\.\d{3} +\d\.\d{3} +\.87 to \.93 +(met|missed)$/m);
    expect(answersIn('one/out')).toEqual(answersIn('made/here'));
  });

  it('goes on where nobody reads what it tells', async () => {
    const args = [join(CHECKOUT, 'apps/outturn/run.mjs'), 'score', '--panel', 'two/panel', '--out', 'unread', '--truth', 'two/truth'];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const complaints: string[] = [];
    child.stderr.on('data', (told: Buffer) => complaints.push(told.toString()));
    child.stdout.destroy();
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(complaints).toEqual([]);
    expect(answersIn('unread')).toEqual(answersIn('two/out'));
  });

  it('judges one council in one year, of which nothing is asked', async () => {
    mkdirSync(join(root, 'small'));
    const meta = { format: 'outturn-panel/1', base_year: '2015-16', horizons: [], pre_years: 0, currency: 'GBP' };
    writeFileSync(join(root, 'small/meta.json'), JSON.stringify(meta));
    const rows = 'council,financial_year,cell,spend_gbp,claimed_gbp,price_index,volume_index,transfers_gbp\nA,2015-16,x,1,0,1,1,0\n';
    writeFileSync(join(root, 'small/panel.csv'), rows);
    expect(await score({ args: ['--panel', 'small', '--out', 'small-out'] })).toMatchObject({ code: 0, complaint: '' });
    expect(answersIn('small-out')).toEqual(['council,horizon,test,kappa,low,high,verdict\n', 'horizon,theta,theta_se,phi,phi_se\n']);
  });

  it('ends with 2 and the place, without a stack, where a file breaks the format', async () => {
    mkdirSync(join(root, 'broken'));
    const text = readFileSync(join(root, 'one/panel/panel.csv'), 'utf8').split('\n');
    writeFileSync(
      join(root, 'broken/panel.csv'),
      [...text.slice(0, 9), text[9]!.replace(/,\d+\.\d\d,/, ',NaN,'), ...text.slice(10)].join('\n'),
    );
    writeFileSync(join(root, 'broken/meta.json'), readFileSync(join(root, 'one/panel/meta.json')));
    const { code, output, complaint } = await score({ args: ['--panel', 'broken', '--out', 'never'] });
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(complaint).toMatch(/broken.panel\.csv, line 10, spend_gbp “NaN”: This is no plain decimal number[^\n]*\n$/);
    expect(existsSync(join(root, 'never'))).toBe(false);
  });

  it.each<readonly [string, readonly string[], RegExp]>([
    ['without a panel', ['--out', 'o'], /Say which panel/],
    ['without a place for its answers', ['--panel', 'one/panel'], /1 --panel and 0 --out/],
    [
      'with a truth too few',
      ['--panel', 'one/panel', '--out', 'a', '--panel', 'two/panel', '--out', 'b', '--truth', 'one/truth'],
      /2 --panel and 1 --truth/,
    ],
    ['with its answers among the panel', ['--panel', 'one/panel', '--out', 'two/../one/panel'], /is the folder of a panel/],
    ['with its answers among the panel under another name', ['--panel', 'one/panel', '--out', 'linked'], /is the folder of a panel/],
    [
      'with its answers among the truth',
      ['--panel', 'one/panel', '--out', 'one/truth', '--truth', 'one/truth'],
      /is the folder of a panel, a truth/,
    ],
    ['with two answers in one folder', ['--panel', 'one/panel', '--out', 'a', '--panel', 'two/panel', '--out', 'a'], /or other answers/],
    ['with its answers where a file is', ['--panel', 'one/panel', '--out', 'one/panel/panel.csv'], /is no folder/],
    ['with a folder that nothing stands before', ['one/panel', '--out', 'a'], /“one\/panel” belongs to nothing/],
  ])('is refused %s', async (_, args, says) => {
    if (!existsSync(join(root, 'linked'))) symlinkSync(join(root, 'one/panel'), join(root, 'linked'));
    const { code, complaint } = await score({ args });
    expect(code).toBe(1);
    expect(complaint).toMatch(says);
    expect(complaint).not.toMatch(/\n\s+at /);
  });
});
