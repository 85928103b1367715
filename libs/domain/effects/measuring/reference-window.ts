import type { CouncilCode, FinancialYear } from '../../catalogue/index.js';
import { mean } from '../../statistics/index.js';
import { chanceOf, type Level, levelIn } from './level.js';
import { isWithout, type PracticePanel, type WhyNoEffect } from './practice-panel.js';

/** All councils without the practice that it takes to know how an indicator returns to its usual level (method 5.2). */
export const FEWEST_WITHOUT = 20;

/** How councils without the practice came from one year to another, and so what would be usual for one that has it. */
export interface ReferenceWindow {
  readonly from: FinancialYear;
  readonly to: FinancialYear;
  readonly levels: ReadonlyMap<CouncilCode, { readonly before: Level; readonly after: Level }>;
  /** Councils with both years and without the practice to the end of the window, in order of their codes. */
  readonly without: readonly CouncilCode[];
  /** Undefined where there are too few of them. */
  readonly usual: UsualCourse | undefined;
}

/**
 * The course of councils without the practice: the later level by ordinary least squares on the earlier one. Where it is said of how many
 * people a share is, the earlier level is first drawn towards the mean as far as chance made it (B. Efron and C. Morris, 1975), because
 * what was low by chance returns, and the fewer the people the more. What is told of all is of every council with both years.
 */
export interface UsualCourse {
  /** The earlier level that goes into the regression. */
  readonly start: ByCouncil;
  /** The later level that the course leads to. */
  readonly expected: ByCouncil;
  /** One standard deviation of a later level about the course, the council's own chance included. */
  readonly spread: ByCouncil;
  /** Of councils without the practice: by how much the slope rises for a point more in one's later level. */
  readonly pull: ByCouncil;
  /** How far councils without the practice lie off the course, in their spreads. */
  readonly strayed: ByCouncil;
}
export type ByCouncil = ReadonlyMap<CouncilCode, number>;

/** What a map holds of a council that must be in it. */
export function held<T>(of: ReadonlyMap<CouncilCode, T>, council: CouncilCode): T {
  const found = of.get(council);
  if (found === undefined) throw new RangeError(`${council} lacks one of the two years`);
  return found;
}

/** The window of two years, or why nothing may be concluded from them. */
export function referenceWindow(panel: PracticePanel, from: FinancialYear, to: FinancialYear): ReferenceWindow | WhyNoEffect {
  if (panel.setAside.includes(from) || panel.setAside.includes(to)) return 'covid-year';
  if (panel.breaks.some((first) => from < first && to >= first)) return 'series-break';
  const levels = new Map<CouncilCode, { readonly before: Level; readonly after: Level }>();
  for (const council of [...panel.values.keys()].sort(byCode)) {
    const [before, after] = [levelIn(panel, council, from), levelIn(panel, council, to)];
    if (typeof before === 'object' && typeof after === 'object') levels.set(council, { before, after });
  }
  const without = [...levels.keys()].filter((council) => isWithout(panel, council, to));
  const atRisk = [...levels.keys()].filter((council) => isWithout(panel, council, from));
  return { from, to, levels, without, usual: without.length < FEWEST_WITHOUT ? undefined : usualCourse(levels, without, atRisk) };
}

/** However little is left beside chance, levels of councils differ by something. */
const LEAST_TRUE_SHARE = 0.1;

function usualCourse(
  levels: ReferenceWindow['levels'],
  without: readonly CouncilCode[],
  atRisk: readonly CouncilCode[],
): UsualCourse | undefined {
  const all = [...levels.keys()];
  const ofEach = (value: (council: CouncilCode) => number, councils: readonly CouncilCode[] = all): ByCouncil =>
    new Map(councils.map((council) => [council, value(council)]));
  const before = (council: CouncilCode): Level => held(levels, council).before;
  const after = (council: CouncilCode): Level => held(levels, council).after;
  const allSay = all.every((council) => before(council).people !== undefined && after(council).people !== undefined);
  const chance = (expected: number, { people }: Level): number => (allSay && people !== undefined ? chanceOf(expected, people) : 0);

  const centre = mean(atRisk.map((council) => before(council).value));
  const seen = mean(atRisk.map((council) => (before(council).value - centre) ** 2));
  const real = Math.max(seen - mean(atRisk.map((council) => chance(centre, before(council)))), LEAST_TRUE_SHARE * seen);
  if (!(real > 0)) return undefined;
  const drawn = (level: Level, expected: number): number => centre + (real / (real + chance(expected, level))) * (level.value - centre);
  // Twice, because a share far from the mean has a chance of its own.
  const start = ofEach((council) => drawn(before(council), drawn(before(council), centre)));

  const [middle, later] = [mean(without.map((council) => held(start, council))), mean(without.map((council) => after(council).value))];
  const squares = without.reduce((sum, council) => sum + (held(start, council) - middle) ** 2, 0);
  if (!(squares > 0)) return undefined;
  const pull = ofEach((council) => (held(start, council) - middle) / squares, without);
  const slope = without.reduce((sum, council) => sum + held(pull, council) * after(council).value, 0);
  const expected = ofEach((council) => later + slope * (held(start, council) - middle));

  /** What is not known of the earlier level, and the chance of the later one. */
  const byChance = ofEach((council) => {
    const unknown = chance(held(start, council), before(council));
    return (slope ** 2 * real * unknown) / (real + unknown) + chance(held(expected, council), after(council));
  });
  const off = ofEach((council) => after(council).value - held(expected, council), without);
  const scatter = without.reduce((sum, council) => sum + held(off, council) ** 2, 0) / (without.length - 2);
  const between = Math.max(scatter - mean(without.map((council) => held(byChance, council))), 0);
  if (!(between > 0 || allSay)) return undefined;
  const spread = ofEach((council) => Math.sqrt(between + held(byChance, council)));
  return { start, expected, spread, pull, strayed: ofEach((council) => held(off, council) / held(spread, council), without) };
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
