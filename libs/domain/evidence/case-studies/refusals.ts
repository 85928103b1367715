import { type Problem, problem } from '../../returns/index.js';
import type { CaseStudyAction, CaseStudyState } from './case-study-state.js';

export const CODE_TAKEN = problem('CODE_TAKEN', 'Another case study has this code. Choose another.', ['code']);

export const AUTHOR_REVIEWS = problem(
  'REVIEWED_BY_AUTHOR',
  'Whoever submitted a case study does not review it. Ask another consultant or the programme office.',
);

export const notFound = (code: string): Problem =>
  problem('CASE_STUDY_NOT_FOUND', `There is no case study “${code}” that you may act on. Check the code.`, ['code']);

export const notAllowed = (action: CaseStudyAction, state: CaseStudyState | 'nothing'): Problem =>
  problem('STATE_DOES_NOT_ALLOW', `A case study that is ${state} cannot be taken the step “${action}” by this role.`);

export function notCurrent(version: number | undefined, current: number): Problem {
  const said = version === undefined ? 'No version is named' : `Version ${version} is not the current one`;
  const message = `${said}; the current one is ${current}. Read the case study again, then repeat the step for that version.`;
  return problem('VERSION_NOT_CURRENT', message, ['version']);
}
