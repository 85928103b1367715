import type { Audience } from '#domain/catalogue';
import type { DataTable, Release, TableColumn } from '#domain/publishing';
import { labelInWords, sourcesOf } from '../formats/about.js';
import { DIALECT } from './dialect.js';

/** A release as a Frictionless Data Package (v1): its tables as CSV, each with its schema. */
export function dataPackage(release: Release, audience: Audience, tables: readonly DataTable[]): object {
  const { number, publishedAt, note } = labelInWords(release.label);
  const names = tables.map(({ name }) => name);
  return {
    profile: 'tabular-data-package',
    name: `outturn-r${number}`,
    id: release.label.checksum,
    title: `Outturn, release ${number}`,
    description: `${note} Figures of a release never change. ${READING}`,
    version: String(number),
    created: publishedAt,
    sources: sourcesOf(release),
    release: labelInWords(release.label),
    audience: audience.toUpperCase(),
    resources: tables.map((table) => resourceOf(table, names)),
  };
}

const READING =
  'A number that is missing is an empty field with its reason in the column beside it, and never nought. A text that a spreadsheet program would take for a formula begins with an apostrophe in CSV.';

function resourceOf(table: DataTable, names: readonly string[]): object {
  const { name, title, description, columns, primaryKey, foreignKeys } = table;
  return {
    profile: 'tabular-data-resource',
    name,
    title,
    description,
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: DIALECT.delimiter, lineTerminator: DIALECT.lineEnd, quoteChar: DIALECT.quote, doubleQuote: true, header: true },
    otherFormats: [`${name}.json`, `${name}.xlsx`],
    schema: {
      fields: columns.map(fieldOf),
      missingValues: [''],
      primaryKey,
      foreignKeys: foreignKeys
        .filter((key) => names.includes(key.table))
        .map((key) => ({ fields: key.fields, reference: { resource: key.table, fields: key.refersTo } })),
    },
  };
}

const TYPES = { text: 'string', number: 'number', integer: 'integer', boolean: 'boolean', date: 'date' } as const;

function fieldOf({ name, title, type, description, unit, mayBeEmpty = false }: TableColumn): object {
  return {
    name,
    title,
    type: TYPES[type],
    description,
    ...(unit === undefined ? {} : { unit }),
    ...(mayBeEmpty ? {} : { constraints: { required: true } }),
  };
}
