import type { FinancialYear } from '../../catalogue/index.js';
import { lineagePosition, lineagesIn, type SavingsLine, type Stage } from '../../savings/index.js';
import type { IsSuperseded } from './added-in-window.js';

/** Of lines that are one saving in several budget rounds, which years a later round has taken over (method 1.4). */
export function supersededIn(lines: readonly SavingsLine[], stage: Stage, until: FinancialYear): IsSuperseded {
  const years = new Set(
    [...lineagesIn(lines)].flatMap(([lineage, rounds]) =>
      lineagePosition(lineage, rounds, stage, until)
        .increments.filter((each) => each.superseded)
        .map(({ vintage, reference, year }) => `${lineage} ${vintage} ${reference} ${year}`),
    ),
  );
  return ({ lineage, vintage, reference }, year) => lineage !== undefined && years.has(`${lineage} ${vintage} ${reference} ${year}`);
}
