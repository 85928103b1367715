import type { ApiUnderTest } from './api-under-test.js';

/** What a mutation on a case study answers, as far as tests ask. */
export interface CaseStudyAnswer {
  readonly caseStudy: {
    readonly version: number;
    readonly state: string;
    readonly grade: string | null;
    readonly practiceTags: readonly string[];
    readonly returnReason: string | null;
  } | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}

/** The content of a study of Leicestershire as a client would send it; a test says what it wants otherwise. */
export const studyContent = (more: object = {}): object => ({
  councils: ['E10000018'],
  title: 'Help to regain skills before lasting care',
  summary: 'Everybody new to home care gets some weeks of therapy-led help first.',
  practiceTags: [],
  claimedEffect: 'Fewer people go on to lasting home care.',
  claimedFigures: [{ label: 'Planned saving', value: '1,270,000', unit: 'pounds a year' }],
  basis: 'An estimate in the budget.',
  linkedLines: [{ council: 'E10000018', collection: '2024-25', reference: 'AC10' }],
  contact: { role: 'Commissioning team', mailbox: 'adult.commissioning@leics.gov.uk' },
  provenance: [{ document: 'Budget report', paragraph: '53-55' }],
  ...more,
});

/** Takes a study a step: `submitCaseStudy` with a `SubmitCaseStudyInput`, and so on. */
export async function moveStudy(api: ApiUnderTest, key: string, step: keyof typeof INPUTS, input: object): Promise<CaseStudyAnswer> {
  const query = `mutation ($input: ${INPUTS[step]}!) { answer: ${step}CaseStudy(input: $input) {
    caseStudy { version state grade practiceTags returnReason } userErrors { code message path } } }`;
  const { data, errors } = await api.ask<{ answer: CaseStudyAnswer }>(key, query, { input });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.answer;
}

const INPUTS = {
  submit: 'SubmitCaseStudyInput',
  tag: 'TagCaseStudyInput',
  review: 'ReviewCaseStudyInput',
  return: 'ReasonForCaseStudyInput',
  publish: 'MoveCaseStudyInput',
  withdraw: 'ReasonForCaseStudyInput',
} as const;
