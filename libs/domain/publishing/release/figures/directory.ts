import {
  codesOfPlace,
  type Council,
  type CouncilCode,
  type Figure,
  isKnown,
  known,
  missing,
  ofSamePlace,
  quantity,
  type QuantityCode,
  startOf,
  successorsOf,
} from '../../../catalogue/index.js';
import { type JointScheme, type Locality, localityOf, type PeerDirectory, peerDirectory } from '../../../benchmarking/index.js';
import type { FiledProgramme } from '../../../programmes/index.js';
import { cohortsOf, type Schemes } from '../cohorts.js';
import type { QuantityColumn } from './figure-columns.js';
import { ReleaseView, type ViewContent } from './release-view.js';

/** What of a release says who is like whom. */
export interface DirectorySources {
  readonly councils: readonly Council[];
  readonly quantities: readonly QuantityColumn[];
  readonly programmes: readonly FiledProgramme[];
}

/**
 * Localities, cohorts and joint schemes as the release holds them: whoever asks a release for peers is given the same ones for good,
 * because nothing in it changes. It is put together when it is first asked for.
 */
export function directoryOf(sources: DirectorySources, view: ReleaseView): PeerDirectory {
  let held: PeerDirectory | undefined;
  const directory = (): PeerDirectory => (held ??= assembled(sources, view));
  return {
    model: (clientGroup) => directory().model(clientGroup),
    neighbours: (...asked) => directory().neighbours(...asked),
    ruralityOf: (council) => directory().ruralityOf(council),
    placeQuantity: (...asked) => directory().placeQuantity(...asked),
    cohort: (code) => directory().cohort(code),
    saved: (id) => directory().saved(id),
    partnersOf: (council) => directory().partnersOf(council),
  };
}

/** The same of a release that is being built. */
export const directoryAtBuild = (sources: DirectorySources & Omit<ViewContent, 'withheld'>): PeerDirectory =>
  directoryOf(sources, new ReleaseView({ ...sources, withheld: [] }));

function assembled({ councils, quantities, programmes }: DirectorySources, view: ReleaseView): PeerDirectory {
  const newest = newestFirst(quantities);
  const read = (council: CouncilCode, code: QuantityCode): Figure => {
    for (const year of newest) {
      const valueOf = (of: CouncilCode): number | undefined => {
        const figure = view.quantity(of, code, year);
        return isKnown(figure) ? figure.value : undefined;
      };
      const found = ofSamePlace(council, valueOf, quantity(code).additive);
      if (found !== undefined) return known(found.reduce((sum, value) => sum + value, 0));
    }
    return missing('not-collected');
  };
  return peerDirectory({
    localities: placesOf(councils, newest).map((place) => ({ ...localityOf(place.council, (of) => read(place.council, of)), ...place })),
    placeQuantity: read,
    cohorts: cohortsOf(programmes),
    schemes: programmes.flatMap(({ programme }) => jointSchemes(programme.schemes)),
  });
}

/**
 * Each place once, under its latest code, with the others that it has had: in a model twice it would be its own neighbour. One that ended
 * before the first year is nobody’s peer.
 */
function placesOf(
  councils: readonly Council[],
  years: readonly QuantityColumn['year'][],
): readonly Required<Pick<Locality, 'council' | 'otherCodes' | 'followed'>>[] {
  const byCode = new Map(councils.map((council) => [council.code, council]));
  const first = [...years].sort()[0];
  return councils.flatMap(({ code, validTo }) => {
    const all = codesOfPlace(code).flatMap((each) => byCode.get(each) ?? []);
    const [latest, ...others] = all.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
    const ended = validTo !== undefined && first !== undefined && validTo < `${startOf(first)}-04-01`;
    const followed = successorsOf(code).some(({ successor }) => byCode.has(successor));
    return latest?.code === code && !ended ? [{ council: code, otherCodes: others.map((each) => each.code), followed }] : [];
  });
}

/**
 * The years to look for what a place is like: the newest in which the ages of older people were published first, so that all of a
 * council's variables are of one year where they can be, and then every other, newest first.
 */
function newestFirst(quantities: readonly QuantityColumn[]): readonly QuantityColumn['year'][] {
  const years = [...new Set(quantities.map(({ year }) => year))].sort().reverse();
  const ages = quantities.filter(({ quantity }) => quantity === 'PEOPLE_85').map(({ year }) => year);
  const first = ages.sort().at(-1);
  return first === undefined ? years : [first, ...years.filter((year) => year !== first)];
}

/** Councils that run a service together. A regional scheme is no joint service: it buys or learns together, and each council pays its own. */
const jointSchemes = (schemes: Schemes): readonly JointScheme[] =>
  schemes.filter(({ kind }) => kind === 'joint').map(({ title, members }) => ({ name: title, councils: members }));
