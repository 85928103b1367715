import {
  codesOfPlace,
  type Council,
  type CouncilCode,
  type Figure,
  type FinancialYear,
  isKnown,
  type MeasureCode,
  membersThen,
  type QuantityCode,
} from '../../catalogue/index.js';
import type { PublishedTable } from '../measured-figure.js';
import { NEVER_PEERS } from '../peers/left-out.js';

/** What changes: a measure, or a quantity that measures are made of. */
export type ChangeOf = { readonly measure: MeasureCode } | { readonly quantity: QuantityCode };

export interface YearsOfChange {
  readonly from: FinancialYear;
  readonly to: FinancialYear;
}

/** Why a council is on neither side of a change, each as the words that finish "it is left out because it ...". */
export const LEFT_OUT_OF_CHANGE = {
  'not-both-years': 'was not the same council in both years, under whatever code',
  'in-part': 'is only in part of the members of the programme',
  'not-alike': 'serves so few people that a handful of them moves its figure',
  'no-figure': 'has no figure in one of the two years',
  'not-above-nought': 'has a figure that is not above nought, from or to which there is no rate of change',
} as const;
export type LeftOutOfChange = keyof typeof LEFT_OUT_OF_CHANGE;

/** A council that is there in both years, as it was called in the first. */
export interface ChangedCouncil {
  readonly council: Council;
  readonly member: boolean;
  /** Its figure of the first year. */
  readonly base: number;
  /** The logarithm of the later figure over the earlier. */
  readonly change: number;
}

export interface NotCounted {
  readonly council: Council;
  /** Whether it is a member; not for one that is so in part. */
  readonly member: boolean;
  readonly reason: LeftOutOfChange;
}

export interface CouncilsOfChange {
  readonly counted: readonly ChangedCouncil[];
  readonly leftOut: readonly NotCounted[];
}

/** Every council of either year with its change, or with the reason why it is left out; those of the first year first. */
export function councilsOfChange(
  table: PublishedTable,
  cohort: readonly CouncilCode[],
  of: ChangeOf,
  { from, to }: YearsOfChange,
): CouncilsOfChange {
  const [earlier, later] = [table.councilsIn(from), table.councilsIn(to)];
  const found = earlier.map((council) => ({ council, then: samePlaceAmong(later, council) }));
  const followed = new Set(found.map(({ then }) => then?.code));
  const [before, after] = [membersThen(cohort, from), membersThen(cohort, to)];
  const counted: ChangedCouncil[] = [];
  const leftOut: NotCounted[] = [];
  for (const { council, then } of found) {
    const member = before.members.has(council.code);
    const change = then && !before.inPart.has(council.code) ? changeOf(table, of, [council.code, from], [then.code, to]) : undefined;
    if (typeof change === 'object') counted.push({ council, member, ...change });
    else leftOut.push({ council, member, reason: change ?? (then === undefined ? 'not-both-years' : 'in-part') });
  }
  for (const council of later)
    if (!followed.has(council.code)) leftOut.push({ council, member: after.members.has(council.code), reason: 'not-both-years' });
  return { counted, leftOut };
}

/** The council that held the same place, under whatever code, or undefined where none did by itself. */
function samePlaceAmong(councils: readonly Council[], { code }: Council): Council | undefined {
  const codes = codesOfPlace(code);
  return councils.find((council) => codes.includes(council.code));
}

type FigureAt = readonly [council: CouncilCode, year: FinancialYear];

function changeOf(
  table: PublishedTable,
  of: ChangeOf,
  before: FigureAt,
  after: FigureAt,
): Pick<ChangedCouncil, 'base' | 'change'> | LeftOutOfChange {
  if (NEVER_PEERS.has(before[0])) return 'not-alike';
  const [earlier, later] = [figureOf(table, of, before), figureOf(table, of, after)];
  if (!isKnown(earlier) || !isKnown(later)) return 'no-figure';
  if (!(earlier.value > 0 && later.value > 0)) return 'not-above-nought';
  return { base: earlier.value, change: Math.log(later.value / earlier.value) };
}

const figureOf = (table: PublishedTable, of: ChangeOf, [council, year]: FigureAt): Figure =>
  'measure' in of ? table.figure(council, of.measure, year) : table.quantity(council, of.quantity, year);
