import type { MeasureCode } from '../catalogue/index.js';
import type { PracticeTagCode } from './practice-tag.table.js';

/** An edition of an indicator: the code it has in the Adult Social Care Outcomes Framework of these years. */
export interface IndicatorEdition {
  /** The first and last financial years of the code; left out where there is no end to that side. */
  readonly from?: string;
  readonly to?: string;
  readonly code: string;
  /** The pairing of old and new code is concluded from the definitions and not stated by the publisher. */
  readonly inferred?: true;
}

/** What a practice should move, by concept: codes are used again, so that 2D is one thing to 2022-23 and another from 2023-24 (method 5.1). */
export interface Indicator {
  readonly label: string;
  readonly unit: string;
  /** Empty where the framework has no code for it. */
  readonly editions: readonly IndicatorEdition[];
  /** The measure that gives its figures, where there is one. */
  readonly measure?: MeasureCode;
}

/** Source: method sections 5.1 and 5.3. */
export const INDICATORS = {
  'reablement-sequel': { label: 'People who need no lasting support, or less, after reablement', unit: 'per cent', editions: [{ to: '2022-23', code: '2D' }, { from: '2023-24', code: '2A' }], measure: 'REABLEMENT_SEQUEL' },
  'home-after-91-days': { label: 'People 65+ still at home 91 days after discharge from hospital into reablement', unit: 'per cent', editions: [{ to: '2022-23', code: '2B(1)', inferred: true }, { from: '2023-24', code: '2D', inferred: true }], measure: 'HOME_AFTER_91_DAYS' },
  'reablement-starts-per-1000': { label: 'Reablement episodes begun', unit: 'per 1,000 people 65+', editions: [], measure: 'REABLEMENT_RATE_65' },
  'admissions-65': { label: 'New permanent admissions to homes, 65+', unit: 'per 100,000 people 65+', editions: [{ to: '2022-23', code: '2A(2)' }, { from: '2023-24', code: '2C' }], measure: 'ADMISSIONS_65' },
  'admissions-18-64': { label: 'New permanent admissions to homes, 18-64', unit: 'per 100,000 people 18-64', editions: [{ to: '2022-23', code: '2A(1)', inferred: true }, { from: '2023-24', code: '2B', inferred: true }], measure: 'ADMISSIONS_18_64' },
  'home-care-hours-per-1000': { label: 'Hours of home care', unit: 'per 1,000 people 65+', editions: [] },
  'home-care-hours-per-client': { label: 'Hours of home care for each client', unit: 'hours a week', editions: [] },
  'home-care-spend': { label: 'Spending on home care', unit: 'pounds', editions: [] },
  'technology-users': { label: 'People with care technology', unit: 'people', editions: [] },
  'double-handed-packages': { label: 'Home care packages with two carers at a visit', unit: 'packages', editions: [] },
  'unit-price-growth': { label: 'Growth of the council’s own unit price above the price index', unit: 'percentage points', editions: [] },
  'good-or-outstanding': { label: 'Placements with providers rated good or outstanding', unit: 'per cent', editions: [] },
  'placements-outside-framework': { label: 'Placements outside the framework', unit: 'placements', editions: [] },
  'provider-exits': { label: 'Providers that leave the market', unit: 'providers', editions: [] },
  'contacts-to-long-term': { label: 'Contacts that lead to long-term support, or else new long-term clients per 1,000 people', unit: 'per cent', editions: [] },
  'repeat-contacts': { label: 'People who come back within 12 months', unit: 'per cent', editions: [] },
  'unmet-need': { label: 'Signs of unmet need', unit: 'as the council measures it', editions: [] },
  'carers-outcomes': { label: 'Carers’ outcomes', unit: 'as the survey measures them', editions: [] },
  'direct-payment-growth': { label: 'Growth of direct payments for each client above the price index', unit: 'percentage points', editions: [] },
  'recouped-balances': { label: 'Surplus balances of direct payments recouped', unit: 'pounds', editions: [] },
  'direct-payment-share': { label: 'Clients who receive direct payments', unit: 'per cent', editions: [{ to: '2022-23', code: '1C(2A)' }, { from: '2023-24', code: '3D' }], measure: 'DIRECT_PAYMENTS' },
  'share-in-homes-65': { label: 'Long-term clients 65+ who live in homes', unit: 'per cent', editions: [] },
  'share-in-homes-18-64': { label: 'Long-term clients 18-64 who live in homes', unit: 'per cent', editions: [] },
  'units-opened': { label: 'Units of housing with care or support opened', unit: 'units', editions: [] },
  'cost-against-home': { label: 'Cost of a client in the new housing against a home; a saving needs it below 100', unit: 'per cent', editions: [] },
  'top-decile-cost-growth': { label: 'Growth of the mean weekly cost of the dearest tenth of placements above the price index', unit: 'percentage points', editions: [] },
  'placements-reviewed': { label: 'Placements reviewed', unit: 'placements', editions: [] },
  'health-income': { label: 'Continuing healthcare and joint income for placements', unit: 'pounds', editions: [] },
  'staffing-per-1000-clients': { label: 'Staff, or spending on staff', unit: 'per 1,000 clients', editions: [] },
  vacancies: { label: 'Vacant posts', unit: 'per cent', editions: [] },
  'agency-spend': { label: 'Spending on agency staff', unit: 'pounds', editions: [] },
  'assessment-waits': { label: 'People waiting for an assessment', unit: 'people', editions: [] },
  'high-cost-placements': { label: 'High-cost placements', unit: 'placements', editions: [] },
  'day-and-transport-cost': { label: 'Spending on day care and transport for each client', unit: 'pounds', editions: [] },
  'residential-and-short-break-access': { label: 'People in homes or on short breaks', unit: 'people', editions: [] },
  'contributions-per-week': { label: 'Contribution for each chargeable client-week above the uprating of benefits', unit: 'per cent', editions: [] },
  'bad-debt': { label: 'Bad debt', unit: 'pounds', editions: [] },
  'client-numbers': { label: 'Clients', unit: 'people', editions: [] },
} as const satisfies Record<string, Indicator>;

