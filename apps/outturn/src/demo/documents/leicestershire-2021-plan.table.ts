import type { PublishedDocument, StatedRelation } from '#domain/evidence';
import { LEICESTERSHIRE } from '../plans/leicestershire-2024.table.js';
import { addAcross, addDown, all, at, type Column, list, relation, repeats, same, table, years } from './printed.js';

/**
 * Leicestershire's budget, growth, savings and capital for 2021/22 to 2024/25, as the scrutiny committee had them on 18 January 2021.
 * Savings are positive; income keeps the minus it is printed with. What the report gets wrong stays: the contributions of paragraph 12,
 * the previous budget of Appendix A, the remaining savings of paragraph 29. Approximate figures (“circa”) are held and enter no relation.
 */
const YEARS = ['2021-22', '2022-23', '2023-24', '2024-25'] as const;
const EACH_YEAR = years('plan', ...YEARS);

const BRIDGE = table({ code: 'bridge', kind: 'budget', title: 'Budget of four years', paragraph: 'paragraph 10', unit: 'gbp-thousands' }, EACH_YEAR, [
  ['opening', 'Original budget of the year before', ['143083', '151432', '152157', '153977']],
  ['transfers', 'Transfers and adjustments', ['8274', '-', '-', '-']],
  ['subtotal', 'Sub-total', ['151357', '151432', '152157', '153977']],
  ['growth', 'Growth', ['3470', '2915', '2980', '3480']],
  ['savings', 'Savings', ['3395', '2190', '1160', '1310']],
  ['closing', 'Net budget', ['151432', '152157', '153977', '156147']],
]);

const NET = list({ code: 'net', kind: 'budget', title: 'Gross and net budget', paragraph: 'paragraph 12', unit: 'gbp-millions', basis: 'budget', year: '2021-22' }, [
  ['gross', 'Gross budget', ['241.647']],
  ['contributions', 'Grants, health transfers and client contributions', ['98.564']],
  ['net', 'Net budget', ['151.432']],
]);

const NET_BUDGET_COLUMNS: readonly Column[] = [
  { code: 'amount', heading: 'Net budget', unit: 'gbp-millions' },
  { code: 'share', heading: 'Share of the net budget', unit: 'percent' },
];
/** The rows of paragraph 12 beside the totals of Appendix A. */
const NET_BUDGET_SOURCES = {
  'demand-led': 'demand-led',
  direct: 'direct',
  'pathway-oa-mh': 'oa-mh',
  'pathway-ld': 'ld',
  strategic: 'strategic',
  prevention: 'prevention',
  management: 'management',
  bcf: 'bcf',
  communities: 'communities',
  total: 'total',
} as const;
const NET_BUDGET_ROWS = Object.keys(NET_BUDGET_SOURCES).filter((row) => row !== 'total');
const NET_BUDGET = table({ code: 'net-budget', kind: 'budget', title: 'Net budget by part of the department', paragraph: 'paragraph 12', basis: 'budget', year: '2021-22' }, NET_BUDGET_COLUMNS, [
  ['demand-led', 'Demand-led commissioned services', ['123.8', '81.8']],
  ['direct', 'Direct services', ['16.2', '10.7']],
  ['pathway-oa-mh', 'Care pathway: older adults and mental health', ['12.9', '8.6']],
  ['pathway-ld', 'Care pathway: learning disabilities', ['4.4', '2.9']],
  ['strategic', 'Strategic services', ['5.2', '3.4']],
  ['prevention', 'Early intervention and prevention', ['2.1', '1.4']],
  ['management', 'Senior management', ['0.8', '0.5']],
  ['bcf', 'Better Care Fund contribution', ['-19.2', '-12.7']],
  ['communities', 'Communities and wellbeing', ['5.2', '3.4']],
  // Printed with a comma: £151,4m.
  ['total', 'Department', ['151.4', '100.0']],
]);

const TRANSFERS = list({ code: 'transfers', kind: 'budget', title: 'Budget transfers of 2020/21', paragraph: 'paragraph 13', unit: 'gbp-millions', basis: 'budget', year: '2021-22' }, [
  ['net', 'Net increase', ['8.3']],
  ['pay', 'Pay and pension inflation', ['1.4']],
  ['prices', 'Price inflation, with the residential fee review', ['6.2']],
  ['departments', 'From other departments', ['0.7']],
]);

const TOTALS = list({ code: 'totals', kind: 'budget', title: 'Growth and savings in total, as the text gives them', paragraph: 'paragraphs 17 to 25', unit: 'gbp-millions', basis: 'plan' }, [
  ['growth-rounded', 'Growth over four years, first mention', ['13'], { paragraph: 'paragraph 17', year: '2024-25' }],
  ['demand-led', 'Demand-led spending, about', ['180'], { paragraph: 'paragraph 17', year: '2021-22' }],
  ['growth-first', 'Growth of the first year', ['3.5'], { paragraph: 'paragraph 19', year: '2021-22' }],
  ['growth', 'Growth over four years', ['12.8'], { paragraph: 'paragraph 19', year: '2024-25' }],
  ['savings-first', 'Savings of the first year', ['3.4'], { paragraph: 'paragraph 25', year: '2021-22' }],
  ['savings', 'Savings over four years', ['8.1'], { paragraph: 'paragraph 25', year: '2024-25' }],
]);

