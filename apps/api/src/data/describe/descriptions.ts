import { type Actor, audienceOf } from '#domain/access';
import { type DataTable, type Release, type ReleaseEntry, tablesFor } from '#domain/publishing';
import { askedAnew, etagOf } from '../caching.js';
import { labelInWords } from '../formats/about.js';
import type { DataAnswer } from '../problem.js';
import { csvMetadata } from './csv-metadata.js';
import { dataPackage } from './data-package.js';

/** The addresses that lead to the newest release of a realm. */
export const LATEST = { england: '/data/latest', demonstration: '/data/latest-demonstration' };

export const PACKAGE = 'datapackage.json';

const JSON_TYPE = 'application/json; charset=utf-8';

/** What there is of one release for this reader. */
export function packageAnswer(release: Release, actor: Actor | undefined): DataAnswer {
  const audience = audienceOf(actor);
  const answer = described(release, actor, {
    type: JSON_TYPE,
    tag: ['datapackage'],
    content: dataPackage(release, audience, tablesFor(actor)),
  });
  return { ...answer, headers: { ...answer.headers, 'content-location': `/data/${release.label.number}/${PACKAGE}` } };
}

/** What the columns of one table as CSV hold. */
export const metadataAnswer = (release: Release, table: DataTable, actor: Actor | undefined): DataAnswer =>
  described(release, actor, {
    type: 'application/csvm+json; charset=utf-8',
    tag: ['csv-metadata', table.name],
    content: csvMetadata(release, table),
  });

/** Which releases there are, newest first. A new one may come at any time, so it is asked for anew. */
export const listAnswer = (releases: readonly ReleaseEntry[], actor: Actor | undefined): DataAnswer => ({
  status: 200,
  headers: { 'content-type': JSON_TYPE, ...askedAnew(audienceOf(actor)), vary: 'Authorization' },
  body: text({
    releases: releases.map(({ label, withdrawal }) => ({
      ...labelInWords(label),
      ...(withdrawal === undefined ? {} : { withdrawn: { at: withdrawal.at.toISOString(), reason: withdrawal.reason } }),
      path: `/data/${label.number}`,
    })),
    latest: LATEST,
  }),
});

function described(
  release: Release,
  actor: Actor | undefined,
  { type, tag, content }: { readonly type: string; readonly tag: readonly string[]; readonly content: object },
): DataAnswer {
  const audience = audienceOf(actor);
  return {
    status: 200,
    headers: { 'content-type': type, etag: etagOf(release, audience, tag), vary: 'Authorization', ...askedAnew(audience) },
    body: text(content),
  };
}

const text = (content: object): string => `${JSON.stringify(content, undefined, 2)}\n`;
