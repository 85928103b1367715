import type { Formula, Measure } from './measure.js';
import { QUANTITIES, type QuantityCode } from './quantity.table.js';

const RETURN = 'annual return to this service';
const RETURN_AND_POPULATION = 'annual return to this service; mid-year population estimate loaded for the release';
const UNIT_COST = 'A low unit cost may reflect local wages, quality or a market under strain as much as good purchasing.';
const SPENDING = 'Spending more or less is neither good nor bad in itself: it follows need, prices and choice.';
const PRICES = ['local wages', 'property prices', 'the mix of needs', 'the share of self-funders in the market'];
const NEED = ['age of the population', 'deprivation', 'area costs', 'how many have the means to pay for themselves'];

type Row = Omit<Measure, 'definition' | 'editions' | 'reviewBy' | 'audience'> & Partial<Pick<Measure, 'definition' | 'editions' | 'audience'>>;

/** Measures of the annual return: each a ratio of two of its quantities. */
export const RETURN_MEASURES = {
  SPEND_PER_ADULT: row({
    label: 'Gross current expenditure on adult social care per adult', formula: ratio('GROSS_CURRENT_EXPENDITURE', 'ADULTS'),
    unit: 'GBP', price: 'all-care', polarity: 'none', decimals: 2, clientGroup: 'all', source: RETURN_AND_POPULATION, caveat: SPENDING,
    influences: NEED, peerModels: ['neighbours', 'type', 'region'],
  }),
  SPEND_PER_PERSON_65: row({
    label: 'Gross current expenditure on long-term care 65+ per person aged 65 and over', formula: ratio('SPEND_65', 'PEOPLE_65'),
    unit: 'GBP', price: ['NURSING_65', 'RESIDENTIAL_65', 'HOME_CARE_65', 'DIRECT_PAYMENTS_OTHER_65'], polarity: 'none', decimals: 2, clientGroup: '65+',
    source: RETURN_AND_POPULATION, caveat: SPENDING, influences: NEED, peerModels: ['neighbours', 'type', 'region'],
  }),
  SPEND_PER_ADULT_18_64: row({
    label: 'Gross current expenditure on long-term care 18-64 per person aged 18 to 64', formula: ratio('SPEND_18_64', 'ADULTS_18_64'),
    unit: 'GBP', price: ['HOMES_18_64', 'SUPPORTED_LIVING_18_64', 'COMMUNITY_18_64'], polarity: 'none', decimals: 2, clientGroup: '18-64',
    source: RETURN_AND_POPULATION, caveat: SPENDING, influences: ['prevalence of learning disability', 'mental health need', 'closed long-stay hospitals nearby', 'area costs'],
    peerModels: ['neighbours', 'type', 'region'],
  }),
  RESIDENTIAL_65_UNIT_COST: row({
    label: 'Gross weekly cost of residential care, people aged 65 and over', formula: ratio('RESIDENTIAL_65_SPEND', 'RESIDENTIAL_65_WEEKS'),
    unit: 'GBP', price: ['RESIDENTIAL_65'], polarity: 'lower', decimals: 2, clientGroup: '65+', source: RETURN, caveat: UNIT_COST,
    influences: PRICES, peerModels: ['region', 'neighbours', 'type'],
  }),
  NURSING_65_UNIT_COST: row({
    label: 'Gross weekly cost of nursing care, people aged 65 and over', formula: ratio('NURSING_65_SPEND', 'NURSING_65_WEEKS'),
    unit: 'GBP', price: ['NURSING_65'], polarity: 'lower', decimals: 2, clientGroup: '65+', source: RETURN, caveat: UNIT_COST,
    influences: [...PRICES, 'how funded nursing care is booked'], peerModels: ['region', 'neighbours', 'type'],
  }),
  RESIDENTIAL_18_64_UNIT_COST: row({
    label: 'Gross weekly cost of residential care, people aged 18 to 64', formula: ratio('RESIDENTIAL_18_64_SPEND', 'RESIDENTIAL_18_64_WEEKS'),
    unit: 'GBP', price: ['HOMES_18_64'], polarity: 'lower', decimals: 2, clientGroup: '18-64', source: RETURN, caveat: UNIT_COST,
    influences: PRICES, peerModels: ['region', 'neighbours', 'type'],
  }),
  HOME_CARE_UNIT_COST: row({
    label: 'Gross cost of an hour of home care', formula: ratio('HOME_CARE_SPEND', 'HOME_CARE_HOURS'),
    unit: 'GBP', price: ['HOME_CARE_65', 'COMMUNITY_18_64'], polarity: 'lower', decimals: 2, clientGroup: 'all', source: RETURN, caveat: UNIT_COST,
    influences: ['local wages', 'distances between visits', 'short visits', 'own provision'], peerModels: ['region', 'rurality', 'neighbours'],
  }),
  REABLEMENT_UNIT_COST: row({
    label: 'Gross cost of an episode of reablement', formula: ratio('REABLEMENT_SPEND', 'REABLEMENT_EPISODES'),
    unit: 'GBP', price: ['SHORT_TERM_EQUIPMENT_OTHER'], polarity: 'none', decimals: 2, clientGroup: 'all', source: RETURN,
    caveat: 'An episode of more hours costs more and may achieve more: read it beside what became of people afterwards.',
    influences: ['length of an episode', 'own provision', 'who is offered it'], peerModels: ['neighbours', 'region'],
  }),
  CLIENT_CONTRIBUTION_SHARE: row({
    label: 'Client contributions as a share of gross current expenditure', formula: ratio('CLIENT_CONTRIBUTIONS', 'GROSS_CURRENT_EXPENDITURE', 100),
    unit: 'PERCENT', price: undefined, polarity: 'none', decimals: 1, clientGroup: 'all', source: RETURN,
    caveat: 'Contributions follow the means of local people before any charging policy.',
    influences: ['means of older people', 'charging policy', 'house prices'], peerModels: ['neighbours', 'region', 'type'],
  }),
  STAFFING_SHARE: row({
    label: 'Assessment, care management and commissioning as a share of gross current expenditure', formula: ratio('STAFFING_SPEND', 'GROSS_CURRENT_EXPENDITURE', 100),
    unit: 'PERCENT', price: undefined, polarity: 'none', decimals: 1, clientGroup: 'all', source: RETURN,
    caveat: 'How overheads are allocated moves this share more than how many people work there.',
    influences: ['allocation of overheads', 'own provision'], peerModels: ['type', 'neighbours'],
  }),
  REABLEMENT_RATE_65: row({
    label: 'Reablement episodes per 1,000 people aged 65 and over', formula: ratio('REABLEMENT_EPISODES_65', 'PEOPLE_65', 1000),
    unit: 'PER_1000', price: undefined, polarity: 'higher', decimals: 1, clientGroup: '65+', source: RETURN_AND_POPULATION, caveat: undefined,
    influences: ['hospital discharges', 'who is offered it', 'what health provides'], peerModels: ['neighbours', 'region'],
  }),
  PLANNED_SAVINGS_SHARE: row({
    label: 'Planned savings as a share of the net budget', formula: ratio('PLANNED_SAVINGS', 'NET_BUDGET', 100),
    unit: 'PERCENT', price: undefined, polarity: 'none', decimals: 2, clientGroup: 'all', source: RETURN, audience: 'programme',
    caveat: 'A plan is not a delivery, and councils count savings differently.',
    influences: ['what is counted as a saving', 'the year the plan begins'], peerModels: ['type', 'cohort'],
  }),
  OUTTURN_SHARE_OF_BUDGET: row({
    label: 'Net outturn as a share of the net budget', formula: ratio('NET_OUTTURN', 'NET_BUDGET', 100),
    unit: 'PERCENT', price: undefined, polarity: 'none', decimals: 2, clientGroup: 'all', source: RETURN,
    caveat: 'An underspend is not a saving: it says as much of the budget that was set as of what was spent.',
    influences: ['how the budget was set', 'grants received late'], peerModels: ['type', 'region'],
  }),
} as const satisfies Record<string, Measure>;

function row<R extends Row>(given: R): R & Measure {
  return { definition: definitionOf(given.formula), editions: [], audience: 'public', reviewBy: '2027-06-30', ...given };
}

function ratio(numerator: QuantityCode, denominator: QuantityCode, per = 1): Formula {
  return { kind: 'ratio', numerator, denominator, per };
}

function definitionOf(formula: Formula): string {
  if (formula.kind === 'published') return `${formula.numerator}, divided by ${formula.denominator}`;
  const [numerator, denominator] = [QUANTITIES[formula.numerator].label, QUANTITIES[formula.denominator].label];
  return `${numerator}, divided by ${denominator.charAt(0).toLowerCase()}${denominator.slice(1)}${formula.per === 1 ? '' : `, times ${formula.per}`}`;
}