const DEMAND = list({ code: 'demand', kind: 'activity', title: 'What lies behind the growth', paragraph: 'paragraphs 20 to 23' }, [
  ['reviews', 'Clients under review after leaving hospital', ['1500'], { paragraph: 'paragraph 20' }],
  ['health-pays', 'Weeks that health pays for after a discharge', ['6'], { paragraph: 'paragraph 20', unit: 'weeks' }],
  ['older-people', 'National growth of the older population a year, about', ['2'], { paragraph: 'paragraph 20', unit: 'percent', basis: 'estimate' }],
  ['transitions', 'Children moving to adult services a year, about', ['100'], { paragraph: 'paragraph 21', basis: 'estimate' }],
  ['independent-living', 'Independent Living Fund taken to continue', ['1.1'], { paragraph: 'paragraph 21', unit: 'gbp-millions', basis: 'plan' }],
  ['mental-health-base', 'Growth of mental health follows', [{ words: 'National population growth' }], { paragraph: 'paragraph 22' }],
  ['physical-disability', 'Clients with a physical disability', [{ words: 'Slightly more, and rising' }], { paragraph: 'paragraph 23' }],
  ['market-premia', 'Market premia', [{ words: 'Paid to draw and keep social workers in all areas' }], { paragraph: 'paragraph 24' }],
]);

const DEMAND_MANAGEMENT = list({ code: 'demand-management', kind: 'statements', title: 'How demand is kept in check', paragraph: 'paragraph 18' }, [
  ['packages', 'Costly packages', [{ words: 'Looked over regularly' }]],
  ['delegation', 'Scheme of delegation', [{ words: 'Who may spend how much, at each level' }]],
  ['benchmarking', 'Benchmarking', [{ words: 'Against national population statistics' }]],
  ['monitoring', 'Budget monitoring', [{ words: 'Regular' }]],
  ['market', 'Provider market', [{ words: 'Watched for changes in demand for home care and care homes' }]],
]);

const GROWTH_ROWS = ['G7', 'G8', 'G9', 'G10', 'G11'];
const GROWTH = table({ code: 'growth', kind: 'growth', title: 'Growth, cumulative', paragraph: 'Appendix B', unit: 'gbp-thousands' }, [...EACH_YEAR, { code: 'change', heading: 'Since the plan before' }], [
  ['G7', 'Older people', ['2070', '3810', '5770', '8010', { words: 'Amended' }]],
  ['G8', 'Learning disabilities', ['500', '1075', '1585', '2250', { words: 'Amended' }]],
  ['G9', 'Mental health', ['350', '720', '1110', '1505', { words: 'Amended' }]],
  ['G10', 'Physical disabilities', ['280', '510', '630', '810', { words: 'Amended' }]],
  ['G11', 'Market premia for social workers', ['270', '270', '270', '270', { words: 'New' }]],
  ['total', 'Total growth', ['3470', '6385', '9365', '12845']],
]);

const GROWTH_TEXT = table({ code: 'growth-text', kind: 'growth', title: 'Growth, as the text gives it', paragraph: 'paragraphs 20 to 24', unit: 'gbp' }, years('plan', '2021-22', '2024-25'), [
  ['G7', 'Older people', ['2070000', '8010000'], { paragraph: 'paragraph 20' }],
  ['G8', 'Learning disabilities', ['500000', '2250000'], { paragraph: 'paragraph 21' }],
  ['G9', 'Mental health', ['350000', '1505000'], { paragraph: 'paragraph 22' }],
  ['G10', 'Physical disabilities', ['280000', '810000'], { paragraph: 'paragraph 23' }],
  ['G11', 'Market premia', ['270000', '270000'], { paragraph: 'paragraph 24' }],
]);

const EFFICIENCY = { words: 'Efficiency' };
const INCOME = { words: 'Income' };
const AMENDED = { words: 'Amended' };
const NEW = { words: 'New' };
const CARE_SAVINGS = ['AC1', 'AC2', 'AC3', 'AC4', 'AC5', 'AC6', 'AC7', 'AC8', 'AC9', 'AC10'];
const SAVINGS = table({ code: 'savings', kind: 'savings', title: 'Savings, cumulative', paragraph: 'Appendix C', unit: 'gbp-thousands' }, [...EACH_YEAR, { code: 'nature', heading: 'Nature' }, { code: 'change', heading: 'Since the plan before' }], [
  ['AC1', 'Income from fairer charging', ['100', '200', '300', '400', INCOME, AMENDED]],
  ['AC2', 'Social Care Investment Plan', ['25', '25', '25', '275', EFFICIENCY, AMENDED]],
  ['AC3', 'More Better Care Fund and health income', ['500', '500', '500', '500', INCOME, AMENDED]],
  ['AC4', 'Target operating model', ['2000', '2500', '3000', '3000', EFFICIENCY, AMENDED]],
  ['AC5', 'Technology-enabled care', ['250', '750', '1100', '2000', EFFICIENCY, NEW]],
  ['AC6', 'Costly placements of working age', ['50', '150', '300', '300', EFFICIENCY, AMENDED]],
  ['AC7', 'Establishment review', ['400', '600', '600', '600', EFFICIENCY, NEW]],
  ['AC8', 'Digital financial assessments', ['0', '100', '100', '100', EFFICIENCY, NEW]],
  ['AC9', 'Mental health pathway and placements', ['0', '500', '500', '500', EFFICIENCY, NEW]],
  ['AC10', 'Placements at transition', ['0', '120', '180', '240', EFFICIENCY, NEW]],
  ['care', 'Adult social care', ['3325', '5445', '6605', '7915']],
  ['AC11', 'Communities and wellbeing service', ['70', '140', '140', '140', { words: 'Efficiency or service reduction' }, AMENDED]],
  ['communities', 'Communities and wellbeing', ['70', '140', '140', '140']],
  ['total', 'Total savings', ['3395', '5585', '6745', '8055']],
]);

