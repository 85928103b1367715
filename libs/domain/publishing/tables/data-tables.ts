import { type Actor, audienceOf, isOpenToAll, roleMay } from '../../access/index.js';
import { COUNCILS_TABLE } from './councils.js';
import { FIGURES_TABLE } from './figures.js';
import type { DataTable } from './table.js';

/** Every table that a release is given out as. */
export const DATA_TABLES: readonly DataTable[] = [COUNCILS_TABLE, FIGURES_TABLE];

/** Whether somebody may read a table: as the questions about the same are allowed. Nobody named is the public. */
export const mayReadTable = (actor: Actor | undefined, { operation, audience }: DataTable): boolean =>
  actor === undefined ? audience === audienceOf(actor) && isOpenToAll(operation) : roleMay(actor, operation);

export const tablesFor = (actor: Actor | undefined): readonly DataTable[] => DATA_TABLES.filter((table) => mayReadTable(actor, table));
