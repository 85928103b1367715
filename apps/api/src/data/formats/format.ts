import type { TableCell } from '#domain/publishing';
import { type About, aboutMembers, aboutRows } from './about.js';

/** Rows as they are made; one that was passed over is undefined. */
export type Rows = Iterable<readonly TableCell[] | undefined>;

/** A table as it is about to be written: whose, and which of its rows. */
export interface TableToWrite extends About {
  readonly rows: Rows;
}

/** A way to write tables down; pieces are made while they are read. */
export interface DataFormat {
  readonly suffix: string;
  readonly type: string;
  write(table: TableToWrite): AsyncIterable<string | Uint8Array>;
}

interface HeadedRows {
  readonly heads: readonly string[];
  readonly rows: Rows;
}

/** What puts rows into bytes. */
export interface TableWriters {
  readonly csv: (table: HeadedRows) => AsyncIterable<string>;
  readonly json: (table: HeadedRows & { readonly about: Readonly<Record<string, unknown>> }) => AsyncIterable<string>;
  readonly xlsx: (
    table: HeadedRows & { readonly sheet: string; readonly about: readonly (readonly TableCell[])[] },
  ) => AsyncIterable<Uint8Array>;
}

const headed = ({ table, rows }: TableToWrite): HeadedRows => ({ heads: table.columns.map(({ name }) => name), rows });

/** The formats that there are; the first is what somebody gets who does not say. */
export const formatsWith = ({ csv, json, xlsx }: TableWriters): readonly DataFormat[] => [
  { suffix: 'csv', type: 'text/csv; charset=utf-8; header=present', write: (table) => csv(headed(table)) },
  { suffix: 'json', type: 'application/json; charset=utf-8', write: (table) => json({ ...headed(table), about: aboutMembers(table) }) },
  {
    suffix: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (table) => xlsx({ ...headed(table), sheet: table.table.title.slice(0, LONGEST_SHEET_NAME), about: aboutRows(table) }),
  },
];

/** Excel's limit. */
const LONGEST_SHEET_NAME = 31;

/** The format that an Accept header likes best; the first of ours where it names none of them or several alike. */
export function formatAccepted(formats: readonly DataFormat[], accept: string | undefined): DataFormat | undefined {
  const liked = (accept ?? '').split(',').map(preference);
  const best = formats.map((format) => ({ format, quality: qualityOf(format, liked) })).sort((a, b) => b.quality - a.quality)[0];
  return best !== undefined && best.quality > 0 ? best.format : formats[0];
}

interface Preference {
  readonly type: string;
  readonly quality: number;
}

function preference(part: string): Preference {
  const [type = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
  const quality = parameters.map((word) => /^q=([\d.]+)$/.exec(word)?.[1]).find((found) => found !== undefined);
  return { type, quality: quality === undefined ? 1 : Number(quality) };
}

const qualityOf = ({ type }: DataFormat, liked: readonly Preference[]): number =>
  Math.max(0, ...liked.filter((each) => type.startsWith(`${each.type};`) || type === each.type).map(({ quality }) => quality));
