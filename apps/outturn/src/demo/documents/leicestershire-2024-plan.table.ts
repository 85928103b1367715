import type { PublishedDocument, StatedRelation } from '#domain/evidence';
import { LEICESTERSHIRE } from '../plans/leicestershire-2024.table.js';
import { addDown, all, at, figuresOf, list, type Printed, relation, same, table, years } from './printed.js';

/**
 * Leicestershire's budget, growth and savings for 2024/25 to 2027/28, as the scrutiny committee had them on 22 January 2024. The text
 * gives the first and the last amount of a line and the year from which it holds; a year between is not printed. Savings are positive.
 */
const YEARS = ['2024-25', '2025-26', '2026-27', '2027-28'] as const;
const [FIRST, , , LAST] = YEARS;
const EACH_YEAR = years('plan', ...YEARS);
const words = (text: string): Printed => ({ words: text });

const BRIDGE = table({ code: 'bridge', kind: 'budget', title: 'Budget of four years', paragraph: 'paragraph 10', unit: 'gbp-thousands' }, EACH_YEAR, [
  ['opening', 'Original budget of the year before', ['186882', '225885', '231310', '234885']],
  ['transfers', 'Transfers and adjustments', ['21153', '-', '-', '-']],
  ['subtotal', 'Sub-total', ['208035', '225885', '231310', '234885']],
  ['growth', 'Growth', ['24295', '7195', '7435', '7095']],
  ['savings', 'Savings', ['6445', '1770', '3860', '1325']],
  ['closing', 'Net budget', ['225885', '231310', '234885', '240655']],
]);

const NET = list({ code: 'net', kind: 'budget', title: 'Gross and net budget', paragraph: 'paragraph 12', unit: 'gbp-millions', basis: 'budget', year: FIRST }, [
  ['gross', 'Gross budget', ['368.119']],
  ['contributions', 'Grants, health transfers and client contributions', ['142.234']],
  ['net', 'Net budget', ['225.885']],
]);

const NET_BUDGET_ROWS = ['demand-led', 'direct', 'pathway-operational', 'pathway-integration', 'strategic', 'prevention', 'management', 'bcf', 'communities'];
const NET_BUDGET = table(
  { code: 'net-budget', kind: 'budget', title: 'Net budget by part of the department', paragraph: 'paragraph 12', basis: 'budget', year: FIRST },
  [{ code: 'amount', heading: 'Net budget', unit: 'gbp-millions' }, { code: 'share', heading: 'Share of the net budget', unit: 'percent' }],
  [
    ['demand-led', 'Demand-led commissioned services', ['199.5', '88.3']],
    ['direct', 'Direct services', ['5.7', '2.5']],
    ['pathway-operational', 'Care pathway: operational commissioning', ['20.7', '9.2']],
    ['pathway-integration', 'Care pathway: integration, access and prevention', ['12.4', '5.5']],
    ['strategic', 'Strategic services', ['3.9', '1.7']],
    ['prevention', 'Early intervention and prevention', ['1.6', '0.7']],
    ['management', 'Senior management', ['1.2', '0.5']],
    ['bcf', 'Better Care Fund and health contribution', ['-24.8', '-10.9']],
    ['communities', 'Communities and wellbeing', ['5.7', '2.5']],
    ['total', 'Department', ['225.9', '-']],
  ],
);

const TRANSFERS = list({ code: 'transfers', kind: 'budget', title: 'Budget transfers of 2023/24', paragraph: 'paragraph 13', unit: 'gbp-millions', basis: 'budget', year: FIRST }, [
  ['net', 'Net increase', ['21.2']],
  ['pay', 'Pay and pension inflation', ['0.4']],
  ['prices', 'Price inflation, with the residential fee review', ['15.2']],
  ['departments', 'To and from other departments', ['0.9']],
  ['grants', 'Grants', ['4.7']],
  ['independent-living', 'Of the grants: Independent Living Fund', ['1.2']],
  ['market', 'Of the grants: market sustainability', ['3.5']],
]);

