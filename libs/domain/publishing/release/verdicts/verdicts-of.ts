import { type Council, type Fingerprint, gdpDeflatorOf, type Publication, type Realm } from '../../../catalogue/index.js';
import { triangulateRealm } from '../../../triangulation/index.js';
import type { Archive } from '../figures/archive.js';
import type { IndicatorOf } from '../effects/indicators-of.js';
import type { ReleaseContent } from '../release.js';

/** What of a release verdicts rest on beside its publications. */
export interface VerdictSources {
  readonly councils: readonly Council[];
  readonly archive: Archive;
  readonly indicatorOf: IndicatorOf;
}

/** Every window that ends in a year a council has a return of, with the calibrations that its verdicts rest on. */
export function verdictsOf(
  { realm, publications }: { readonly realm: Realm; readonly publications: readonly Publication[] },
  { councils, archive, indicatorOf }: VerdictSources,
  fingerprint: Fingerprint,
): Pick<ReleaseContent, 'triangulations' | 'calibrations'> {
  const { index, returnYears } = archive;
  const hasDeflator = publications.some(({ indices }) => indices.some((each) => each.index === 'GDP_DEFLATOR'));
  return triangulateRealm({
    councils: councils.map(({ code, name }) => ({
      council: code,
      name,
      index,
      returnOf: (year) => archive.content(code, year),
      people: (ageBand, year) => archive.people(code, ageBand, year),
      indicatorOf: (concept) => indicatorOf(code, concept),
    })),
    years: returnYears,
    index,
    // The deflator that comes with the project is England's: it says nothing of prices that were made up.
    gdp: realm === 'england' || hasDeflator ? gdpDeflatorOf(publications) : undefined,
    fingerprint,
  });
}
