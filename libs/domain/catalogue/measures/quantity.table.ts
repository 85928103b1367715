import type { CellCode } from '../lines/cell.table.js';
import type { AgeBand, ReturnLineCode } from '../lines/return-line.table.js';

/** What an amount, count or rate is counted in. */
export const QUANTITY_UNITS = ['GBP', 'PEOPLE', 'CLIENT_WEEKS', 'HOURS', 'EPISODES', 'PERCENT', 'PER_100000', 'SCORE', 'KM2', 'SHARE'] as const;
export type QuantityUnit = (typeof QUANTITY_UNITS)[number];

/**
 * How a quantity is come by. From a return: money of whole cells, money or activity of one line, or a reading of its own. From a
 * publication: a figure as its publisher gives it.
 */
export type Supply =
  | { readonly from: 'publication' }
  | { readonly from: 'population' }
  | { readonly from: 'cell-spend'; readonly cells: readonly CellCode[]; readonly leaving?: 'grants' }
  | { readonly from: 'line-spend'; readonly line: ReturnLineCode; readonly ageBands: readonly AgeBand[] }
  | { readonly from: 'activity'; readonly line: ReturnLineCode; readonly ageBands: readonly AgeBand[] }
  | { readonly from: 'return' };

export interface Quantity {
  readonly label: string;
  readonly unit: QuantityUnit;
  readonly supply: Supply;
  /** Whether it adds up over councils: amounts and counts do, rates and scores never. */
  readonly additive: boolean;
  /**
   * Whether it counts people who use services, or what stands for few of them: below `fewest` a reader could tell whom it is
   * about (method 7.10). Absent for money and for statistics that their publisher has made safe.
   */
  readonly fewest?: number;
}

/** Counts of people from 1 to 4 are withheld, so five is the fewest that is shown (method 7.10). */
const FEWEST_PEOPLE = 5;
/**
 * Unit costs need ten people behind them (method 7.10), and so do counts that stand under one: else it could be divided again from its
 * parts. Ten people in care all year come to 520 weeks.
 */
const FEWEST_UNDER_A_COST = 10;
const TEN_PEOPLE_IN_WEEKS = 520;

const PUBLISHED: Supply = { from: 'publication' };
const POPULATION: Supply = { from: 'population' };

