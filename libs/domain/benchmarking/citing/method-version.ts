/**
 * The version of how answers about published figures are computed: everything in `benchmarking` and `statistics` between the frozen
 * figures of a release and the digits of an answer, with the tables they read (weights of places, lineage of councils, fewest councils of
 * a statistic, the GDP deflator that comes with the project). Figures themselves are computed when a release is built, and no part of it.
 *
 * Raise it where any digit, peer or reason of an answer to an old question about an old release becomes another; answers of a golden
 * panel are recorded, and a change of them fails until it is raised (`method-version.spec.ts` in publishing/citations). Words of
 * sentences are no part of it.
 */
export const METHOD_VERSION = 1;

/** The versions whose answers this program can compute. One that is dropped is dropped for every link that names it. */
const COMPUTED: readonly number[] = [METHOD_VERSION];

export const computesMethod = (version: number): boolean => COMPUTED.includes(version);
