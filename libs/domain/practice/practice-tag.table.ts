/** The three routes to a saving of the 2012 efficiency programme's first report. */
export const ROUTES = {
  'fewer-people-needing-care': 'Fewer people needing care',
  'lower-cost-of-care': 'Lower cost of care',
  'less-bureaucracy': 'Less bureaucracy',
} as const;

export type Route = keyof typeof ROUTES;

export interface PracticeTag {
  readonly label: string;
  readonly route: Route;
}

/** The practices a saving can be tagged with. Source: Local Government Association, adult social care efficiency programme, 2012. */
export const PRACTICE_TAGS = {
  REABLEMENT: { label: 'Reablement', route: 'fewer-people-needing-care' },
  TELECARE: { label: 'Telecare and technology-enabled care', route: 'fewer-people-needing-care' },
  DEMAND_MANAGEMENT: { label: 'Demand management and strengths-based practice', route: 'fewer-people-needing-care' },
  COMMUNITY_CAPACITY: { label: 'Community capacity', route: 'fewer-people-needing-care' },
  SELF_FUNDER_ADVICE: { label: 'Advice for people who fund their own care', route: 'fewer-people-needing-care' },
  OPEN_BOOK: { label: 'Open-book accounting with providers', route: 'lower-cost-of-care' },
  PROCUREMENT: { label: 'Procurement and contract renewal', route: 'lower-cost-of-care' },
  BLOCK_BEDS: { label: 'Block contracts for beds', route: 'lower-cost-of-care' },
  DIRECT_PAYMENTS: { label: 'Direct payments', route: 'lower-cost-of-care' },
  EXTRA_CARE: { label: 'Extra care housing', route: 'lower-cost-of-care' },
  SUPPORTED_LIVING: { label: 'Supported living', route: 'lower-cost-of-care' },
  HIGH_COST_PLACEMENTS: { label: 'Review of high-cost placements', route: 'lower-cost-of-care' },
  OUTCOME_COMMISSIONING: { label: 'Commissioning for outcomes', route: 'lower-cost-of-care' },
  DAY_CARE_TRANSPORT: { label: 'Day care and transport', route: 'lower-cost-of-care' },
  INCOME_CHARGING: { label: 'Income and charging', route: 'lower-cost-of-care' },
  ASSESSMENT_CONSISTENCY: { label: 'Consistent assessment', route: 'less-bureaucracy' },
  HEALTH_INTEGRATION: { label: 'Integration with health', route: 'less-bureaucracy' },
  SHARED_MANAGEMENT: { label: 'Shared management', route: 'less-bureaucracy' },
  ESTABLISHMENT: { label: 'Establishment and vacancies', route: 'less-bureaucracy' },
} as const satisfies Record<string, PracticeTag>;

export type PracticeTagCode = keyof typeof PRACTICE_TAGS;
export const PRACTICE_TAG_CODES = Object.keys(PRACTICE_TAGS) as readonly PracticeTagCode[];
