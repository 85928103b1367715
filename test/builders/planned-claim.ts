import type { SavingsLine } from '#domain/savings';
import { type ClaimSources, comparableClaim, type ComparableClaim, type Window } from '#domain/triangulation';
import { claimSources } from './claim-sources.js';
import { year } from './printed-lines.js';

export const HOME_CARE = [{ cell: 'HOME_CARE_65', share: 1 }] as const;
export const window = (base: number, end: number): Window => ({ base: year(base), year: year(end) });

/** What lines of a plan claim over a window. */
export function plannedClaim(lines: readonly SavingsLine[], over: Window, more: Parameters<typeof claimSources>[1] = {}): ComparableClaim {
  const outcome = comparableClaim(claimSources(lines, more), 'planned', over);
  if (outcome.kind !== 'claim') throw new Error(`${outcome.reference} is ${outcome.reason}`);
  return outcome;
}

/** Prices that rise by a tenth each year up to 2024-25. */
export const rising: ClaimSources['lift'] = (_cell, from) => 1.1 ** (2024 - Number(from.slice(0, 4)));
export const inThousands = (amount: number): number => Number((amount / 1000).toFixed(6));
/** What is left out of a claim, and why, in £000. */
export const leftOutOf = ({ leftOut }: ComparableClaim): readonly unknown[] =>
  leftOut.map(({ reference, year: of, why, amount }) => [reference, of, why, inThousands(amount)]);
