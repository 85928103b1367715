import type { Form, FormChange, FormTable } from './form.js';

/** The form after one change; a RangeError where the change names what is not there, or adds what is: then the table of editions is wrong. */
export function changeForm(form: Form, change: FormChange): Form {
  switch (change.kind) {
    case 'add-column':
      return inTable(form, change.table, (columns) => addAfter(columns, change.after, change.column));
    case 'remove-column':
      return inTable(form, change.table, (columns) => without(columns, change.column));
    case 'relabel-column':
      return inTable(form, change.table, (columns) =>
        replaced(columns, change.column, (column) => ({ ...column, heading: change.heading })),
      );
    case 'add-line':
      if (form.lines.some(({ code }) => code === change.line.code))
        throw new RangeError(`the form has the line ${change.line.code} already`);
      return { ...form, lines: [...form.lines, change.line] };
    case 'remove-line':
      return { ...form, lines: without(form.lines, change.line) };
    case 'relabel-line':
      return { ...form, lines: replaced(form.lines, change.line, (line) => ({ ...line, label: change.label })) };
    case 'move-date':
      return { ...form, days: { ...form.days, [change.date]: change.day } };
  }
}

type Columns = FormTable['columns'];

function inTable(form: Form, code: FormTable['code'], change: (columns: Columns) => Columns): Form {
  const sections = form.sections.map((section) => ({
    ...section,
    tables: section.tables.map((table) => (table.code === code ? { ...table, columns: change(table.columns) } : table)),
  }));
  return { ...form, sections };
}

function addAfter(columns: Columns, after: string, column: Columns[number]): Columns {
  const at = placeOf(columns, after) + 1;
  if (columns.some(({ code }) => code === column.code)) throw new RangeError(`the table has the column ${column.code} already`);
  return [...columns.slice(0, at), column, ...columns.slice(at)];
}

function without<T extends { readonly code: string }>(list: readonly T[], code: string): readonly T[] {
  const at = placeOf(list, code);
  return list.filter((_, i) => i !== at);
}

function replaced<T extends { readonly code: string }>(list: readonly T[], code: string, change: (item: T) => T): readonly T[] {
  const at = placeOf(list, code);
  return list.map((item, i) => (i === at ? change(item) : item));
}

function placeOf(list: readonly { readonly code: string }[], code: string): number {
  const at = list.findIndex((item) => item.code === code);
  if (at === -1) throw new RangeError(`the form has no ${code}`);
  return at;
}