export type IndicatorConcept = keyof typeof INDICATORS;
export const INDICATOR_CONCEPTS = Object.keys(INDICATORS) as readonly IndicatorConcept[];

/** Primary and secondary indicators speak for or against a claim; without a rise of the exposure there was nothing to work (method 5.3). */
export const INDICATOR_ROLES = ['primary', 'secondary', 'exposure'] as const;
/** Which way it goes where the saving is genuine. */
export const INDICATOR_DIRECTIONS = ['up', 'down', 'unchanged'] as const;

export interface IndicatorLink {
  readonly concept: IndicatorConcept;
  readonly role: (typeof INDICATOR_ROLES)[number];
  readonly direction: (typeof INDICATOR_DIRECTIONS)[number];
}

/** Where and when a genuine saving of a practice should show beside the money, and what to be careful of. */
export interface PracticeEffect {
  readonly locus: string;
  readonly links: readonly IndicatorLink[];
  /** Years after the practice begins. */
  readonly lag: { readonly from: number; readonly to: number };
  readonly caution: string;
  readonly source: string;
}

const MAP = 'Outturn method, section 5.3';
const LGA_2012 = 'Local Government Association, Adult social care efficiency programme: the initial position (November 2012)';

const PRICES = [primary('unit-price-growth', 'down'), secondary('good-or-outstanding', 'unchanged'), secondary('placements-outside-framework', 'down'), secondary('provider-exits', 'unchanged')];
const PRICE_CAUTION = 'Care cannot fall below some price, and cheap home care may be followed by more of it: the hours for each client must not rise sharply.';
const HOUSING_CAUTION = 'The number of moves, times the weekly difference, times 52 should make the claim.';

