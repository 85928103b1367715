import { combineFigures, type Figure } from './figure.js';
import { Money } from './money.js';

/** Amounts added up: missing where any is, for its reason; of no amounts at all nought. */
export const addUp = (amounts: readonly Figure<Money>[]): Figure<Money> => combineFigures(amounts, Money.sum);
