import type { DataTable, Release, TableColumn } from '#domain/publishing';
import { DIALECT } from './dialect.js';

/** A table as CSV on the Web describes it, for the file that lies beside the description. */
export const csvMetadata = ({ label }: Release, { name, title, description, columns, primaryKey }: DataTable): object => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en-GB' }],
  url: `${name}.csv`,
  'dc:title': `${title}, release ${label.number} of Outturn`,
  'dc:description': description,
  'dc:issued': label.publishedAt.toISOString(),
  dialect: {
    encoding: 'utf-8',
    header: true,
    headerRowCount: 1,
    delimiter: DIALECT.delimiter,
    lineTerminators: [DIALECT.lineEnd],
    quoteChar: DIALECT.quote,
    doubleQuote: true,
  },
  tableSchema: { columns: columns.map(columnOf), primaryKey },
});

const TYPES = { text: 'string', number: 'double', integer: 'integer', boolean: 'boolean', date: 'date' } as const;

const columnOf = ({ name, title, type, description, unit, mayBeEmpty = false }: TableColumn): object => ({
  name,
  titles: [name, title],
  datatype: TYPES[type],
  required: !mayBeEmpty,
  null: '',
  'dc:description': unit === undefined ? description : `${description} Unit: ${unit}.`,
});
