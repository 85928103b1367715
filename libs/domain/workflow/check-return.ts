import { type AnsweredFinding, checkReturn, type FindingAnswer, type ReturnFinding, standingOf } from '../checking/index.js';
import type { CouncilReturn } from '../returns/index.js';
import type { ProcessStore } from './ports.js';

/** A finding with the answer that stands for it. */
export interface CheckedFinding {
  readonly finding: ReturnFinding;
  /** Undefined where nobody has answered, or the figures have changed since. */
  readonly answer: FindingAnswer | undefined;
  /** An answer that was given for other figures than there are now. */
  readonly lapsed: FindingAnswer | undefined;
}

/** What the rules find in a version of a return, hard findings first, each with its answer. */
export async function checkedReturn(
  process: ProcessStore,
  { council, collection, version }: Pick<CouncilReturn, 'council' | 'collection' | 'version'>,
): Promise<readonly CheckedFinding[]> {
  const adults = await process.adults(council, collection);
  const findings = checkReturn({
    council,
    collection,
    content: version.content,
    earlier: await process.earlier(council, collection),
    bounds: await process.bounds(council, collection),
    ...(adults === undefined ? {} : { adults }),
  });
  return withAnswers(findings, await process.answers(council, collection));
}

export function withAnswers(findings: readonly ReturnFinding[], answers: readonly FindingAnswer[]): readonly CheckedFinding[] {
  const { answered, lapsed } = standingOf(findings, answers);
  const by = (list: readonly AnsweredFinding[]): ReadonlyMap<string, FindingAnswer> =>
    new Map(list.map((each) => [each.finding.key, each.answer]));
  const [given, gone] = [by(answered), by(lapsed)];
  return findings.map((finding) => ({ finding, answer: given.get(finding.key), lapsed: gone.get(finding.key) }));
}

/** What the director cannot sign over: soft findings without an answer. */
export const openFindings = (checked: readonly CheckedFinding[]): readonly ReturnFinding[] =>
  checked.filter(({ finding, answer }) => finding.severity === 'soft' && answer === undefined).map(({ finding }) => finding);

export const findingsOf = (checked: readonly CheckedFinding[]): readonly ReturnFinding[] => checked.map(({ finding }) => finding);

export const hardFindings = (checked: readonly CheckedFinding[]): readonly ReturnFinding[] =>
  checked.filter(({ finding }) => finding.severity === 'hard').map(({ finding }) => finding);
