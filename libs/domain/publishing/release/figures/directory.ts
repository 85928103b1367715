import { type CouncilCode, type Council, type Figure, isKnown, missing, type QuantityCode } from '../../../catalogue/index.js';
import { type Cohort, type JointScheme, localityOf, type PeerDirectory, peerDirectory } from '../../../benchmarking/index.js';
import type { FiledProgramme } from '../../../programmes/index.js';
import type { QuantityColumn } from './figure-columns.js';
import type { ReleaseView } from './release-view.js';

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
    cohort: (code) => directory().cohort(code),
    saved: (id) => directory().saved(id),
    partnersOf: (council) => directory().partnersOf(council),
  };
}

function assembled({ councils, quantities, programmes }: DirectorySources, view: ReleaseView): PeerDirectory {
  const newest = newestFirst(quantities);
  const read = (council: CouncilCode, code: QuantityCode): Figure => {
    for (const year of newest) {
      const figure = view.quantity(council, code, year);
      if (isKnown(figure)) return figure;
    }
    return missing('not-collected');
  };
  return peerDirectory({
    localities: councils.map(({ code }) => localityOf(code, (quantity) => read(code, quantity))),
    cohorts: cohortsOf(programmes),
    schemes: programmes.flatMap(({ programme }) => jointSchemes(programme.schemes)),
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

/** The programmes of a release as cohorts of councils. */
export const cohortsOf = (programmes: readonly FiledProgramme[]): readonly Cohort[] =>
  programmes.map(({ programme }) => ({ code: programme.code, name: programme.title, councils: membersOf(programme.schemes) }));

type Schemes = FiledProgramme['programme']['schemes'];

const membersOf = (schemes: Schemes): readonly CouncilCode[] => [...new Set(schemes.flatMap(({ members }) => members))].sort();

/** Councils that run a service together. A regional scheme is no joint service: it buys or learns together, and each council pays its own. */
const jointSchemes = (schemes: Schemes): readonly JointScheme[] =>
  schemes.filter(({ kind }) => kind === 'joint').map(({ title, members }) => ({ name: title, councils: members }));
