import type { CouncilCode } from '../catalogue/index.js';
import type { Actor, Role } from './actor.js';

/** Whose data an operation touches: what is published to the whole programme, one council's own, or the programme's. */
export type Reach = 'published' | 'own-council' | 'submitted-by-any-council' | 'programme';

export interface Policy {
  readonly roles: readonly Role[];
  readonly reach: Reach;
}

const EVERYONE: readonly Role[] = ['preparer', 'finance-validator', 'consultant', 'programme-office'];
const PUBLISHED: Policy = { roles: EVERYONE, reach: 'published' };
const OFFICE: Policy = { roles: ['programme-office'], reach: 'programme' };

/**
 * Who may ask what: every query and mutation of the schema has one row here, and the service
 * refuses to start when one is missing. Nothing is allowed by default.
 */
export const POLICIES = {
  node: PUBLISHED,
  council: PUBLISHED,
  councils: PUBLISHED,
  measures: PUBLISHED,
  practiceTags: PUBLISHED,
  release: PUBLISHED,
  releases: PUBLISHED,
  savingsByClass: PUBLISHED,
  peerComparison: PUBLISHED,
  triangulation: PUBLISHED,
  councilReturn: { roles: ['preparer', 'finance-validator', 'programme-office'], reach: 'submitted-by-any-council' },
  saveReturn: { roles: ['preparer', 'finance-validator'], reach: 'own-council' },
  submitReturn: { roles: ['preparer'], reach: 'own-council' },
  acceptReturn: OFFICE,
  openCollection: OFFICE,
  registerDemonstrationCouncils: OFFICE,
  loadPublication: OFFICE,
  publishRelease: OFFICE,
} as const satisfies Record<string, Policy>;

export type Operation = keyof typeof POLICIES;
export const policyOf = (operation: string): Policy | undefined =>
  Object.hasOwn(POLICIES, operation) ? POLICIES[operation as Operation] : undefined;

/** Whether the actor's role may use the operation at all. */
export const roleMay = (actor: Actor, operation: string): boolean => policyOf(operation)?.roles.includes(actor.role) ?? false;

/** Whether the actor may use the operation on this council: its own, unless the actor belongs to the programme. */
export function mayActOn(actor: Actor, operation: Operation, council: CouncilCode): boolean {
  return roleMay(actor, operation) && (actor.council === undefined || actor.council === council);
}
