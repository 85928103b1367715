import { type ClientGroup, type CouncilCode, type Figure, isKnown } from '../../catalogue/index.js';
import {
  LOCALITY_VARIABLE_CODES,
  LOCALITY_VARIABLES,
  type LocalityQuantity,
  type LocalityVariable,
  type LocalityVariableRow,
  type Transform,
} from './locality-variable.table.js';
import { LOCALITY_WEIGHTS } from './locality-weight.table.js';

/** What the place a council serves is like, in the units of its publishers; a variable that is not known is absent, never nought. */
export interface Locality<V extends string = LocalityVariable> {
  readonly council: CouncilCode;
  /** Codes that the same place had at other times. */
  readonly otherCodes?: readonly CouncilCode[];
  readonly variables: Readonly<Partial<Record<V, number>>>;
  /** Whether councils with other bounds followed it: their land makes the scales that it is measured on, and counts once. */
  readonly followed?: boolean;
}

/** Every code of the place: it is a candidate under the first that is not left out, as those are that had no duties in the year. */
export const placeCodes = ({ council, otherCodes = [] }: Pick<Locality, 'council' | 'otherCodes'>): readonly CouncilCode[] => [
  council,
  ...otherCodes,
];

/** A variable of a model: how its values are made alike, and how much it counts. */
export interface ModelVariable<V extends string> {
  readonly code: V;
  readonly transform: Transform;
  readonly weight: number;
}

/** The locality of a council, from the published quantities of one year. */
export const localityOf = (council: CouncilCode, read: (quantity: LocalityQuantity) => Figure): Locality => ({
  council,
  variables: localityVariables(read),
});

/** What any place is like, from its quantities. */
export function localityVariables(read: (quantity: LocalityQuantity) => Figure): Locality['variables'] {
  const known = LOCALITY_VARIABLE_CODES.flatMap((code) => {
    const value = computed(LOCALITY_VARIABLES[code], read);
    return value === undefined ? [] : [[code, value] as const];
  });
  return Object.fromEntries(known);
}

/** The variables by which neighbours are chosen for a client group, with their weights. */
export function variablesFor(clientGroup: ClientGroup): readonly ModelVariable<LocalityVariable>[] {
  return LOCALITY_VARIABLE_CODES.flatMap((code) => {
    const weighed = LOCALITY_WEIGHTS[clientGroup][code];
    return weighed === undefined ? [] : [{ code, transform: LOCALITY_VARIABLES[code].transform, weight: weighed.weight }];
  });
}

function computed({ from: [first, second] }: LocalityVariableRow, read: (quantity: LocalityQuantity) => Figure): number | undefined {
  const value = read(first);
  if (!isKnown(value)) return undefined;
  if (second === undefined) return value.value;
  const divisor = read(second);
  return isKnown(divisor) && divisor.value > 0 ? value.value / divisor.value : undefined;
}
