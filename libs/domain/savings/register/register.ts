import { addUp, type Figure, type FinancialYear, isKnown, missing, type Money, yearsAfter, yearsUpTo } from '../../catalogue/index.js';
import { profileOf } from '../line-profile.js';
import type { PracticeTagCode } from '../../practice/index.js';
import { countsAt, type DeliveryState } from '../delivery.js';
import { fullYearEffectIn } from '../part-year.js';
import { incrementIn, positionIn } from '../profile.js';
import { type Nature, type SavingsLine, type Stage, STAGES, type Tier } from '../savings-line.js';

/** Which lines to look at: those that meet every condition given. */
export interface RegisterFilter {
  readonly natures?: readonly Nature[] | undefined;
  readonly practiceTags?: readonly PracticeTagCode[] | undefined;
  readonly deliveryStates?: readonly DeliveryState[] | undefined;
  readonly tiers?: readonly Tier[] | undefined;
  readonly services?: readonly SavingsLine['service'][] | undefined;
  readonly vintages?: readonly FinancialYear[] | undefined;
}

/** A total at each stage. Planned, reported and validated are never mixed. */
export type StageTotals = Readonly<Record<Stage, Figure<Money>>>;

export const REGISTER_AXES = ['nature', 'practice-tag', 'delivery-state', 'tier', 'service', 'vintage'] as const;
export type RegisterAxis = (typeof REGISTER_AXES)[number];

/** The lines that share a value of an axis. A line of two practices is in two groups: groups of tags do not add up to the total. */
export interface RegisterGroup {
  readonly axis: RegisterAxis;
  readonly value: string;
  readonly lines: readonly string[];
  readonly totals: StageTotals;
}

export interface RegisterYear {
  readonly year: FinancialYear;
  /** Reached by the year. */
  readonly position: StageTotals;
  /** What the year adds. */
  readonly increment: StageTotals;
  /** The part of the planned increment that is the rest of what started within the year before. */
  readonly fullYearEffect: Figure<Money>;
}

/** The lines of a filter, by what a council calls them. */
export const filterLines = (lines: readonly SavingsLine[], filter: RegisterFilter): readonly SavingsLine[] =>
  lines.filter(
    (line) =>
      meets(filter.natures, [line.nature]) &&
      meets(filter.practiceTags, line.practiceTags) &&
      meets(filter.deliveryStates, [line.deliveryState]) &&
      meets(filter.tiers, line.tier === undefined ? [] : [line.tier]) &&
      meets(filter.services, [line.service]) &&
      meets(filter.vintages, [line.vintage]),
  );

const meets = <T>(wanted: readonly T[] | undefined, has: readonly T[]): boolean =>
  !wanted || wanted.length === 0 || has.some((each) => wanted.includes(each));

/** The cumulative position of lines in a year, by stage; a stage at which no line has an amount is not submitted. */
export const totalsIn = (lines: readonly SavingsLine[], year: FinancialYear): StageTotals =>
  perStage((stage) => sumOf(lines, stage, (line) => positionIn(profileOf(line, stage), year)));

/** Every group of an axis that has a line. */
export function groupsBy(axis: RegisterAxis, lines: readonly SavingsLine[], year: FinancialYear): readonly RegisterGroup[] {
  const values = [...new Set(lines.flatMap((line) => VALUES[axis](line)))].sort();
  return values.map((value) => {
    const of = lines.filter((line) => VALUES[axis](line).includes(value));
    return { axis, value, lines: of.map((line) => line.reference), totals: totalsIn(of, year) };
  });
}

/** Every year that any line gives an amount for. */
export function yearsOf(lines: readonly SavingsLine[]): readonly RegisterYear[] {
  const given = lines.flatMap((line) => STAGES.flatMap((stage) => line.amounts[stage].map((amount) => amount.year))).sort();
  const [first] = given;
  const last = given.at(-1);
  if (first === undefined || last === undefined) return [];
  return yearsUpTo(yearsAfter(first, -1), last).map((year) => ({
    year,
    position: totalsIn(lines, year),
    increment: perStage((stage) => sumOf(lines, stage, (line) => incrementIn(profileOf(line, stage), year))),
    fullYearEffect: sumOf(lines, 'planned', (line) => fullYearEffectIn(line, 'planned', year)),
  }));
}

/**
 * The positions of all years added up: pounds times years, a measure of cash kept over the whole plan. It is not the savings of
 * the plan, and is given so that nobody has to add up the columns to get it.
 */
export const cumulativeCashBenefit = (years: readonly RegisterYear[], stage: Stage): Figure<Money> =>
  years.length === 0 ? missing('not-submitted') : addUp(years.map((each) => each.position[stage]));

const VALUES: Readonly<Record<RegisterAxis, (line: SavingsLine) => readonly string[]>> = {
  nature: (line) => [line.nature],
  'practice-tag': (line) => line.practiceTags,
  'delivery-state': (line) => [line.deliveryState],
  tier: (line) => (line.tier === undefined ? [] : [line.tier]),
  service: (line) => [line.service],
  vintage: (line) => [line.vintage],
};

function sumOf(lines: readonly SavingsLine[], stage: Stage, amount: (line: SavingsLine) => Figure<Money>): Figure<Money> {
  const ofStage = lines.filter((line) => countsAt(line, stage));
  return ofStage.length === 0 ? missing('not-submitted') : addUp(ofStage.map(amount));
}

const perStage = (total: (stage: Stage) => Figure<Money>): StageTotals => ({
  planned: total('planned'),
  reported: total('reported'),
  validated: total('validated'),
});

/** The lines whose position in the year has no figure, by reference: what keeps a total from being known. */
export const linesWithout = (lines: readonly SavingsLine[], stage: Stage, year: FinancialYear): readonly string[] =>
  lines.filter((line) => countsAt(line, stage) && !isKnown(positionIn(profileOf(line, stage), year))).map((line) => line.reference);
