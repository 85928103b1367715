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
  /** The practice in one line. */
  readonly description: string;
  /** Words and phrases by which people ask for it; case, hyphens and a plural s do not matter. No phrase stands for two tags. */
  readonly synonyms: readonly string[];
}

/** The practices a saving can be tagged with. Source: Local Government Association, adult social care efficiency programme, 2012; synonyms are the field's own words. */
export const PRACTICE_TAGS = {
  REABLEMENT: {
    label: 'Reablement',
    route: 'fewer-people-needing-care',
    description: 'Weeks of intensive help to do things for oneself again, before any lasting care is arranged.',
    synonyms: ['enablement', 'intermediate care at home', 'home-based intermediate care', 'intake model', 'short-term support to maximise independence', 'ST-MAX', 'recovery at home', 'rehabilitation at home', 'home care reablement'],
  },
  TELECARE: {
    label: 'Telecare and technology-enabled care',
    route: 'fewer-people-needing-care',
    description: 'Alarms, sensors and devices that keep people safe at home with fewer or shorter visits.',
    synonyms: ['telecare', 'telehealth', 'technology-enabled care', 'TEC', 'care technology', 'assistive technology', 'assisted technology', 'digital assistive technology', 'technology-enabled living', 'remote monitoring', 'home sensors', 'community alarm', 'pendant alarm', 'falls detector', 'medication dispenser', 'digital care', 'smart home', 'single-handed care equipment'],
  },
  DEMAND_MANAGEMENT: {
    label: 'Demand management and strengths-based practice',
    route: 'fewer-people-needing-care',
    description: 'A first contact that looks for what people, families and places can do before a service is arranged.',
    synonyms: ['demand management', 'managing demand', 'three conversations', '3 conversations', '3Cs', 'strengths-based practice', 'strengths-based', 'strength-based', 'asset-based practice', 'front door', 'first contact', 'contact centre', 'signposting', 'information and advice', 'customer journey', 'outcome support sequence', 'diverting demand', 'prevent, reduce, delay', 'early help'],
  },
  COMMUNITY_CAPACITY: {
    label: 'Community capacity',
    route: 'fewer-people-needing-care',
    description: 'Voluntary and neighbourhood help strong enough that people need no formal care yet.',
    synonyms: ['community capacity', 'voluntary sector', 'third sector', 'VCSE', 'community-based support', 'community development', 'asset-based community development', 'local area coordination', 'community connectors', 'social prescribing', 'befriending', 'good neighbours', 'volunteering', 'social isolation', 'loneliness', 'micro-enterprises', 'community catalysts', 'preventive services'],
  },
  SELF_FUNDER_ADVICE: {
    label: 'Advice for people who fund their own care',
    route: 'fewer-people-needing-care',
    description: 'Advice on choices and money, so that people who pay for their care do not run out of it.',
    synonyms: ['self-funders', 'self-funding', 'self-payers', 'private payers', 'wealth depleters', 'capital depleters', 'depleted funds', 'care fees advice', 'independent financial advice', 'care annuity', 'immediate needs annuity', 'care cap'],
  },
  OPEN_BOOK: {
    label: 'Open-book accounting with providers',
    route: 'lower-cost-of-care',
    description: 'Fees agreed from what the care really costs, with the provider’s books open to both sides.',
    synonyms: ['open-book accounting', 'open book', 'open-book procurement', 'cost calculator', 'care cost calculator', 'care funding calculator', 'CFC', 'cost model', 'cost of care exercise', 'fair cost of care', 'true cost of care', 'fee modelling', 'Care Cubed'],
  },
  PROCUREMENT: {
    label: 'Procurement and contract renewal',
    route: 'lower-cost-of-care',
    description: 'Buying care by framework, tender or brokerage, and renewing contracts on better terms.',
    synonyms: ['procurement', 'tendering', 're-tender', 'framework', 'framework agreement', 'dynamic purchasing system', 'brokerage', 'broker', 'contract renewal', 'contract management', 'collaborative procurement', 'joint procurement', 'regional procurement', 'fee negotiation', 'fee uplift', 'inflationary uplift', 'electronic call monitoring', 'lead provider', 'zoned contracts'],
  },
  BLOCK_BEDS: {
    label: 'Block contracts for beds',
    route: 'lower-cost-of-care',
    description: 'Beds bought ahead at a set rate, cheaper than spot placements where they are filled.',
    synonyms: ['block contract', 'block beds', 'block booking', 'block purchase', 'block-booked beds', 'block bed contract', 'bed block purchase', 'spot purchase', 'spot placement'],
  },
  DIRECT_PAYMENTS: {
    label: 'Direct payments',
    route: 'lower-cost-of-care',
    description: 'Money in place of a service, so that people arrange their own help, often a personal assistant.',
    synonyms: ['direct payments', 'DP', 'personal budgets', 'individual budgets', 'personal health budgets', 'individual service funds', 'ISF', 'self-directed support', 'personal assistants', 'personalisation', 'resource allocation system', 'RAS', 'pre-paid cards', 'prepayment card', 'direct payment audit', 'surplus balances', 'clawback'],
  },
  EXTRA_CARE: {
    label: 'Extra care housing',
    route: 'lower-cost-of-care',
    description: 'A flat of one’s own with care on site, in place of a residential home.',
    synonyms: ['extra care', 'extra-care housing', 'extra-care scheme', 'housing with care', 'very sheltered housing', 'assisted living', 'retirement village', 'integrated retirement community', 'supported housing for older people', 'specialist housing for older people', 'sheltered housing with care'],
  },
  SUPPORTED_LIVING: {
    label: 'Supported living',
    route: 'lower-cost-of-care',
    description: 'A tenancy with support for adults of working age, in place of a residential home.',
    synonyms: ['supported living', 'supported accommodation', 'supported tenancy', 'shared lives', 'core and cluster', 'social care investment plan', 'SCIP', 'place to live', 'floating support', 'deregistration', 'step-down', 'step-down accommodation', 'move-on accommodation', 'progression model', 'accommodation pathway', 'transforming care', 'transforming care programme', 'TCP', 'homes not hospitals'],
  },
  HIGH_COST_PLACEMENTS: {
    label: 'Review of high-cost placements',
    route: 'lower-cost-of-care',
    description: 'The dearest packages looked at again one by one: need, price, setting and who should pay.',
    synonyms: ['high-cost placements', 'high-cost packages', 'high-cost cases', 'complex placements', 'out-of-area placements', 'out-of-county placements', 'placement review', 'package review', 'targeted reviews', 'double-handed care', 'double-handed review', 'right-sizing', 'package right-sizing', 'transitions placements', 'quality assurance panel', 'funding panel'],
  },
  OUTCOME_COMMISSIONING: {
    label: 'Commissioning for outcomes',
    route: 'lower-cost-of-care',
    description: 'Providers are paid for what people regain or achieve, not for hours or tasks.',
    synonyms: ['outcome-based commissioning', 'outcomes-based commissioning', 'commissioning for outcomes', 'outcome-focused commissioning', 'outcome-based', 'outcome-based care', 'outcome-based assessment', 'payment by results', 'payment by outcomes', 'help to live at home', 'helped to live at home', 'alternatives to home care', 'trusted provider', 'provider-led reviews', 'non-regulated care'],
  },
  DAY_CARE_TRANSPORT: {
    label: 'Day care and transport',
    route: 'lower-cost-of-care',
    description: 'Day services and the journeys to them changed, shared or replaced.',
    synonyms: ['day care', 'day centre', 'day services', 'day opportunities', 'community life choices', 'transport', 'social care transport', 'transport sequence', 'taxi', 'taxi spend', 'travel training', 'independent travel', 'minibus', 'mobility car'],
  },
  INCOME_CHARGING: {
    label: 'Income and charging',
    route: 'lower-cost-of-care',
    description: 'More of the cost paid by those who can, by charging, benefit checks and collecting what is owed.',
    synonyms: ['charging', 'charging policy', 'fairer charging', 'fairer contributions', 'client contributions', 'financial assessment', 'self-serve financial assessment', 'benefit maximisation', 'income maximisation', 'debt recovery', 'debt collection', 'deferred payments', 'top-ups', 'fees and charges', 'disability-related expenditure'],
  },
  ASSESSMENT_CONSISTENCY: {
    label: 'Consistent assessment',
    route: 'less-bureaucracy',
    description: 'Like needs met in like ways, whoever assesses them.',
    synonyms: ['consistent assessment', 'consistency of assessment', 'consistent practice', 'practice variation', 'variation between assessors', 'assessor variation', 'individual staff performance', 'worker performance', 'team performance', 'care manager performance', 'practice on the ground', 'decision-making forum', 'peer decision-making', 'peer challenge of packages', 'assessment quality'],
  },
  HEALTH_INTEGRATION: {
    label: 'Integration with health',
    route: 'less-bureaucracy',
    description: 'One team, budget or pathway with the NHS, and costs shared as they should be.',
    synonyms: ['health integration', 'integration with health', 'integrated care', 'partnership with health', 'joint teams', 'joint commissioning', 'pooled budget', 'section 75', 'Better Care Fund', 'BCF', 'improved Better Care Fund', 'iBCF', 'continuing healthcare', 'continuing health care', 'CHC', 'section 117', 'S117', 'care trust', 'discharge to assess', 'D2A', 'hospital discharge', 'hospital avoidance', 'admission avoidance', 'home first', 'integrated care board', 'ICB'],
  },
  SHARED_MANAGEMENT: {
    label: 'Shared management',
    route: 'less-bureaucracy',
    description: 'One management or back office for several councils or services.',
    synonyms: ['shared management', 'shared services', 'tri-borough', 'bi-borough', 'joint directorate', 'single directorate', 'combined management', 'joint director', 'shared back office', 'alignment of teams', 'merging teams', 'regional collaboration'],
  },
  ESTABLISHMENT: {
    label: 'Establishment and vacancies',
    route: 'less-bureaucracy',
    description: 'Fewer or other posts, or posts held vacant.',
    synonyms: ['establishment review', 'staffing review', 'staffing restructure', 'restructure', 'restructuring', 'vacancies', 'vacancy factor', 'vacancy freeze', 'turnover rate', 'skill mix', 'agency spend', 'agency staff', 'management delayering', 'spans and layers', 'lean process', 'mobile working'],
  },
} as const satisfies Record<string, PracticeTag>;

export type PracticeTagCode = keyof typeof PRACTICE_TAGS;
export const PRACTICE_TAG_CODES = Object.keys(PRACTICE_TAGS) as readonly PracticeTagCode[];