const TRENDS = list({ code: 'trends', kind: 'activity', title: 'Trends behind the growth', paragraph: 'paragraphs 17 to 22' }, [
  ['demand-led', 'Demand-led spending, about', ['275'], { paragraph: 'paragraph 17', unit: 'gbp-millions', basis: 'budget', year: FIRST }],
  ['typical', 'Typical growth of clients a year, from', ['1'], { paragraph: 'paragraph 20', unit: 'percent' }],
  ['typical-to', 'Typical growth of clients a year, to', ['1.5'], { paragraph: 'paragraph 20', unit: 'percent' }],
  ['current', 'Growth of clients a year, at present about', ['3'], { paragraph: 'paragraph 20', unit: 'percent', basis: 'estimate' }],
  ['fee-review', 'Cost of a client, each April', [words('Steps up with the fee review')], { paragraph: 'paragraph 21' }],
  ['cost', 'Cost of a client in 2022/23', [words('Rose: dearer residential packages, more hours of home care after hospital')], { paragraph: 'paragraph 22', year: '2022-23' }],
  ['cost-now', 'Cost of a client in 2023/24', [words('Beginning to settle')], { paragraph: 'paragraph 22', year: '2023-24' }],
]);

const TOTALS = list({ code: 'totals', kind: 'budget', title: 'Growth and savings in total, as the text gives them', paragraph: 'paragraphs 19 and 40', unit: 'gbp-millions', basis: 'plan' }, [
  ['growth-first', 'Growth of the first year', ['24.3'], { paragraph: 'paragraph 19', year: FIRST }],
  ['growth', 'Growth by the last year', ['46'], { paragraph: 'paragraph 19', year: LAST }],
  ['savings-first', 'Savings of the first year', ['6.4'], { paragraph: 'paragraph 40', year: FIRST }],
  ['savings', 'Savings over four years', ['13.4'], { paragraph: 'paragraph 40', year: LAST }],
]);

const DEMAND_MANAGEMENT = list({ code: 'demand-management', kind: 'statements', title: 'How demand is kept in check', paragraph: 'paragraph 18' }, [
  ['packages', 'Cost of packages', [words('Looked over regularly')]],
  ['delegation', 'Scheme of delegation', [words('Who may spend how much, at each level')]],
  ['benchmarking', 'Benchmarking', [words('Against national population statistics')]],
  ['monitoring', 'Budget monitoring', [words('Regular')]],
  ['market', 'Provider market', [words('Watched for quality and for changes in demand')]],
  ['target', 'Target for less growth', [words('Set; how it is to be met is being worked out')], { paragraph: 'paragraph 39' }],
  ['controls', 'Financial controls', [words('Tightened, to stop spending that can be done without')], { paragraph: 'paragraph 78' }],
]);

const AMENDED = words('Amended');
const NEW = words('New');
const UNCHANGED = words('Unchanged');
const GROWTH = table({ code: 'growth', kind: 'growth', title: 'Growth, cumulative, as the text gives it', paragraph: 'paragraphs 23 to 39', unit: 'gbp' }, [...EACH_YEAR, { code: 'change', heading: 'Since the plan before' }], [
  ['G6', 'Older people', ['17080000', '-', '-', '34505000', AMENDED], { paragraph: 'paragraph 23' }],
  ['G7', 'Learning disabilities', ['7865000', '-', '-', '18030000', AMENDED], { paragraph: 'paragraph 26' }],
  ['G8', 'Mental health', ['2470000', '-', '-', '5465000', AMENDED], { paragraph: 'paragraph 30' }],
  ['G9', 'Physical disabilities', ['2040000', '-', '-', '4110000', AMENDED], { paragraph: 'paragraph 31' }],
  ['G10', 'Liberty protection referrals', ['730000', '730000', '730000', '730000', NEW], { paragraph: 'paragraph 32' }],
  ['G11', 'Shortfall of health and discharge income', ['3200000', '3200000', '3200000', '3200000', NEW], { paragraph: 'paragraph 34' }],
  ['G12', 'Client income from growth in numbers', ['-860000', '-', '-', '-6860000', NEW], { paragraph: 'paragraph 35' }],
  ['G13', 'Health income from growth in numbers', ['-2950000', '-', '-', '-6540000', NEW], { paragraph: 'paragraph 36' }],
  ['G14', 'Client income at the level of 2023/24', ['-2500000', '-2500000', '-2500000', '-2500000', NEW], { paragraph: 'paragraph 37' }],
  ['G15', 'Health income at the level of 2023/24', ['-600000', '-600000', '-600000', '-600000', NEW], { paragraph: 'paragraph 38' }],
  ['G16', 'Demand management target', ['-2180000', '-', '-', '-3520000', NEW], { paragraph: 'paragraph 39' }],
]);
const GROWTH_ROWS = ['G6', 'G7', 'G8', 'G9', 'G10', 'G11', 'G12', 'G13', 'G14', 'G15', 'G16'];

