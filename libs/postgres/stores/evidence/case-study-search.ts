import type { CaseStudyContent, CaseStudyQuestion, SearchAlternative } from '#domain/evidence';
import { PRACTICE_TAGS, type PracticeTagCode, wordsFor } from '#domain/practice';
import type { EntityManager } from 'typeorm';

/**
 * What a study is found by: its texts, the heaviest first, the words of its tags, and every practice it is tagged with or speaks
 * of, as a lexeme of its own (REABLEMENT). Stemming would make one lexeme of “enablement” and “technology-enabled”; these keep
 * them apart. No text has such a lexeme by itself, for the words of texts are in small letters.
 */
export const SEARCH_VECTOR = `setweight(to_tsvector('english', :titleText), 'A') || setweight(to_tsvector('english', :summaryText), 'B') ||
  setweight(to_tsvector('english', :otherText), 'C') || setweight(to_tsvector('english', :practiceText), 'D') ||
  array_to_tsvector(ARRAY(SELECT jsonb_array_elements_text(CAST(:practices AS jsonb))))`;

/** The texts of the vector. `councilNames` are those of the study's councils. */
export function searchTexts(content: CaseStudyContent, councilNames: readonly string[]): Readonly<Record<string, string>> {
  const { title, summary, claimedEffect, basis, practiceTags } = content;
  const spokenOf = wordsFor([title, summary, claimedEffect, basis].join(' . '));
  return {
    titleText: title,
    summaryText: summary,
    otherText: [claimedEffect, basis, ...councilNames].join(' . '),
    practiceText: practiceTags.flatMap((tag) => [PRACTICE_TAGS[tag].label, ...PRACTICE_TAGS[tag].synonyms]).join(' . '),
    practices: JSON.stringify([...new Set([...practiceTags, ...spokenOf])]),
  };
}

/** The codes of the studies that fit and that the manager's actor may see: best match first, then newest. */
export async function searchCodes(manager: EntityManager, question: CaseStudyQuestion): Promise<readonly string[]> {
  const given: unknown[] = [question.state, question.grade ?? null, question.council ?? null, question.tags];
  const parameter = (value: string): string => `$${given.push(value)}`;
  const wanted = question.search.length === 0 ? undefined : question.search.map((each) => tsquery(each, parameter)).join(' || ');
  const best = wanted === undefined ? '' : `ts_rank(study.search_vector, ${wanted} || ${websearch(parameter(question.asTyped))}) DESC,`;
  const rows: readonly { code: string }[] = await manager.query(
    `SELECT study.code FROM case_study_version study
     CROSS JOIN LATERAL (SELECT to_state, grade FROM case_study_transition step WHERE step.code = study.code ORDER BY id DESC LIMIT 1) last
     WHERE NOT EXISTS (SELECT 1 FROM case_study_version newer WHERE newer.code = study.code AND newer.version > study.version)
       AND last.to_state = $1 AND ($2::text IS NULL OR last.grade = $2) AND ($3::text IS NULL OR $3 = ANY (study.council_codes))
       AND (cardinality($4::text[]) = 0 OR study.practice_tags && $4::text[]) ${wanted === undefined ? '' : `AND study.search_vector @@ (${wanted})`}
     ORDER BY ${best} study.saved_at DESC, study.code`,
    given,
  );
  return rows.map(({ code }) => code);
}

/** An empty query joined to another is the other: words without practices and practices without words need no case of their own. */
function tsquery({ words, practices }: SearchAlternative, parameter: (value: string) => string): string {
  const anyPractice = practices.map((tag: PracticeTagCode) => `'${tag}'`).join(' | ');
  return `(${websearch(parameter(words))} && ${parameter(anyPractice)}::tsquery)`;
}

const websearch = (parameter: string): string => `websearch_to_tsquery('english', ${parameter})`;
