import { type Actor, audienceOf, isOpenToAll, roleMay } from '../../access/index.js';
import { AREAS_TABLE } from './areas.js';
import { COUNCILS_TABLE } from './councils.js';
import { FIGURES_TABLE } from './figures.js';
import { MEASURES_TABLE } from './measures.js';
import { GROWTH_TABLE, SAVINGS_AMOUNTS_TABLE } from './programme/amounts.js';
import { PRACTICE_EFFECTS_TABLE } from './programme/practice-effects.js';
import { PRACTICES_TABLE } from './programme/practices.js';
import { RECONCILIATION_TABLE } from './programme/reconciliation.js';
import { SAVINGS_TABLE } from './programme/savings.js';
import { SENSITIVITY_TABLE } from './programme/sensitivity.js';
import { TARGETS_TABLE } from './programme/targets.js';
import { VERDICTS_TABLE } from './programme/verdicts.js';
import { QUARTILES_TABLE } from './quartiles.js';
import type { DataTable } from './table.js';
import { TOTALS_TABLE } from './totals.js';

/** Every table that a release is given out as. */
export const DATA_TABLES: readonly DataTable[] = [
  COUNCILS_TABLE,
  MEASURES_TABLE,
  FIGURES_TABLE,
  QUARTILES_TABLE,
  TOTALS_TABLE,
  AREAS_TABLE,
  SAVINGS_TABLE,
  SAVINGS_AMOUNTS_TABLE,
  GROWTH_TABLE,
  TARGETS_TABLE,
  VERDICTS_TABLE,
  SENSITIVITY_TABLE,
  PRACTICES_TABLE,
  PRACTICE_EFFECTS_TABLE,
  RECONCILIATION_TABLE,
];

/** Whether somebody may read a table: as the questions about the same are allowed. Nobody named is the public. */
export const mayReadTable = (actor: Actor | undefined, { operation, audience, ofOwnCouncil = false }: DataTable): boolean =>
  actor === undefined
    ? audience === audienceOf(actor) && isOpenToAll(operation)
    : roleMay(actor, operation) && !(ofOwnCouncil && actor.council !== undefined);

export const tablesFor = (actor: Actor | undefined): readonly DataTable[] => DATA_TABLES.filter((table) => mayReadTable(actor, table));
