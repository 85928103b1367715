import { type Council, type Fingerprint, gdpDeflatorOf, missing, type Publication, type Realm } from '../../../catalogue/index.js';
import { seriesOf } from '../../../coherence/index.js';
import { triangulateRealm } from '../../../triangulation/index.js';
import type { Archive } from '../figures/archive.js';
import { FigureColumns, type MeasureColumn } from '../figures/figure-columns.js';
import type { ReleaseContent } from '../release.js';

/** What of a release verdicts rest on beside its publications. */
export interface VerdictSources {
  readonly councils: readonly Council[];
  readonly archive: Archive;
  /** The measures as the programme reads them: verdicts are the programme's. */
  readonly columns: readonly MeasureColumn[];
}

/** Every window that ends in a year a council has a return of, with the calibrations that its verdicts rest on. */
export function verdictsOf(
  { realm, publications }: { readonly realm: Realm; readonly publications: readonly Publication[] },
  { councils, archive, columns }: VerdictSources,
  fingerprint: Fingerprint,
): Pick<ReleaseContent, 'triangulations' | 'calibrations'> {
  const codes = councils.map(({ code }) => code);
  const measures = new FigureColumns(codes, columns);
  const { index, returnYears, years } = archive;
  const hasDeflator = publications.some(({ indices }) => indices.some((each) => each.index === 'GDP_DEFLATOR'));
  return triangulateRealm({
    councils: councils.map(({ code, name }) => ({
      council: code,
      name,
      index,
      returnOf: (year) => archive.content(code, year),
      people: (ageBand, year) => archive.people(code, ageBand, year),
      indicatorOf: (concept) =>
        seriesOf(concept, {
          years,
          measure: (measure, year) => measures.figure(code, measure, year),
          returnOf: (year) => ({
            year,
            index,
            content: archive.content(code, year),
            people: (ageBand) => archive.people(code, ageBand, year),
            clients: () => missing('not-collected'), // a return counts most lines in weeks or hours
          }),
        }),
    })),
    years: returnYears,
    index,
    // The deflator that comes with the project is England's: it says nothing of prices that were made up.
    gdp: realm === 'england' || hasDeflator ? gdpDeflatorOf(publications) : undefined,
    fingerprint,
  });
}
