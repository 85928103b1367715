import {
  CASE_STUDY_FAIRNESS,
  type CaseStudy as DomainStudy,
  type CaseStudyContent,
  type CaseStudyOutcome,
  type CaseStudyQuestion,
  EVIDENCE_GRADES,
  returnReasonOf,
  reviewNoteOf,
  searchTerms,
  type SubmitRequest,
  type Tombstone,
} from '#domain/evidence';
import { notFound } from '../figures/node.types.js';
import type { CaseStudyContentInput, SubmitCaseStudyInput } from './case-study-input.types.js';
import type { ListOfCaseStudiesArgs } from './case-study-list.types.js';
import type { CaseStudy, CaseStudyPayload, CaseStudyWithdrawn } from './case-study.types.js';

/** A stored study in the words of the schema. */
export function caseStudyType(study: DomainStudy): CaseStudy {
  const { councils: _, ...content } = study.version.content;
  return {
    ...content,
    code: study.code,
    state: study.state,
    version: study.version.number,
    savedAt: study.version.savedAt,
    councils: study.councils,
    contact: content.contact && { role: content.contact.role, mailbox: content.contact.mailbox },
    grade: study.grade,
    gradeSentence: study.grade === undefined ? NOT_GRADED : EVIDENCE_GRADES[study.grade].sentence,
    fairness: CASE_STUDY_FAIRNESS,
    reviewNote: reviewNoteOf(study),
    returnReason: returnReasonOf(study),
    history: study.history,
  };
}

const NOT_GRADED = 'Nobody but its author has looked at the evidence yet.';

/** What a reader gets for a code: the study, what stays in its place, or that there is nothing. */
export function caseStudyResult(found: DomainStudy | Tombstone | undefined): CaseStudy | CaseStudyWithdrawn {
  if (found === undefined) throw notFound();
  return 'withdrawnAt' in found ? found : caseStudyType(found);
}

export function caseStudyPayload(outcome: CaseStudyOutcome): CaseStudyPayload {
  if (outcome.kind === 'refused') return { caseStudy: undefined, userErrors: outcome.problems };
  return { caseStudy: caseStudyType(outcome.study), userErrors: [] };
}

/** The input as the request it stands for; an absent member and null are the same to the domain. */
export const submitRequest = ({ idempotencyKey, code, version, content }: SubmitCaseStudyInput): SubmitRequest => ({
  idempotencyKey,
  code,
  version: version ?? undefined,
  content: contentOf(content),
});

const contentOf = ({ contact, ...content }: CaseStudyContentInput): CaseStudyContent => ({
  ...content,
  contact: contact ? { role: contact.role, mailbox: contact.mailbox ?? undefined } : undefined,
});

export const caseStudyQuestion = ({ search, tags, council, grade, state }: ListOfCaseStudiesArgs): CaseStudyQuestion => ({
  search: search ? searchTerms(search) : [],
  asTyped: search ?? '',
  tags,
  council: council ?? undefined,
  grade: grade ?? undefined,
  state,
});
