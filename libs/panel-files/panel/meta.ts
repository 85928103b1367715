import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BrokenFormat, codeOf } from '../problem.js';
import { startOfYear } from '../table/fields.js';

/** What `meta.json` says that an engine reads. */
export interface PanelMeta {
  /** The path of the file. */
  readonly file: string;
  /** The calendar year in which the base year begins. */
  readonly base: number;
  /** Ascending. */
  readonly horizons: readonly number[];
  readonly yearsBefore: number;
  readonly priceScope: 'national' | 'council';
}

export async function readMeta(folder: string): Promise<PanelMeta> {
  const file = join(folder, 'meta.json');
  const meta = await objectIn(file);
  const broken = (key: string, says: string): BrokenFormat =>
    new BrokenFormat(file, says, key in meta ? { column: key, value: spelled(meta[key]) } : { column: key });
  const { format, base_year: base, horizons, pre_years: before, currency, price_index_scope: scope = 'national' } = meta;

  if (format !== 'outturn-panel/1') throw broken('format', 'This can only be “outturn-panel/1”: other versions are not read.');
  if (currency !== 'GBP') throw broken('currency', 'This can only be “GBP”.');
  const start = typeof base === 'string' ? startOfYear(base) : undefined;
  if (start === undefined) throw broken('base_year', 'This is no financial year. Write it as “2015-16”.');
  if (!isNumbers(horizons, 1)) throw broken('horizons', 'This is no list of whole numbers from 1 on. Write it as [1, 2, 3].');
  if (new Set(horizons).size < horizons.length) throw broken('horizons', 'A horizon is asked for twice. Name each once.');
  if (!isNumbers([before], 0))
    throw broken('pre_years', 'This is no whole number from 0 on. Write how many years before the base year the panel has.');
  if (scope !== 'national' && scope !== 'council') throw broken('price_index_scope', 'This can only be “national” or “council”.');

  return { file, base: start, horizons: [...horizons].sort((a, b) => a - b), yearsBefore: Number(before), priceScope: scope };
}

async function objectIn(file: string): Promise<Record<string, unknown>> {
  try {
    const content: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)));
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return { ...content };
  } catch (error) {
    if (error instanceof SyntaxError) throw new BrokenFormat(file, `It is no JSON: ${error.message}. Mend it there.`);
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new BrokenFormat(file, 'There is no such file. Look at the folder.');
    if (code === 'EISDIR') throw new BrokenFormat(file, 'It is a folder. Put the file in its place.');
    if (code === 'EACCES') throw new BrokenFormat(file, 'It may not be read. Change its permissions.');
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new BrokenFormat(file, 'It is not written in UTF-8. Save it as UTF-8.');
    throw error;
  }
  throw new BrokenFormat(file, 'It is no JSON object. Write its keys and values in braces.');
}

const isNumbers = (value: unknown, least: number): value is readonly number[] =>
  Array.isArray(value) && value.every((each) => Number.isSafeInteger(each) && Number(each) >= least);

const spelled = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The problem of a panel that does not hold what its meta.json says. */
export const metaBroken = ({ file }: PanelMeta, column: string, value: string | number, says: string): BrokenFormat =>
  new BrokenFormat(file, says, { column, value: String(value) });
