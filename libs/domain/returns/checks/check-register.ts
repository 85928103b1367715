import { type Figure, isKnown, type Money, yearsAfter } from '../../catalogue/index.js';
import { firstYear, positionIn, profileOf, type SavingsLine, STAGES } from '../../savings/index.js';
import type { ReturnContent } from '../council-return.js';
import { type Problem, problem } from '../problem.js';

/** What is impossible in the register beyond a line's own amounts: costs below nought, years not given, and references to lines that are not there. */
export function checkRegister(content: ReturnContent): readonly Problem[] {
  const references = new Set(content.savingsLines.map((line) => line.reference));
  return [
    ...content.savingsLines.flatMap((line, index) => [...checkCosts(line, index), ...checkYears(line, index), ...checkTerm(line, index)]),
    ...checkOverlaps(content, references),
    ...content.deliveryReports.flatMap((report, index) =>
      report.lines.flatMap((reference, i) =>
        references.has(reference) ? [] : [noLine(reference, ['deliveryReports', index, 'lines', i], `delivery report of ${report.asAt}`)],
      ),
    ),
  ];
}

function checkCosts({ costs, reference }: SavingsLine, index: number): readonly Problem[] {
  return (['running', 'implementation'] as const).flatMap((kind) =>
    costs[kind].flatMap(({ year, amount }, i) => {
      if (!isKnown(amount) || !amount.value.isNegative()) return [];
      const message = `The ${kind} cost of ${year} is below zero. Enter a cost as a positive amount.`;
      return [
        problem('AMOUNT_NEGATIVE', message, ['savingsLines', index, 'costs', kind, i], `savings line ${reference}, ${kind} cost, ${year}`),
      ];
    }),
  );
}

function checkYears({ recurrence, lastsYears, reference }: SavingsLine, index: number): readonly Problem[] {
  if ((recurrence === 'time-limited') === (lastsYears !== undefined)) return [];
  const message =
    'A time-limited saving says how many years it lasts, and no other saving does. Enter lastsYears, or change the recurrence.';
  return [problem('YEARS_DO_NOT_FIT', message, ['savingsLines', index, 'lastsYears'], `savings line ${reference}, recurrence`)];
}

/** A saving that ends has nothing left after its term: otherwise every later year would count it again. */
function checkTerm(line: SavingsLine, index: number): readonly Problem[] {
  if (line.recurrence === 'recurrent') return [];
  return STAGES.flatMap((stage) => {
    const profile = profileOf(line, stage);
    const first = firstYear(profile);
    const after = line.amounts[stage].find(
      ({ year }) => first !== undefined && year >= yearsAfter(first, line.lastsYears ?? 1) && stands(positionIn(profile, year)),
    );
    if (after === undefined) return [];
    const message = `A ${line.recurrence} saving is gone after its term, and in ${after.year} this one still stands. Enter nought as a cumulative amount, or the increment that takes it back; or change the recurrence.`;
    return [
      problem(
        'YEARS_DO_NOT_FIT',
        message,
        ['savingsLines', index, 'amounts', stage],
        `savings line ${line.reference}, ${stage}, ${after.year}`,
      ),
    ];
  });
}

const stands = (position: Figure<Money>): boolean => isKnown(position) && !position.value.isZero();

function checkOverlaps({ overlapGroups }: ReturnContent, references: ReadonlySet<string>): readonly Problem[] {
  return overlapGroups.flatMap((group, index) => {
    const where = `overlap ${group.code}`;
    const strangers = group.claims.flatMap(({ reference }, i) =>
      references.has(reference) ? [] : [noLine(reference, ['overlapGroups', index, 'claims', i, 'reference'], where)],
    );
    const repeated = overlapGroups.findIndex((other) => other.code === group.code) !== index;
    const booked = group.claims.some(({ reference }) => reference === group.bookedIn);
    return [
      ...strangers,
      ...(repeated
        ? [
            problem(
              'LINE_REPEATED',
              `The overlap ${group.code} is there twice. Give each its own code.`,
              ['overlapGroups', index, 'code'],
              where,
            ),
          ]
        : []),
      ...(booked
        ? []
        : [noLine(group.bookedIn, ['overlapGroups', index, 'bookedIn'], `${where}: the line it is booked in must be one of its claims`)]),
    ];
  });
}

const noLine = (reference: string, path: readonly (string | number)[], where: string): Problem =>
  problem('LINE_NOT_FOUND', `There is no line ${reference} here. Give the reference of a savings line as this return has it.`, path, where);