/** By practice. Source: method 5.3; a practice without a row there has none here, and is not tested on indicators. */
export const PRACTICE_EFFECTS: Readonly<Partial<Record<PracticeTagCode, PracticeEffect>>> = {
  REABLEMENT: {
    locus: 'Home care 65+ (people and hours each); residential and nursing homes 65+ (people)',
    links: [primary('reablement-sequel', 'up'), secondary('home-care-hours-per-1000', 'down'), secondary('admissions-65', 'down'), exposure('reablement-starts-per-1000'), secondary('home-after-91-days', 'unchanged')],
    lag: { from: 0, to: 1 },
    caution: 'Social care afterwards cost 60% less in a controlled study, and the cost of reablement itself (£2,088 an episode) took up almost all of that in the first year: a claim needs its running cost.',
    source: `${MAP}; Social Policy Research Unit and Personal Social Services Research Unit, home care reablement (2010)`,
  },
  TELECARE: {
    locus: 'Home care and residential homes 65+ (hours each and people)',
    links: [primary('technology-users', 'up'), primary('home-care-hours-per-client', 'down'), secondary('admissions-65', 'down'), secondary('double-handed-packages', 'down')],
    lag: { from: 1, to: 2 },
    caution: 'The national randomised trial found no lower cost (£297,000 for a quality-adjusted life year): cost avoidance unless shown otherwise, and a claim of more than 5% of its locus wants an explanation.',
    source: `${MAP}; Whole System Demonstrator trial (2013 and 2014)`,
  },
  OPEN_BOOK: { locus: 'Price of homes and supported living', links: PRICES, lag: { from: 0, to: 1 }, caution: PRICE_CAUTION, source: `${MAP}; ${LGA_2012}` },
  PROCUREMENT: { locus: 'Price of homes and supported living', links: PRICES, lag: { from: 0, to: 1 }, caution: PRICE_CAUTION, source: `${MAP}; ${LGA_2012}` },
  BLOCK_BEDS: { locus: 'Price of homes', links: PRICES, lag: { from: 0, to: 1 }, caution: PRICE_CAUTION, source: `${MAP}; ${LGA_2012}` },
  DEMAND_MANAGEMENT: {
    locus: 'People entering care, in every cell',
    links: [primary('contacts-to-long-term', 'down'), secondary('repeat-contacts', 'unchanged'), secondary('unmet-need', 'unchanged'), secondary('carers-outcomes', 'unchanged')],
    lag: { from: 0, to: 2 },
    caution: 'Fewer people diverted and more whose need is met with lasting care speak against it: in Leicestershire contacts ending in prevention went from 60.9% to 54.0% and in met need from 10.1% to 14.4%.',
    source: `${MAP}; Leicestershire County Council, scrutiny committee papers (18 January 2021)`,
  },
  DIRECT_PAYMENTS: {
    locus: 'Direct payments (price and amount each)',
    links: [primary('direct-payment-growth', 'down'), primary('recouped-balances', 'up'), secondary('direct-payment-share', 'up'), secondary('home-care-spend', 'down')],
    lag: { from: 0, to: 1 },
    caution: 'One of the two primary indicators is enough. The main studies of personal budgets show no saving, and balances taken back once are a one-off.',
    source: `${MAP}; ${LGA_2012}`,
  },
  EXTRA_CARE: {
    locus: 'From homes 65+ to extra care',
    links: [primary('share-in-homes-65', 'down'), exposure('units-opened'), secondary('cost-against-home', 'down'), secondary('admissions-65', 'down')],
    lag: { from: 1, to: 3 },
    caution: HOUSING_CAUTION,
    source: MAP,
  },
  SUPPORTED_LIVING: {
    locus: 'From homes 18-64 to supported living',
    links: [primary('share-in-homes-18-64', 'down'), exposure('units-opened'), secondary('cost-against-home', 'down'), secondary('admissions-18-64', 'down')],
    lag: { from: 1, to: 3 },
    caution: HOUSING_CAUTION,
    source: MAP,
  },
  HIGH_COST_PLACEMENTS: {
    locus: 'The dearest tenth of placements 18-64 (price and amount each)',
    links: [primary('top-decile-cost-growth', 'down'), exposure('placements-reviewed'), secondary('health-income', 'unchanged')],
    lag: { from: 0, to: 1 },
    caution: 'What is dearest tends to fall by itself: compare with dear placements that were not reviewed. More income from health is funding and no saving.',
    source: MAP,
  },
  ESTABLISHMENT: {
    locus: 'Assessment, care management and commissioning',
    links: [primary('staffing-per-1000-clients', 'down'), secondary('vacancies', 'unchanged'), secondary('agency-spend', 'unchanged'), secondary('assessment-waits', 'unchanged'), secondary('high-cost-placements', 'unchanged')],
    lag: { from: 0, to: 0 },
    caution: 'Posts that are only vacant save once. Fewer assessors went with dearer placements in one national study; another contradicts it.',
    source: `${MAP}; ${LGA_2012}, notes 8 and 9`,
  },
  DAY_CARE_TRANSPORT: {
    locus: 'Day care and transport',
    links: [primary('day-and-transport-cost', 'down'), secondary('residential-and-short-break-access', 'unchanged')],
    lag: { from: 0, to: 2 },
    caution: 'Something dearer may take the place of day care.',
    source: `${MAP}; ${LGA_2012}`,
  },
  INCOME_CHARGING: {
    locus: 'Client contributions',
    links: [primary('contributions-per-week', 'up'), secondary('bad-debt', 'unchanged'), secondary('client-numbers', 'unchanged')],
    lag: { from: 0, to: 0 },
    caution: 'Income is no fall of spending and stands outside the test of claims.',
    source: MAP,
  },
};

function primary(concept: IndicatorConcept, direction: IndicatorLink['direction']): IndicatorLink {
  return { concept, role: 'primary', direction };
}

function secondary(concept: IndicatorConcept, direction: IndicatorLink['direction']): IndicatorLink {
  return { concept, role: 'secondary', direction };
}

/** Something to work with: more starts, units, reviews or devices. */
function exposure(concept: IndicatorConcept): IndicatorLink {
  return { concept, role: 'exposure', direction: 'up' };
}