const SAVINGS_TEXT = table({ code: 'savings-text', kind: 'savings', title: 'Savings, as the text gives them', paragraph: 'paragraphs 26 to 37', unit: 'gbp' }, years('plan', '2021-22', '2022-23', '2024-25'), [
  ['AC1', 'Income from charging', ['100000', '-', '400000'], { paragraph: 'paragraph 26' }],
  ['AC2', 'Social Care Investment Plan', ['25000', '-', '275000'], { paragraph: 'paragraph 27' }],
  ['AC3', 'More Better Care Fund income', ['500000', '500000', '500000'], { paragraph: 'paragraph 28' }],
  ['AC4', 'Target operating model', ['2000000', '-', '3000000'], { paragraph: 'paragraph 29' }],
  ['AC5', 'Technology-enabled care', ['250000', '-', '2000000'], { paragraph: 'paragraph 30' }],
  ['AC6', 'Costly placements of working age', ['50000', '-', '300000'], { paragraph: 'paragraph 32' }],
  ['AC7', 'Establishment review', ['400000', '-', '600000'], { paragraph: 'paragraph 33' }],
  ['AC8', 'Digital financial assessments', ['-', '100000', '100000'], { paragraph: 'paragraph 34' }],
  ['AC9', 'Mental health pathway', ['-', '500000', '500000'], { paragraph: 'paragraph 35' }],
  ['AC10', 'Placements at transition', ['-', '120000', '240000'], { paragraph: 'paragraph 36' }],
  ['AC11', 'Communities and wellbeing service', ['70000', '140000', '-'], { paragraph: 'paragraph 37' }],
]);

const HOUSING = list({ code: 'housing', kind: 'plans', title: 'Social Care Investment Plan and supported living', paragraph: 'paragraphs 27 and 38 to 43' }, [
  ['saving', 'Saving a year of the first project', ['275000'], { paragraph: 'paragraph 27', unit: 'gbp', basis: 'plan' }],
  ['units-a-year', 'Supported living units a year, 2020/21 to 2022/23', ['68'], { paragraph: 'paragraph 27', basis: 'plan' }],
  ['moves', 'First moves, counted in the operating model', ['180'], { paragraph: 'paragraph 27', basis: 'plan' }],
  ['moves-saving', 'Saving or avoided cost a year of these moves, up to', ['860'], { paragraph: 'paragraph 27', unit: 'gbp-thousands', basis: 'plan' }],
  ['modelled', 'Avoided cost of a move, modelled', ['92'], { paragraph: 'paragraph 27', unit: 'gbp-per-week', basis: 'plan' }],
  ['achieved', 'Avoided cost of a move, achieved', ['130'], { paragraph: 'paragraph 27', unit: 'gbp-per-week', basis: 'actual' }],
  ['double-count', 'Savings of supported living schemes', [{ words: 'None built in, because the operating model counts them' }], { paragraph: 'paragraph 27' }],
  ['properties', 'Properties secured since October 2019', ['8'], { paragraph: 'paragraph 40', basis: 'actual' }],
  ['units', 'Units of accommodation in them', ['56'], { paragraph: 'paragraph 40', basis: 'plan' }],
  ['sites-open', 'Sites in use', ['3'], { paragraph: 'paragraph 40', basis: 'actual' }],
  ['sites-in-work', 'Properties still being worked on', ['5'], { paragraph: 'paragraph 40', basis: 'actual' }],
  ['flats', 'Flats of the first site', ['20'], { paragraph: 'paragraph 40', basis: 'actual' }],
  ['house-of-two', 'People in the house of two bedrooms', ['2'], { paragraph: 'paragraph 40', basis: 'actual' }],
  ['house-of-three', 'People in the house of three bedrooms', ['2'], { paragraph: 'paragraph 40', basis: 'actual' }],
  ['capital', 'Capital to invest and save', ['10'], { paragraph: 'paragraph 43', unit: 'gbp-millions', basis: 'plan' }],
]);

const PIPELINE = list({ code: 'pipeline', kind: 'plans', title: 'Savings being developed', paragraph: 'paragraphs 38 to 43' }, [
  ['aim', 'Aim', [{ words: 'Fewer people in residential care, more supported in the community' }], { paragraph: 'paragraph 39' }],
  ['direct', 'Invest in buildings', [{ words: 'The council develops extra care, supported living or residential homes itself' }], { paragraph: 'paragraph 41' }],
  ['partner', 'Invest with a provider', [{ words: 'A partner brings capacity and a lower average cost' }], { paragraph: 'paragraph 41' }],
  ['frameworks', 'Choose providers by framework', [{ words: 'Care bought flexibly, or delivered directly where a business case says so' }], { paragraph: 'paragraph 42' }],
]);

