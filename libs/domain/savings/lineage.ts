import { addUp, combineFigures, type Figure, type FinancialYear, Money, yearsAfter, yearsUpTo } from '../catalogue/index.js';
import { profileOf } from './line-profile.js';
import { firstYear, incrementIn, positionIn, type Profile } from './profile.js';
import type { SavingsLine, Stage } from './savings-line.js';

/** One year of one budget round's plan for a saving, and whether a later round has taken its place. */
export interface VintageIncrement {
  readonly vintage: FinancialYear;
  readonly reference: string;
  readonly year: FinancialYear;
  readonly increment: Figure<Money>;
  readonly superseded: boolean;
}

export interface LineagePosition {
  readonly lineage: string;
  readonly vintages: readonly FinancialYear[];
  readonly increments: readonly VintageIncrement[];
  /** What was saved by the year, each year's increment from the latest round that covers it. */
  readonly position: Figure<Money>;
  /** What adding the cumulative figures of all rounds would give. */
  readonly naiveSum: Figure<Money>;
  readonly overstatement: Figure<Money>;
}

/**
 * The position of one saving that several budget rounds print (method 1.4). A year's increment comes from the latest round whose
 * first year is not after it; what earlier rounds planned for that year is superseded and kept, because slippage is read from it.
 *
 * @example technology-enabled care in Leicestershire by 2024-25: 250 + 500 + 350 + 1,250 = 2,350 (£000), not 2,000 + 1,250
 */
export function lineagePosition(lineage: string, lines: readonly SavingsLine[], stage: Stage, year: FinancialYear): LineagePosition {
  const rounds = lines
    .map((line) => ({ line, profile: profileOf(line, stage), first: firstYear(profileOf(line, stage)) }))
    .filter((round): round is Round => round.first !== undefined && round.first <= year)
    .sort((a, b) => (a.line.vintage < b.line.vintage ? -1 : 1));
  const increments = rounds.flatMap((round) =>
    incrementsOf(
      round,
      rounds.filter(({ line }) => line.vintage > round.line.vintage),
      year,
    ),
  );
  const position = addUp(increments.filter((each) => !each.superseded).map((each) => each.increment));
  const naiveSum = addUp(rounds.map((round) => positionIn(round.profile, year)));
  return {
    lineage,
    vintages: [...new Set(rounds.map((round) => round.line.vintage))],
    increments,
    position,
    naiveSum,
    overstatement: combineFigures([naiveSum, position], ([naive, counted]) => (naive ?? Money.zero).minus(counted ?? Money.zero)),
  };
}

/**
 * The lines that several budget rounds print of one saving, by its lineage; lines printed once are left out. A line that a later
 * return prints again, of the same round and reference, takes the place of the earlier print: lines come oldest return first.
 */
export function lineagesIn(lines: readonly SavingsLine[]): ReadonlyMap<string, readonly SavingsLine[]> {
  const latest = new Map(lines.map((line) => [`${line.lineage} ${line.vintage} ${line.reference}`, line]));
  const found = new Map<string, SavingsLine[]>();
  for (const line of latest.values()) if (line.lineage !== undefined) found.set(line.lineage, [...(found.get(line.lineage) ?? []), line]);
  return new Map([...found].filter(([, printed]) => new Set(printed.map((line) => line.vintage)).size > 1));
}

interface Round {
  readonly line: SavingsLine;
  readonly profile: Profile;
  readonly first: FinancialYear;
}

/** A later round starts afresh: what it prints for its first year is what that year adds. */
function incrementsOf({ line, profile, first }: Round, later: readonly Round[], year: FinancialYear): readonly VintageIncrement[] {
  return yearsUpTo(yearsAfter(first, -1), year).map((each) => ({
    vintage: line.vintage,
    reference: line.reference,
    year: each,
    increment: incrementIn(profile, each),
    superseded: later.some((round) => round.first <= each),
  }));
}