/** Everything that measures are made of, and what tells one place from another. */
export const QUANTITIES = {
  GROSS_CURRENT_EXPENDITURE: money('Gross current expenditure on adult social care', { from: 'return' }),
  CLIENT_CONTRIBUTIONS: money('Client contributions', { from: 'return' }),
  RESIDENTIAL_65_SPEND: money('Gross current expenditure on residential homes 65+', { from: 'cell-spend', cells: ['RESIDENTIAL_65'], leaving: 'grants' }),
  RESIDENTIAL_65_WEEKS: weeks('Client weeks in residential homes 65+', 'LT_RESIDENTIAL', '65+'),
  NURSING_65_SPEND: money('Gross current expenditure on nursing homes 65+', { from: 'cell-spend', cells: ['NURSING_65'], leaving: 'grants' }),
  NURSING_65_WEEKS: weeks('Client weeks in nursing homes 65+', 'LT_NURSING', '65+'),
  RESIDENTIAL_18_64_SPEND: money('Gross current expenditure on residential homes 18-64', { from: 'line-spend', line: 'LT_RESIDENTIAL', ageBands: ['18-64'] }),
  RESIDENTIAL_18_64_WEEKS: weeks('Client weeks in residential homes 18-64', 'LT_RESIDENTIAL', '18-64'),
  HOME_CARE_SPEND: money('Gross current expenditure on home care', { from: 'line-spend', line: 'LT_HOME_CARE', ageBands: ['18-64', '65+'] }),
  HOME_CARE_HOURS: { label: 'Hours of home care', unit: 'HOURS', supply: { from: 'activity', line: 'LT_HOME_CARE', ageBands: ['18-64', '65+'] }, additive: true },
  REABLEMENT_SPEND: money('Gross current expenditure on short-term support to maximise independence', { from: 'line-spend', line: 'ST_MAX', ageBands: ['18-64', '65+'] }),
  REABLEMENT_EPISODES: episodes('Episodes of short-term support to maximise independence', ['18-64', '65+'], FEWEST_UNDER_A_COST),
  REABLEMENT_EPISODES_65: episodes('Episodes of short-term support to maximise independence, 65+', ['65+'], FEWEST_PEOPLE),
  SPEND_65: money('Gross current expenditure on long-term care of people 65+', { from: 'cell-spend', cells: ['NURSING_65', 'RESIDENTIAL_65', 'HOME_CARE_65', 'DIRECT_PAYMENTS_OTHER_65'] }),
  SPEND_18_64: money('Gross current expenditure on long-term care of people 18-64', { from: 'cell-spend', cells: ['HOMES_18_64', 'SUPPORTED_LIVING_18_64', 'COMMUNITY_18_64'] }),
  STAFFING_SPEND: money('Gross current expenditure on assessment, care management and commissioning', { from: 'cell-spend', cells: ['STAFFING_COMMISSIONING'] }),
  PLANNED_SAVINGS: money('Savings in the approved budget for the year, cumulative since the plan’s first year', { from: 'return' }),
  NET_BUDGET: money('Net budget of the year', { from: 'return' }),
  NET_OUTTURN: money('Net outturn of the year, final and not forecast', { from: 'return' }),

  ADULTS: people('People aged 18 and over, mid-year estimate', POPULATION),
  ADULTS_18_64: people('People aged 18 to 64, mid-year estimate', POPULATION),
  PEOPLE_65: people('People aged 65 and over, mid-year estimate', POPULATION),
  ALL_AGES: people('People of all ages, mid-year estimate', PUBLISHED),
  PEOPLE_65_74: people('People aged 65 to 74, mid-year estimate', PUBLISHED),
  PEOPLE_75_84: people('People aged 75 to 84, mid-year estimate', PUBLISHED),
  PEOPLE_85: people('People aged 85 and over, mid-year estimate', PUBLISHED),
  PEOPLE_90: people('People aged 90 and over, mid-year estimate', PUBLISHED),
  AREA: { label: 'Area', unit: 'KM2', supply: PUBLISHED, additive: true },
  RURAL_SHARE: { label: 'Share of people who live in rural places', unit: 'SHARE', supply: PUBLISHED, additive: false },
  DEPRIVATION: { label: 'Index of Multiple Deprivation, average score', unit: 'SCORE', supply: PUBLISHED, additive: false },
  DEPRIVATION_OLDER: { label: 'Income Deprivation Affecting Older People Index, average score', unit: 'SCORE', supply: PUBLISHED, additive: false },

  RO_NET_CURRENT_EXPENDITURE: money('Net current expenditure on adult social care, revenue outturn', PUBLISHED),
  RO_TOTAL_SERVICE_EXPENDITURE: money('Total service expenditure of the council, revenue outturn', PUBLISHED),
  ASCFR_GROSS_CURRENT_EXPENDITURE: money('Gross current expenditure on adult social care, Adult Social Care Finance Return', PUBLISHED),
  ASCFR_NET_CURRENT_EXPENDITURE: money('Net current expenditure on adult social care, Adult Social Care Finance Return', PUBLISHED),
  PSSEX1_CARE_SPEND: money('Gross cost of residential, nursing and intensive home care, all adults', PUBLISHED),
  PSSEX1_CARE_WEEKS: { label: 'Weeks of residential, nursing and intensive home care, all adults', unit: 'CLIENT_WEEKS', supply: PUBLISHED, additive: true },
  PSSEX1_HOMES_65_SPEND: money('Gross cost of residential and nursing care 65+', PUBLISHED),
  PSSEX1_HOMES_65_WEEKS: { label: 'Weeks of residential and nursing care 65+', unit: 'CLIENT_WEEKS', supply: PUBLISHED, additive: true },
} as const satisfies Record<string, Quantity>;

export type QuantityCode = keyof typeof QUANTITIES;
export const QUANTITY_CODES = Object.keys(QUANTITIES) as readonly QuantityCode[];
export const isQuantityCode = (text: string): text is QuantityCode => Object.hasOwn(QUANTITIES, text);
export const quantity = (code: QuantityCode): Quantity => QUANTITIES[code];

function money<S extends Supply>(label: string, supply: S) {
  return { label, unit: 'GBP', supply, additive: true } as const;
}

function people<S extends Supply>(label: string, supply: S) {
  return { label, unit: 'PEOPLE', supply, additive: true } as const;
}

function weeks(label: string, line: ReturnLineCode, ageBand: AgeBand) {
  return { label, unit: 'CLIENT_WEEKS', supply: { from: 'activity', line, ageBands: [ageBand] }, additive: true, fewest: TEN_PEOPLE_IN_WEEKS } as const;
}

function episodes(label: string, ageBands: readonly AgeBand[], fewest: number) {
  return { label, unit: 'EPISODES', supply: { from: 'activity', line: 'ST_MAX', ageBands }, additive: true, fewest } as const;
}
