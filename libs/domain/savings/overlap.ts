import { Money, type Provenance } from '../catalogue/index.js';
import { type Calculation, worth } from './calculation.js';

/** Savings that several lines claim at once: together they count once, and the line they are booked in keeps them. */
export interface OverlapGroup {
  readonly code: string;
  readonly title: string;
  /** The reference of the line that the saving is booked in. */
  readonly bookedIn: string;
  /** The most that can be saved here, however many lines claim it; undefined where it is what the line it is booked in claims. */
  readonly cap: Money | undefined;
  readonly claims: readonly OverlapClaim[];
  readonly note: string | undefined;
  readonly provenance: Provenance | undefined;
}

export interface OverlapClaim {
  readonly reference: string;
  readonly calculation: Calculation;
  /** Whether the amounts of the line have this claim in them; one that was never entered has nothing to take out. */
  readonly inAmounts: boolean;
  /** What the people or moves turned out to save a week, where that is known. */
  readonly actualWeeklyRate: Money | undefined;
}

export interface CountedClaim {
  readonly reference: string;
  readonly claimed: Money;
  readonly counted: Money;
  /** What is already counted in the line it is booked in (DOUBLE_COUNT_REMOVED). */
  readonly removed: Money;
  /** The part of `removed` that the line's own amounts contain. */
  readonly removedFromAmounts: Money;
  readonly bookedIn: string;
  /** What the actual rate brings beyond the claim; it belongs to the line the saving is booked in. */
  readonly overDelivery: Money | undefined;
}

/**
 * Counts what overlaps once (method 1.7): the line it is booked in first, then the others in order, together no more than the cap.
 *
 * @example 180 moves at £92 claimed in two lines: £861,120 counted in the first, nought in the second, £861,120 removed
 */
export function countOnce(group: OverlapGroup): readonly CountedClaim[] {
  const first = group.claims.filter((claim) => claim.reference === group.bookedIn);
  const others = group.claims.filter((claim) => claim.reference !== group.bookedIn);
  let left = group.cap ?? Money.sum(first.map((claim) => worth(claim.calculation)));
  return [...first, ...others].map((claim) => {
    const claimed = worth(claim.calculation);
    const counted = smaller(claimed, left);
    left = left.minus(counted);
    const removed = claimed.minus(counted);
    return {
      reference: claim.reference,
      claimed,
      counted,
      removed,
      removedFromAmounts: claim.inAmounts ? removed : Money.zero,
      bookedIn: group.bookedIn,
      overDelivery: claim.actualWeeklyRate && worth({ ...claim.calculation, weeklyRate: claim.actualWeeklyRate }).minus(claimed),
    };
  });
}

const smaller = (a: Money, b: Money): Money => (a.pence < b.pence ? a : b);
