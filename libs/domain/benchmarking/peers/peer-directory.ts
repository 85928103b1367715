import { type ClientGroup, type CouncilCode, type Figure, missing, type QuantityCode } from '../../catalogue/index.js';
import { type JointScheme, NEVER_PEERS, partnersIn } from './left-out.js';
import { type Locality, placeCodes, variablesFor } from './locality.js';
import type { LocalityVariable } from './locality-variable.table.js';
import { type NearestOutcome, type NeighbourChoice, NeighbourModel } from './neighbour-model.js';
import { type Rurality, ruralityOf } from './rurality.js';

/** The councils of a programme. */
export interface Cohort {
  readonly code: string;
  readonly name: string;
  readonly councils: readonly CouncilCode[];
}

/** A group that somebody has put together and kept. */
export interface SavedGroup {
  readonly id: string;
  /** Of the group under this id: councils of another version may be others. */
  readonly version: number;
  readonly name: string;
  readonly councils: readonly CouncilCode[];
}

type PlaceQuantity = (council: CouncilCode, quantity: QuantityCode) => Figure;

/** What choosing peers asks of whatever knows the localities, programmes, saved groups and joint schemes of one year and reader. */
export interface PeerDirectory {
  /** What neighbours are chosen by, with its reasons; undefined where nothing is known of any place. */
  model(clientGroup: ClientGroup): NeighbourModel<LocalityVariable> | undefined;
  neighbours(council: CouncilCode, clientGroup: ClientGroup, choice: NeighbourChoice): NearestOutcome;
  ruralityOf(council: CouncilCode): Rurality | undefined;
  /** What a place is known by before it is divided, so that several places can be put together. */
  readonly placeQuantity: PlaceQuantity;
  cohort(code: string): Cohort | undefined;
  saved(id: string): SavedGroup | undefined;
  partnersOf(council: CouncilCode): ReadonlySet<CouncilCode>;
}

const NOTHING_KNOWN: PlaceQuantity = () => missing('not-collected');

/** Knows of nothing: regions, types and named councils need no more. */
export const NO_DIRECTORY: PeerDirectory = {
  model: () => undefined,
  neighbours: () => ({ kind: 'not-in-model' }),
  ruralityOf: () => undefined,
  placeQuantity: NOTHING_KNOWN,
  cohort: () => undefined,
  saved: () => undefined,
  partnersOf: () => new Set(),
};

export interface DirectoryContents {
  readonly localities: readonly Locality[];
  /** What the localities were made of. */
  readonly placeQuantity?: PlaceQuantity;
  readonly cohorts?: readonly Cohort[];
  readonly saved?: readonly SavedGroup[];
  readonly schemes?: readonly JointScheme[];
}

/** A directory of what is given; the model of a client group is built when it is first asked for. */
export function peerDirectory({
  localities,
  placeQuantity = NOTHING_KNOWN,
  cohorts = [],
  saved = [],
  schemes = [],
}: DirectoryContents): PeerDirectory {
  const models = new Map<ClientGroup, NeighbourModel<LocalityVariable>>();
  const modelFor = (clientGroup: ClientGroup): NeighbourModel<LocalityVariable> => {
    const model = models.get(clientGroup) ?? neighbourModel(localities, clientGroup);
    models.set(clientGroup, model);
    return model;
  };
  const ruralShares = new Map(localities.flatMap((place) => placeCodes(place).map((code) => [code, place.variables.RURAL_SHARE])));
  return {
    model: modelFor,
    neighbours: (council, clientGroup, choice) => modelFor(clientGroup).nearest(council, choice),
    ruralityOf: (council) => {
      const share = ruralShares.get(council);
      return share === undefined ? undefined : ruralityOf(share);
    },
    placeQuantity,
    cohort: (code) => cohorts.find((cohort) => cohort.code === code),
    saved: (id) => saved.find((group) => group.id === id),
    partnersOf: (council) => partnersIn(schemes, council),
  };
}

/** The model by which neighbours are chosen for a client group. Councils that are like no other are not in it: they would stretch the scales. */
export function neighbourModel(localities: readonly Locality[], clientGroup: ClientGroup): NeighbourModel<LocalityVariable> {
  return NeighbourModel.of(
    localities.filter(({ council }) => !NEVER_PEERS.has(council)),
    variablesFor(clientGroup),
  );
}
