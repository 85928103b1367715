import { isKnown, yearsUpTo } from '../../catalogue/index.js';
import { countOnce, type OverlapGroup, positionIn, profileOf, type SavingsLine, type Stage, worth } from '../../savings/index.js';
import type { IsSuperseded } from './added-in-window.js';
import type { OverlapClaimed, Window } from './claim.js';

/** The share of a line's amounts that another line keeps. */
export interface Removal {
  readonly bookedIn: string;
  readonly share: number;
}

export interface CountedTwice {
  readonly overlaps: readonly OverlapClaimed[];
  readonly removals: ReadonlyMap<SavingsLine, readonly Removal[]>;
}

/**
 * What the declared overlaps take out of the lines of a stage (method 1.7). A calculation has no years: it is taken out of every year in
 * proportion to what the year adds, and never more of a line than there is. Lines that do not count at the stage keep nothing from the others.
 */
export function countedTwice(
  groups: readonly OverlapGroup[],
  lines: readonly SavingsLine[],
  stage: Stage,
  window: Window,
  isSuperseded: IsSuperseded,
): CountedTwice {
  const overlaps: OverlapClaimed[] = [];
  const removals = new Map<SavingsLine, readonly Removal[]>();
  for (const group of groups.map((each) => amongst(each, lines))) {
    for (const claim of countOnce(group)) {
      const line = latest(claim.reference, lines);
      if (line === undefined) continue;
      const before = removals.get(line) ?? [];
      const left = 1 - before.reduce((sum, { share }) => sum + share, 0);
      const contained = containedIn(line, stage, window, isSuperseded);
      const share = contained > 0 ? Math.min(left, claim.removedFromAmounts.toPounds() / contained) : 0;
      if (share > 0) removals.set(line, [...before, { bookedIn: claim.bookedIn, share }]);
      overlaps.push({
        group: group.code,
        reference: claim.reference,
        bookedIn: claim.bookedIn,
        claimed: claim.claimed.toPounds(),
        counted: claim.counted.toPounds(),
        removed: claim.removed.toPounds(),
        removedFromAmounts: share * contained,
        overDelivery: claim.overDelivery?.toPounds(),
      });
    }
  }
  return { overlaps, removals };
}

/** The group with the claims of these lines alone: its cap stays what the line it is booked in claims. */
function amongst(group: OverlapGroup, lines: readonly SavingsLine[]): OverlapGroup {
  const booked = group.claims.find(({ reference }) => reference === group.bookedIn);
  return {
    ...group,
    cap: group.cap ?? (booked && worth(booked.calculation)),
    claims: group.claims.filter(({ reference }) => lines.some((line) => line.reference === reference)),
  };
}

/** A reference that two rounds use is the later one's. */
const latest = (reference: string, lines: readonly SavingsLine[]): SavingsLine | undefined =>
  lines
    .filter((line) => line.reference === reference)
    .reduce<SavingsLine | undefined>((a, b) => (a && a.vintage > b.vintage ? a : b), undefined);

/** Where a line stands in the last year of the window in which it stands and no later round has taken over. */
function containedIn(line: SavingsLine, stage: Stage, { base, year }: Window, isSuperseded: IsSuperseded): number {
  const positions = [base, ...yearsUpTo(base, year)]
    .filter((each) => !isSuperseded(line, each))
    .map((each) => positionIn(profileOf(line, stage), each))
    .flatMap((position) => (isKnown(position) && !position.value.isZero() ? [position.value.toPounds()] : []));
  return positions.at(-1) ?? 0;
}
