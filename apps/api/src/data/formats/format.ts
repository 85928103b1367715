import type { Audience } from '#domain/catalogue';
import type { DataTable, Release, TableCell } from '#domain/publishing';

/** A table as it is about to be written: whose, and which of its rows. */
export interface TableToWrite {
  readonly table: DataTable;
  readonly release: Release;
  readonly audience: Audience;
  readonly rows: Iterable<readonly TableCell[]>;
}

/** A way to write tables down; pieces are made while they are read. */
export interface DataFormat {
  readonly suffix: string;
  readonly type: string;
  write(table: TableToWrite): AsyncIterable<string | Uint8Array>;
}

/** What writes the formats that need a package; JSON needs none. */
export interface TableWriters {
  csv(table: { readonly heads: readonly string[]; readonly rows: Iterable<readonly TableCell[]> }): AsyncIterable<string>;
}

export const headsOf = ({ columns }: DataTable): readonly string[] => columns.map(({ name }) => name);

/** The formats that there are; the first is what somebody gets who does not say. */
export const formatsWith = (write: TableWriters): readonly DataFormat[] => [
  {
    suffix: 'csv',
    type: 'text/csv; charset=utf-8; header=present',
    write: ({ table, rows }) => write.csv({ heads: headsOf(table), rows }),
  },
];

/** The format that an Accept header likes best, the first of ours where it names none or several alike. */
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
