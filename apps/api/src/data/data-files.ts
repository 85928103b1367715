import type { Actor } from '#domain/access';
import { DATA_TABLES, mayReadTable, type Release, tablesFor } from '#domain/publishing';
import { bearerOrPasswordOf } from '../access/presented-key.types.js';
import type { WhoAsks } from '../access/who-asks.types.js';
import { isAmong } from './etag.types.js';
import type { DataReleases } from './data-releases.js';
import { LATEST, listAnswer, metadataAnswer, PACKAGE, packageAnswer } from './describe/descriptions.js';
import { type DataFormat, formatAccepted } from './formats/format.js';
import { type DataAnswer, problem } from './problem.js';
import { type Query, tableFile } from './table-file.js';

/** What of a request decides its answer. */
export interface DataRequest {
  readonly release: string | undefined;
  readonly file: string | undefined;
  readonly query: Query;
  readonly accept: string | undefined;
  readonly authorization: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

const KEY_NEEDED = 'Send a valid API key as “Authorization: Bearer outturn_…”, or as the password of HTTP Basic with any name.';

const METADATA = 'csv-metadata.json';
const FILE = /^([a-z-]+)(?:\.([a-z.-]+))?$/;

/** The releases as files: which there are, and each table of one in each format. */
export class DataFiles {
  constructor(
    private readonly releases: DataReleases,
    private readonly formats: readonly DataFormat[],
    private readonly asks: WhoAsks,
  ) {}

  async answer(request: DataRequest): Promise<DataAnswer> {
    const { actor, hasKey } = await this.asks.by(request.authorization, bearerOrPasswordOf);
    if (hasKey && actor === undefined) return problem(401, KEY_NEEDED);
    const answer = await this.find(request, actor);
    return answer.headers['etag'] !== undefined && isAmong(answer.headers['etag'], request.ifNoneMatch) ? unchanged(answer) : answer;
  }

  private async find({ release: place, file, query, accept }: DataRequest, actor: Actor | undefined): Promise<DataAnswer> {
    if (place === undefined) return listAnswer(await this.releases.all(actor), actor);
    const found = await this.releases.at(actor, place);
    if (found.kind === 'none') return this.noRelease(actor, place);
    if (found.kind === 'withdrawn') return withdrawn(found.number, found.reason);
    if (found.kind === 'latest') return redirect(found.release, file, query);
    if (file === undefined || file === PACKAGE) return packageAnswer(found.release, actor);
    return this.file(found.release, { file, query, accept, actor });
  }

  private file(
    release: Release,
    { file, query, accept, actor }: Pick<DataRequest, 'query' | 'accept'> & { readonly file: string; readonly actor: Actor | undefined },
  ): DataAnswer {
    const [, name, suffix] = FILE.exec(file) ?? [];
    const table = DATA_TABLES.find((each) => each.name === name);
    const format = suffix === undefined ? formatAccepted(this.formats, accept) : this.formats.find((each) => each.suffix === suffix);
    const isMetadata = suffix === METADATA;
    if (table === undefined || (format === undefined && !isMetadata)) return this.noTable(file, release, actor);
    if (!mayReadTable(actor, table))
      return actor === undefined ? problem(401, KEY_NEEDED) : problem(403, `This key may not read ${table.name}.`);
    if (format === undefined) return metadataAnswer(release, table, actor);
    return tableFile({ release, table, format, isNamed: suffix !== undefined, actor, query });
  }

  private async noRelease(actor: Actor | undefined, place: string): Promise<DataAnswer> {
    const releases = (await this.releases.all(actor)).map(({ label }) => label.number);
    return problem(404, `There is no release “${place}”: name a number, latest or latest-demonstration.`, { releases });
  }

  private noTable(file: string, release: Release, actor: Actor | undefined): DataAnswer {
    return problem(404, `Release ${release.label.number} has no “${file}”: a table is named as below, with one of the suffixes or none.`, {
      tables: tablesFor(actor).map(({ name }) => name),
      suffixes: [...this.formats.map(({ suffix }) => suffix), METADATA],
      package: `/data/${release.label.number}/${PACKAGE}`,
    });
  }
}

const withdrawn = (number: number, reason: string): DataAnswer =>
  problem(410, `Release ${number} was withdrawn: ${reason} Take another, such as the latest.`, { latest: LATEST });

/** To the address that names the release by its number: that one can be kept and cited. */
function redirect({ label }: Release, file: string | undefined, query: Query): DataAnswer {
  const search = new URLSearchParams(query).toString();
  const path = ['/data', label.number, ...(file === undefined ? [] : [encodeURIComponent(file)])].join('/');
  return { status: 302, headers: { location: `${path}${search === '' ? '' : `?${search}`}`, 'cache-control': 'no-cache' } };
}

function unchanged({ headers }: DataAnswer): DataAnswer {
  const kept = ['etag', 'vary', 'cache-control', 'content-location', 'link'];
  return { status: 304, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => kept.includes(name))) };
}
