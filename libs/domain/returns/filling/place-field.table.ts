import { CASH_EFFECTS } from '../../savings/index.js';
import type { Provision } from '../council-return.js';
import { PLACES, PRACTICES } from '../definition/base-edition.table.js';

/** The columns that fields of a line of a return stand in, by the way to the field within its line; the one to mend first comes first. */
export type FieldColumns = Readonly<Record<string, readonly string[]>>;

const PROVENANCE: FieldColumns = { provenance: ['document', 'paragraph'], 'provenance.document': ['document'], 'provenance.paragraph': ['paragraph'] };

const CALCULATION: FieldColumns = { calculation: ['people', 'weekly-rate', 'weeks'], 'calculation.quantity': ['people'], 'calculation.weeklyRate': ['weekly-rate'], 'calculation.weeks': ['weeks'] };

export const financeFields = (provision: Provision): FieldColumns => {
  const parts: FieldColumns = { gross: [`${provision}-gross`], clientContributions: [`${provision}-client-contributions`], jointAndNhsIncome: [`${provision}-joint-and-nhs-income`], otherIncome: [`${provision}-other-income`] };
  return { ...parts, '': Object.values(parts).flat(), line: ['line'], ageBand: ['age-band'] };
};

export const ACTIVITY_FIELDS: FieldColumns = {
  line: ['line'],
  ageBand: ['age-band'],
  unit: ['unit', 'line'],
  quantity: ['quantity'],
  starters: ['starters-people', 'starters-weekly-cost'],
  'starters.people': ['starters-people'],
  'starters.averageWeeklyCost': ['starters-weekly-cost'],
  leavers: ['leavers-people', 'leavers-weekly-cost'],
  'leavers.people': ['leavers-people'],
  'leavers.averageWeeklyCost': ['leavers-weekly-cost'],
};

export const POSITION_FIELDS: FieldColumns = { budget: ['budget'], outturn: ['outturn'], outturnBasis: ['outturn-basis'], forecastPeriod: ['forecast-period'], ...PROVENANCE };

export const BRIDGE_FIELDS: FieldColumns = { year: ['year'], opening: ['opening'], transfers: ['transfers'], subtotal: ['subtotal'], growth: ['growth'], savings: ['savings'], otherMovements: ['other-movements'], closing: ['closing'], ...PROVENANCE };

export const ADJUSTMENT_FIELDS: FieldColumns = { cell: ['cell'], kind: ['kind'], amount: ['amount'], reason: ['reason'], note: ['note'] };

export const SAVINGS_FIELDS: FieldColumns = {
  reference: ['reference'],
  lineage: ['lineage'],
  title: ['title'],
  vintage: ['vintage'],
  vintageChange: ['vintage-change'],
  tier: ['tier'],
  nature: ['nature'],
  cashShares: CASH_EFFECTS.map((effect) => `share-${effect}`),
  ...Object.fromEntries(CASH_EFFECTS.map((effect) => [`cashShares.${effect}`, [`share-${effect}`]])),
  recurrence: ['recurrence'],
  lastsYears: ['lasts-years'],
  monthsInFirstYear: ['months'],
  deliveryState: ['state'],
  service: ['service'],
  profileKind: ['profile'],
  locus: PLACES.flatMap((n) => [`locus-${n}-share`, `locus-${n}`]),
  practiceTags: PRACTICES.map((n) => `practice-${n}`),
  'costs.unphased': ['unphased-cost'],
  note: ['note'],
  ...CALCULATION,
  ...PROVENANCE,
};

export const ANSWER_FIELDS: FieldColumns = { '': ['answer', 'question'], answer: ['answer'], evidence: ['evidence'] };

export const GROWTH_FIELDS: FieldColumns = { reference: ['reference'], title: ['title'], driver: ['driver'], profileKind: ['profile'], ...PROVENANCE };

export const OVERLAP_FIELDS: FieldColumns = { code: ['code'], title: ['title'], bookedIn: ['booked-in'], cap: ['cap'], note: ['note'], ...PROVENANCE };

export const CLAIM_FIELDS: FieldColumns = { reference: ['reference'], inAmounts: ['in-amounts'], actualWeeklyRate: ['actual-weekly-rate'], ...CALCULATION };

export const REPORT_FIELDS: FieldColumns = { asAt: ['as-at'], year: ['year'], stage: ['stage'], lines: ['lines'], amount: ['amount'], ...PROVENANCE };

export const DECLARATION_FIELDS: FieldColumns = { role: ['role'], statement: ['statement'], declaredOn: ['declared-on'] };