const OPERATING_MODEL = list({ code: 'operating-model', kind: 'savings', title: 'Savings of the target operating model', paragraph: 'paragraph 29', unit: 'gbp-millions', basis: 'plan' }, [
  ['total', 'Cashable savings, in the region of', ['9']],
  ['delivered', 'On track in 2020', ['5'], { basis: 'forecast' }],
  ['remaining', 'Remaining', ['4']],
  ['ways-of-working', 'New ways of working', ['3']],
  ['establishment', 'Establishment', ['600'], { unit: 'gbp-thousands' }],
]);

const TECHNOLOGY = list({ code: 'technology', kind: 'savings', title: 'Technology-enabled care', paragraph: 'paragraph 30', unit: 'gbp-millions', basis: 'estimate' }, [
  ['benefit', 'Net benefit over five years, from', ['2']],
  ['benefit-to', 'Net benefit over five years, to', ['5']],
  ['cost', 'Incremental cost', ['4.1']],
  ['team', 'Team, up to, a year', ['400'], { unit: 'gbp-thousands' }],
  ['form', 'Form of the benefit', [{ words: 'Mostly avoided cost' }]],
  ['prudence', 'What the plan takes', [{ words: 'The lower end' }], { paragraph: 'paragraph 31' }],
]);

const REVIEWS = list({ code: 'reviews', kind: 'savings', title: 'Establishment, assessments and mental health', paragraph: 'paragraphs 33 to 36' }, [
  ['reablement-team', 'Reablement team, from April 2021, about', ['400'], { paragraph: 'paragraph 33', unit: 'gbp-thousands', basis: 'plan', year: '2021-22' }],
  ['own-home', 'Mental health clients fit for a home of their own, June 2020, about', ['120'], { paragraph: 'paragraph 35', basis: 'actual' }],
  ['residential', 'Lower cost of residential care, in the region of', ['500'], { paragraph: 'paragraph 35', unit: 'gbp-thousands', basis: 'plan' }],
  ['floating-support', 'First year', [{ words: 'Offset by the cost of floating support' }], { paragraph: 'paragraph 35' }],
]);

const BETTER_CARE = list({ code: 'better-care', kind: 'funding', title: 'Better Care Fund', paragraph: 'paragraph 56', unit: 'gbp-millions', basis: 'budget', year: '2020-21' }, [
  ['minimum', 'Minimum allocation of the clinical commissioning groups', ['41.4']],
  ['improved-2015', 'Improved fund, review of autumn 2015', ['11.4']],
  ['improved-2017', 'Improved fund, budget of spring 2017', ['3.4']],
  ['winter', 'Improved fund, winter pressures', ['2.4']],
  ['facilities', 'Disabled Facilities Grant', ['4.4']],
  ['total', 'Total', ['62.9']],
  ['care', 'Of the minimum: sustains social care', ['19'], { paragraph: 'paragraph 57' }],
  ['commissioned', 'Further: commissioned social care', ['6'], { paragraph: 'paragraph 58' }],
  ['improved-national', 'Improved fund, nationally, 2017/18 to 2019/20', [{ words: '£2bn, not recurring' }], { paragraph: 'paragraph 47' }],
  ['winter-national', 'Winter pressures, nationally', ['240'], { paragraph: 'paragraph 48', basis: 'stated' }],
  ['uplift', 'Rise of the health contribution to social care', ['5.3'], { paragraph: 'paragraph 51', unit: 'percent', basis: 'plan', year: '2021-22' }],
  ['kept', 'Improved fund and Disabled Facilities Grant in 2021/22', [{ words: 'At their current levels' }], { paragraph: 'paragraph 52' }],
]);

const OTHER_FUNDING = list({ code: 'other-funding', kind: 'funding', title: 'Other funding', paragraph: 'paragraph 61', unit: 'gbp-millions', basis: 'budget', year: '2021-22' }, [
  ['winter', 'Winter pressures', ['2.4']],
  ['independent-living', 'Former Independent Living Fund', ['1.1']],
  ['continuing-ld', 'Continuing health care, learning disabilities pool', ['7.0']],
  ['continuing-other', 'Continuing health care, other clients', ['9.9']],
  ['prisons', 'Social care in prisons', ['102000'], { unit: 'gbp' }],
  ['community-voices', 'Local reform and community voices', ['51000'], { unit: 'gbp' }],
  ['war-pensions', 'War pension disregard', ['103000'], { unit: 'gbp' }],
  ['learning-skills', 'Adult learning, Skills Funding Agency', ['4.1']],
  ['learning-education', 'Adult learning, Education Funding Agency', ['46000'], { unit: 'gbp' }],
]);

const CAPITAL_TEXT = list({ code: 'capital-text', kind: 'capital', title: 'Capital, as the text gives it', paragraph: 'paragraphs 62 and 63', unit: 'gbp-millions', basis: 'plan' }, [
  ['total', 'Capital programme', ['24.9'], { paragraph: 'paragraph 62' }],
  ['grant', 'Better Care Fund grant, passed to districts', ['15.7'], { paragraph: 'paragraph 62' }],
  ['discretionary', 'Discretionary', ['9.2'], { paragraph: 'paragraph 62' }],
  ['hamilton', 'Hamilton Court and Smith Crescent', ['2.130'], { paragraph: 'paragraph 63' }],
  ['hamilton-project', 'Hamilton Court and Smith Crescent, whole project', ['3.381'], { paragraph: 'paragraph 63' }],
  ['investment-plan', 'Social Care Investment Plan', ['7.0'], { paragraph: 'paragraph 63' }],
  ['investment-plan-project', 'Social Care Investment Plan, whole project', ['10.0'], { paragraph: 'paragraph 63' }],
  ['dementia', 'Specialist dementia facility', ['5.4'], { paragraph: 'paragraph 63' }],
]);

