import type { Role } from '../../access/index.js';
import type { EvidenceGrade } from './evidence-grade.table.js';

export const CASE_STUDY_STATES = ['submitted', 'returned', 'reviewed', 'published', 'withdrawn'] as const;
export type CaseStudyState = (typeof CASE_STUDY_STATES)[number];
export const CASE_STUDY_ACTIONS = ['submit', 'tag', 'review', 'return', 'publish', 'withdraw'] as const;
export type CaseStudyAction = (typeof CASE_STUDY_ACTIONS)[number];

interface Step {
  readonly action: CaseStudyAction;
  /** `nothing` is a study that does not exist yet. */
  readonly from: CaseStudyState | 'nothing';
  readonly to: CaseStudyState;
  readonly by: readonly Role[];
}

const AUTHORS: readonly Role[] = ['preparer', 'consultant', 'programme-office'];
const REVIEWERS: readonly Role[] = ['consultant', 'programme-office'];
const OFFICE: readonly Role[] = ['programme-office'];

/** The whole life of a case study: what is not a row here cannot happen. */
export const CASE_STUDY_STEPS: readonly Step[] = [
  { action: 'submit', from: 'nothing', to: 'submitted', by: AUTHORS },
  { action: 'submit', from: 'returned', to: 'submitted', by: AUTHORS },
  { action: 'tag', from: 'submitted', to: 'submitted', by: REVIEWERS },
  { action: 'review', from: 'submitted', to: 'reviewed', by: REVIEWERS },
  { action: 'return', from: 'submitted', to: 'returned', by: REVIEWERS },
  { action: 'return', from: 'reviewed', to: 'returned', by: REVIEWERS },
  { action: 'publish', from: 'reviewed', to: 'published', by: OFFICE },
  { action: 'withdraw', from: 'published', to: 'withdrawn', by: OFFICE },
];

/** One step taken: who did what to which version, and when. */
export interface CaseStudyTransition {
  readonly action: CaseStudyAction;
  readonly version: number;
  readonly to: CaseStudyState;
  /** The grade that the study has from then on. */
  readonly grade: EvidenceGrade | undefined;
  /** The review's note, which publishing repeats, or the reason for returning or withdrawing. */
  readonly note: string | undefined;
  readonly at: Date;
  readonly by: string;
  readonly role: Role;
}

/** Where the action leads from a state for a role, or undefined where the table has no such step. */
export function nextCaseStudyState(state: CaseStudyState | 'nothing', action: CaseStudyAction, role: Role): CaseStudyState | undefined {
  return CASE_STUDY_STEPS.find((step) => step.action === action && step.from === state && step.by.includes(role))?.to;
}
