import type { Cohort } from '../../benchmarking/index.js';
import type { CouncilCode } from '../../catalogue/index.js';
import type { FiledProgramme } from '../../programmes/index.js';

/** The programmes of a release as cohorts of councils. */
export const cohortsOf = (programmes: readonly FiledProgramme[]): readonly Cohort[] =>
  programmes.map(({ programme }) => ({ code: programme.code, name: programme.title, councils: membersOf(programme.schemes) }));

export type Schemes = FiledProgramme['programme']['schemes'];

const membersOf = (schemes: Schemes): readonly CouncilCode[] => [...new Set(schemes.flatMap(({ members }) => members))].sort();
