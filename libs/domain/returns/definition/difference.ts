import { type CollectionDefinition, DATE_NAMES, type DefinedColumn, type DefinedTable, tableOf } from './collection-definition.js';
import { dayOfAnyYear } from './day-in-words.js';

/**
 * What changed from one collection to another, a sentence each: dates, lines, tables and columns. The years of amounts move with the
 * collection and are no change.
 */
export function differenceBetween(before: CollectionDefinition, after: CollectionDefinition): readonly string[] {
  return [...changedDates(before, after), ...changedLines(before, after), ...changedTables(before, after)];
}

const DATE_WORDS = { opens: 'opening', deadline: 'deadline', refreshCloses: 'close of the refresh', frozen: 'freezing' } as const;

function changedDates(before: CollectionDefinition, after: CollectionDefinition): readonly string[] {
  return DATE_NAMES.flatMap((name) => {
    const [was, is] = [before.dates[name], after.dates[name]].map(dayOfAnyYear);
    return was === is ? [] : [`The ${DATE_WORDS[name]} moves from ${was} to ${is}.`];
  });
}

function changedLines(before: CollectionDefinition, after: CollectionDefinition): readonly string[] {
  const [was, is] = [linesOf(before), linesOf(after)];
  return [
    ...[...is].flatMap(([code, label]) => {
      const old = was.get(code);
      if (old === undefined) return [`The line “${label}” is added.`];
      return old === label ? [] : [`The line “${old}” is now called “${label}”.`];
    }),
    ...[...was].flatMap(([code, label]) => (is.has(code) ? [] : [`The line “${label}” is removed.`])),
  ];
}

function changedTables(before: CollectionDefinition, after: CollectionDefinition): readonly string[] {
  const tables = (definition: CollectionDefinition): readonly DefinedTable[] => definition.sections.flatMap((section) => section.tables);
  return [
    ...tables(after).flatMap((table) => {
      const old = tableOf(before, table.code);
      return old === undefined ? [`The table “${table.title}” is added.`] : changedColumns(old, table);
    }),
    ...tables(before).flatMap((table) => (tableOf(after, table.code) === undefined ? [`The table “${table.title}” is removed.`] : [])),
  ];
}

function changedColumns(before: DefinedTable, after: DefinedTable): readonly string[] {
  const [was, is] = [asked(before), asked(after)];
  return [
    ...is.flatMap((column) => {
      const old = was.find(({ code }) => code === column.code);
      if (old === undefined) return [`${after.title}: the column “${column.heading}” is added.`];
      return changedColumn(old, column).map((change) => `${after.title}: the column “${old.heading}” ${change}.`);
    }),
    ...was
      .filter(({ code }) => !is.some((column) => column.code === code))
      .map((old) => `${after.title}: the column “${old.heading}” is removed.`),
  ];
}

function changedColumn(was: DefinedColumn, is: DefinedColumn): readonly string[] {
  return [
    ...(was.heading === is.heading ? [] : [`is now called “${is.heading}”`]),
    ...(was.required === is.required ? [] : [is.required ? 'must now be filled in' : 'may now be left blank']),
  ];
}

const asked = (table: DefinedTable): readonly DefinedColumn[] => table.columns.filter(({ forYear }) => forYear === undefined);

function linesOf(definition: CollectionDefinition): ReadonlyMap<string, string> {
  const rows = tableOf(definition, 'finance')?.rows;
  return new Map(rows?.kind === 'fixed' ? rows.keys.map(({ line, label }) => [line, label]) : []);
}
