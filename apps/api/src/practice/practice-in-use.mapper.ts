import { CASE_STUDY_FAIRNESS, type CaseStudy } from '#domain/evidence';
import { PRACTICE_TAGS, type PracticeTagCode } from '#domain/practice';
import { practiceInUse, type PracticeUse, type Release } from '#domain/publishing';
import { claimSentence } from '#domain/savings';
import { releaseType } from '../releases/release.types.js';
import { savingsLineType } from '../savings/savings-line.types.js';
import type { PracticeCaseStudy, PracticeCouncil, PracticeInUse } from './practice-in-use.types.js';

/** What a release and the published case studies know of a practice, council by council. */
export function practiceInUseType(tag: PracticeTagCode, release: Release, studies: readonly CaseStudy[]): PracticeInUse {
  const told = studies.flatMap((study) => study.councils.map(({ code }) => code));
  return {
    tag,
    label: PRACTICE_TAGS[tag].label,
    councils: practiceInUse(release, tag, told).map((use) => councilType(use, studies)),
    fairness: CASE_STUDY_FAIRNESS,
    release: releaseType(release),
  };
}

const councilType = ({ council, claims, schemes }: PracticeUse, studies: readonly CaseStudy[]): PracticeCouncil => ({
  council: council.code,
  name: council.name,
  claims: claims.map(({ collection, line }) => ({ collection, line: savingsLineType(line), sentence: claimSentence(line, council.name) })),
  schemes: schemes.map(({ programme, scheme }) => ({ ...scheme, programme: programme.title })),
  caseStudies: studies.filter((study) => study.councils.some(({ code }) => code === council.code)).map(caseStudyType),
});

const caseStudyType = ({ code, grade, version: { content } }: CaseStudy): PracticeCaseStudy => ({
  code,
  grade,
  title: content.title,
  claimedEffect: content.claimedEffect,
  basis: content.basis,
  provenance: content.provenance,
});
