import { type FinancialYear, financialYear } from '../figures/financial-year.js';
import type { ClientGroup, Edition, Measure, Polarity, Unit } from './measure.js';

/** The framework was numbered anew in 2023-24 and used codes again: 2D is one thing until then and 2A the same thing after. */
const LAST_OLD = financialYear('2022-23');
const FIRST_NEW = financialYear('2023-24');

const SURVEY = 'Answers to a sample survey: small differences are chance.';
const DELAYS = 'Counts days in hospital that social care does not decide alone; collected to February 2020.';
const SUPPORT = 'Most councils are at or near 100%, so a point or two decides a quartile.';

/**
 * Measures of the Adult Social Care Outcomes Framework, by concept.
 *
 * Source: NHS Digital and the Department of Health and Social Care, Measures from the Adult Social Care Outcomes Framework, England, 2017-18 to
 * 2023-24 (Open Government Licence v3.0), which gives each council's value alone. Codes are paired by the descriptions printed with them.
 * Columns: label, definition (what is divided by what), unit, polarity, decimals, client group, code to 2022-23, code from 2023-24, caveat.
 */
export const ASCOF_MEASURES = {
  SOCIAL_CARE_QUALITY_OF_LIFE: survey('Social care-related quality of life', ['sum of scores of eight areas of life, 0 to 24', 'people using services who answered'], 'SCORE', 1, '1A', '1A'),
  ADJUSTED_QUALITY_OF_LIFE: survey('Social care-related quality of life, adjusted for what services can influence', ['adjusted score, 0 to 1', 'people using services who answered'], 'SCORE', 3, '1J', '1B'),
  CARERS_QUALITY_OF_LIFE: survey('Carer-reported quality of life', ['sum of scores of six areas of life, 0 to 12', 'carers who answered'], 'SCORE', 1, '1D', '1C'),
  SATISFACTION: survey('People using services who are extremely or very satisfied with them', ['people who say so', 'people using services who answered'], 'PERCENT', 1, '3A', '1D'),
  CARERS_SATISFACTION: survey('Carers who are extremely or very satisfied with social services', ['carers who say so', 'carers who answered'], 'PERCENT', 1, '3B', '1E'),
  CONTROL_OVER_DAILY_LIFE: survey('People using services who have control over their daily life', ['people who say so', 'people using services who answered'], 'PERCENT', 1, '1B', '3A'),
  SELF_DIRECTED_SUPPORT: share('People using services with self-directed support', ['people with a personal budget or direct payment', 'people in community-based long-term care at the end of the year'], 'all', '1C(1A)', '3D(1A)', SUPPORT),
  CARERS_SELF_DIRECTED_SUPPORT: share('Carers with self-directed support', ['carers with a personal budget or direct payment', 'carers given support during the year'], 'all', '1C(1B)', '3D(1B)', SUPPORT),
  DIRECT_PAYMENTS: share('People using services with direct payments', ['people with a direct payment, whole or part', 'people in community-based long-term care at the end of the year'], 'all', '1C(2A)', '3D(2A)'),
  CARERS_DIRECT_PAYMENTS: share('Carers with direct payments', ['carers with a direct payment', 'carers given support during the year'], 'all', '1C(2B)', '3D(2B)', SUPPORT),
  LEARNING_DISABILITY_EMPLOYMENT: share('Adults with a learning disability in paid employment', ['people known to be in paid work', 'people 18-64 with learning disability support in long-term care'], '18-64', '1E', undefined),
  MENTAL_HEALTH_EMPLOYMENT: share('Adults in contact with secondary mental health services in paid employment', ['people known to be in paid work', 'people 18-69 on the care programme approach'], '18-64', '1F', undefined, 'What trusts record has changed over the years.'),
  LEARNING_DISABILITY_HOME: share('Adults with a learning disability in their own home or with family', ['people known to live there', 'people 18-64 with learning disability support in long-term care'], '18-64', '1G', '2E'),
  MENTAL_HEALTH_INDEPENDENT: share('Adults in contact with secondary mental health services who live independently', ['people known to live so', 'people 18-69 on the care programme approach'], '18-64', '1H', undefined, 'What trusts record has changed over the years.'),
  SOCIAL_CONTACT: survey('People using services with as much social contact as they would like', ['people who say so', 'people using services who answered'], 'PERCENT', 1, '1I(1)', '5A(1)'),
  CARERS_SOCIAL_CONTACT: survey('Carers with as much social contact as they would like', ['carers who say so', 'carers who answered'], 'PERCENT', 1, '1I(2)', '5A(2)'),
  ADMISSIONS_18_64: rate('Long-term support needs met by admission to care homes, 18-64', ['people 18-64 admitted for good', 'people aged 18 to 64'], '18-64', '2A(1)', '2B', undefined, 'A few admissions move the rate of a small council.'),
  ADMISSIONS_65: rate('Long-term support needs met by admission to care homes, 65+', ['people 65+ admitted for good', 'people aged 65 and over'], '65+', '2A(2)', '2C', undefined, 'Part-year counts and forecasts are not comparable with a whole year.'),
  HOME_AFTER_91_DAYS: share('People 65+ still at home 91 days after discharge into reablement', ['people still at home', 'people 65+ discharged into reablement, October to December'], '65+', '2B(1)', '2D(1)', 'A service offered to few who do well scores high: read it with how many are offered it.'),
  OFFERED_REABLEMENT: share('People 65+ offered reablement after discharge from hospital', ['people offered reablement', 'people 65+ discharged, October to December'], '65+', '2B(2)', '2D(2)'),
  DELAYED_TRANSFERS: rate('Delayed transfers of care from hospital', ['delayed days, a day on average', 'people aged 18 and over'], 'all', '2C(1)', undefined, financialYear('2019-20'), DELAYS),
  DELAYED_TRANSFERS_SOCIAL_CARE: rate('Delayed transfers of care attributable to social care', ['delayed days, a day on average', 'people aged 18 and over'], 'all', '2C(2)', undefined, financialYear('2019-20'), DELAYS),
  DELAYED_TRANSFERS_JOINT: rate('Delayed transfers of care attributable to health and social care together', ['delayed days, a day on average', 'people aged 18 and over'], 'all', '2C(3)', undefined, financialYear('2019-20'), DELAYS),
  REABLEMENT_SEQUEL: share('People who need no lasting support, or less, after short-term support', ['people whose sequel was no support or support at a lower level', 'new clients whose short-term support to maximise independence ended'], 'all', '2D', '2A', 'Who is offered the service decides much of how it ends.'),
  CARERS_INCLUDED: survey('Carers included or consulted in discussions about the person they care for', ['carers who say so', 'carers who answered'], 'PERCENT', 1, '3C', '3B'),
  INFORMATION: survey('People using services who find information about services easily', ['people who say so', 'people using services who looked for it'], 'PERCENT', 1, '3D(1)', '3C(1)'),
  CARERS_INFORMATION: survey('Carers who find information about services easily', ['carers who say so', 'carers who looked for it'], 'PERCENT', 1, '3D(2)', '3C(2)'),
  FEEL_SAFE: survey('People using services who feel safe', ['people who say so', 'people using services who answered'], 'PERCENT', 1, '4A', '4A'),
  SERVICES_MAKE_SAFE: survey('People using services who say that those make them feel safe and secure', ['people who say so', 'people using services who answered'], 'PERCENT', 1, '4B', undefined),
} as const satisfies Record<string, Measure>;

