import type { Role } from '../access/index.js';

export const RETURN_STATES = ['draft', 'submitted', 'accepted'] as const;
export type ReturnState = (typeof RETURN_STATES)[number];
export type ReturnAction = 'save' | 'submit' | 'accept';

interface Step {
  readonly action: ReturnAction;
  /** `nothing` is a return that does not exist yet. */
  readonly from: ReturnState | 'nothing';
  readonly to: ReturnState;
  readonly by: readonly Role[];
}

/** The whole life of a return: what is not a row here cannot happen. */
export const RETURN_STEPS: readonly Step[] = [
  { action: 'save', from: 'nothing', to: 'draft', by: ['preparer', 'finance-validator'] },
  { action: 'save', from: 'draft', to: 'draft', by: ['preparer', 'finance-validator'] },
  { action: 'submit', from: 'draft', to: 'submitted', by: ['preparer'] },
  { action: 'accept', from: 'submitted', to: 'accepted', by: ['programme-office'] },
];

/** One step taken: who did what to which version, and when. */
export interface Transition {
  readonly version: number;
  readonly to: ReturnState;
  readonly at: Date;
  readonly by: string;
  readonly role: Role;
}

/** Where the action leads from a state for a role, or undefined where the table has no such step. */
export function nextState(state: ReturnState | 'nothing', action: ReturnAction, role: Role): ReturnState | undefined {
  return RETURN_STEPS.find((step) => step.action === action && step.from === state && step.by.includes(role))?.to;
}
