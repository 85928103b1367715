import { type FinancialYear, isKnown, yearsUpTo } from '../../catalogue/index.js';
import { hasCosts, type SavingsLine } from '../../savings/index.js';
import type { Added, IsSuperseded } from './added-in-window.js';
import type { NettedCost, Window } from './claim.js';

/** A cost to be taken off, in pounds of its year. */
export interface Cost {
  readonly kind: NettedCost['kind'];
  readonly year: FinancialYear;
  readonly pounds: number;
}

export interface CostsInWindow {
  readonly costs: readonly Cost[];
  /** Whether every cost that the window needs is known; a line that gives none is gross. */
  readonly areKnown: boolean;
}

/**
 * What a line has come to cost (method 1.8): each running cost that the window added while the saving lasts, and what the assessed year spent
 * on bringing it about. A saving that has ended since the base year no longer costs what it did then.
 */
export function costsInWindow(
  line: SavingsLine,
  added: readonly Added[],
  { base, year }: Window,
  isSuperseded: IsSuperseded,
): CostsInWindow {
  const isLost = added.some((each) => each.year === base);
  const isOver = isLost || added.some(({ why }) => why === 'term-ended' || why === 'one-off-expired');
  const within = isOver ? [] : yearsUpTo(base, year).filter((each) => !isSuperseded(line, each));
  const running = line.costs.running.filter((cost) => (isLost ? cost.year <= base : within.includes(cost.year)));
  const implementation = line.costs.implementation.filter((cost) => cost.year === year && !isSuperseded(line, year));
  const costs = [
    ...running.map((cost) => ({ ...cost, kind: 'running' as const, sign: isLost ? -1 : 1 })),
    ...implementation.map((cost) => ({ ...cost, kind: 'implementation' as const, sign: 1 })),
  ];
  return {
    costs: costs.flatMap((cost) =>
      isKnown(cost.amount)
        ? [{ kind: cost.kind, year: cost.sign < 0 ? base : cost.year, pounds: cost.sign * cost.amount.value.toPounds() }]
        : [],
    ),
    areKnown: hasCosts(line) && costs.every(({ amount }) => isKnown(amount)),
  };
}
