import { type Council, type Figure, type FinancialYear, isKnown, type MissingReason, type QuantityCode } from '../../../catalogue/index.js';
import type { FiledProgramme } from '../../../programmes/index.js';
import { cohortsOf } from '../cohorts.js';
import type { QuantityColumn } from '../figures/figure-columns.js';
import { type FixedGroup, fixedGroups, groupKey, type GroupTotal } from './fixed-groups.js';

/** What of an earlier release tells of small counts and confidential amounts. */
export interface ToldContent {
  readonly councils: readonly Council[];
  readonly programmes: readonly FiledProgramme[];
  readonly quantities: readonly QuantityColumn[];
  readonly totals: readonly GroupTotal[];
}

/** A total that an earlier release gave, and what of it a reader does not see. */
export interface ToldTotal {
  readonly members: readonly number[];
  /** Members that were withheld one by one. */
  readonly hidden: readonly number[];
  /** What they come to: the total less what was in sight. */
  readonly rest: number;
}

/** What one earlier release told of a year, by the positions of councils in the release that is built; others have places below nought. */
export class ToldYear {
  private readonly figures: ReadonlyMap<QuantityCode, ReadonlyMap<number, number | MissingReason>>;
  private readonly groups: ReadonlyMap<string, FixedGroup>;
  private readonly totals: ReadonlyMap<string, GroupTotal['total']>;

  constructor(content: ToldContent, positions: ReadonlyMap<string, number>, year: FinancialYear) {
    const placed = content.councils.map(({ code }, i) => positions.get(code) ?? -1 - i);
    const at = (i: number): number => placed[i] ?? -1 - i;
    const ofYear = content.quantities.filter((column) => column.year === year);
    this.figures = new Map(
      ofYear.map(({ quantity, figures }) => [quantity, new Map(figures.map((figure, i) => [at(i), figure] as const))]),
    );
    const groups = fixedGroups(content.councils, year, cohortsOf(content.programmes)).map((group) => asCounted(group, content, year));
    this.groups = new Map(groups.map((group) => [groupKey(group), { ...group, members: group.members.map(at) }]));
    this.totals = new Map(
      content.totals.filter((total) => total.year === year).map(({ quantity, group, total }) => [`${quantity} ${groupKey(group)}`, total]),
    );
  }

  /** As the programme read it; undefined where nothing was said. */
  figure(code: QuantityCode, position: number): number | MissingReason | undefined {
    return this.figures.get(code)?.get(position);
  }

  /** The group as it was then, where the public read its total. */
  publicGroup(code: QuantityCode, key: string): FixedGroup | undefined {
    const total = this.totals.get(`${code} ${key}`)?.public;
    return total !== undefined && isKnown(total) ? this.groups.get(key) : undefined;
  }

  /** The total of a group, where anybody read it. */
  total(code: QuantityCode, key: string): ToldTotal | undefined {
    const total = this.totals.get(`${code} ${key}`)?.programme;
    const members = this.groups.get(key)?.members;
    if (total === undefined || members === undefined || !isKnown(total)) return undefined;
    const seen = members.map((position) => this.figure(code, position)).filter((figure) => typeof figure === 'number');
    return {
      members,
      hidden: members.filter((position) => this.figure(code, position) === 'suppressed'),
      rest: total.value - seen.reduce((sum, value) => sum + value, 0),
    };
  }
}

/** Releases from before members were followed through recodes took a cohort by its codes: their totals are of fewer councils. */
function asCounted(group: FixedGroup, { councils, programmes, totals }: ToldContent, year: FinancialYear): FixedGroup {
  const total = totals.find((each) => each.year === year && groupKey(each.group) === groupKey(group));
  if (group.kind !== 'cohort' || total === undefined || total.councils === group.members.length) return group;
  const codes: readonly string[] = cohortsOf(programmes).find(({ code }) => code === group.name)?.councils ?? [];
  return { ...group, members: group.members.filter((position) => codes.includes(councils[position]?.code ?? '')) };
}

/** What all earlier releases of a realm told: whoever kept their answers can subtract. */
export class ToldBefore {
  constructor(private readonly years: readonly ToldYear[]) {}

  /** Whether any withheld a council's figure. */
  withheld(code: QuantityCode, position: number): boolean {
    return this.years.some((year) => year.figure(code, position) === 'suppressed');
  }

  /** Whether any gave a council's figure as it is now. */
  gave(code: QuantityCode, position: number, value: number): boolean {
    return this.years.some((year) => year.figure(code, position) === value);
  }

  /** Whether any gave a council's count and a part of it that leave this much. */
  gaveLeft(code: QuantityCode, part: QuantityCode, position: number, left: number): boolean {
    return this.years.some((year) => {
      const [all, some] = [year.figure(code, position), year.figure(part, position)];
      return typeof all === 'number' && typeof some === 'number' && all - some === left;
    });
  }

  /**
   * Whether a total says of these hidden counts what was said before: that the same councils come to the same. What else is in the total is
   * in sight, or hidden for the first time.
   */
  gaveRest(code: QuantityCode, key: string, hidden: readonly number[], rest: number): boolean {
    return this.years.some((year) => {
      const told = year.total(code, key);
      return told !== undefined && sameMembers(told.hidden, hidden) && Math.abs(told.rest - rest) < A_PENNY;
    });
  }

  /** The releases in which the public read any total of a quantity, oldest first. */
  givers(code: QuantityCode, groups: readonly FixedGroup[]): readonly ToldYear[] {
    return this.years.filter((year) => groups.some((group) => year.publicGroup(code, groupKey(group)) !== undefined));
  }
}

/** Totals are rounded to the penny. */
const A_PENNY = 0.01;

export const sameMembers = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((position) => others.includes(position));

/** Councils whose amount is another than it was, and by how much; one that gave none before gives all of it. */
export function changesSince(year: ToldYear, code: QuantityCode, figures: readonly Figure[]): ReadonlyMap<string, number> {
  return new Map(
    figures.flatMap((figure, position) => {
      const [now, before] = [isKnown(figure) ? figure.value : undefined, year.figure(code, position)];
      const then = typeof before === 'number' ? before : undefined;
      return now === then ? [] : [[String(position), (now ?? 0) - (then ?? 0)] as const];
    }),
  );
}
