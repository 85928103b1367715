import { type Problem, problem, type ReturnContent } from '../returns/index.js';

/**
 * Why a return cannot be accepted without the council’s own sign-off: only what a published report prints can, because it was answered for
 * where it was published. Each of its lines names document and paragraph, and accounts that no report prints line by line are not in it.
 */
export function notPrinted(content: ReturnContent): readonly Problem[] {
  const unprinted = [
    ...content.savingsLines.map((line) => ({ ...line, name: `savings line ${line.reference}` })),
    ...content.growthLines.map((line) => ({ ...line, name: `growth line ${line.reference}` })),
    ...content.budgetBridge.map((bridge) => ({ ...bridge, name: `budget bridge, ${bridge.year}` })),
    ...content.overlapGroups.map((group) => ({ ...group, name: `overlap ${group.code}` })),
    ...(content.budgetPosition === undefined ? [] : [{ ...content.budgetPosition, name: 'budget position' }]),
  ].filter(({ provenance }) => provenance === undefined);
  const accounts = content.financeLines.length + content.activityLines.length > 0;
  return [
    ...unprinted.map(({ name }) => refusal(`The ${name} names no document and paragraph.`, name)),
    ...(content.adjustments.length > 0
      ? [refusal('The return holds adjustments, which the council answers for itself.', 'Adjustments')]
      : []),
    ...(accounts ? [refusal('The return holds finance or activity lines, which no report prints line by line.', 'Finance')] : []),
  ];
}

const refusal = (why: string, cell: string): Problem =>
  problem(
    'RETURN_NOT_PRINTED',
    `${why} Only what is printed is accepted without the director’s sign-off: let the council sign it off.`,
    [],
    cell,
  );
