import { type FinancialYear, isKnown } from '../../catalogue/index.js';
import { CASH_EFFECTS, positionIn, profileOf, type SavingsLine, type Stage, STAGES } from '../../savings/index.js';
import type { ReturnContent } from '../council-return.js';
import { type Problem, problem } from '../problem.js';

/** Shares are typed to four decimals, so six sixths may miss one by a little. */
const SHARE_TOLERANCE = 0.0005;

/** What is impossible in savings and growth lines: shares that are not a whole, a saving below nought, more validated than reported. */
export function checkSavings(content: ReturnContent): readonly Problem[] {
  return [
    ...content.savingsLines.flatMap((line, index) => [
      ...checkShares(line, index),
      ...STAGES.flatMap((stage) => checkAmounts(line, stage, index)),
      ...checkValidated(line, index),
    ]),
    ...content.growthLines.flatMap((line, index) =>
      yearsGivenTwice(line.amounts, ['growthLines', index, 'amounts'], `growth line ${line.reference}`),
    ),
  ];
}

function checkShares(line: SavingsLine, index: number): readonly Problem[] {
  const problems: Problem[] = [];
  const cash = CASH_EFFECTS.reduce((sum, effect) => sum + line.cashShares[effect], 0);
  if (!isWhole(cash)) problems.push(sharesProblem(line, index, 'cashShares', 'cash shares', cash));
  const locus = line.locus.reduce((sum, part) => sum + part.share, 0);
  if (line.locus.length > 0 && !isWhole(locus)) problems.push(sharesProblem(line, index, 'locus', 'shares of the locus', locus));
  return problems;
}

function sharesProblem(line: SavingsLine, index: number, field: 'cashShares' | 'locus', words: string, sum: number): Problem {
  const message = `The ${words} add up to ${Number(sum.toFixed(4))}. Change them so that they add up to 1.`;
  return problem('SHARES_NOT_ONE', message, ['savingsLines', index, field], `savings line ${line.reference}, ${words}`);
}

function checkAmounts(line: SavingsLine, stage: Stage, index: number): readonly Problem[] {
  const path = ['savingsLines', index, 'amounts', stage];
  const where = `savings line ${line.reference}, ${stage}`;
  const negative = line.amounts[stage].flatMap((entry, i) => {
    if (!isKnown(entry.amount) || !entry.amount.value.isNegative() || line.profileKind === 'increments') return [];
    const message = `The ${stage} saving of ${entry.year} is below zero. Enter a saving as a positive amount.`;
    return [problem('AMOUNT_NEGATIVE', message, [...path, i, 'amount'], `${where}, ${entry.year}`)];
  });
  return [...negative, ...yearsGivenTwice(line.amounts[stage], path, where)];
}

function yearsGivenTwice(
  amounts: readonly { year: FinancialYear }[],
  path: readonly (string | number)[],
  where: string,
): readonly Problem[] {
  return amounts.flatMap((entry, i) =>
    amounts.findIndex((other) => other.year === entry.year) === i
      ? []
      : [
          problem(
            'YEAR_REPEATED',
            `${entry.year} is given twice. Keep one amount for each year.`,
            [...path, i, 'year'],
            `${where}, ${entry.year}`,
          ),
        ],
  );
}

function checkValidated(line: SavingsLine, index: number): readonly Problem[] {
  return line.amounts.validated.flatMap(({ year }, i) => {
    const validated = positionIn(profileOf(line, 'validated'), year);
    const reported = positionIn(profileOf(line, 'reported'), year);
    if (!isKnown(validated) || (isKnown(reported) && validated.value.pence <= reported.value.pence)) return [];
    const message = `£${validated.value} is validated for ${year}, and ${isKnown(reported) ? `£${reported.value}` : 'nothing'} is reported. Finance can validate at most what is reported: correct either.`;
    return [
      problem(
        'VALIDATED_ABOVE_REPORTED',
        message,
        ['savingsLines', index, 'amounts', 'validated', i],
        `savings line ${line.reference}, validated, ${year}`,
      ),
    ];
  });
}

const isWhole = (sum: number): boolean => Math.abs(sum - 1) <= SHARE_TOLERANCE;
