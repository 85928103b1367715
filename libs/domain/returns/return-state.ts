import type { Role } from '../access/index.js';

/**
 * Where a return stands. `refresh` and `reopened` are accepted returns that are being corrected: what was accepted stays, and is published
 * until a later version is accepted. `frozen` is for good, unless the programme office reopens it with a reason.
 */
export const RETURN_STATES = [
  'draft',
  'submitted',
  'queried',
  'resubmitted',
  'finance-validated',
  'signed-off',
  'accepted',
  'refresh',
  'reopened',
  'frozen',
] as const;
export type ReturnState = (typeof RETURN_STATES)[number];

export const RETURN_ACTIONS = [
  'save',
  'submit',
  'query',
  'validate',
  'sign-off',
  'accept',
  'accept-as-printed',
  'refresh',
  'reopen',
  'freeze',
] as const;
export type ReturnAction = (typeof RETURN_ACTIONS)[number];

interface Step {
  readonly action: ReturnAction;
  /** `nothing` is a return that does not exist yet. */
  readonly from: ReturnState | 'nothing';
  readonly to: ReturnState;
  readonly by: readonly Role[];
}

const EDITORS: readonly Role[] = ['preparer', 'finance-validator'];
const PREPARER: readonly Role[] = ['preparer'];
const FINANCE: readonly Role[] = ['finance-validator'];
const OFFICE: readonly Role[] = ['programme-office'];

/** The whole life of a return: what is not a row here cannot happen. */
export const RETURN_STEPS: readonly Step[] = [
  { action: 'save', from: 'nothing', to: 'draft', by: EDITORS },
  { action: 'save', from: 'draft', to: 'draft', by: EDITORS },
  { action: 'save', from: 'queried', to: 'queried', by: EDITORS },
  { action: 'save', from: 'refresh', to: 'refresh', by: EDITORS },
  { action: 'save', from: 'reopened', to: 'reopened', by: EDITORS },
  { action: 'submit', from: 'draft', to: 'submitted', by: PREPARER },
  { action: 'submit', from: 'queried', to: 'resubmitted', by: PREPARER },
  { action: 'submit', from: 'refresh', to: 'resubmitted', by: PREPARER },
  { action: 'submit', from: 'reopened', to: 'resubmitted', by: PREPARER },
  { action: 'query', from: 'submitted', to: 'queried', by: ['finance-validator', 'programme-office'] },
  { action: 'query', from: 'resubmitted', to: 'queried', by: ['finance-validator', 'programme-office'] },
  { action: 'query', from: 'finance-validated', to: 'queried', by: ['director', 'programme-office'] },
  { action: 'query', from: 'signed-off', to: 'queried', by: OFFICE },
  { action: 'validate', from: 'submitted', to: 'finance-validated', by: FINANCE },
  { action: 'validate', from: 'resubmitted', to: 'finance-validated', by: FINANCE },
  { action: 'sign-off', from: 'finance-validated', to: 'signed-off', by: ['director'] },
  { action: 'accept', from: 'signed-off', to: 'accepted', by: OFFICE },
  { action: 'accept-as-printed', from: 'submitted', to: 'accepted', by: OFFICE },
  { action: 'accept-as-printed', from: 'resubmitted', to: 'accepted', by: OFFICE },
  { action: 'refresh', from: 'accepted', to: 'refresh', by: PREPARER },
  { action: 'reopen', from: 'refresh', to: 'reopened', by: OFFICE },
  { action: 'reopen', from: 'signed-off', to: 'reopened', by: OFFICE },
  { action: 'reopen', from: 'accepted', to: 'reopened', by: OFFICE },
  { action: 'reopen', from: 'frozen', to: 'reopened', by: OFFICE },
  { action: 'freeze', from: 'accepted', to: 'frozen', by: OFFICE },
];

/** One step taken: who did what to which version, and when. */
export interface Transition {
  readonly version: number;
  readonly to: ReturnState;
  readonly at: Date;
  readonly by: string;
  readonly role: Role;
  /** The reason, or the declaration of a director; undefined for steps that need none. */
  readonly note?: string | undefined;
}

/** Where the action leads from a state for a role, or undefined where the table has no such step. */
export function nextState(state: ReturnState | 'nothing', action: ReturnAction, role: Role): ReturnState | undefined {
  return RETURN_STEPS.find((step) => step.action === action && step.from === state && step.by.includes(role))?.to;
}

/** States in which the council is at work on a version that nobody outside it sees. */
const AT_WORK: readonly ReturnState[] = ['draft', 'queried', 'refresh', 'reopened'];
export const isAtWork = (state: ReturnState): boolean => AT_WORK.includes(state);

/** States in which a correction of what was accepted before is under way: each version then says why. */
export const needsReason = (state: ReturnState | 'nothing'): boolean => state === 'refresh' || state === 'reopened';

/** Whether a release may hold the version that a return in this state was last accepted with. */
export const wasAccepted = (history: readonly Transition[]): boolean => history.some(({ to }) => to === 'accepted');
