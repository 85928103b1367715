import {
  addUp,
  type CouncilCode,
  type Figure,
  type FinancialYear,
  isKnown,
  mapFigure,
  missing,
  Money,
  yearsAfter,
} from '../../catalogue/index.js';
import {
  type CouncilSavings,
  type FiledProgramme,
  membership,
  type PlannedReview,
  releaseOf,
  type SavingsDefinition,
  type SavingsQuestion,
  savingsTable,
  type SavingsTable,
} from '../../programmes/index.js';
import { countsAt, incrementIn, profileOf, type SavingsLine, type Stage } from '../../savings/index.js';
import type { Release, SavingsPlan } from './release.js';

/** Reads a release by its number; undefined where the asker can read none of that number. */
export type OpenNumbered = (number: number) => Promise<Release | undefined>;

/** A programme as one release holds it. */
export interface FrozenProgramme {
  readonly release: Release;
  readonly filed: FiledProgramme;
}

export type ProgrammeReading =
  | { readonly kind: 'read'; readonly table: SavingsTable; readonly from: FrozenProgramme }
  | { readonly kind: 'review-due'; readonly review: PlannedReview }
  | { readonly kind: 'unknown' };

/**
 * The savings table of a programme: from the release it was read in or, at a review, from the release that the review read, with
 * the programme as that release has it.
 */
export async function readSavings(
  open: OpenNumbered,
  current: FrozenProgramme,
  question: SavingsQuestion,
  review?: string,
): Promise<ProgrammeReading> {
  if (review === undefined) return reading(current, question);
  const planned = current.filed.programme.reviews.find(({ code }) => code === review);
  if (planned === undefined) return { kind: 'unknown' };
  const number = releaseOf(current.filed, review);
  if (number === undefined) return { kind: 'review-due', review: planned };
  const release = await open(number);
  const filed = release?.programme(current.filed.programme.code);
  return release === undefined || filed === undefined ? { kind: 'unknown' } : reading({ release, filed }, question);
}

/** The members with an accepted return of the baseline year in the release. */
export function membersWithBaseline({ release, filed }: FrozenProgramme): readonly CouncilCode[] {
  const { year } = filed.programme.baseline;
  const { returns } = release.content.sources;
  return membership(filed.programme).councils.filter((code) => returns.some((each) => each.council === code && each.collection === year));
}

function reading(from: FrozenProgramme, question: SavingsQuestion): ProgrammeReading {
  const rows = membership(from.filed.programme).councils.map((council) => councilSavings(from.release, council, question));
  return { kind: 'read', table: savingsTable(rows, question), from };
}

/** R and N of one member in one year (method 6.4), from the plans of the release. */
export function councilSavings(release: Release, council: CouncilCode, question: SavingsQuestion): CouncilSavings {
  const { year, stage, definition, denominator } = question;
  const saving = savingIn(release.planFor(council, year)?.savingsLines ?? [], year, stage, definition);
  if (denominator === 'prior-year-budget') {
    return { council, saving, netSpend: priorYearBudget(release, council, year), spendSource: 'prior-year-budget' };
  }
  const spend = planOf(release, council, year)?.netSpend;
  if (spend === undefined) return { council, saving, netSpend: missing('not-submitted'), spendSource: 'finance-lines' };
  return isKnown(spend.currentExpenditure)
    ? { council, saving, netSpend: spend.currentExpenditure, spendSource: 'finance-lines' }
    : { council, saving, netSpend: spend.outturn, spendSource: 'net-outturn' };
}

/** What the year adds at the stage; missing where any line of the stage lacks the year, or where there is none. */
function savingIn(lines: readonly SavingsLine[], year: FinancialYear, stage: Stage, definition: SavingsDefinition): Figure<Money> {
  const ofStage = lines.filter((line) => line.service === 'adult-social-care' && countsAt(line, stage));
  if (ofStage.length === 0) return missing('not-submitted');
  return addUp(ofStage.filter((line) => counted(line, definition) > 0).map((line) => part(line, year, stage, definition)));
}

function part(line: SavingsLine, year: FinancialYear, stage: Stage, definition: SavingsDefinition): Figure<Money> {
  const share = counted(line, definition);
  const increment = incrementIn(profileOf(line, stage), year);
  return share === 1 ? increment : mapFigure(increment, (amount) => Money.nearestPenny(share * amount.toPounds()));
}

const counted = ({ cashShares }: SavingsLine, definition: SavingsDefinition): number =>
  definition === 'all-printed' ? 1 : cashShares.cashable + cashShares['cost-avoidance'];

/** The budget of the return of the year before, or else the opening budget of the year's own bridge. */
function priorYearBudget(release: Release, council: CouncilCode, year: FinancialYear): Figure<Money> {
  const before = planOf(release, council, yearsAfter(year, -1))?.netSpend?.budget;
  if (before !== undefined && isKnown(before)) return before;
  const opening = planOf(release, council, year)?.budgetBridge.find((bridge) => bridge.year === year)?.opening;
  return opening ?? before ?? missing('not-submitted');
}

const planOf = (release: Release, council: CouncilCode, year: FinancialYear): SavingsPlan | undefined =>
  release.content.plans.find((plan) => plan.council === council && plan.collection === year);