const OLDER_PEOPLE = list({ code: 'older-people', kind: 'growth', title: 'Growth for older people by service', paragraph: 'paragraph 23', unit: 'gbp-millions', basis: 'estimate', year: LAST }, [
  ['residential', 'Residential care', ['14']],
  ['home-care', 'Home care', ['18']],
  ['direct-payments', 'Direct cash payments', ['2.5']],
]);

const LIBERTY = list({ code: 'liberty', kind: 'budget', title: 'Liberty protection', paragraph: 'paragraph 32', unit: 'gbp-millions', basis: 'budget', year: '2023-24' }, [
  ['net', 'Net budget, since 2017/18', ['2.2']],
  ['staffing', 'Staffing', ['1.3']],
  ['running', 'Running costs', ['1.25']],
  ['income', 'Income', ['0.35']],
  ['referrals-before', 'Referrals a year, in 2017/18', ['4400'], { unit: 'count', basis: 'actual', year: '2017-18' }],
  ['referrals', 'Referrals expected', ['7000'], { unit: 'count', basis: 'forecast' }],
  ['overspent', 'Overspent', ['700'], { unit: 'gbp-thousands', basis: 'actual', year: '2022-23' }],
  ['overspending', 'Overspending forecast', ['800'], { unit: 'gbp-thousands', basis: 'forecast' }],
]);

const EFFICIENCY = words('Efficiency');
const INCOME = words('Income');
const REDUCTION = words('Service reduction');
const SAVINGS = table({ code: 'savings', kind: 'savings', title: 'Savings, cumulative, as the text gives them', paragraph: 'paragraphs 41 to 74', unit: 'gbp' }, [...EACH_YEAR, { code: 'nature', heading: 'Nature' }, { code: 'change', heading: 'Since the plan before' }], [
  ['AC1', 'Chargeable income from benefits', ['200000', '-', '-', '500000', INCOME, AMENDED], { paragraph: 'paragraph 41' }],
  ['AC2', 'Technology-enabled care', ['1250000', '-', '3250000', '3250000', EFFICIENCY, UNCHANGED], { paragraph: 'paragraph 42' }],
  ['AC3', 'Establishment review', ['500000', '500000', '500000', '500000', EFFICIENCY, UNCHANGED], { paragraph: 'paragraph 45' }],
  ['AC4', 'Mental health pathway and placements', ['-', '-', '200000', '200000', EFFICIENCY, UNCHANGED], { paragraph: 'paragraph 46' }],
  ['AC5', 'Better Care Fund uplift', ['1000000', '-', '-', '4000000', INCOME, UNCHANGED], { paragraph: 'paragraph 47' }],
  ['AC6', 'Direct payment reviews', ['500000', '500000', '500000', '500000', EFFICIENCY, UNCHANGED], { paragraph: 'paragraph 48' }],
  ['AC7', 'Extra care contract', ['130000', '130000', '130000', '130000', EFFICIENCY, AMENDED], { paragraph: 'paragraph 49' }],
  ['AC8', 'Section 117 funding', ['250000', '250000', '250000', '250000', INCOME, UNCHANGED], { paragraph: 'paragraph 50' }],
  ['AC9', 'Direct payment rates', ['200000', '360000', '360000', '360000', EFFICIENCY, UNCHANGED], { paragraph: 'paragraph 51' }],
  ['AC10', 'Reablement outcomes', ['1270000', '1270000', '1270000', '1270000', EFFICIENCY, AMENDED], { paragraph: 'paragraph 53' }],
  ['AC11', 'Reablement and crisis teams aligned', ['50000', '50000', '50000', '50000', EFFICIENCY, UNCHANGED], { paragraph: 'paragraph 56' }],
  ['AC12', 'In-house day services', ['150000', '150000', '150000', '150000', EFFICIENCY, UNCHANGED], { paragraph: 'paragraph 57' }],
  ['AC13', 'Three conversations', ['500000', '500000', '500000', '500000', EFFICIENCY, NEW], { paragraph: 'paragraph 58' }],
  ['AC14', 'Extra care commissioning', ['60000', '-', '-', '315000', EFFICIENCY, NEW], { paragraph: 'paragraph 60' }],
  ['AC15', 'Block beds', ['50000', '-', '-', '450000', EFFICIENCY, NEW], { paragraph: 'paragraph 63' }],
  ['AC16', 'Alternatives to home care', ['100000', '-', '-', '700000', EFFICIENCY, NEW], { paragraph: 'paragraph 67' }],
  ['AC17', 'Mental health rehabilitation', ['160000', '160000', '160000', '160000', EFFICIENCY, NEW], { paragraph: 'paragraph 70' }],
  ['AC18', 'Communities and wellbeing service', ['-', '40000', '40000', '40000', words('Efficiency or service reduction'), UNCHANGED], { paragraph: 'paragraph 71' }],
  ['AC19', 'Green plaques', ['25000', '25000', '25000', '25000', REDUCTION, UNCHANGED], { paragraph: 'paragraph 72' }],
  ['AC20', 'Charges for creative learning', ['50000', '50000', '50000', '50000', REDUCTION, UNCHANGED], { paragraph: 'paragraph 74' }],
]);
const SAVINGS_ROWS = Array.from({ length: 20 }, (_, i) => `AC${i + 1}`);
/** AC4 and AC18 begin later. */
const SAVINGS_FIRST_ROWS = SAVINGS_ROWS.filter((row) => figuresOf(SAVINGS).has(`${row}.${FIRST}`));

