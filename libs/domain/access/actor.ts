import type { CouncilCode } from '../catalogue/index.js';

export const ROLES = ['preparer', 'finance-validator', 'director', 'consultant', 'programme-office'] as const;
export type Role = (typeof ROLES)[number];

/** The roles that act for one council and see its drafts; the others belong to the programme. */
const COUNCIL_ROLES: readonly Role[] = ['preparer', 'finance-validator', 'director'];

/** Who is asking: proved by a key, never by a header the caller could set. */
export interface Actor {
  /** An opaque id for the record; names live elsewhere. */
  readonly subject: string;
  readonly role: Role;
  /** The one council a preparer, finance validator or director acts for. */
  readonly council: CouncilCode | undefined;
}

/** Makes an actor; throws a TypeError when a council role lacks its council or a programme role has one. */
export function actor(subject: string, role: Role, council: CouncilCode | undefined): Actor {
  if (actsForCouncil(role) !== (council !== undefined)) {
    throw new TypeError(`the role ${role} ${actsForCouncil(role) ? 'acts for one council, and none is named' : 'acts for no council'}`);
  }
  return { subject, role, council };
}

export const actsForCouncil = (role: Role): boolean => COUNCIL_ROLES.includes(role);
export const isRole = (text: string): text is Role => ROLES.some((role) => role === text);