const REVENUE_COLUMNS: readonly Column[] = [
  { code: 'previous', heading: 'Previous budget', year: '2020-21' },
  { code: 'employees', heading: 'Employees' },
  { code: 'running', heading: 'Running expenses' },
  { code: 'internal', heading: 'Internal income' },
  { code: 'gross', heading: 'Gross budget' },
  { code: 'external', heading: 'External income' },
  { code: 'net', heading: 'Net budget' },
];
/** The sections of Appendix A with their rows; lines of noughts without a name are left out. */
const SECTIONS = {
  'oa-mh': ['oa-mh-heads', 'oa-team', 'mh-team', 'oa-mh-countywide'],
  ld: ['ld-heads', 'ld-team', 'ld-countywide'],
  direct: ['direct-managers', 'supported-living-direct', 'day-services', 'shared-lives-team', 'reablement', 'occupational-therapy', 'aids', 'direct-review'],
  prevention: ['extra-care', 'eligible', 'secondary', 'tertiary', 'housing-support'],
  strategic: ['strategic-heads', 'business-support', 'finance', 'it', 'commissioning'],
  'demand-led': ['residential', 'shared-lives-residential', 'supported-living', 'home-care', 'direct-payments', 'life-choices', 'shared-lives-day', 'community-income'],
  care: ['oa-mh', 'ld', 'direct', 'prevention', 'strategic', 'demand-led', 'bcf', 'management'],
  communities: ['communities-management', 'libraries-operational', 'libraries-resources', 'museums', 'participation', 'collections', 'external-projects', 'adult-learning', 'communities-efficiencies'],
  total: ['care', 'communities'],
} as const;
const REVENUE_ROWS = [...new Set(Object.entries(SECTIONS).flatMap(([section, rows]) => [...rows, section]))];
const REVENUE = table({ code: 'revenue', kind: 'budget', title: 'Revenue budget by service', paragraph: 'Appendix A', unit: 'gbp', basis: 'budget', year: '2021-22' }, REVENUE_COLUMNS, [
  ['oa-mh-heads', 'Heads of service, older adults and mental health', ['-190751', '396831', '281550', '0', '678381', '-799866', '-121485']],
  ['oa-team', 'Older adults team', ['4847351', '5738874', '130921', '0', '5869795', '-1067439', '4802356']],
  ['mh-team', 'Working age adults team, mental health', ['2518805', '2717662', '122050', '0', '2839712', '-173122', '2666590']],
  ['oa-mh-countywide', 'Countywide team, older adults and mental health', ['5589888', '5333084', '1745450', '-126900', '6951634', '-1404218', '5547416']],
  ['oa-mh', 'Care pathway: older adults and mental health', ['12765293', '14186451', '2279971', '-126900', '16339522', '-3444645', '12894877']],
  ['ld-heads', 'Heads of service, learning disabilities', ['540054', '429597', '95400', '-42000', '482997', '0', '482997']],
  ['ld-team', 'Working age adults team, learning disabilities', ['3004166', '3260832', '92280', '0', '3353112', '-180572', '3172540']],
  ['ld-countywide', 'Countywide team, learning disabilities', ['688221', '878428', '27830', '0', '906258', '-207000', '699258']],
  ['ld', 'Care pathway: learning disabilities', ['4232441', '4568857', '215510', '-42000', '4742367', '-387572', '4354795']],
  ['direct-managers', 'Direct services managers', ['585860', '709533', '5850', '0', '715383', '-86790', '628593']],
  ['supported-living-direct', 'Supported living, residential and short breaks', ['4909098', '4552732', '224384', '0', '4777116', '-4000', '4773116']],
  ['day-services', 'Community life choices and day services', ['2610306', '2356459', '183647', '-73300', '2466806', '-56500', '2410306']],
  ['shared-lives-team', 'Shared lives team', ['352965', '274001', '43000', '0', '317001', '0', '317001']],
  ['reablement', 'Reablement and crisis response', ['4881914', '5800596', '648270', '0', '6448866', '-1821807', '4627059']],
  ['occupational-therapy', 'Occupational therapy', ['1530248', '1537012', '55240', '0', '1592252', '-42187', '1550065']],
  ['aids', 'Aids, adaptations and assistive technology', ['1668968', '538209', '1881360', '0', '2419569', '-750600', '1668969']],
  ['direct-review', 'Direct services review', ['149835', '0', '206829', '0', '206829', '-6000', '200829']],
  ['direct', 'Direct services', ['16689194', '15768540', '3248580', '-73300', '18943820', '-2767884', '16175936']],
  ['extra-care', 'Extra care', ['838201', '0', '838201', '0', '838201', '0', '838201']],
  ['eligible', 'Eligible services', ['96000', '0', '96000', '0', '96000', '0', '96000']],
  ['secondary', 'Secondary, such as carers and community assessments', ['299023', '0', '1482774', '0', '1482774', '-668580', '814194']],
  ['tertiary', 'Tertiary, such as advocacy', ['214610', '0', '730009', '-54000', '676009', '-295399', '380610']],
  ['housing-support', 'Housing related support income', ['0', '0', '0', '0', '0', '0', '0']],
  ['prevention', 'Early intervention and prevention', ['1447834', '0', '3146984', '-54000', '3092984', '-963979', '2129005']],
  ['strategic-heads', 'Heads of strategic services', ['186720', '268364', '1676', '-83320', '186720', '0', '186720']],
  ['business-support', 'Business support', ['1875341', '1628432', '281950', '-22513', '1887869', '-12365', '1875504']],
  ['finance', 'Adult social care finance', ['1146669', '1305632', '77067', '-13000', '1369699', '-235000', '1134699']],
  ['it', 'IT and information support', ['433635', '365944', '69000', '0', '434944', '0', '434944']],
  ['commissioning', 'Commissioning and quality', ['1674100', '2282268', '173300', '-103022', '2352546', '-753335', '1599211']],
  ['strategic', 'Strategic services', ['5316465', '5850640', '602993', '-221855', '6231778', '-1000700', '5231078']],
  ['residential', 'Residential and nursing care', ['58683952', '0', '94938705', '0', '94938705', '-37653433', '57285272']],
  ['shared-lives-residential', 'Shared lives, residential', ['1631675', '0', '1631675', '0', '1631675', '0', '1631675']],
  ['supported-living', 'Supported living', ['19208818', '0', '20087818', '0', '20087818', '0', '20087818']],
  ['home-care', 'Home care', ['20595038', '0', '21072038', '0', '21072038', '0', '21072038']],
  ['direct-payments', 'Direct cash payments', ['38012064', '0', '39974062', '0', '39974062', '-1161998', '38812064']],
  ['life-choices', 'Community life choices', ['5475458', '0', '5780458', '0', '5780458', '0', '5780458']],
  ['shared-lives-day', 'Shared lives, community life choices', ['535750', '0', '535750', '0', '535750', '0', '535750']],
  ['community-income', 'Community income', ['-21815614', '0', '0', '0', '0', '-21449934', '-21449934']],
  ['demand-led', 'Demand-led commissioned services', ['122327141', '0', '184020506', '0', '184020506', '-60265364', '123755142']],
  ['bcf', 'Better Care Fund (balance)', ['-18154804', '483712', '6049678', '0', '6533390', '-25723421', '-19190031']],
  ['management', 'Senior management', ['835185', '727533', '365394', '-178728', '914198', '-83000', '831198']],
  ['care', 'Adult social care', ['145458749', '41585733', '199929616', '-696783', '240818566', '-94636565', '146182001']],
  ['communities-management', 'Communities and wellbeing management', ['388840', '395947', '9000', '-8000', '396947', '-29157', '367790']],
  ['libraries-operational', 'Libraries, operational', ['1761794', '1933207', '313890', '-6700', '2240397', '-530749', '1709648']],
  ['libraries-resources', 'Libraries, resources', ['1075397', '249836', '855950', '0', '1105786', '-5700', '1100086']],
  ['museums', 'Museums and heritage', ['768436', '834075', '326577', '0', '1160652', '-333460', '827192']],
  ['participation', 'Participation', ['418337', '432847', '148996', '0', '581843', '-143328', '438515']],
  ['collections', 'Collections and learning', ['901012', '1187692', '351979', '0', '1539671', '-691500', '848171']],
  ['external-projects', 'Externally funded projects', ['-1', '186330', '191752', '0', '378082', '-378082', '0']],
  ['adult-learning', 'Adult learning', ['0', '4278211', '819633', '-408450', '4689394', '-4689394', '0']],
  ['communities-efficiencies', 'Efficiencies of communities and wellbeing', ['6000', '0', '-41588', '0', '-41588', '0', '-41588']],
  ['communities', 'Communities and wellbeing', ['5319815', '9498146', '2976189', '-423150', '12051185', '-6801370', '5249815']],
  ['total', 'Adults and communities', ['150778564', '51083879', '202905805', '-1119933', '252869751', '-101437935', '151431815']],
]);

