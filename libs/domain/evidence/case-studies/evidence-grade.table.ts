/**
 * How a claimed effect was arrived at, the strongest first. A grade is of the evidence, never of the council; none says that a
 * saving is certain (method section 11).
 */
export const EVIDENCE_GRADES = {
  trial: {
    label: 'Controlled study',
    sentence: 'The effect was measured against people or places that were given something else by design; it is consistent with the practice having worked there.',
  },
  comparison: {
    label: 'Compared with similar places',
    sentence: 'The effect was set beside similar places without the practice; other differences between them remain.',
  },
  'before-and-after': {
    label: 'Before and after',
    sentence: 'The effect is the difference between two times in one place; what else changed between them is not taken out.',
  },
  'council-figures': {
    label: 'The council’s own figures',
    sentence: 'The effect is the council’s own count or estimate, with nothing to compare it with.',
  },
  intention: {
    label: 'Intended',
    sentence: 'The practice is planned or has just begun: what is given is what is hoped for, and no result is there yet.',
  },
} as const satisfies Record<string, { readonly label: string; readonly sentence: string }>;

export type EvidenceGrade = keyof typeof EVIDENCE_GRADES;
export const EVIDENCE_GRADE_CODES = Object.keys(EVIDENCE_GRADES) as readonly EvidenceGrade[];

/** What every reader of a case study must be told beside it. */
export const CASE_STUDY_FAIRNESS =
  'A case study tells what was tried and what was claimed for it. It does not show that the same would follow elsewhere, and a low grade does not mean that the practice does not work: it means that less is known. It judges a claim, never a council.';
