/** Which direction is better; `none` where neither is, and then a council is never placed or given a quartile. */
export type Polarity = 'higher' | 'lower' | 'none';

/** A quantity that a return, or a publication loaded beside it, supplies for one council and year. */
export const QUANTITIES = {
  GROSS_CURRENT_EXPENDITURE: 'Gross current expenditure on adult social care',
  CLIENT_CONTRIBUTIONS: 'Client contributions',
  RESIDENTIAL_65_SPEND: 'Gross current expenditure on residential homes 65+',
  RESIDENTIAL_65_WEEKS: 'Client weeks in residential homes 65+',
  HOME_CARE_SPEND: 'Gross current expenditure on home care',
  HOME_CARE_HOURS: 'Hours of home care',
  REABLEMENT_EPISODES_65: 'Episodes of short-term support to maximise independence, 65+',
  ADULTS: 'People aged 18 and over, mid-year estimate',
  PEOPLE_65: 'People aged 65 and over, mid-year estimate',
  PLANNED_SAVINGS: 'Savings in the approved budget for the year, cumulative since the plan’s first year',
  NET_BUDGET: 'Net budget of the year',
  NET_OUTTURN: 'Net outturn of the year, final and not forecast',
} as const;

export type QuantityCode = keyof typeof QUANTITIES;

export interface Measure {
  readonly label: string;
  readonly numerator: QuantityCode;
  readonly denominator: QuantityCode;
  /** The ratio is multiplied by this: 100 for per cent, 1,000 for a rate per thousand people. */
  readonly per: number;
  readonly unit: 'GBP' | 'PERCENT' | 'PER_1000';
  readonly priceBase: 'NOMINAL' | undefined;
  readonly polarity: Polarity;
  readonly decimals: number;
  readonly source: string;
  /** What a reader must know before drawing a conclusion. */
  readonly caveat: string | undefined;
}

const RETURN = 'annual return to this service';
const RETURN_AND_POPULATION = 'annual return to this service; mid-year population estimate loaded for the release';

/** What a comparison can be asked of. A measure is declared as a ratio; no measure has code of its own. */
export const MEASURES = {
  SPEND_PER_ADULT: {
    label: 'Gross current expenditure on adult social care per adult',
    numerator: 'GROSS_CURRENT_EXPENDITURE', denominator: 'ADULTS', per: 1, unit: 'GBP', priceBase: 'NOMINAL', polarity: 'none', decimals: 2,
    source: RETURN_AND_POPULATION, caveat: 'Spending more or less is neither good nor bad in itself: it follows need, prices and choice.',
  },
  RESIDENTIAL_65_UNIT_COST: {
    label: 'Gross weekly cost of residential care, people aged 65 and over',
    numerator: 'RESIDENTIAL_65_SPEND', denominator: 'RESIDENTIAL_65_WEEKS', per: 1, unit: 'GBP', priceBase: 'NOMINAL', polarity: 'lower', decimals: 2,
    source: RETURN, caveat: 'A low unit cost may reflect local wages, quality or a market under strain as much as good purchasing.',
  },
  HOME_CARE_UNIT_COST: {
    label: 'Gross cost of an hour of home care',
    numerator: 'HOME_CARE_SPEND', denominator: 'HOME_CARE_HOURS', per: 1, unit: 'GBP', priceBase: 'NOMINAL', polarity: 'lower', decimals: 2,
    source: RETURN, caveat: 'A low unit cost may reflect local wages, quality or a market under strain as much as good purchasing.',
  },
  CLIENT_CONTRIBUTION_SHARE: {
    label: 'Client contributions as a share of gross current expenditure',
    numerator: 'CLIENT_CONTRIBUTIONS', denominator: 'GROSS_CURRENT_EXPENDITURE', per: 100, unit: 'PERCENT', priceBase: undefined, polarity: 'none', decimals: 1,
    source: RETURN, caveat: 'Contributions follow the means of local people before any charging policy.',
  },
  REABLEMENT_RATE_65: {
    label: 'Reablement episodes per 1,000 people aged 65 and over',
    numerator: 'REABLEMENT_EPISODES_65', denominator: 'PEOPLE_65', per: 1000, unit: 'PER_1000', priceBase: undefined, polarity: 'higher', decimals: 1,
    source: RETURN_AND_POPULATION, caveat: undefined,
  },
  PLANNED_SAVINGS_SHARE: {
    label: 'Planned savings as a share of the net budget',
    numerator: 'PLANNED_SAVINGS', denominator: 'NET_BUDGET', per: 100, unit: 'PERCENT', priceBase: undefined, polarity: 'none', decimals: 2,
    source: RETURN, caveat: 'A plan is not a delivery, and councils count savings differently.',
  },
  OUTTURN_SHARE_OF_BUDGET: {
    label: 'Net outturn as a share of the net budget',
    numerator: 'NET_OUTTURN', denominator: 'NET_BUDGET', per: 100, unit: 'PERCENT', priceBase: undefined, polarity: 'none', decimals: 2,
    source: RETURN, caveat: 'An underspend is not a saving: it says as much of the budget that was set as of what was spent.',
  },
} as const satisfies Record<string, Measure>;

export type MeasureCode = keyof typeof MEASURES;
export const MEASURE_CODES = Object.keys(MEASURES) as readonly MeasureCode[];
export const measure = (code: MeasureCode): Measure => MEASURES[code];
