/** The questions an auditor asks of a claimed saving (method 1.9: A1 to A6 after the National Audit Office's table of good practice). */
export const ASSURANCE_QUESTIONS = {
  A1: 'Are the quantity and the unit cost from reliable sources?',
  A2: 'Is it calculated by a stated method, and nominal or real prices stated?',
  A3: 'Is it net of its costs?',
  A4: 'Is there no adverse effect on the service, or is the effect reported?',
  A5: 'Is the baseline realistic, not the worst case?',
  A6: 'Was the cost not moved elsewhere?',
  A7: 'Was it not counted before, and overlap cleared?',
  A8: 'Does it last two further years, or is it labelled as a one-off?',
  A9: 'Did finance validate it?',
  A10: 'Is it the result of action, not of a windfall or underspend?',
} as const;
export type AssuranceQuestion = keyof typeof ASSURANCE_QUESTIONS;

export const ANSWERS = ['yes', 'no', 'not-applicable'] as const;
export interface AssuranceAnswer {
  readonly answer: (typeof ANSWERS)[number];
  readonly evidence: string | undefined;
}
/** A question that is not answered is not there: it counts neither as yes nor as no. */
export type AssuranceAnswers = Readonly<Partial<Record<AssuranceQuestion, AssuranceAnswer>>>;

export const ASSURANCE_LEVELS = ['substantial', 'moderate', 'limited', 'none', 'not-assessed'] as const;
export type AssuranceLevel = (typeof ASSURANCE_LEVELS)[number];

const ALL_OF_SUBSTANTIAL: readonly AssuranceQuestion[] = ['A1', 'A2', 'A3', 'A5', 'A6', 'A7', 'A9'];
const ANY_MAKES_LIMITED: readonly AssuranceQuestion[] = ['A3', 'A5', 'A6', 'A7'];

/** The label of a line by its answers. A label tells a reader how far to trust a claim; it never changes a verdict on spending. */
export function assuranceLevel(answers: AssuranceAnswers): AssuranceLevel {
  const says = (question: AssuranceQuestion, answer: AssuranceAnswer['answer']): boolean => answers[question]?.answer === answer;
  if (Object.keys(answers).length === 0) return 'not-assessed';
  if (says('A1', 'no') && says('A2', 'no')) return 'none';
  if (ANY_MAKES_LIMITED.some((question) => says(question, 'no'))) return 'limited';
  return ALL_OF_SUBSTANTIAL.every((question) => says(question, 'yes')) ? 'substantial' : 'moderate';
}
