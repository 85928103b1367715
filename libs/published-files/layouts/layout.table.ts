import type { Layout } from '../layout.js';
import { ASCOF } from './ascof.js';
import { DEFLATORS } from './deflators.js';
import { DEPRIVATION } from './deprivation.js';
import { FEE_CHANGES_FILE } from './fee-changes.js';
import { LIVING_WAGE } from './living-wage.js';
import { NEIGHBOURS } from './neighbours.js';
import { POPULATION } from './population.js';
import { PSS_EX1 } from './pss-ex1.js';
import { ASCOF_DIRECTION } from './reference/ascof-direction.js';
import { CELLS_FILE } from './reference/cells.js';
import { REGISTER_OF_COUNCILS } from './reference/register-of-councils.js';
import { RETURN_LINES_FILE } from './reference/return-lines.js';
import { REVENUE_OUTTURN } from './revenue-outturn.js';

/** Every layout that is known. A file has the headings of one, or of the largest one of several. */
export const LAYOUTS: readonly Layout[] = [
  ASCOF,
  POPULATION,
  REVENUE_OUTTURN,
  PSS_EX1,
  DEFLATORS,
  LIVING_WAGE,
  FEE_CHANGES_FILE,
  DEPRIVATION,
  NEIGHBOURS,
  REGISTER_OF_COUNCILS,
  CELLS_FILE,
  RETURN_LINES_FILE,
  ASCOF_DIRECTION,
];