const SAVINGS_TEXT = list({ code: 'savings-text', kind: 'savings', title: 'Figures beside the savings', paragraph: 'paragraphs 41 to 74' }, [
  ['benefits', 'Benefit income', ['500'], { paragraph: 'paragraph 41', unit: 'gbp-thousands', basis: 'plan', year: LAST }],
  ['technology', 'Nature of the technology savings', [words('Avoided and cashable, without shares')], { paragraph: 'paragraph 43' }],
  ['vacant-posts', 'Found in vacant posts in 2022/23', ['350'], { paragraph: 'paragraph 45', unit: 'gbp-thousands', basis: 'actual', year: '2022-23' }],
  ['establishment-cut', 'Cut of the remaining staffing budgets', ['5'], { paragraph: 'paragraph 45', unit: 'percent', basis: 'target' }],
  ['establishment', 'Establishment', ['500'], { paragraph: 'paragraph 45', unit: 'gbp-thousands', basis: 'plan', year: FIRST }],
  ['surplus-weeks', 'Surplus of a direct payment that is reviewed, more than', [{ above: '4' }], { paragraph: 'paragraph 48', unit: 'weeks' }],
  ['day-services', 'Day services moved to other providers, in the region of', ['300000'], { paragraph: 'paragraph 57', unit: 'gbp', basis: 'plan' }],
  ['day-services-management', 'Management and buildings of day services, more', ['150000'], { paragraph: 'paragraph 57', unit: 'gbp', basis: 'plan' }],
  ['conversations', 'Three conversations', ['500'], { paragraph: 'paragraph 59', unit: 'gbp-thousands', basis: 'plan' }],
  ['rehabilitation', 'Share that health pays of mental health rehabilitation', ['50'], { paragraph: 'paragraph 70', unit: 'percent', basis: 'plan', year: '2023-24' }],
]);

const PIPELINE = list({ code: 'pipeline', kind: 'plans', title: 'Savings being developed: transitions', paragraph: 'paragraphs 75 to 78' }, [
  ['from', 'The move to adult services begins', [words('At 13 or 14')], { paragraph: 'paragraph 76' }],
  ['to', 'And ends', [words('By 25')], { paragraph: 'paragraph 76' }],
  ['team', 'The team for young adults', [words('Works with them from about 17')], { paragraph: 'paragraph 76' }],
  ['idea', 'Idea', [words('Begin earlier: less need and other ways to meet it; a hypothesis, no amount yet')], { paragraph: 'paragraph 77' }],
  ['more', 'Further savings', [words('Needed beyond those listed')], { paragraph: 'paragraph 78' }],
]);

