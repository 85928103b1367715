import { type Figure, type FinancialYear, isKnown, type Money } from '../catalogue/index.js';
import { type Problem, problem, type ReturnContent } from '../returns/index.js';
import { positionIn, profileOf, type SavingsLine, type YearAmount } from '../savings/index.js';

/** What finance says of one saving: how much of it is there, and what shows it. */
export interface ValidatedSaving {
  readonly reference: string;
  /**
   * As the line means its amounts, cumulative or increments. Nought is an answer: nothing of it could be found. An amount that is missing says
   * that finance has not looked at it, and nothing is validated by it.
   */
  readonly amounts: readonly YearAmount[];
  readonly evidence: string;
}

/** That finance validated a saving in a version, and on what evidence. */
export interface SavingValidation {
  readonly reference: string;
  readonly version: number;
  readonly evidence: string;
  readonly by: string;
  readonly at: Date;
}

export type ValidationOutcome =
  { readonly kind: 'validated'; readonly content: ReturnContent } | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Shorter than this nobody can follow evidence up. */
const SHORTEST_EVIDENCE = 10;

/**
 * The content with what finance validated in it, line by line: every saving that is reported delivered gets an amount with its evidence, and
 * identified is at least reported, which is at least validated.
 */
export function withValidated(content: ReturnContent, savings: readonly ValidatedSaving[]): ValidationOutcome {
  const said = new Map(savings.map((saving) => [saving.reference, saving]));
  const reported = content.savingsLines.filter(isReported);
  const problems = [
    ...savings.flatMap((saving, i) => [...strange(saving, i, content), ...twice(saving, i, savings)]),
    ...reported.flatMap((line) => (said.has(line.reference) ? [] : [notSaid(line)])),
    ...savings.flatMap((saving, i) => {
      const line = content.savingsLines.find(({ reference }) => reference === saving.reference);
      return line === undefined ? [] : outOfOrder({ ...line, amounts: { ...line.amounts, validated: saving.amounts } }, i);
    }),
  ];
  if (problems.length > 0) return { kind: 'refused', problems };
  return {
    kind: 'validated',
    content: { ...content, savingsLines: content.savingsLines.map((line) => validated(line, said.get(line.reference))) },
  };
}

/** Whether a line says that some of it was delivered. */
export const isReported = ({ amounts }: SavingsLine): boolean => amounts.reported.some(({ amount }) => isKnown(amount));

function validated(line: SavingsLine, said: ValidatedSaving | undefined): SavingsLine {
  if (said === undefined) return line;
  const known = said.amounts.filter(({ amount }) => isKnown(amount));
  const isThere = known.some(({ amount }) => isKnown(amount) && !amount.value.isZero());
  return {
    ...line,
    amounts: { ...line.amounts, validated: known },
    deliveryState: stateAfter(line.deliveryState, isThere, known.length > 0),
  };
}

/** Nothing that could be found takes a line back to what was reported; not having looked changes nothing. */
function stateAfter(state: SavingsLine['deliveryState'], isThere: boolean, isSaid: boolean): SavingsLine['deliveryState'] {
  if (isThere) return state === 'reported-delivered' ? 'finance-validated' : state;
  return isSaid && state === 'finance-validated' ? 'reported-delivered' : state;
}

function strange({ reference, evidence, amounts }: ValidatedSaving, index: number, { savingsLines }: ReturnContent): readonly Problem[] {
  const path = ['savings', index];
  const line = savingsLines.find((each) => each.reference === reference);
  if (line === undefined)
    return [
      problem('LINE_NOT_FOUND', `The return has no savings line ${reference}. Give the reference as the return has it.`, [
        ...path,
        'reference',
      ]),
    ];
  const cell = `savings line ${reference}, validated`;
  return [
    ...(evidence.trim().length < SHORTEST_EVIDENCE
      ? [
          problem(
            'ANSWER_TOO_SHORT',
            `Say in at least ${SHORTEST_EVIDENCE} characters what shows the amount: a ledger code, a report, a sample.`,
            [...path, 'evidence'],
            cell,
          ),
        ]
      : []),
    ...(amounts.length === 0
      ? [
          problem(
            'SAVINGS_NOT_VALIDATED',
            'Enter what is validated for each year; nought where nothing of it could be found.',
            [...path, 'amounts'],
            cell,
          ),
        ]
      : []),
  ];
}

const twice = ({ reference }: ValidatedSaving, index: number, savings: readonly ValidatedSaving[]): readonly Problem[] =>
  savings.findIndex((other) => other.reference === reference) === index
    ? []
    : [
        problem(
          'LINE_REPEATED',
          `${reference} is there twice. Keep one.`,
          ['savings', index, 'reference'],
          `savings line ${reference}, validated`,
        ),
      ];

const notSaid = ({ reference, title }: SavingsLine): Problem =>
  problem(
    'SAVINGS_NOT_VALIDATED',
    `${reference} (${title}) is reported delivered, and nothing is said of it. Enter what is validated with its evidence; nought where nothing of it could be found.`,
    ['savings'],
    `savings line ${reference}, validated`,
  );

/** Identified at least reported at least validated, position by position, wherever both are known. */
function outOfOrder(line: SavingsLine, index: number): readonly Problem[] {
  return line.amounts.validated.flatMap(({ year }) => {
    const at = (stage: keyof SavingsLine['amounts']): Figure<Money> => positionIn(profileOf(line, stage), year);
    const [identified, reported, valid] = [at('planned'), at('reported'), at('validated')];
    return [
      ...exceeds(valid, reported, ['validated', 'reported'], line.reference, year, index),
      ...exceeds(reported, identified, ['reported', 'identified'], line.reference, year, index),
    ];
  });
}

function exceeds(
  more: Figure<Money>,
  less: Figure<Money>,
  [moreWord, lessWord]: readonly [string, string],
  reference: string,
  year: FinancialYear,
  index: number,
): readonly Problem[] {
  if (!isKnown(more) || !isKnown(less) || more.value.pence <= less.value.pence) return [];
  const message = `£${more.value} is ${moreWord} for ${year}, and £${less.value} is ${lessWord}: identified is at least reported, and reported at least validated. Validate less, or send the return back with a query.`;
  return [problem('VALIDATED_ABOVE_REPORTED', message, ['savings', index, 'amounts'], `savings line ${reference}, ${moreWord}, ${year}`)];
}
