import { financialYear } from '../figures/financial-year.js';
import type { Formula, Measure } from './measure.js';
import type { QuantityCode } from './quantity.table.js';

const PSS_EX1 = 'Personal Social Services: Expenditure and Unit Costs, England, 2008-09 to 2013-14';
const UNIT_COST = 'A low unit cost may reflect local wages, quality or a market under strain as much as good purchasing.';

/** Measures of national finance returns and estimates of population that are loaded as publications: each a ratio of two of their figures. */
export const NATIONAL_MEASURES = {
  NET_SPEND_PER_ADULT: {
    label: 'Net current expenditure on adult social care per adult, revenue outturn',
    definition: 'Net current expenditure of adult social care in the revenue outturn summary, divided by people aged 18 and over',
    formula: ratio('RO_NET_CURRENT_EXPENDITURE', 'ADULTS'),
    unit: 'GBP', price: 'all-care', polarity: 'none', decimals: 2, clientGroup: 'all',
    source: 'Local authority revenue expenditure and financing, England: revenue outturn summary',
    editions: [{ framework: 'Revenue outturn', code: 'RS adult social care', from: financialYear('2011-12') }],
    influences: ['age of the population', 'deprivation', 'area costs', 'grants netted off'],
    peerModels: ['neighbours', 'type', 'region', 'national', 'cohort'], audience: 'public', reviewBy: '2027-06-30',
    caveat: 'Spending more or less is neither good nor bad in itself; 2010-11 holds children and adults together and is left out.',
  },
  SHARE_OF_COUNCIL_SPEND: {
    label: 'Adult social care as a share of the council’s service expenditure, revenue outturn',
    definition: 'Net current expenditure of adult social care, divided by total service expenditure',
    formula: ratio('RO_NET_CURRENT_EXPENDITURE', 'RO_TOTAL_SERVICE_EXPENDITURE', 100),
    unit: 'PERCENT', price: undefined, polarity: 'none', decimals: 1, clientGroup: 'all',
    source: 'Local authority revenue expenditure and financing, England: revenue outturn summary',
    editions: [{ framework: 'Revenue outturn', code: 'RS adult social care', from: financialYear('2011-12') }],
    influences: ['whether the council has districts below it', 'schools that became academies'],
    peerModels: ['type', 'neighbours'], audience: 'public', reviewBy: '2027-06-30',
    caveat: 'What else a council does differs by its type: compare within the type.',
  },
  CARE_WEEK_COST: {
    label: 'Gross weekly cost of residential, nursing and intensive home care, all adults',
    definition: 'Gross cost of residential, nursing and intensive home care, divided by the weeks of it',
    formula: ratio('PSSEX1_CARE_SPEND', 'PSSEX1_CARE_WEEKS'),
    unit: 'GBP', price: 'all-care', polarity: 'lower', decimals: 0, clientGroup: 'all', source: PSS_EX1,
    editions: [{ framework: 'PSS-EX1', code: '2.1', to: financialYear('2013-14') }],
    influences: ['local wages', 'the mix of needs', 'the share of younger adults'],
    peerModels: ['region', 'neighbours', 'type', 'national'], audience: 'public', reviewBy: '2027-06-30', caveat: UNIT_COST,
  },
  HOMES_65_WEEK_COST: {
    label: 'Gross weekly cost of residential and nursing care, people aged 65 and over',
    definition: 'Gross cost of residential and nursing care 65+, divided by the weeks of it',
    formula: ratio('PSSEX1_HOMES_65_SPEND', 'PSSEX1_HOMES_65_WEEKS'),
    unit: 'GBP', price: ['RESIDENTIAL_65', 'NURSING_65'], polarity: 'lower', decimals: 0, clientGroup: '65+', source: PSS_EX1,
    editions: [{ framework: 'PSS-EX1', code: '2.2', to: financialYear('2013-14') }],
    influences: ['local wages', 'property prices', 'the share of nursing'],
    peerModels: ['region', 'neighbours', 'type', 'national'], audience: 'public', reviewBy: '2027-06-30', caveat: UNIT_COST,
  },
  SHARE_65: {
    label: 'People aged 65 and over as a share of adults',
    definition: 'People aged 65 and over, divided by people aged 18 and over',
    formula: ratio('PEOPLE_65', 'ADULTS', 100),
    unit: 'PERCENT', price: undefined, polarity: 'none', decimals: 1, clientGroup: 'all', source: 'Mid-year population estimates, Office for National Statistics',
    editions: [], influences: [], peerModels: ['type', 'region'], audience: 'public', reviewBy: '2027-06-30',
    caveat: 'Describes the place and nothing that the council does.',
  },
} as const satisfies Record<string, Measure>;

function ratio(numerator: QuantityCode, denominator: QuantityCode, per = 1): Formula {
  return { kind: 'ratio', numerator, denominator, per };
}