const CAPITAL_COLUMNS: readonly Column[] = [
  { code: 'project', heading: 'Gross cost of the project' },
  ...EACH_YEAR,
  { code: 'total', heading: 'Total of the four years' },
  { code: 'complete', heading: 'Complete by' },
];
const MARCH_2022 = { words: 'March 2022' };
const MARCH_2025 = { words: 'March 2025' };
const CAPITAL = table({ code: 'capital', kind: 'capital', title: 'Capital programme', paragraph: 'Appendix D', unit: 'gbp-thousands', basis: 'plan' }, CAPITAL_COLUMNS, [
  ['hamilton', 'Hamilton Court and Smith Crescent', ['3730', '2130', '-', '-', '-', '2130', MARCH_2022]],
  ['facilities', 'Disabled Facilities Grant', ['15680', '3920', '3920', '3920', '3920', '15680', MARCH_2025]],
  ['changing-places', 'Changing places and toilets', ['-', '30', '30', '-', '-', '60']],
  ['subtotal', 'Sub-total', ['-', '6080', '3950', '3920', '3920', '17870']],
  ['dementia', 'Specialist dementia facility', ['5500', '1900', '2550', '600', '350', '5400', MARCH_2025]],
  ['additional', 'Investment plan, further schemes', ['4500', '1619', '-', '-', '-', '1619', MARCH_2022]],
  ['investment-plan', 'Social Care Investment Plan', ['-', '3519', '2550', '600', '350', '7019']],
  ['total', 'Adults and communities', ['-', '9599', '6500', '4520', '4270', '24889']],
]);
const CAPITAL_PARTS = { subtotal: ['hamilton', 'facilities', 'changing-places'], 'investment-plan': ['dementia', 'additional'], total: ['subtotal', 'investment-plan'] } as const;

