import type { CellCode, Money } from '../catalogue/index.js';
import type { Adjustment, ReasonCode } from '../returns/index.js';
import type { ReturnFinding } from './return-finding.js';

/** Why a figure that a rule asks about is right (method 8). */
export const ANSWER_REASONS = [
  'demand',
  'price-settlement',
  'function-in',
  'function-out',
  'grant',
  'accounting',
  'reclassification',
  'one-off',
  'covid',
  'reorganisation',
  'correction',
  'data-system-change',
  'other',
] as const;
export type AnswerReason = (typeof ANSWER_REASONS)[number];

/** A reason that has a name still needs a few words; one that has none needs a sentence (method 8). */
const FEWEST_CHARACTERS = 10;
const FEWEST_OF_OTHER = 40;

/** Where more answers than this have no named reason, the list of reasons is looked at again (method 8). */
const MOST_OTHER = 0.3;

/** What a council answers to a finding: added, never changed. */
export interface FindingAnswer {
  readonly key: string;
  /** Of the figures it was given for. */
  readonly fingerprint: string;
  readonly reason: AnswerReason;
  readonly text: string;
  /** Pounds of the change that the reason explains, above nought where it made the year dearer. */
  readonly amount: Money | undefined;
  readonly cell: CellCode | undefined;
  readonly by: string;
  readonly at: Date;
}

/** The fewest characters that an answer’s text must have, spaces at its ends not counted. */
export const fewestCharacters = (reason: AnswerReason): number => (reason === 'other' ? FEWEST_OF_OTHER : FEWEST_CHARACTERS);
export const isExplained = ({ reason, text }: Pick<FindingAnswer, 'reason' | 'text'>): boolean =>
  text.trim().length >= fewestCharacters(reason);

/** Whether so many answers are “other” that the reasons should be looked at again. */
export const isOtherOverused = (answers: readonly Pick<FindingAnswer, 'reason'>[]): boolean =>
  answers.filter(({ reason }) => reason === 'other').length > MOST_OTHER * answers.length;

export interface AnsweredFinding {
  readonly finding: ReturnFinding;
  readonly answer: FindingAnswer;
}

/** How findings stand to the answers that were given. */
export interface Standing {
  readonly answered: readonly AnsweredFinding[];
  /** What is still to be mended or answered: hard findings, which no answer settles, and soft ones without an answer that counts. */
  readonly open: readonly ReturnFinding[];
  /** Of the open ones, those that were answered for other figures, with the newest such answer. */
  readonly lapsed: readonly AnsweredFinding[];
}

/** An answer counts for the finding with its key and fingerprint, as long as it explains anything; of several the newest. */
export function standingOf(findings: readonly ReturnFinding[], answers: readonly FindingAnswer[]): Standing {
  const stands = findings.map((finding) => {
    const ofKey = newestFirst(answers.filter(({ key }) => key === finding.key && finding.severity === 'soft'));
    const answer = ofKey.find((each) => each.fingerprint === finding.fingerprint && isExplained(each));
    return { finding, answer, lapsed: answer === undefined ? ofKey.find((each) => each.fingerprint !== finding.fingerprint) : undefined };
  });
  return {
    answered: stands.flatMap(({ finding, answer }) => (answer === undefined ? [] : [{ finding, answer }])),
    open: stands.flatMap(({ finding, answer }) => (answer === undefined ? [finding] : [])),
    lapsed: stands.flatMap(({ finding, lapsed }) => (lapsed === undefined ? [] : [{ finding, answer: lapsed }])),
  };
}

/** What the reasons that are adjustments come to as such: transfers of function and grants, and what happened once. */
const AS_ADJUSTMENT: Partial<Record<AnswerReason, { readonly reason: ReasonCode; readonly once: boolean; readonly sign?: 1 | -1 }>> = {
  'function-in': { reason: 'function-in', once: false, sign: 1 },
  'function-out': { reason: 'function-out', once: false, sign: -1 },
  grant: { reason: 'grant-roll-in', once: false },
  'one-off': { reason: 'one-off', once: true },
  covid: { reason: 'covid', once: true },
};

/**
 * The adjustments that answers with an amount and a cell come to, the newest answer to each finding alone. A function that came in is
 * positive and one that went out negative, however it was entered; a one-off is a cost above nought and a saving below.
 */
export function adjustmentsFrom(answers: readonly FindingAnswer[]): readonly Adjustment[] {
  const newest = [
    ...new Map(
      newestFirst(answers)
        .reverse()
        .map((answer) => [answer.key, answer]),
    ).values(),
  ];
  return newest.flatMap(({ reason, amount, cell, text }) => {
    const as = AS_ADJUSTMENT[reason];
    if (as === undefined || amount === undefined || cell === undefined || amount.isZero()) return [];
    const kind = !as.once ? 'transfer' : amount.isNegative() ? 'one-off-saving' : 'one-off-cost';
    const turned = as.once ? amount.isNegative() : as.sign !== undefined && amount.isNegative() !== as.sign < 0;
    return [{ cell, kind, amount: turned ? opposite(amount) : amount, reason: as.reason, note: text }];
  });
}

const newestFirst = (answers: readonly FindingAnswer[]): FindingAnswer[] => [...answers].sort((a, b) => b.at.getTime() - a.at.getTime());
const opposite = (amount: Money): Money => amount.minus(amount).minus(amount);
