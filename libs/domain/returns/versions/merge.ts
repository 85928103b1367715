import type { ReturnContent } from '../council-return.js';
import { type CollectionDefinition, type TableCode, tableOf } from '../definition/index.js';
import { contentFrom, type FilledTables } from '../filling/index.js';
import type { Problem } from '../problem.js';
import { type CellChange, changesBetween, changesIn, fieldName } from './difference.js';
import { namedTables, type NamedTables } from './keyed-tables.js';
import { type CellConflict, mapThree, mergeTables, type Three } from './merge-rows.js';
import { sameValue } from './same-value.js';
import { leavesOf, putBack, setApart, type WholeLine } from './whole-lines.js';

export type MergeOutcome =
  /** With what changed from base to theirs: what whoever saves has not seen yet. */
  | { readonly kind: 'merged'; readonly content: ReturnContent; readonly theirChanges: readonly CellChange[] }
  /** All of them at once. */
  | { readonly kind: 'conflict'; readonly conflicts: readonly CellConflict[] };

/**
 * What two versions of one base come to together, cell by cell: each changed cell is as the one who changed it left it. Where both
 * changed a cell and not to the same, where one took out a row that the other changed, or where the whole would not fit the form, it is
 * a conflict: nothing that was entered is lost, and nothing comes of it that nobody entered. Whether what is merged can be true is for
 * `checkContent` to say, as of any version.
 */
export function mergeVersions(
  base: ReturnContent,
  theirs: ReturnContent,
  mine: ReturnContent,
  definition: CollectionDefinition,
): MergeOutcome {
  if (sameValue(mine, base) || sameValue(mine, theirs))
    return { kind: 'merged', content: theirs, theirChanges: changesBetween(base, theirs, definition) };
  if (sameValue(theirs, base)) return { kind: 'merged', content: mine, theirChanges: [] };

  const { tables: filled, whole } = setApart([base, theirs, mine], definition);
  const tables = tablesOfThree(filled, definition);
  const cells = mergeTables(tables, definition);
  const lines = mergeWhole(whole, theirs, mine);
  const read = contentFrom(cells.tables, definition);
  const unread = read.kind === 'problems' ? read.problems.map((problem) => doesNotFit(problem, tables, definition)) : [];
  const conflicts = [...cells.conflicts, ...lines.conflicts, ...unread];
  if (read.kind === 'problems' || conflicts.length > 0) return { kind: 'conflict', conflicts };
  return {
    kind: 'merged',
    content: putBack(read.content, lines.holders, [theirs, mine]),
    theirChanges: changesIn(tables.base, tables.theirs, whole, definition),
  };
}

function tablesOfThree([was = {}, their = {}, my = {}]: readonly FilledTables[], definition: CollectionDefinition): Three<NamedTables> {
  const base = namedTables(was, definition);
  return { base, theirs: namedTables(their, definition, base), mine: namedTables(my, definition, base) };
}

interface MergedLines {
  /** In which of the two versions each line stands as it is to be. */
  readonly holders: ReadonlyMap<string, ReturnContent>;
  readonly conflicts: readonly CellConflict[];
}

/** Lines that have no room in the tables have no cells to merge: each is the one’s or the other’s as a whole. */
function mergeWhole(whole: readonly WholeLine[], theirs: ReturnContent, mine: ReturnContent): MergedLines {
  const holders = new Map<string, ReturnContent>();
  const conflicts: CellConflict[] = [];
  for (const { name, versions } of whole) {
    const [was, their, my] = versions;
    const theyChanged = !sameValue(was, their);
    holders.set(name, theyChanged ? theirs : mine);
    if (theyChanged && !sameValue(was, my) && !sameValue(their, my)) conflicts.push(...disputedFields(name, versions));
  }
  return { holders, conflicts };
}

function disputedFields(name: string, versions: readonly (readonly unknown[])[]): readonly CellConflict[] {
  const [base, theirs, mine] = versions.map(leavesOf) as [Leaves, Leaves, Leaves];
  const message = `The template has no room for all of ${name}: it is merged as a whole, and both changed it.`;
  return [...new Set([...theirs.keys(), ...mine.keys()])]
    .filter((field) => theirs.get(field) !== mine.get(field))
    .map((field) => ({ ...fieldName(name, field), ...mapThree({ base, theirs, mine }, (leaves) => leaves.get(field)), message }));
}
type Leaves = ReadonlyMap<string, string>;

/** What two versions can each be and not both together, such as more rows than a table takes. */
function doesNotFit({ path, cell, message }: Problem, tables: Three<NamedTables>, definition: CollectionDefinition): CellConflict {
  const table = path[0] as TableCode;
  return {
    table,
    row: '',
    column: '',
    cell: cell === '' ? (tableOf(definition, table)?.title ?? table) : cell,
    ...mapThree(tables, (version) => `${version.get(table)?.size ?? 0} rows`),
    message,
  };
}
