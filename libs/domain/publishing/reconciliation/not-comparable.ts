import { type Council, existsIn, type FinancialYear, isKnown, type Money, startOf } from '../../catalogue/index.js';
import type { Release } from '../release/release.js';
import type { ReleaseSources } from '../release/release-label.js';
import { netSpendIn, planIn, type Sides } from './sides.js';

/** Why two figures are not set against each other, each as the words that follow “because”. */
export const NOT_COMPARABLE_REASONS = {
  'other-footprint': 'the council did not have its duties through the whole of the year, so that what is published is of another place',
  'not-submitted': 'the release holds no accepted return of the year that gives every finance line',
  provisional: 'one of the two is from before the year was over, and a forecast or a budget is no outturn',
  'not-published': 'no publication of the release gives a figure of the council and year',
  'not-adults-alone': 'what is published is not of adults alone',
  'not-kept': 'the release is from before these figures were kept',
} as const;
export type NotComparableReason = keyof typeof NOT_COMPARABLE_REASONS;

/** Both figures where they can be set against each other; else the first reason why not, in the order above. */
export function whyNotComparable(
  { ours, theirs }: Sides,
  release: Release,
  council: Council,
  year: FinancialYear,
  publications: ReleaseSources['publications'],
): { readonly ours: Money; readonly theirs: Money } | NotComparableReason {
  if (!existsIn(council, year)) return 'other-footprint';
  if (isFromBefore(release, council, year)) return 'not-kept';
  if (!isKnown(ours)) return 'not-submitted';
  if (isForecast(release, council, year) || isFromWithin(year, publications)) return 'provisional';
  if (isKnown(theirs)) return { ours: ours.value, theirs: theirs.value };
  return theirs.reason === 'not-comparable' ? 'not-adults-alone' : 'not-published';
}

function isFromBefore(release: Release, { code }: Council, year: FinancialYear): boolean {
  const plan = planIn(release, code, year);
  return plan !== undefined && (plan.netSpend === undefined || release.content.quantities.length === 0);
}

/** A printed outturn that is a forecast is kept as not comparable, and the lines beside it are of the same day. */
function isForecast(release: Release, { code }: Council, year: FinancialYear): boolean {
  const outturn = netSpendIn(release, code, year)?.outturn;
  return outturn !== undefined && !isKnown(outturn) && outturn.reason === 'not-comparable';
}

/** Published before the last day of the year, as budgets and forecasts are. */
const isFromWithin = (year: FinancialYear, publications: ReleaseSources['publications']): boolean =>
  publications.length > 0 && publications.every(({ vintage }) => vintage <= `${startOf(year) + 1}-03-31`);
