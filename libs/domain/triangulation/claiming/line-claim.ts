import { CASH_EFFECTS, type CashEffect, type LocusShare, type SavingsLine } from '../../savings/index.js';
import type { Added } from './added-in-window.js';
import { ASSUMED_LOCUS, type ClaimPart, type ClaimSources, type LeftOut, type NettedCost, UNTESTED, type WhyLeftOut } from './claim.js';
import type { Cost } from './costs-in-window.js';
import type { Removal } from './counted-twice.js';

/** One line's part of a claim, with all that it is made of: gross is the parts and what is left out; costs come off the parts. */
export interface LineClaim {
  readonly gross: number;
  readonly parts: readonly ClaimPart[];
  readonly leftOut: readonly LeftOut[];
  readonly costs: readonly NettedCost[];
}

export interface LineAmounts {
  readonly added: readonly Added[];
  readonly removals: readonly Removal[];
  readonly costs: readonly Cost[];
}

/** The share of a line that a test of spending can look for (method 1.2). */
export const testedShare = ({ cashShares }: SavingsLine): number => shareOf(cashShares, ['cashable', 'cost-avoidance']);

/** The cells that a line is looked for in; their shares are a whole, though typed shares may miss one by a little. */
export function locusOf({ locus }: SavingsLine): readonly LocusShare[] {
  const whole = locus.reduce((sum, { share }) => sum + share, 0);
  return whole > 0 ? locus.map(({ cell, share }) => ({ cell, share: share / whole })) : [{ cell: ASSUMED_LOCUS, share: 1 }];
}

/** Divides what a line adds among what is claimed of it and why the rest is not, year by year and cell by cell. */
export function lineClaim(line: SavingsLine, { added, removals, costs }: LineAmounts, { lift, baseSpend }: ClaimSources): LineClaim {
  const tested = testedShare(line);
  /** A locus that the council declared; the cell that is assumed is our doing, and never held against it. */
  const isInvalid = ({ cell }: LocusShare): boolean => line.locus.length > 0 && baseSpend(cell) === 0;
  const parts: ClaimPart[] = [];
  const leftOut: LeftOut[] = [];
  let gross = 0;

  for (const place of locusOf(line)) {
    for (const { year, pounds, why } of added) {
      const part = (amount: number): ClaimPart => ({ reference: line.reference, vintage: line.vintage, year, cell: place.cell, amount });
      const leave = (because: WhyLeftOut, amount: number, bookedIn?: string): void => {
        if (amount !== 0) leftOut.push({ ...part(amount), why: because, bookedIn });
      };
      const value = pounds * place.share * lift(place.cell, year);
      gross += value;
      const whole = why ?? (line.service === 'other-service' ? 'other-service' : undefined);
      if (whole !== undefined) {
        leave(whole, value);
        continue;
      }
      for (const { bookedIn, share } of removals) leave('double-count', share * value, bookedIn);
      const once = value * (1 - removals.reduce((sum, { share }) => sum + share, 0));
      for (const effect of UNTESTED) leave(effect, shareOf(line.cashShares, [effect]) * once);
      if (isInvalid(place)) leave('locus-invalid', tested * once);
      else if (tested * once !== 0) parts.push(part(tested * once));
    }
  }
  return { gross, parts, leftOut, costs: tested === 0 ? [] : nettedCosts() };

  function nettedCosts(): readonly NettedCost[] {
    return locusOf(line)
      .filter((place) => !isInvalid(place))
      .flatMap(({ cell, share }) =>
        costs.map(({ kind, year, pounds }) => ({
          kind,
          reference: line.reference,
          vintage: line.vintage,
          year,
          cell,
          amount: tested * share * pounds * lift(cell, year),
        })),
      );
  }
}

/** As a share of all shares: typed shares may miss one by a little. */
function shareOf(shares: SavingsLine['cashShares'], effects: readonly CashEffect[]): number {
  const sum = (of: readonly CashEffect[]): number => of.reduce((total, effect) => total + shares[effect], 0);
  const whole = sum(CASH_EFFECTS);
  return whole > 0 ? sum(effects) / whole : 0;
}
