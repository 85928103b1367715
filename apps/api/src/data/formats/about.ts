import type { Audience } from '#domain/catalogue';
import type { DataTable, Release, ReleaseLabel, TableCell } from '#domain/publishing';

/** What a file says of itself beside its rows. */
export interface About {
  readonly table: DataTable;
  readonly release: Release;
  readonly audience: Audience;
}

const FOR: Readonly<Record<Audience, string>> = {
  public: 'Anybody: what tells of few people or is for the programme alone is withheld.',
  programme: 'Those with a key of the programme: do not pass it on.',
};

/** How a release is cited. */
interface CitedRelease {
  readonly number: number;
  readonly realm: string;
  /** Whether another of the same years is to follow. */
  readonly status: string;
  /** ISO time. */
  readonly publishedAt: string;
  readonly checksum: string;
  readonly note: string;
}

export const labelInWords = ({ number, realm, status, publishedAt, checksum, note }: ReleaseLabel): CitedRelease => ({
  number,
  realm: realm.toUpperCase(),
  status: status.toUpperCase(),
  publishedAt: publishedAt.toISOString(),
  checksum,
  note,
});

/** As the first members of a JSON document. */
export const aboutMembers = ({ table, release, audience }: About): Readonly<Record<string, unknown>> => ({
  release: labelInWords(release.label),
  audience: audience.toUpperCase(),
  table: table.name,
  title: table.title,
  description: table.description,
  columns: table.columns.map(({ mayBeEmpty = false, ...column }) => ({ ...column, mayBeEmpty })),
});

/** As rows of a sheet. */
export function aboutRows({ table, release, audience }: About): readonly (readonly TableCell[])[] {
  const { number, realm, status, publishedAt, checksum, note } = labelInWords(release.label);
  return [
    ['Table', table.title],
    ['What it holds', table.description],
    ['For', FOR[audience]],
    ['Release', number],
    ['Realm', realm],
    ['Status', status],
    ['Published', publishedAt],
    ['Published for', note],
    ['Checksum of the release (SHA-256)', checksum],
    ...sourcesOf(release).map(({ title }, at) => [at === 0 ? 'Computed with' : undefined, title]),
    [],
    ['Column', 'Title', 'Type', 'Unit', 'What it holds'],
    ...table.columns.map(({ name, title, type, unit, description }) => [name, title, type, unit, description]),
  ];
}

/** The publications that a release was computed with: whoever passes figures on names them. */
export const sourcesOf = ({ content }: Release): readonly { readonly title: string }[] =>
  content.sources.publications.map(({ name, publisher, vintage }) => ({ title: `${name} (${publisher}, ${vintage})` }));
