import { ROLES } from '#domain/access';
import { RETURN_STATES, type Transition } from '#domain/returns';
import type { ReturnTransitionRow } from '../rows/return-version.row.js';
import { oneOf } from './one-of.js';

export const toTransition = (row: ReturnTransitionRow): Transition => ({
  version: row.version,
  to: oneOf(RETURN_STATES, row.toState),
  at: row.at,
  by: row.bySubject,
  role: oneOf(ROLES, row.role),
  note: row.note ?? undefined,
});
