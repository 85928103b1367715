import { ageBandsOf, type FinancialYear, type MissingReason, RETURN_LINES, startOf, yearsAfter, yearsUpTo } from '../../catalogue/index.js';
import { BASE_FORM } from './base-edition.table.js';
import { changeForm } from './change-form.js';
import {
  type CollectionDefinition,
  DATE_NAMES,
  type DateName,
  type DefinedColumn,
  type DefinedTable,
  type RowKey,
  type TableCode,
  tableOf,
} from './collection-definition.js';
import { type Form, type FormEdition, type FormTable, money } from './form.js';
import { FIRST_COLLECTION, FORM_EDITIONS, LAST_COLLECTION, YEARS_AFTER, YEARS_BEFORE } from './form-edition.table.js';

const FIRST_EDITION = 1;

/** What the collection of a year asks; undefined for a year that there is no definition of. */
export function definitionOf(year: FinancialYear): CollectionDefinition | undefined {
  return year < FIRST_COLLECTION || year > LAST_COLLECTION ? undefined : definitionFrom(BASE_FORM, FORM_EDITIONS, year);
}

/** The definition of a year from a first form and the editions after it, of which those count that hold from the year or before it. */
export function definitionFrom(base: Form, editions: readonly FormEdition[], year: FinancialYear): CollectionDefinition {
  const held = editions.filter(({ from }) => from <= year);
  const form = held.flatMap(({ changes }) => changes).reduce(changeForm, base);
  return {
    year,
    edition: held.at(-1)?.edition ?? FIRST_EDITION,
    dates: datesOf(form, year),
    sections: form.sections.map((section) => ({ ...section, tables: section.tables.map((table) => definedTable(form, table, year)) })),
  };
}

/** Why a figure that a return does not give is missing: it was not submitted, or the collection of the year did not ask for it. */
export function whyNotGiven(year: FinancialYear, table: TableCode, column: string): MissingReason {
  const definition = definitionOf(year);
  const asked = definition === undefined || tableOf(definition, table)?.columns.some(({ code }) => code === column);
  return asked === true ? 'not-submitted' : 'not-collected';
}

const datesOf = ({ days }: Form, year: FinancialYear): CollectionDefinition['dates'] =>
  Object.fromEntries(DATE_NAMES.map((name) => [name, `${startOf(year) + 1}-${days[name]}`])) as Record<DateName, string>;

function definedTable(form: Form, { rows, columns, years, ...table }: FormTable, year: FinancialYear): DefinedTable {
  const keys = rows === 'lines' || rows === 'counted-lines' ? rowKeys(form, rows) : undefined;
  return {
    ...table,
    rows: keys === undefined ? { kind: 'open', most: (rows as { most: number }).most } : { kind: 'fixed', keys },
    columns: [...columns, ...(years === undefined ? [] : yearColumns(year, years))],
  };
}

function rowKeys(form: Form, rows: 'lines' | 'counted-lines'): readonly RowKey[] {
  return form.lines.flatMap(({ code, label }) => {
    const unit: string | undefined = RETURN_LINES[code].activityUnit;
    if (rows === 'counted-lines' && unit === undefined) return [];
    return ageBandsOf(code).map((band) => ({
      line: code,
      label,
      'age-band': band,
      ...(rows === 'counted-lines' && unit !== undefined ? { unit } : {}),
    }));
  });
}

function yearColumns(year: FinancialYear, sign: 'positive' | 'signed'): readonly DefinedColumn[] {
  return yearsUpTo(yearsAfter(year, -YEARS_BEFORE - 1), yearsAfter(year, YEARS_AFTER)).map((each) => ({
    ...money([each, each, `The amount of ${each}; blank where it is not given.`], sign),
    forYear: each,
  }));
}
