import { ROLES } from '#domain/access';
import { type Council, councilCode, financialYear } from '#domain/catalogue';
import {
  CASE_STUDY_ACTIONS,
  CASE_STUDY_STATES,
  type CaseStudy,
  type CaseStudyContent,
  type CaseStudyTransition,
  type Contact,
  EVIDENCE_GRADE_CODES,
} from '#domain/evidence';
import { PRACTICE_TAG_CODES } from '#domain/practice';
import type { CaseStudyTransitionRow, CaseStudyVersionRow } from '../rows/evidence/case-study.row.js';
import { oneOf } from './one-of.js';

/** A study as its newest version and the steps that are seen have it; `names` holds the councils of the register that it names. */
export function toCaseStudy(
  row: CaseStudyVersionRow,
  steps: readonly CaseStudyTransitionRow[],
  names: readonly Pick<Council, 'code' | 'name'>[],
): CaseStudy {
  const history = steps.map(toStep);
  const last = history.at(-1);
  if (last === undefined) throw new TypeError(`the case study ${row.code} has a version and no state`);
  return {
    code: row.code,
    state: last.to,
    version: { number: row.version, savedAt: row.savedAt, content: toContent(row) },
    submitter: row.submittingCouncil === null ? undefined : councilCode(row.submittingCouncil),
    councils: row.councilCodes.flatMap((code) => names.filter((council) => council.code === code)),
    grade: last.grade,
    history,
  };
}

/** The columns of a version's content. */
export const fromContent = (content: CaseStudyContent): ContentColumns => ({
  councilCodes: [...content.councils],
  title: content.title,
  summary: content.summary,
  practiceTags: [...content.practiceTags],
  claimedEffect: content.claimedEffect,
  claimedFigures: content.claimedFigures,
  basis: content.basis,
  linkedLines: content.linkedLines,
  contactRole: content.contact?.role ?? null,
  contactMailbox: content.contact?.mailbox ?? null,
  provenance: content.provenance,
});

type ContentColumns = Omit<CaseStudyVersionRow, 'code' | 'version' | 'submittingCouncil' | 'searchVector' | 'savedAt' | 'savedBy'>;

function toContent(row: ContentColumns): CaseStudyContent {
  return {
    councils: row.councilCodes.map(councilCode),
    title: row.title,
    summary: row.summary,
    practiceTags: row.practiceTags.map((tag) => oneOf(PRACTICE_TAG_CODES, tag)),
    claimedEffect: row.claimedEffect,
    claimedFigures: row.claimedFigures,
    basis: row.basis,
    linkedLines: row.linkedLines.map(({ council, collection, reference }) => ({
      council: councilCode(council),
      collection: financialYear(collection),
      reference,
    })),
    contact: toContact(row),
    provenance: row.provenance,
  };
}

const toContact = ({ contactRole, contactMailbox }: ContentColumns): Contact | undefined =>
  contactRole === null ? undefined : { role: contactRole, mailbox: contactMailbox ?? undefined };

const toStep = (row: CaseStudyTransitionRow): CaseStudyTransition => ({
  action: oneOf(CASE_STUDY_ACTIONS, row.action),
  version: row.version,
  to: oneOf(CASE_STUDY_STATES, row.toState),
  grade: row.grade === null ? undefined : oneOf(EVIDENCE_GRADE_CODES, row.grade),
  note: row.note ?? undefined,
  at: row.at,
  by: row.bySubject,
  role: oneOf(ROLES, row.role),
});
