import { type Actor, audienceOf } from '#domain/access';
import type { DataTable, Release, TableCell } from '#domain/publishing';
import { cachingFor, etagOf } from './caching.js';
import type { DataFormat } from './formats/format.js';
import { type DataAnswer, problem } from './problem.js';

/** By what rows can be picked, and the column that is looked at. */
const FILTERS = { council: 'council_code', measure: 'measure_code', year: 'year' } as const;

export type Query = Readonly<Record<string, string>>;

export interface TableAsked {
  readonly release: Release;
  readonly table: DataTable;
  readonly format: DataFormat;
  /** Whether the format was in the address; otherwise it is by what the reader accepts. */
  readonly isNamed: boolean;
  readonly actor: Actor | undefined;
  readonly query: Query;
}

/** A table as a file, or why it cannot be picked from like that. */
export function tableFile({ release, table, format, isNamed, actor, query }: TableAsked): DataAnswer {
  const audience = audienceOf(actor);
  const picked = pick(table, query);
  if (picked.kind === 'refused') return problem(400, picked.detail, { filters: picked.filters });
  const name = `${table.name}.${format.suffix}`;
  return {
    status: 200,
    headers: {
      'content-type': format.type,
      'content-disposition': `attachment; filename="outturn-r${release.label.number}-${name}"`,
      etag: etagOf(release, audience, [name, ...picked.tag]),
      vary: isNamed ? 'Authorization' : 'Authorization, Accept',
      ...cachingFor(audience),
      ...(isNamed ? {} : { 'content-location': `/data/${release.label.number}/${name}` }),
      ...(format.suffix === 'csv' ? { link: `<${name}-metadata.json>; rel="describedby"; type="application/csvm+json"` } : {}),
    },
    body: () => format.write({ table, release, audience, rows: picked.rowsOf(table.rows(release, audience)) }),
  };
}

type Rows = Iterable<readonly TableCell[]>;
type Picked =
  | { readonly kind: 'picked'; readonly tag: readonly string[]; readonly rowsOf: (rows: Rows) => Rows }
  | { readonly kind: 'refused'; readonly detail: string; readonly filters: readonly string[] };

function pick(table: DataTable, query: Query): Picked {
  const filters = Object.entries(FILTERS).flatMap(([filter, column]) => {
    const at = table.columns.findIndex(({ name }) => name === column);
    return at === -1 ? [] : [{ filter, at }];
  });
  const asked = Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = filters.map(({ filter }) => filter);
  const unknown = asked.find(([name]) => !names.includes(name));
  if (unknown !== undefined)
    return { kind: 'refused', detail: `The table ${table.name} cannot be picked from by ${unknown[0]}.`, filters: names };
  const wanted = filters.flatMap(({ filter, at }) => (query[filter] === undefined ? [] : [{ at, value: query[filter] }]));
  return { kind: 'picked', tag: asked.flat(), rowsOf: (rows) => (wanted.length === 0 ? rows : matching(rows, wanted)) };
}

function* matching(rows: Rows, wanted: readonly { readonly at: number; readonly value: string }[]): Rows {
  for (const row of rows) if (wanted.every(({ at, value }) => row[at] === value)) yield row;
}
