import { type Actor, audienceOf } from '#domain/access';
import { isMeasureCode } from '#domain/catalogue';
import type { DataTable, Release, TableCell } from '#domain/publishing';
import { cachingFor, etagOf } from './caching.js';
import type { DataFormat, Rows } from './formats/format.js';
import { type DataAnswer, problem } from './problem.js';

/** By what rows can be picked, and the column that is looked at. */
const FILTERS = { council: 'council_code', measure: 'measure_code', year: 'year' } as const;

/** Whether a value is one that rows could be of: a mistyped one would pick nothing, and be kept for a year. */
const NAMES: Readonly<Record<string, (value: string, release: Release) => boolean>> = {
  council: (value, release) => release.content.councils.some(({ code }) => code === value),
  measure: isMeasureCode,
  year: (value) => YEAR.test(value),
};
const YEAR = /^\d{4}-\d{2}$/;

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
  const picked = pick(table, release, query);
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

type Made = Iterable<readonly TableCell[]>;
type Picked =
  | { readonly kind: 'picked'; readonly tag: readonly string[]; readonly rowsOf: (rows: Made) => Rows }
  | { readonly kind: 'refused'; readonly detail: string; readonly filters: readonly string[] };

function pick(table: DataTable, release: Release, query: Query): Picked {
  const filters = Object.entries(FILTERS).flatMap(([filter, column]) => {
    const at = table.columns.findIndex(({ name }) => name === column);
    return at === -1 ? [] : [{ filter, at }];
  });
  const asked = Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = filters.map(({ filter }) => filter);
  const unknown = asked.find(([name]) => !names.includes(name));
  if (unknown !== undefined)
    return { kind: 'refused', detail: `The table ${table.name} cannot be picked from by ${unknown[0]}.`, filters: names };
  const strange = asked.find(([name, value]) => NAMES[name]?.(value, release) !== true);
  if (strange !== undefined)
    return { kind: 'refused', detail: `There is no ${strange[0]} “${strange[1]}” in release ${release.label.number}.`, filters: names };
  const wanted = filters.flatMap(({ filter, at }) => (query[filter] === undefined ? [] : [{ at, value: query[filter] }]));
  return { kind: 'picked', tag: asked.flat(), rowsOf: (rows) => (wanted.length === 0 ? rows : matching(rows, wanted)) };
}

/** Each row or, where it is not wanted, nothing in its place: whoever writes them down counts what was looked at. */
function* matching(rows: Made, wanted: readonly { readonly at: number; readonly value: string }[]): Rows {
  for (const row of rows) yield wanted.every(({ at, value }) => row[at] === value) ? row : undefined;
}