const CAPITAL_BIDS = list({ code: 'capital-bids', kind: 'plans', title: 'Capital bids to come', paragraph: 'paragraph 64' }, [
  ['collections', 'Collections and learning hub', [{ words: 'Museum and learning collections under one roof' }]],
  ['accommodation', 'Investment plan', [{ words: 'Other housing that may need capital' }]],
  ['digital', 'Digital services', [{ words: 'Assessments and reviews that people can begin themselves' }]],
]);

const yearly = YEARS.flatMap((year, i): readonly StatedRelation[] => {
  const before = YEARS[i - 1];
  const opening = before === undefined ? ['opening', 'transfers'] : ['opening'];
  return [
    relation(`bridge.subtotal.${year}`, { kind: 'sum', of: 'bridge', total: at(`bridge/subtotal.${year}`), parts: all(...opening.map((row) => `bridge/${row}.${year}`)) }),
    relation(`bridge.closing.${year}`, { kind: 'sum', of: 'bridge', total: at(`bridge/closing.${year}`), parts: all(`bridge/subtotal.${year}`, `bridge/growth.${year}`), less: all(`bridge/savings.${year}`) }),
    ...(before === undefined ? [] : same([`bridge.opening.${year}`, `bridge/opening.${year}`, `bridge/closing.${before}`])),
    ...['growth', 'savings'].map((what) =>
      relation(
        `${what}.added.${year}`,
        { kind: 'sum', of: 'schedule', total: at(`bridge/${what}.${year}`), parts: all(`${what}/total.${year}`), less: before === undefined ? [] : all(`${what}/total.${before}`) },
        what === 'growth' ? 'Appendix B' : 'Appendix C',
        `the ${what} of a year is what its cumulative total adds to the year before`,
      ),
    ),
  ];
});

const netBudget = Object.entries(NET_BUDGET_SOURCES).flatMap(([row, source]) => [
  ...same([`net-budget.${row}.amount`, `net-budget/${row}.amount`, `revenue/${source}.net`]),
  relation(`net-budget.${row}.share`, { kind: 'share', share: at(`net-budget/${row}.share`), part: at(`net-budget/${row}.amount`), whole: at('net-budget/total.amount') }),
  relation(
    `net-budget.${row}.share.to-the-pound`,
    { kind: 'share', share: at(`net-budget/${row}.share`), part: at(`revenue/${source}.net`), whole: at('revenue/total.net') },
    undefined,
    'the share of the net budget, from the pounds of Appendix A',
  ),
]);

const revenue = [
  ...addAcross(REVENUE, 'gross', ['employees', 'running', 'internal'], REVENUE_ROWS),
  ...addAcross(REVENUE, 'net', ['gross', 'external'], REVENUE_ROWS),
  ...Object.entries(SECTIONS).flatMap(([section, rows]) => addDown(REVENUE, section, rows, REVENUE_COLUMNS.map(({ code }) => code))),
];

const capital = [
  ...addAcross(CAPITAL, 'total', YEARS, ['hamilton', 'facilities', 'changing-places', 'dementia', 'additional', ...Object.keys(CAPITAL_PARTS)]),
  ...Object.entries(CAPITAL_PARTS).flatMap(([total, rows]) => addDown(CAPITAL, total, rows, [...YEARS, 'total'])),
];

const narrative: readonly StatedRelation[] = [
  relation('net.closes', { kind: 'sum', of: 'narrative', total: at('net/net.value'), parts: all('net/gross.value'), less: all('net/contributions.value') }, 'paragraph 12', 'the net budget is the gross budget less contributions'),
  relation('net.contributions', { kind: 'sum', of: 'narrative', total: at('revenue/total.net'), parts: all('revenue/total.gross'), less: all('net/contributions.value') }, 'paragraph 12', 'the contributions are what lies between the gross and the net budget of Appendix A'),
  relation('transfers.net', { kind: 'sum', of: 'narrative', total: at('transfers/net.value'), parts: all('transfers/pay.value', 'transfers/prices.value', 'transfers/departments.value') }),
  relation('operating-model.total', { kind: 'sum', of: 'narrative', total: at('operating-model/total.value'), parts: all('operating-model/delivered.value', 'operating-model/remaining.value') }, 'paragraph 29', 'the programme is what is on track in 2020 and what remains'),
  relation('operating-model.remaining', { kind: 'sum', of: 'narrative', total: at('operating-model/remaining.value'), parts: all('operating-model/ways-of-working.value', 'operating-model/establishment.value') }, 'paragraph 29', 'the remaining savings are new ways of working and establishment'),
  relation('housing.moves-saving', { kind: 'product', result: at('housing/moves-saving.value'), factors: all('housing/moves.value', 'housing/modelled.value'), times: 52 }, 'paragraph 27', 'the saving of the moves is moves, avoided cost a week and weeks of a year'),
  relation('housing.properties', { kind: 'sum', of: 'narrative', total: at('housing/properties.value'), parts: all('housing/sites-open.value', 'housing/sites-in-work.value') }, 'paragraph 40'),
  relation('better-care.total', { kind: 'sum', of: 'table', total: at('better-care/total.value'), parts: all(...['minimum', 'improved-2015', 'improved-2017', 'winter', 'facilities'].map((row) => `better-care/${row}.value`)) }),
  relation('capital-text.total', { kind: 'sum', of: 'narrative', total: at('capital-text/total.value'), parts: all('capital-text/grant.value', 'capital-text/discretionary.value') }, 'paragraph 62'),
  relation('capital-text.discretionary', { kind: 'sum', of: 'table', total: at('capital-text/discretionary.value'), parts: all('capital/total.total'), less: all('capital/facilities.total') }, 'paragraph 62', 'discretionary capital is all but the grant passed on'),
  relation('capital-text.investment-plan-project', { kind: 'sum', of: 'table', total: at('capital-text/investment-plan-project.value'), parts: all('capital/dementia.project', 'capital/additional.project') }, 'paragraph 63'),
];

