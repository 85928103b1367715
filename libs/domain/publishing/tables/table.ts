import type { Operation } from '../../access/index.js';
import type { Audience } from '../../catalogue/index.js';
import type { Release } from '../release/release.js';

/** What a cell holds; nothing where it is empty. Money is in pounds. */
export type TableCell = string | number | boolean | undefined;

export const COLUMN_TYPES = ['text', 'number', 'integer', 'boolean', 'date'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

export interface TableColumn {
  /** In small letters, digits and `_`: a name in every language that reads tables. */
  readonly name: string;
  readonly title: string;
  readonly type: ColumnType;
  readonly description: string;
  /** The one unit that all its numbers are in, where they have one. */
  readonly unit?: string;
  /** Whether a cell may be empty. */
  readonly mayBeEmpty?: boolean;
}

export interface ForeignKey {
  readonly fields: readonly string[];
  readonly table: string;
  readonly refersTo: readonly string[];
}

interface AboutTable {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Whose policy says who may read the table: the operation that answers questions about the same. */
  readonly operation: Operation;
  /** `programme` where the operation tells the public less than a table would. */
  readonly audience: Audience;
  /** Whether the operation tells each council of itself alone: then a table, which is of all, is for those who act for none. */
  readonly ofOwnCouncil?: boolean;
  /** The columns that no two rows agree in. */
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** One table of a release: what it is, and its rows as an audience reads them, made while they are gone through. */
export interface DataTable extends AboutTable {
  readonly columns: readonly TableColumn[];
  /** Each row has a cell for each column, in their order. */
  rows(release: Release, audience: Audience): Iterable<readonly TableCell[]>;
}

/** A column, and where in a row it is read. */
export interface ReadColumn<Row> extends TableColumn {
  readonly read: (row: Row) => TableCell;
}

interface TableDefinition<Row> extends AboutTable {
  readonly columns: readonly ReadColumn<Row>[];
  readonly rows: (release: Release, audience: Audience) => Iterable<Row>;
}

const RELEASE_COLUMN: TableColumn = {
  name: 'release',
  title: 'Release',
  type: 'integer',
  description: 'The number of the release that the row is of, so that rows of several can be put together.',
};

/** A table of what its columns read in each row; the number of the release comes last. */
export function dataTable<Row>({ columns, rows, ...about }: TableDefinition<Row>): DataTable {
  return {
    ...about,
    columns: [...columns.map(({ read: _, ...column }) => column), RELEASE_COLUMN],
    *rows(release, audience) {
      for (const row of rows(release, audience)) yield [...columns.map(({ read }) => read(row)), release.label.number];
    },
  };
}
