import { known, missing, Money } from '#domain/catalogue';
import { moneyFigure, type MoneyFigure } from '../figures/figure.types.js';

/** Pounds that the engine reckoned, to the penny; not submitted where there are none. */
export const pounds = (amount: number | undefined): MoneyFigure =>
  moneyFigure(amount === undefined ? missing('not-submitted') : known(Money.nearestPenny(amount)));

export const indexInWords = ({ name, vintage }: { readonly name: string; readonly vintage: string }): string => `${name}, ${vintage}`;