const twice = same(
  ['net.gross.appendix', 'net/gross.value', 'revenue/total.gross'],
  ['net.net.bridge', 'net/net.value', 'bridge/closing.2021-22'],
  ['revenue.net.bridge', 'revenue/total.net', 'bridge/closing.2021-22'],
  ['revenue.previous.bridge', 'revenue/total.previous', 'bridge/subtotal.2021-22'],
  ['transfers.bridge', 'transfers/net.value', 'bridge/transfers.2021-22'],
  ['totals.growth-rounded', 'totals/growth-rounded.value', 'growth/total.2024-25'],
  ['totals.growth', 'totals/growth.value', 'growth/total.2024-25'],
  ['totals.growth-first', 'totals/growth-first.value', 'growth/total.2021-22'],
  ['totals.savings', 'totals/savings.value', 'savings/total.2024-25'],
  ['totals.savings-first', 'totals/savings-first.value', 'savings/total.2021-22'],
  ['housing.saving', 'housing/saving.value', 'savings/AC2.2024-25'],
  ['housing.capital', 'housing/capital.value', 'capital-text/investment-plan-project.value'],
  ['operating-model.ways-of-working', 'operating-model/ways-of-working.value', 'savings/AC4.2024-25'],
  ['operating-model.establishment', 'operating-model/establishment.value', 'savings/AC7.2024-25'],
  ['reviews.reablement-team', 'reviews/reablement-team.value', 'savings/AC7.2021-22'],
  ['reviews.residential', 'reviews/residential.value', 'savings/AC9.2022-23'],
  ['other-funding.independent-living', 'other-funding/independent-living.value', 'demand/independent-living.value'],
  ['capital-text.programme', 'capital-text/total.value', 'capital/total.total'],
  ['capital-text.grant', 'capital-text/grant.value', 'capital/facilities.total'],
  ['capital-text.hamilton', 'capital-text/hamilton.value', 'capital/hamilton.total'],
  ['capital-text.hamilton-project', 'capital-text/hamilton-project.value', 'capital/hamilton.project'],
  ['capital-text.investment-plan', 'capital-text/investment-plan.value', 'capital/investment-plan.total'],
  ['capital-text.dementia', 'capital-text/dementia.value', 'capital/dementia.total'],
);

/** Paragraph 52 keeps the improved fund and the Disabled Facilities Grant of 2021/22 at the levels of 2020/21. */
const keptLevels = [
  relation('better-care.winter.kept', { kind: 'same', one: at('other-funding/winter.value'), other: at('better-care/winter.value') }, 'paragraph 52', 'the improved fund stays at its level'),
  relation('better-care.facilities.kept', { kind: 'same', one: at('capital/facilities.2021-22'), other: at('better-care/facilities.value') }, 'paragraph 52', 'the Disabled Facilities Grant stays at its level'),
];

export const LEICESTERSHIRE_2021_PLAN: PublishedDocument = {
  code: 'leicestershire-2021-plan',
  realm: 'england',
  council: LEICESTERSHIRE,
  title: 'Medium Term Financial Strategy 2021/22 to 2024/25, Adults and Communities',
  publisher: 'Leicestershire County Council',
  published: '2021-01-18',
  tables: [BRIDGE, NET, NET_BUDGET, TRANSFERS, TOTALS, DEMAND, DEMAND_MANAGEMENT, GROWTH, GROWTH_TEXT, SAVINGS, SAVINGS_TEXT, HOUSING, PIPELINE].concat(
    [OPERATING_MODEL, TECHNOLOGY, REVIEWS, BETTER_CARE, OTHER_FUNDING, CAPITAL_TEXT, REVENUE, CAPITAL, CAPITAL_BIDS],
  ),
  relations: [
    ...yearly,
    ...addDown(GROWTH, 'total', GROWTH_ROWS, YEARS),
    ...addDown(SAVINGS, 'care', CARE_SAVINGS, YEARS),
    ...addDown(SAVINGS, 'communities', ['AC11'], YEARS),
    ...addDown(SAVINGS, 'total', ['care', 'communities'], YEARS),
    ...repeats(GROWTH_TEXT, GROWTH),
    ...repeats(SAVINGS_TEXT, SAVINGS),
    ...addDown(NET_BUDGET, 'total', NET_BUDGET_ROWS, ['amount', 'share']),
    ...netBudget,
    ...revenue,
    ...capital,
    ...narrative,
    ...twice,
    ...keptLevels,
  ],
};
