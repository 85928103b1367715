import { ageBandsOf, type Figure, isKnown, type Money, RETURN_LINES } from '../../catalogue/index.js';
import type { ActivityLine, FinanceLine, ReturnContent } from '../council-return.js';
import { type Problem, problem } from '../problem.js';

/** What is impossible in finance and activity lines: a line twice, an age band or unit the return does not collect, spending below nought. */
export function checkLines(content: ReturnContent): readonly Problem[] {
  return [
    ...content.financeLines.flatMap((line, i) => [...checkAgeBand(line, 'financeLines', i), ...checkGross(line, i)]),
    ...content.activityLines.flatMap((line, i) => [...checkAgeBand(line, 'activityLines', i), ...checkQuantity(line, i)]),
    ...repeated(
      'financeLines',
      content.financeLines.map((line) => `${line.line} ${line.ageBand} by ${line.provision}`),
    ),
    ...repeated(
      'activityLines',
      content.activityLines.map((line) => `${line.line} ${line.ageBand}`),
    ),
    ...repeated(
      'budgetBridge',
      content.budgetBridge.map((bridge) => bridge.year),
      'YEAR_REPEATED',
    ),
    ...repeated(
      'savingsLines',
      content.savingsLines.map((line) => line.reference),
    ),
    ...repeated(
      'growthLines',
      content.growthLines.map((line) => line.reference),
    ),
  ];
}

type LineList = 'financeLines' | 'activityLines';

function checkAgeBand(line: FinanceLine | ActivityLine, list: LineList, index: number): readonly Problem[] {
  const collected = ageBandsOf(line.line);
  if (collected.includes(line.ageBand)) return [];
  const message = `${RETURN_LINES[line.line].label} is collected for ${collected.join(' and ')}, not for ${line.ageBand}. Use one of those age bands.`;
  return [problem('AGE_BAND_NOT_COLLECTED', message, [list, index, 'ageBand'], cellName(line))];
}

function checkGross(line: FinanceLine, index: number): readonly Problem[] {
  if (!isNegative(line.gross)) return [];
  const message = 'Gross expenditure is below zero. Enter spending as a positive amount; put a refund under other income.';
  return [problem('AMOUNT_NEGATIVE', message, ['financeLines', index, 'gross'], `${cellName(line)}, gross`)];
}

function checkQuantity(line: ActivityLine, index: number): readonly Problem[] {
  const { activityUnit, label } = RETURN_LINES[line.line];
  const path = ['activityLines', index];
  if (activityUnit !== line.unit) {
    const collected =
      activityUnit === undefined ? 'has no activity in this return: leave the line out' : `is counted in ${activityUnit}, not ${line.unit}`;
    return [problem('UNIT_NOT_COLLECTED', `${label} ${collected}.`, [...path, 'unit'], cellName(line))];
  }
  const below = (figure: Figure): boolean => isKnown(figure) && figure.value < 0;
  const negative = (field: readonly string[], message: string): Problem =>
    problem('AMOUNT_NEGATIVE', message, [...path, ...field], cellName(line));
  return [
    ...(below(line.quantity) ? [negative(['quantity'], `Activity is below zero. Enter ${line.unit} as a positive number.`)] : []),
    ...(['starters', 'leavers'] as const).flatMap((who) => [
      ...(below(line[who].people) ? [negative([who, 'people'], `There are fewer than no ${who}. Enter people as a positive number.`)] : []),
      ...(isNegative(line[who].averageWeeklyCost)
        ? [negative([who, 'averageWeeklyCost'], `The average weekly cost of ${who} is below zero. Enter it as a positive amount.`)]
        : []),
    ]),
  ];
}

function repeated(
  list: keyof ReturnContent,
  keys: readonly string[],
  code: 'LINE_REPEATED' | 'YEAR_REPEATED' = 'LINE_REPEATED',
): readonly Problem[] {
  return keys.flatMap((key, index) => {
    const first = keys.indexOf(key);
    if (first === index) return [];
    return [problem(code, `${key} is given twice, at entries ${first + 1} and ${index + 1}. Keep one.`, [list, index], key)];
  });
}

const isNegative = (figure: Figure<Money>): boolean => isKnown(figure) && figure.value.isNegative();
const cellName = (line: FinanceLine | ActivityLine): string => `${RETURN_LINES[line.line].label}, ${line.ageBand}`;
