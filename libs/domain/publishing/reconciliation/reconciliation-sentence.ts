import { type FinancialYear, Money } from '../../catalogue/index.js';
import { inPercent, inPounds } from '../../checking/index.js';
import { differenceReason } from './difference-reason.table.js';
import type { NationalReturn } from './national-return.table.js';
import { NOT_COMPARABLE_REASONS, type NotComparableReason } from './not-comparable.js';
import type { Explanation, Reconciled } from './reconcile.js';

/** What is found as one or two sentences. They say what would explain a difference, never what does. */
export function reconciledSentence({ of, label }: NationalReturn, year: FinancialYear, found: Reconciled): string {
  const { ours, theirs, difference, share, tolerance, state } = found;
  const figures = `${of} of ${year} is ${inPounds(ours)} in the accepted return and ${inPounds(theirs)} in ${label}`;
  if (state === 'agrees') return `${figures}: they agree within ${inPounds(tolerance)}.`;
  const apart = `${inPounds(sizeOf(difference))}${share === undefined ? '' : ` (${inPercent(Math.abs(share))})`}`;
  return `${figures}: the return is ${apart} ${difference.isNegative() ? 'lower' : 'higher'}. ${explained(found)}`;
}

export const notComparableSentence = ({ of, label }: NationalReturn, year: FinancialYear, why: NotComparableReason): string =>
  `${of} of ${year} in the accepted return is not set against ${label}, because ${NOT_COMPARABLE_REASONS[why]}.`;

export const explanationLabel = (of: Explanation): string =>
  of === 'all-declared' ? 'Everything that the return declares, taken together' : differenceReason(of).label;

function explained({ state, nearest, remainder, tried }: Reconciled): string {
  if (state === 'not-kept') return 'The release is from before anything was kept that could explain it.';
  if (nearest === undefined)
    return tried === 0
      ? 'The return says nothing that it could be set against.'
      : `Of ${tried} amounts that it was set against none would explain it.`;
  const would = `${explanationLabel(nearest.of)}, ${inPounds(sizeOf(nearest.amount))}, would explain`;
  const left = inPounds(sizeOf(remainder));
  return state === 'explained' ? `${would} it to within ${left}.` : `${would} a part of it, and ${left} is left.`;
}

const sizeOf = (amount: Money): Money => (amount.isNegative() ? Money.zero.minus(amount) : amount);
