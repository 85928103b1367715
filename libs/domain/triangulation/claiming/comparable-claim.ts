import { type CellCode, type FinancialYear, isKnown, type MissingReason, yearsUpTo } from '../catalogue/index.js';
import {
  type CashEffect,
  countsAt,
  incrementIn,
  positionIn,
  type Profile,
  profileOf,
  type SavingsLine,
  type Stage,
} from '../savings/index.js';

/** Claims without a locus are looked for where most overheads are; the record says that this was assumed. */
export const ASSUMED_LOCUS: CellCode = 'STAFFING_COMMISSIONING';

export interface ComparableClaim {
  /** Pounds of the assessed year that spending should have fallen by. */
  readonly amount: number;
  /** What was left out of the test, in pounds of the assessed year as printed, by why. */
  readonly excluded: Readonly<Record<Exclusion, number>>;
  readonly locusAssumed: readonly string[];
}

const UNTESTED = ['avoidance-not-testable', 'income-fees', 'funding', 'non-cash'] as const satisfies readonly CashEffect[];
export type Exclusion = (typeof UNTESTED)[number] | 'other-service';

export type ClaimOutcome =
  | ({ readonly kind: 'claim' } & ComparableClaim)
  | { readonly kind: 'amount-missing'; readonly reference: string; readonly reason: MissingReason };

/** How many times its price in year `from` a cell's price in the assessed year is. */
export type PriceLift = (cell: CellCode, from: FinancialYear) => number;

/** The window of a test: spending of the base year is rolled forward to the assessed year. */
export interface Window {
  readonly base: FinancialYear;
  readonly year: FinancialYear;
}

/**
 * The savings of a window that can be looked for in expenditure (method 1.10): the cashable and avoided shares of each line,
 * what each year added lifted to the assessed year's prices, one-off savings only in the year they were made.
 */
export function comparableClaim(lines: readonly SavingsLine[], stage: Stage, window: Window, lift: PriceLift): ClaimOutcome {
  const excluded: Record<Exclusion, number> = {
    'avoidance-not-testable': 0,
    'income-fees': 0,
    funding: 0,
    'non-cash': 0,
    'other-service': 0,
  };
  const locusAssumed: string[] = [];
  let amount = 0;

  for (const line of lines.filter((each) => countsAt(each, stage))) {
    const value = worth(line, stage, window, lift);
    if (typeof value === 'string') return { kind: 'amount-missing', reference: line.reference, reason: value };
    if (line.service === 'other-service') {
      excluded['other-service'] += value;
      continue;
    }
    const tested = line.cashShares.cashable + line.cashShares['cost-avoidance'];
    amount += tested * value;
    for (const effect of UNTESTED) excluded[effect] += line.cashShares[effect] * value;
    if (tested > 0 && line.locus.length === 0) locusAssumed.push(line.reference);
  }
  return { kind: 'claim', amount, excluded, locusAssumed };
}

/** What a whole line is worth in pounds of the assessed year, or why that is not known. */
function worth(line: SavingsLine, stage: Stage, { base, year }: Window, lift: PriceLift): number | MissingReason {
  const profile: Profile = profileOf(line, stage);
  if (line.recurrence === 'one-off') {
    const inYear = positionIn(profile, year);
    return isKnown(inYear) ? inYear.value.toPounds() : inYear.reason;
  }
  const locus = line.locus.length > 0 ? line.locus : [{ cell: ASSUMED_LOCUS, share: 1 }];
  let sum = 0;
  for (const each of yearsUpTo(base, year)) {
    const increment = incrementIn(profile, each);
    if (!isKnown(increment)) return increment.reason;
    sum += locus.reduce((part, { cell, share }) => part + increment.value.toPounds() * share * lift(cell, each), 0);
  }
  return sum;
}
