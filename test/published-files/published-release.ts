import { COUNCIL_REGISTER, type Publication } from '#domain/catalogue';
import { builtRelease } from '../builders/built-release.js';
import { parseRelease, Release, releaseText } from '#domain/publishing';
import { PUBLISHED_FILES, readOf } from './published-data.js';
import { releaseLabel } from '../builders/release-label.js';

/** Every publication that the published files hold, oldest vintage first. */
export const publishedPublications = (): readonly Publication[] =>
  PUBLISHED_FILES.flatMap((name) => readOf(name).publication ?? []).sort((a, b) => (a.vintage < b.vintage ? -1 : 1));

/** A release of the published files alone, read back from its own text. */
export function publishedRelease(publications = publishedPublications()): Release {
  const content = builtRelease({
    realm: 'england',
    councils: [...COUNCIL_REGISTER.values()],
    returns: [],
    publications,
    programmes: [],
    documents: [],
    targets: [],
    earlier: [],
  });
  return new Release(LABEL, parseRelease(releaseText(content)));
}

const LABEL = releaseLabel({ realm: 'england', note: 'published files' });
