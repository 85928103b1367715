import { Money } from '../catalogue/index.js';

/** How an amount was reckoned: so many people or moves, each saving so much a week, for so many weeks. */
export interface Calculation {
  readonly quantity: number;
  readonly weeklyRate: Money;
  readonly weeks: number;
}

/**
 * What a calculation comes to, to the penny.
 *
 * @example 180 moves at £92 a week for 52 weeks come to £861,120
 */
export function worth({ quantity, weeklyRate, weeks }: Calculation): Money {
  return Money.nearestPenny(quantity * weeklyRate.toPounds() * weeks);
}