const BETTER_CARE_ROWS = ['minimum', 'discharge', 'improved', 'facilities'];
const BETTER_CARE = table({ code: 'better-care', kind: 'funding', title: 'Better Care Fund', paragraph: 'paragraph 85', unit: 'gbp-millions' }, years('budget', '2023-24', FIRST), [
  ['minimum', 'NHS minimum allocation', ['48.8', '51.5']],
  ['discharge', 'Discharge fund', ['4.8', '8.5']],
  ['improved', 'Improved fund', ['17.7', '17.7']],
  ['facilities', 'Disabled Facilities Grant', ['4.8', '4.8']],
  ['total', 'Total', ['76.1', '82.5']],
]);
const BETTER_CARE_USES = list({ code: 'better-care-uses', kind: 'funding', title: 'What the minimum allocation is for', paragraph: 'paragraphs 84 to 88', unit: 'gbp-millions', basis: 'budget', year: FIRST }, [
  ['discharge-national', 'Rise of the discharge fund, nationally', ['66'], { paragraph: 'paragraph 84', unit: 'percent' }],
  ['care', 'Sustains social care', ['22.9'], { paragraph: 'paragraph 86' }],
  ['commissioned', 'Commissioned social care', ['7.9'], { paragraph: 'paragraph 87' }],
  ['health', 'NHS care out of hospital, the balance', ['20.7'], { paragraph: 'paragraph 88' }],
]);

const OTHER_FUNDING = list({ code: 'other-funding', kind: 'funding', title: 'Other funding', paragraph: 'paragraph 91', unit: 'gbp-millions', basis: 'budget', year: FIRST }, [
  ['continuing-ld', 'Continuing health care, learning disabilities pool', ['8.4']],
  ['continuing-other', 'Continuing health care, other clients', ['19.4']],
  ['prisons', 'Social care in prisons', ['100000'], { unit: 'gbp' }],
  ['community-voices', 'Local reform and community voices', ['52000'], { unit: 'gbp' }],
  ['war-pensions', 'War pension disregard', ['95000'], { unit: 'gbp' }],
  ['learning-skills', 'Adult learning, Skills Funding Agency', ['4.1']],
  ['learning-education', 'Adult learning, Education Funding Agency', ['47000'], { unit: 'gbp' }],
  ['multiply', 'Multiply', ['1.0']],
  ['winter', 'Improved fund, winter pressures', ['3.5']],
  ['discharge', 'Discharge grant', ['4.1']],
]);

const CAPITAL = list({ code: 'capital', kind: 'capital', title: 'Capital programme', paragraph: 'paragraphs 92 and 93', unit: 'gbp-millions', basis: 'plan' }, [
  ['total', 'Capital programme', ['22.1'], { paragraph: 'paragraph 92' }],
  ['grant', 'Better Care Fund grant, passed to districts', ['19.4'], { paragraph: 'paragraph 92' }],
  ['discretionary', 'Discretionary', ['2.8'], { paragraph: 'paragraph 92' }],
  ['investment-plan', 'Social Care Investment Programme', ['2.8'], { paragraph: 'paragraph 93' }],
  ['collections', 'Bid to come: collections hub', [words('Museum and learning collections under one roof')], { paragraph: 'paragraph 94' }],
  ['accommodation', 'Bid to come: investment programme', [words('Other housing that may need capital')], { paragraph: 'paragraph 94' }],
]);

const bridge = YEARS.flatMap((year, i): readonly StatedRelation[] => {
  const before = YEARS[i - 1];
  const opening = before === undefined ? ['opening', 'transfers'] : ['opening'];
  return [
    relation(`bridge.subtotal.${year}`, { kind: 'sum', of: 'bridge', total: at(`bridge/subtotal.${year}`), parts: all(...opening.map((row) => `bridge/${row}.${year}`)) }),
    relation(`bridge.closing.${year}`, { kind: 'sum', of: 'bridge', total: at(`bridge/closing.${year}`), parts: all(`bridge/subtotal.${year}`, `bridge/growth.${year}`), less: all(`bridge/savings.${year}`) }),
    ...(before === undefined ? [] : same([`bridge.opening.${year}`, `bridge/opening.${year}`, `bridge/closing.${before}`])),
  ];
});

/** What the lines come to in the last year is what the bridge adds in all four; in the first year, what it adds in that one. */
const schedule = (what: 'growth' | 'savings', inFirst: readonly string[], inLast: readonly string[]): readonly StatedRelation[] => [
  relation(`${what}.first`, { kind: 'sum', of: 'schedule', total: at(`bridge/${what}.${FIRST}`), parts: all(...inFirst.map((line) => `${what}/${line}.${FIRST}`)) }, undefined, `the ${what} of the first year is that of its lines`),
  relation(
    `${what}.last`,
    {
      kind: 'sum',
      of: 'schedule',
      total: at(`bridge/${what}.${LAST}`),
      parts: all(...inLast.map((line) => `${what}/${line}.${LAST}`)),
      less: all(...YEARS.slice(0, -1).map((year) => `bridge/${what}.${year}`)),
    },
    undefined,
    `the ${what} of the last year is what its lines come to by then less the years before`,
  ),
  relation(`totals.${what}`, { kind: 'sum', of: 'table', total: at(`totals/${what}.value`), parts: all(...YEARS.map((year) => `bridge/${what}.${year}`)) }),
  ...same([`totals.${what}-first`, `totals/${what}-first.value`, `bridge/${what}.${FIRST}`]),
];

