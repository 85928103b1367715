import { type Figure, Money } from '../../catalogue/index.js';
import type { YearAmount } from '../../savings/index.js';
import type { ReturnContent } from '../council-return.js';
import type { CollectionDefinition } from '../definition/index.js';
import { contentFrom, contentTables, type FilledTables } from '../filling/index.js';
import { NO, shown, YES } from '../template/cell-value.js';
import { numberInWords, poundsInWords } from './cell-words.js';
import { contentOf, inYearOrder, linesByName, linesCalled } from './content-lines.js';
import { sameValue } from './same-value.js';

/** What is called so in versions of a return, and has no room in the tables of the year in one of them: nothing, a line, or several. */
export interface WholeLine {
  /** In words, such as `savings line AC2`. */
  readonly name: string;
  /** In the order of the versions. */
  readonly versions: readonly (readonly unknown[])[];
}

export interface Apart {
  /** The tables of each version without those lines: they hold all the rest. */
  readonly tables: readonly FilledTables[];
  readonly whole: readonly WholeLine[];
}

/**
 * Versions apart into what the tables of the year hold and lines that they have no room for: with more cells of a locus, with amounts of
 * other years, two of one reference. What has no room in one version is set apart in all of them, so that it is compared with itself.
 * It is found by reading the tables back, as `leftOut` does, and name by name, so that a line keeps its fellows out of it.
 */
export function setApart(versions: readonly ReturnContent[], definition: CollectionDefinition): Apart {
  const tables = versions.map((content) => contentTables(content, definition));
  const names = new Set(versions.flatMap((content, i) => withoutRoom(content, tables[i] ?? {}, definition)));
  if (names.size === 0) return { tables, whole: [] };
  const lines = versions.map((content) => linesByName(inYearOrder(content)));
  return {
    tables: versions.map((content) =>
      contentTables(
        linesCalled(content, (name) => !names.has(name)),
        definition,
      ),
    ),
    whole: [...names].map((name) => ({ name, versions: lines.map((byName) => byName.get(name) ?? []) })),
  };
}

/** The names of all that comes back from the tables otherwise than it went in. */
function withoutRoom(content: ReturnContent, tables: FilledTables, definition: CollectionDefinition): readonly string[] {
  if (comesBack(content, tables, definition)) return [];
  const ordered = inYearOrder(content);
  return [...linesByName(ordered).keys()].filter((name) => {
    const called = linesCalled(ordered, (each) => each === name);
    return !comesBack(called, contentTables(called, definition), definition);
  });
}

function comesBack(content: ReturnContent, tables: FilledTables, definition: CollectionDefinition): boolean {
  const back = contentFrom(tables, definition);
  return back.kind === 'content' && sameValue(back.content, content);
}

/** A return of tables with lines put back from the versions that hold them, in the order of `first` and then of `second`. */
export function putBack(
  tabled: ReturnContent,
  holders: ReadonlyMap<string, ReturnContent>,
  [first, second]: readonly [ReturnContent, ReturnContent],
): ReturnContent {
  return contentOf((linesOf, nameOf) => {
    const names = new Set([first, second, tabled].flatMap((content) => linesOf(content).map(nameOf)));
    if (![...names].some((name) => holders.has(name))) return linesOf(tabled);
    return [...names].flatMap((name) => linesOf(holders.get(name) ?? tabled).filter((line) => nameOf(line) === name));
  });
}

/** Every field of lines of one name in words, by the way to it: a list by ordinals from 1, an amount by its year. */
export function leavesOf(lines: readonly unknown[]): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    const words = inWords(value);
    if (words === undefined) for (const [name, part] of partsOf(value)) walk(part, path === '' ? name : `${path}.${name}`);
    else leaves.set(path, words);
  };
  walk(lines.length === 1 ? lines[0] : lines, '');
  return leaves;
}

function partsOf(value: unknown): readonly (readonly [name: string, part: unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) return Object.entries(value);
  const years = value.map((each: unknown) => (isYearAmount(each) ? each.year : undefined));
  return value.map((each: unknown, i) => {
    const year = years[i];
    return isYearAmount(each) && year !== undefined && years.indexOf(year) === i ? [year, each.amount] : [String(i + 1), each];
  });
}

const isYearAmount = (value: unknown): value is YearAmount =>
  typeof value === 'object' && value !== null && 'year' in value && 'amount' in value && Object.keys(value).length === 2;

function inWords(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberInWords(value);
  if (typeof value === 'boolean') return value ? YES : NO;
  if (value instanceof Money) return poundsInWords(value);
  return isFigure(value) ? shown(value, inWords) : undefined;
}

const isFigure = (value: unknown): value is Figure<unknown> =>
  typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'known' || value.kind === 'missing');
