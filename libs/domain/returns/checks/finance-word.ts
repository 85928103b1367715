import type { Role } from '../../access/index.js';
import { canonicalText } from '../../catalogue/index.js';
import type { SavingsLine } from '../../savings/index.js';
import type { ReturnContent } from '../council-return.js';
import { type Problem, problem } from '../problem.js';

/** States that only finance can give a saving. */
const OF_FINANCE = ['finance-validated', 'sustained'] as const satisfies readonly SavingsLine['deliveryState'][];

const FINANCE_ALONE =
  'Only a finance validator’s key can enter or change what finance says: a validated amount and how it is meant, the states after it, and the answer to A9. Send them as the last version has them, or ask finance to enter them.';

/**
 * Only finance can say that finance validated a saving: for everybody else what finance said of a new version must be what it said of
 * the version before, line by line, and no line that finance has spoken of may be left out.
 */
export function validatedByWrongRole(role: Role, before: ReturnContent, after: ReturnContent): readonly Problem[] {
  if (role === 'finance-validator') return [];
  const said = new Map(before.savingsLines.map((line) => [line.reference, wordOf(line)]));
  const changed = after.savingsLines.flatMap((line, index) =>
    (said.get(line.reference) ?? NOTHING) === wordOf(line)
      ? []
      : [wrong(['savingsLines', index, 'amounts', 'validated'], `savings line ${line.reference}, validated`)],
  );
  const kept = new Set(after.savingsLines.map((line) => line.reference));
  const left = [...said]
    .filter(([reference, word]) => word !== NOTHING && !kept.has(reference))
    .map(([reference]) => wrong(['savingsLines'], `savings line ${reference}, which finance has validated`));
  return [
    ...changed,
    ...left,
    ...(reportsOf(before) === reportsOf(after) ? [] : [wrong(['deliveryReports'], 'delivery reports, validated')]),
  ];
}

/** What finance says of a line: amounts, how they are meant, the state that follows from them, and its answer to A9. */
const wordOf = ({ amounts, profileKind, deliveryState, assurance }: SavingsLine): string =>
  canonicalText({
    amounts: amounts.validated,
    kind: amounts.validated.length > 0 ? profileKind : undefined,
    state: OF_FINANCE.find((state) => state === deliveryState),
    answer: assurance.A9,
  });

const NOTHING = canonicalText({ amounts: [], kind: undefined, state: undefined, answer: undefined });

const reportsOf = ({ deliveryReports }: ReturnContent): string =>
  canonicalText(deliveryReports.filter(({ stage }) => stage === 'validated'));
const wrong = (path: readonly (string | number)[], cell: string): Problem => problem('VALIDATED_BY_WRONG_ROLE', FINANCE_ALONE, path, cell);
