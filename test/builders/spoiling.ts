import { type Figure, type FinancialYear, isKnown, known, Money } from '#domain/catalogue';
import type { ReturnContent } from '#domain/returns';

/** A stream of numbers from 0 to 1. */
export type Random = () => number;

export interface ReturnToSpoil {
  readonly content: ReturnContent;
  /** The return of the year before. */
  readonly before: ReturnContent;
  readonly year: FinancialYear;
}

export interface SpoiltReturn extends ReturnToSpoil {
  /** The ways to the cells that are wrong, such as `financeLines/3/gross`. */
  readonly wrong: readonly string[];
}

export const isSomething = (figure: Figure<Money>): boolean => isKnown(figure) && !figure.value.isZero();
export const times = (figure: Figure<Money>, factor: number): Figure<Money> =>
  isKnown(figure) ? known(Money.nearestPenny(figure.value.toPounds() * factor)) : figure;
export const plus = (figure: Figure<Money>, pounds: number): Figure<Money> =>
  isKnown(figure) ? known(figure.value.plus(Money.nearestPenny(pounds))) : figure;

export const replaced = <Item>(list: readonly Item[], index: number, change: (item: Item) => Item): readonly Item[] =>
  list.map((item, i) => (i === index ? change(item) : item));
export const indexOf = (list: readonly unknown[], random: Random): number => Math.floor(random() * list.length);
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[indexOf(items, random)];
  if (item === undefined) throw new RangeError('there is nothing to pick from');
  return item;
}
