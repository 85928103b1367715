import { type Figure, isKnown, mapFigure, Money } from '../../catalogue/index.js';
import { differenceReason, type DifferenceReasonCode } from './difference-reason.table.js';
import { PRINTED_TO } from './national-return.table.js';
import type { ReasonAmount } from './reasons-of.js';

/** Two figures of one thing agree within what one is printed to, £1,000, or within a thousandth where that is more (method 8). */
const TOLERANCE_SHARE = 0.001;

/** `not-kept`: they differ, and the release is from before anything was kept that could explain it. */
export const RECONCILED_STATES = ['agrees', 'explained', 'partly-explained', 'unexplained', 'not-kept'] as const;
export type ReconciledState = (typeof RECONCILED_STATES)[number];

/** A reason with what of the difference it would leave, were it the only one. */
export interface ReasonTold extends ReasonAmount {
  readonly wouldLeave: Figure<Money>;
}

/** One reason alone, or everything that the return declares taken together. */
export type Explanation = DifferenceReasonCode | 'all-declared';

export interface NearestExplanation {
  readonly of: Explanation;
  readonly amount: Money;
}

/** Our figure beside the published one of the same thing. */
export interface Reconciled {
  readonly state: ReconciledState;
  readonly ours: Money;
  readonly theirs: Money;
  /** Ours less theirs. */
  readonly difference: Money;
  /** The difference as a share of theirs; undefined where theirs is nought. */
  readonly share: number | undefined;
  readonly tolerance: Money;
  readonly reasons: readonly ReasonTold[];
  /** What would leave least of the difference, if anything would explain it or a part of it. */
  readonly nearest: NearestExplanation | undefined;
  /** What the nearest would leave of the difference, and all of it where there is none: shown as it is. */
  readonly remainder: Money;
  /** How many amounts the difference was set against: the more of them, the likelier that one fits by chance. */
  readonly tried: number;
}

/**
 * How two figures of one thing stand to each other. A reason explains the difference where it comes to it within the tolerance, and a part
 * of it where it has its sign, is larger than the tolerance and smaller than the difference. Each is taken by itself, and all that is
 * declared together: sums of bases are never tried, because among many sums one always fits.
 */
export function reconcile(ours: Money, theirs: Money, reasons: readonly ReasonAmount[] | undefined): Reconciled {
  const difference = ours.minus(theirs);
  const tolerance = Money.nearestPenny(Math.max(PRINTED_TO, Math.abs(theirs.toPounds()) * TOLERANCE_SHARE));
  const told = (reasons ?? []).map((each) => ({ ...each, wouldLeave: mapFigure(each.amount, (amount) => difference.minus(amount)) }));
  const agrees = size(difference) <= size(tolerance);
  const tried = agrees ? [] : explanationsIn(told);
  const nearest = nearestOf(
    tried.filter(({ amount }) => explains(amount, difference, tolerance)),
    difference,
  );
  const remainder = nearest === undefined ? difference : difference.minus(nearest.amount);
  return {
    state: agrees ? 'agrees' : reasons === undefined ? 'not-kept' : stateOf(nearest, remainder, tolerance),
    ...{ ours, theirs, difference, tolerance, nearest, remainder, tried: tried.length, reasons: told },
    share: theirs.isZero() ? undefined : difference.toPounds() / theirs.toPounds(),
  };
}

function stateOf(nearest: NearestExplanation | undefined, remainder: Money, tolerance: Money): ReconciledState {
  if (nearest === undefined) return 'unexplained';
  return size(remainder) <= size(tolerance) ? 'explained' : 'partly-explained';
}

/** Every amount that is known and not nought, and the sum of those declared where there are several. */
function explanationsIn(reasons: readonly ReasonAmount[]): readonly NearestExplanation[] {
  const single = reasons.flatMap(({ code, amount }) =>
    isKnown(amount) && !amount.value.isZero() ? [{ of: code, amount: amount.value }] : [],
  );
  const declared = single.filter(({ of }) => differenceReason(of).kind === 'declared');
  const together = { of: 'all-declared' as const, amount: Money.sum(declared.map(({ amount }) => amount)) };
  return declared.length > 1 ? [...single, together] : single;
}

/** Whether an amount comes to the difference, or to a part of it that is more than rounding. */
function explains(amount: Money, difference: Money, tolerance: Money): boolean {
  if (size(difference.minus(amount)) <= size(tolerance)) return true;
  return amount.isNegative() === difference.isNegative() && size(amount) > size(tolerance) && size(amount) < size(difference);
}

const nearestOf = (found: readonly NearestExplanation[], difference: Money): NearestExplanation | undefined =>
  [...found].sort((a, b) => Number(size(difference.minus(a.amount)) - size(difference.minus(b.amount))))[0];

/** An amount without its sign, in pence. */
const size = ({ pence }: Money): bigint => (pence < 0n ? -pence : pence);
