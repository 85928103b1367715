import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FromFile, LoadPublications, Presence } from '#postgres';
import { calendarDay, COUNCIL_REGISTER, type Publication } from '#domain/catalogue';
import { checkPublication } from '#domain/publishing';
import { codeOf, OperatorProblem } from '../operator-problem.types.js';
import { openDatabase } from '../start/database.module.js';
import type { Settings } from '../start/settings.types.js';

export interface LoadOptions {
  readonly 'dry-run'?: boolean;
  readonly vintage?: string;
  readonly name?: string;
}

type Print = (line: string) => void;

/** `load`: official statistics from their published files, each row accounted for. What is loaded is in the next release. */
export async function load(settings: Settings, files: readonly string[], options: LoadOptions, print: Print): Promise<void> {
  requireSense(files, options);
  const read = [];
  for (const path of files) read.push({ path, file: await readOne(path, options, print) });
  const failed = read.filter(({ file }) => file === 'failed').map(({ path }) => path);
  const toLoad = read.flatMap(({ path, file }) => (typeof file === 'string' ? [] : [{ path, file }]));
  if (toLoad.length > 0) failed.push(...(await loadAll(settings, toLoad, options['dry-run'] === true, print)));
  if (failed.length > 0) throw new OperatorProblem(`${failed.length} of ${files.length} files could not be loaded: ${failed.join(', ')}.`);
}

function requireSense(files: readonly string[], { vintage, name }: LoadOptions): void {
  if (files.length === 0) throw new OperatorProblem('Say which files: “load FILE...”.');
  if (name !== undefined && (files.length > 1 || name.trim() === ''))
    throw new OperatorProblem('--name is the name of one publication: load its file by itself.');
  if (vintage === undefined) return;
  try {
    calendarDay(vintage);
  } catch {
    throw new OperatorProblem(`--vintage is “${vintage}”, which is no day. Say the day of publication as 2024-12-31.`);
  }
}

/** What a file holds to be loaded; `nothing` where it is only compared. */
async function readOne(path: string, { vintage, name }: LoadOptions, print: Print): Promise<FromFile | 'nothing' | 'failed'> {
  const { FILE_LIMITS, readPublishedFile, told } = await import('#published-files');
  const fileName = basename(path);
  const bytes = await bytesOf(path, FILE_LIMITS.bytes);
  if (typeof bytes === 'string') {
    print(`${fileName} was not read: ${bytes}`);
    return 'failed';
  }
  const outcome = readPublishedFile(bytes, { fileName, councils: COUNCIL_REGISTER, vintage, name });
  for (const line of told(outcome)) print(line);
  if (outcome.kind !== 'read') return 'failed';
  if (outcome.compared) return 'nothing';
  const { publication } = outcome;
  const [problem] = publication === undefined ? [] : checkPublication(publication);
  if (publication === undefined || problem !== undefined) {
    print(`  ${problem?.message ?? 'No row of it can be used, so there is nothing to load.'}`);
    return 'failed';
  }
  return { publication, fingerprint: createHash('sha256').update(bytes).digest('hex') };
}

/** The bytes, or why there are none. */
async function bytesOf(path: string, most: number): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(path);
    if (size > most) return `it has ${size} bytes, and at most ${most} are read. Cut it into several files by year.`;
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'there is no such file.';
    if (codeOf(error) === 'EISDIR') return 'it is a folder. Name the files in it.';
    if (codeOf(error) === 'EACCES') return 'you may not read it. Change its permissions.';
    throw error;
  }
}

interface ToLoad {
  readonly path: string;
  readonly file: FromFile;
}

/** Loads each or says what would be, and gives those that could not be. */
async function loadAll(settings: Settings, files: readonly ToLoad[], dryRun: boolean, print: Print): Promise<readonly string[]> {
  const database = await openDatabase(settings, () => undefined);
  const postgres = await import('#postgres');
  const owner = await postgres.connect(database.ownerUrl);
  const failed: string[] = [];
  let added = 0;
  try {
    const publications = new postgres.LoadPublications(owner);
    const rehearsed: FromFile[] = [];
    for (const { path, file } of files) {
      const presence = await loadOne(publications, file, dryRun ? rehearsed : undefined, print);
      if (presence === 'other-file') failed.push(path);
      if (presence === 'new') added += 1;
    }
  } finally {
    await owner.destroy();
    await database.stop();
  }
  if (dryRun) print('This was a dry run: nothing was loaded.');
  else if (added > 0) print('What was loaded is in the next release that is published, and in none before it.');
  return failed;
}

/** Loads a file; where files are only rehearsed, says what would be, were those before it loaded. */
async function loadOne(publications: LoadPublications, file: FromFile, rehearsed: FromFile[] | undefined, print: Print): Promise<Presence> {
  const { publication } = file;
  const { length } = publication.figures;
  const named = `“${publication.name}”, published ${publication.vintage}`;
  const presence = rehearsed
    ? (presenceAmong(rehearsed, file) ?? (await publications.presenceOf(file)))
    : await publications.load(file, (done) => {
        if (done < length) print(`  ${inEnglish(done)} of ${inEnglish(length)} figures of ${named} ...`);
      });
  if (presence === 'new') rehearsed?.push(file);
  const said = {
    new: `${rehearsed ? 'Would be loaded' : 'Loaded'}: ${named}: ${contentsOf(publication)}.`,
    'same-file': `${rehearsed ? 'Would be loaded' : 'Loaded'} already from this very file, and nothing is changed: ${named}.`,
    'other-file': `${rehearsed ? 'Would not be loaded: another file is' : 'Not loaded: another file was loaded as'} ${named}. Say a later --vintage for a revision, or another --name for other years.`,
  };
  print(said[presence]);
  return presence;
}

/** Whether a file before it would have been loaded under its name and day. */
function presenceAmong(rehearsed: readonly FromFile[], { publication, fingerprint }: FromFile): Presence | undefined {
  const { realm, name, vintage } = publication;
  const before = rehearsed.find(({ publication: of }) => of.realm === realm && of.name === name && of.vintage === vintage);
  if (before === undefined) return undefined;
  return before.fingerprint === fingerprint ? 'same-file' : 'other-file';
}

function contentsOf({ figures, populations, priceLevels, indices }: Publication): string {
  const counts = { figures, populations, 'price levels': priceLevels, 'index levels': indices };
  const there = Object.entries(counts).filter(([, { length }]) => length > 0);
  return there.map(([what, { length }]) => `${inEnglish(length)} ${what}`).join(', ');
}

const inEnglish = (count: number): string => count.toLocaleString('en-GB');
