import { type Figure, type FinancialYear, isKnown, known, missing, Money, yearStartingIn } from '#domain/catalogue';
import { type GrowthLine, type Nature, PLAIN_LINE, type SavingsLine, wholly } from '#domain/savings';

/** Lines as reports print them, in £000. */
export const thousands = (figure: Figure<Money>): number | string => (isKnown(figure) ? figure.value.toPounds() / 1000 : figure.reason);
export const year = (start: number): FinancialYear => yearStartingIn(start);
export type Printed = number | '-';
export const figure = (printed: Printed): Figure<Money> => (printed === '-' ? missing('not-printed') : known(Money.thousands(printed)));

export const line = (
  reference: string,
  nature: Nature,
  start: number,
  amounts: readonly Printed[],
  more: Partial<SavingsLine> = {},
): SavingsLine => ({
  ...PLAIN_LINE,
  reference,
  title: reference,
  vintage: year(start),
  nature,
  cashShares: wholly('cashable'),
  deliveryState: 'planned',
  amounts: { planned: amounts.map((amount, i) => ({ year: year(start + i), amount: figure(amount) })), reported: [], validated: [] },
  ...more,
});
export const growth = (reference: string, driver: GrowthLine['driver'], first: number): GrowthLine => ({
  reference,
  title: reference,
  driver,
  profileKind: 'cumulative',
  amounts: [{ year: year(2024), amount: figure(first) }],
  provenance: undefined,
});
