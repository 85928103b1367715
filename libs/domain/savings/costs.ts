import { addUp, combineFigures, type Figure, type FinancialYear, missing, Money } from '../catalogue/index.js';
import { profileOf } from './line-profile.js';
import { positionIn, type YearAmount } from './profile.js';
import type { SavingsLine, Stage } from './savings-line.js';

/** What a saving is worth in a year, and what is left of it when its costs are taken off. */
export interface NetPosition {
  readonly gross: Figure<Money>;
  readonly runningCost: Figure<Money>;
  readonly implementationCost: Figure<Money>;
  /** Missing where any of the three is, where no cost was given, and where a cost has no years. */
  readonly net: Figure<Money>;
  /** Whether any cost was given at all; a line without one is gross and says so. */
  readonly costsGiven: boolean;
}

/** The position of a line in a year, net of what running it has come to cost and of what the year spent on bringing it about (method 1.8). */
export function netPositionIn(line: SavingsLine, stage: Stage, year: FinancialYear): NetPosition {
  const gross = positionIn(profileOf(line, stage), year);
  const runningCost = sum(line.costs.running.filter((cost) => cost.year <= year));
  const implementationCost = sum(line.costs.implementation.filter((cost) => cost.year === year));
  const net =
    whetherNet(line) ??
    combineFigures([gross, runningCost, implementationCost], ([position = Money.zero, ...costs]) => position.minus(Money.sum(costs)));
  return { gross, runningCost, implementationCost, net, costsGiven: hasCosts(line) };
}

/** Without a cost the net is not known, and with one whose years are not known it cannot be reckoned. */
function whetherNet({ costs }: SavingsLine): Figure<Money> | undefined {
  if (costs.unphased !== undefined) return missing('not-comparable');
  return costs.running.length + costs.implementation.length === 0 ? missing('not-submitted') : undefined;
}

export const hasCosts = ({ costs }: SavingsLine): boolean =>
  costs.running.length + costs.implementation.length > 0 || costs.unphased !== undefined;

/** A year that a list of costs leaves out had none: a cost is entered in the years it falls in. */
const sum = (costs: readonly YearAmount[]): Figure<Money> => addUp(costs.map((cost) => cost.amount));
