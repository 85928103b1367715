import { type FinancialYear, isKnown, type MissingReason, yearsAfter, yearsUpTo } from '../../catalogue/index.js';
import { incrementIn, positionIn, type Profile, profileOf, type SavingsLine, type Stage } from '../../savings/index.js';
import type { Window } from './claim.js';

/** What one year adds to a saving, in pounds of that year; with why it is not claimed, where it is not. */
export interface Added {
  readonly year: FinancialYear;
  readonly pounds: number;
  readonly why: 'superseded' | 'one-off-expired' | 'term-ended' | undefined;
}

/** Whether a later budget round prints the saving of a line for a year. */
export type IsSuperseded = (line: SavingsLine, year: FinancialYear) => boolean;

/**
 * What a line adds in a window, year by year, or why that is not known (methods 1.4, 1.5 and 1.10). A recurrent saving adds its
 * increments; a one-off counts in its own year alone; a time-limited one that has ended counts no more, and what it had saved by
 * the base year is spent again. Of what is not claimed an amount that is not known is passed over: nothing rests on it.
 */
export function addedInWindow(
  line: SavingsLine,
  stage: Stage,
  window: Window,
  isSuperseded: IsSuperseded,
): readonly Added[] | MissingReason {
  const profile = profileOf(line, stage);
  const begins = firstSaving(profile);
  const ends = begins !== undefined && line.recurrence !== 'recurrent' ? yearsAfter(begins, line.lastsYears ?? 1) : undefined;
  const superseded = (year: FinancialYear): boolean => isSuperseded(line, year);
  if (line.recurrence === 'one-off') return oneOff(profile, begins, window, superseded);
  if (begins === undefined || ends === undefined || ends > window.year) return increments(profile, window, superseded);
  return begins > window.base ? endedWithin(profile, { begins, ends }, superseded) : lostSince(profile, ends, window, superseded);
}

/** The first year that something is saved in; a document may print noughts before it. */
export const firstSaving = ({ amounts }: Pick<Profile, 'amounts'>): FinancialYear | undefined =>
  amounts
    .filter(({ amount }) => isKnown(amount) && !amount.value.isZero())
    .map(({ year }) => year)
    .sort()
    .at(0);

type InYear = (year: FinancialYear) => boolean;

function increments(profile: Profile, { base, year }: Window, superseded: InYear): readonly Added[] | MissingReason {
  const added: Added[] = [];
  for (const each of yearsUpTo(base, year)) {
    const increment = incrementIn(profile, each);
    const why = superseded(each) ? 'superseded' : undefined;
    if (isKnown(increment)) added.push({ year: each, pounds: increment.value.toPounds(), why });
    else if (why === undefined) return increment.reason;
  }
  return added;
}

function oneOff(
  profile: Profile,
  begins: FinancialYear | undefined,
  { base, year }: Window,
  superseded: InYear,
): ReturnType<typeof addedInWindow> {
  const isOver = begins !== undefined && begins < year;
  if (isOver && begins <= base) return [];
  const when = isOver ? begins : year;
  const saved = positionIn(profile, when);
  const why = superseded(when) ? 'superseded' : isOver ? 'one-off-expired' : undefined;
  if (!isKnown(saved)) return why === undefined ? saved.reason : [];
  return [{ year: when, pounds: saved.value.toPounds(), why }];
}

function endedWithin(
  profile: Profile,
  { begins, ends }: { begins: FinancialYear; ends: FinancialYear },
  superseded: InYear,
): readonly Added[] {
  return yearsUpTo(yearsAfter(begins, -1), yearsAfter(ends, -1)).flatMap((year) => {
    const increment = incrementIn(profile, year);
    const why = superseded(year) ? ('superseded' as const) : ('term-ended' as const);
    return isKnown(increment) ? [{ year, pounds: increment.value.toPounds(), why }] : [];
  });
}

/** The base year was cheaper by it, and the assessed year is not. */
function lostSince(profile: Profile, ends: FinancialYear, { base }: Window, superseded: InYear): readonly Added[] | MissingReason {
  if (ends <= base || superseded(base)) return [];
  const saved = positionIn(profile, base);
  return isKnown(saved) ? [{ year: base, pounds: -saved.value.toPounds(), why: undefined }] : saved.reason;
}