type Parts = readonly [numerator: string, denominator: string];

function published(label: string, [numerator, denominator]: Parts, unit: Unit, polarity: Polarity, decimals: number, clientGroup: ClientGroup, editions: readonly Edition[], caveat: string | undefined, influences: readonly string[]): Measure {
  return {
    label,
    definition: `${numerator}, divided by ${denominator}`,
    formula: { kind: 'published', numerator, denominator },
    unit, price: undefined, polarity, decimals, clientGroup,
    source: 'Measures from the Adult Social Care Outcomes Framework, England',
    editions, influences, caveat,
    peerModels: ['neighbours', 'national', 'type', 'region'],
    audience: 'public',
    reviewBy: '2027-06-30',
  };
}

/** Every survey measure is better when it is higher. */
function survey(label: string, parts: Parts, unit: Unit, decimals: number, old: string, now: string | undefined): Measure {
  return published(label, parts, unit, 'higher', decimals, 'all', editions(old, now), SURVEY, ['who answers', 'needs of those who answer']);
}

/** A share of people, better when it is higher. */
function share(label: string, parts: Parts, group: ClientGroup, old: string, now: string | undefined, caveat?: string): Measure {
  return published(label, parts, 'PERCENT', 'higher', 1, group, editions(old, now), caveat, ['how the council counts', 'needs of local people']);
}

/** A rate per 100,000 people, better when it is lower. */
function rate(label: string, parts: Parts, group: ClientGroup, old: string, now: string | undefined, last?: FinancialYear, caveat?: string): Measure {
  return published(label, parts, 'PER_100000', 'lower', 1, group, editions(old, now, last), caveat, ['age of the population', 'places in local homes', 'hospital pressure']);
}

function editions(old: string, now: string | undefined, last = LAST_OLD): readonly Edition[] {
  return [{ framework: 'ASCOF', code: old, to: last }, ...(now === undefined ? [] : [{ framework: 'ASCOF', code: now, from: FIRST_NEW } as const])];
}