const narrative: readonly StatedRelation[] = [
  relation('net.closes', { kind: 'sum', of: 'narrative', total: at('net/net.value'), parts: all('net/gross.value'), less: all('net/contributions.value') }, 'paragraph 12', 'the net budget is the gross budget less contributions'),
  relation('transfers.net', { kind: 'sum', of: 'narrative', total: at('transfers/net.value'), parts: all('transfers/pay.value', 'transfers/prices.value', 'transfers/departments.value', 'transfers/grants.value') }),
  relation('transfers.grants', { kind: 'sum', of: 'narrative', total: at('transfers/grants.value'), parts: all('transfers/independent-living.value', 'transfers/market.value') }),
  relation('older-people.total', { kind: 'sum', of: 'narrative', total: at(`growth/G6.${LAST}`), parts: all('older-people/residential.value', 'older-people/home-care.value', 'older-people/direct-payments.value') }, 'paragraph 23', 'the growth for older people is that of three services'),
  relation('liberty.net', { kind: 'sum', of: 'narrative', total: at('liberty/net.value'), parts: all('liberty/staffing.value', 'liberty/running.value'), less: all('liberty/income.value') }),
  relation('better-care-uses.minimum', { kind: 'sum', of: 'narrative', total: at(`better-care/minimum.${FIRST}`), parts: all('better-care-uses/care.value', 'better-care-uses/commissioned.value', 'better-care-uses/health.value') }, 'paragraph 88', 'the minimum allocation is spent on three uses'),
  relation('capital.total', { kind: 'sum', of: 'table', total: at('capital/total.value'), parts: all('capital/grant.value', 'capital/discretionary.value') }),
];

const twice = same(
  ['net.net.bridge', 'net/net.value', `bridge/closing.${FIRST}`],
  ['net-budget.total.bridge', 'net-budget/total.amount', `bridge/closing.${FIRST}`],
  ['transfers.bridge', 'transfers/net.value', `bridge/transfers.${FIRST}`],
  ['savings-text.benefits', 'savings-text/benefits.value', `savings/AC1.${LAST}`],
  ['savings-text.establishment', 'savings-text/establishment.value', `savings/AC3.${FIRST}`],
  ['savings-text.day-services-management', 'savings-text/day-services-management.value', `savings/AC12.${FIRST}`],
  ['savings-text.conversations', 'savings-text/conversations.value', `savings/AC13.${FIRST}`],
  ['capital.investment-plan', 'capital/investment-plan.value', 'capital/discretionary.value'],
);

export const LEICESTERSHIRE_2024_PLAN: PublishedDocument = {
  code: 'leicestershire-2024-plan',
  realm: 'england',
  council: LEICESTERSHIRE,
  title: 'Medium Term Financial Strategy 2024/25 to 2027/28, Adults and Communities',
  publisher: 'Leicestershire County Council',
  published: '2024-01-22',
  tables: [BRIDGE, NET, NET_BUDGET, TRANSFERS, TRENDS, TOTALS, DEMAND_MANAGEMENT, GROWTH, OLDER_PEOPLE, LIBERTY, SAVINGS, SAVINGS_TEXT].concat(
    [PIPELINE, BETTER_CARE, BETTER_CARE_USES, OTHER_FUNDING, CAPITAL],
  ),
  relations: [
    ...bridge,
    ...schedule('growth', GROWTH_ROWS, GROWTH_ROWS),
    ...schedule('savings', SAVINGS_FIRST_ROWS, SAVINGS_ROWS),
    ...addDown(NET_BUDGET, 'total', NET_BUDGET_ROWS, ['amount']),
    ...NET_BUDGET_ROWS.map((row) =>
      relation(`net-budget.${row}.share`, { kind: 'share', share: at(`net-budget/${row}.share`), part: at(`net-budget/${row}.amount`), whole: at('net-budget/total.amount') }),
    ),
    ...addDown(BETTER_CARE, 'total', BETTER_CARE_ROWS, ['2023-24', FIRST]),
    ...narrative,
    ...twice,
  ],
};
