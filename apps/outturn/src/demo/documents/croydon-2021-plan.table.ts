import { councilCode } from '#domain/catalogue';
import type { PrintedTable, PublishedDocument, StatedRelation } from '#domain/evidence';
import { at, list, relation, table } from './printed.js';

/**
 * London Borough of Croydon, adult social care budget and improvement plan 2021-22: what it prints, in our words and its figures.
 *
 * The paper is a set of slides without date or page numbers: the slides are counted from the title, and the month is that of the
 * latest day it names, 5 May 2021. Savings are printed with a minus and are positive here. Two ranges have lost their dash in the
 * text (savings of 5.4 7.7 and 5 7.5 per cent) and are two cells each. Where amounts to one decimal stand beside a whole one, the
 * whole one is held to one decimal too: £71m, £1m and the 5% of that range.
 */
const CROYDON = councilCode('E09000008');

const CASH_LIMIT = table(
  { code: 'cash-limit', kind: 'budget', title: 'Cash limits', paragraph: 'slide 2', unit: 'gbp-millions', year: '2021-22', basis: 'budget' },
  [{ code: 'limit', heading: 'Cash limit' }, { code: 'increase', heading: 'Increase' }],
  [
    ['overall', 'Adult social care', ['114.3', '15.1']],
    ['older', 'Older adults', ['25.2', '4.3']],
    ['younger', 'Younger adults', ['49.4', '9.5']],
  ],
);

const MOVEMENT = list(
  { code: 'movement', kind: 'budget', title: 'Growth and savings in the cash limit', paragraph: 'slide 2', unit: 'gbp-millions', year: '2021-22', basis: 'budget' },
  [
    ['growth', 'Growth', ['28.9']],
    ['savings', 'Savings required', ['10.7']],
  ],
);

const PACKAGE_SAVINGS = table(
  { code: 'package-savings', kind: 'savings', title: 'Savings on packages of care', paragraph: 'slide 2', unit: 'gbp-millions', year: '2021-22', basis: 'plan' },
  [{ code: 'amount', heading: 'Saving' }, { code: 'share', heading: 'Share of spending on packages', unit: 'percent' }],
  [
    ['recommended', 'As the Local Government Association recommends', ['-', '5']],
    ['low', 'Lower end of the range', ['5.4', '5.0']],
    ['high', 'Upper end of the range', ['7.7', '7.5']],
    ['in-cash-limit', 'In the cash limit', ['-', '7.5']],
  ],
);

const SAVINGS = table(
  { code: 'savings', kind: 'savings', title: 'Savings of 2021-22', paragraph: 'slide 3', unit: 'gbp', year: '2021-22', basis: 'plan' },
  [{ code: 'amount', heading: 'Saving' }, { code: 'reference', heading: 'Reference' }, { code: 'mark', heading: 'Mark' }],
  [
    ['sav-06', 'Disabilities operations, baseline', ['3015000', { words: 'HWA Sav 06' }]],
    ['sav-07', 'Disabilities operations, stretch', ['1367000', { words: 'HWA Sav 07' }]],
    ['disabilities', 'Disabilities care, sub-total', ['4382000']],
    ['sav-19', 'Care of older people, baseline', ['1908000', { words: 'HWA Sav 19' }]],
    ['sav-20', 'Care of older people, stretch', ['691000', { words: 'HWA Sav 20' }]],
    ['older', 'Older people care, sub-total', ['2599000']],
    ['sav-09', 'Mental health operations, baseline', ['459000', { words: 'HWA Sav 09' }]],
    ['sav-10', 'Mental health operations, stretch', ['225000', { words: 'HWA Sav 10' }]],
    ['mental-health', 'Mental health care, sub-total', ['684000']],
    ['sav-08', 'Contracts reviewed, commissioning for working age', ['600000', { words: 'HWA Sav 08' }]],
    ['sav-22', 'Income: care home beds released to self-funders', ['254000', { words: 'HWA Sav 22' }]],
    ['sav-23', 'Staffing, immediate measures', ['2199000', { words: 'HWA Sav 23' }, { words: 'delivered' }]],
    ['other', 'Other, sub-total', ['3053000']],
    ['total', 'Total', ['10718000']],
  ],
);

const PROGRESS = list(
  { code: 'progress', kind: 'savings', title: 'Package savings identified by 5 May 2021', paragraph: 'slide 3', unit: 'gbp-millions', year: '2021-22', basis: 'part-year' },
  [
    ['identified', 'Identified', ['1.3']],
    ['identified-share', 'Identified, as a share', ['17'], { unit: 'percent' }],
    ['validated', 'Of which validated', ['0.654']],
  ],
);

const CONTRACTS = table(
  { code: 'contracts', kind: 'contracts', title: 'Contract register', paragraph: 'slide 5', unit: 'gbp-millions' },
  [{ code: 'number', heading: 'Contracts', unit: 'count' }, { code: 'value', heading: 'Value a year' }],
  [
    ['council', 'The whole council', ['503', '-']],
    ['adult-social-care', 'Adult social care', ['47', '104.1']],
    ['placements', 'Lines of residential, nursing and extra care placements', ['5', '71.0']],
    ['packages', 'Lines of home care packages', ['2', '24.5']],
    ['remaining', 'All others of adult social care', ['40', '8.6'], { paragraph: 'slide 6' }],
  ],
);

const CONTRACT_TARGETS = table(
  { code: 'contract-targets', kind: 'contracts', title: 'Targets of the medium term plan on contracts', paragraph: 'slide 5', unit: 'gbp-millions', basis: 'target' },
  [{ code: 'amount', heading: 'Saving' }, { code: 'share', heading: 'Share of yearly spending', unit: 'percent' }, { code: 'years', heading: 'Years', unit: 'count' }],
  [
    ['large-in-year', 'Placements and packages, in the year', ['7.7', '8'], { year: '2021-22' }],
    ['large-three-years', 'Placements and packages, over the plan', ['25.5', '9']],
    ['remaining-in-year', 'Remaining contracts, in the year', ['1.0', '13'], { year: '2021-22', paragraph: 'slide 6' }],
    ['remaining-three-years', 'Remaining contracts, over the plan', ['2.4', '9.3'], { paragraph: 'slide 6' }],
  ],
);

const CONTRACT_PLAN = list(
  { code: 'contract-plan', kind: 'contracts', title: 'The plan on contracts', paragraph: 'slide 5' },
  [
    ['years', 'Years of the medium term plan', ['3']],
    ['remaining-identified', 'Remaining contracts: saving identified', ['850'], { unit: 'gbp-thousands', year: '2021-22', basis: 'plan', paragraph: 'slide 6' }],
  ],
);

const DEPARTMENT_CONTRACTS = list(
  { code: 'department-contracts', kind: 'contracts', title: 'Remaining contracts of the department', paragraph: 'slide 6' },
  [
    ['community-fund', 'Community fund, which has a target already', ['23']],
    ['public-health', 'Public health, ring-fenced', ['23']],
    ['gateway', 'First-contact services, such as hostels, blue badges, funerals', ['15']],
    ['housing', 'Housing, such as cleaning, help to stay at home, technology', ['16']],
  ],
);

const PLANS: readonly PrintedTable[] = [
  list({ code: 'plans-immediate', kind: 'plans', title: 'Plans at once', paragraph: 'slide 4' }, [
    ['monitoring', 'Monitoring', [{ words: 'budget and activity are looked at monthly' }]],
    ['panel', 'Panel', [{ words: 'a panel questions packages daily' }]],
    ['strengths', 'Practice', [{ words: 'assessment builds on what people can do' }]],
    ['reviews', 'Reviews', [{ words: 'a team takes reviews forward' }]],
    ['cost-tool', 'Price tool', [{ words: 'a tool for what a placement ought to cost' }]],
    ['disability-head', 'Leadership', [{ words: 'a new head of service for disability, 25 to 65' }]],
    ['contracts', 'Contracts', [{ words: 'contracts are reviewed' }]],
    ['direct-payments', 'Direct payments', [{ words: 'more people have them' }]],
    ['placements', 'Placements', [{ words: 'a programme for placements' }]],
  ]),
  list({ code: 'plans-two-years', kind: 'plans', title: 'Plans for the next two years', paragraph: 'slide 4' }, [
    ['learning-offer', 'Learning and development', [{ words: 'the main offer is reviewed' }]],
    ['disability-offer', 'Learning disability', [{ words: 'the main offer is reviewed' }]],
    ['discharge', 'Hospital discharge', [{ words: 'discharges come to cost less' }]],
    ['transitions', 'Transitions', [{ words: 'less is spent between 18 and 25' }]],
    ['commissioning', 'Commissioning', [{ words: 'a programme for ages 25 to 65' }]],
    ['integration', 'Integration', [{ words: 'health and social care come together' }]],
    ['provider-options', 'Own services', [{ words: 'the choices for services the council runs are weighed' }]],
    ['digital', 'Digital', [{ words: 'digital first' }]],
  ]),
  list({ code: 'plans-longer', kind: 'plans', title: 'Plans for later', paragraph: 'slide 4' }, [
    ['provider-model', 'Own services', [{ words: 'what the review recommends is carried out' }]],
    ['commissioning-spend', 'Commissioning', [{ words: 'all spending on commissioning is reviewed' }]],
    ['voluntary-sector', 'Voluntary sector', [{ words: 'activity moves there' }]],
  ]),
];

const INDICATORS = list({ code: 'indicators', kind: 'monitoring', title: 'Corporate indicators on contracts', paragraph: 'slide 7' }, [
  ['exemptions', 'Exemptions', [{ words: 'exemptions from procurement rules that were granted' }]],
  ['spend', 'Spending', [{ words: 'spending on contracts, by year and department' }]],
  ['performance', 'Performance', [{ words: 'quality, finance and risk of contracts above £1m a year' }]],
  ['tenders', 'Tenders', [{ words: 'live tenders, by quarter' }]],
  ['ending', 'Ending', [{ words: 'contracts that end within twelve months, by department' }]],
  ['waivers-against', 'Waivers against the rules', [{ words: 'number by quarter and department' }]],
  ['waivers-within', 'Waivers within the rules', [{ words: 'number by quarter and department' }]],
  ['challenges', 'Challenges', [{ words: 'formal challenges to procurement, by year and department' }]],
]);

const OVERSIGHT: readonly PrintedTable[] = [
  list({ code: 'leadership', kind: 'monitoring', title: 'How the leadership sees the savings', paragraph: 'slide 8' }, [
    ['budget-sessions', 'Budget sessions', [{ words: 'since the autumn of 2020' }]],
    ['peer-challenge', 'Peer challenge', [{ words: 'by other services and the Local Government Association' }]],
    ['proposals', 'Proposals', [{ words: 'growth and savings proposals shaped the budget' }]],
    ['steering-group', 'Reports in the year', [{ words: 'to the executive team and its steering group for the programme' }]],
    ['improvement-panel', 'Reports in the year', [{ words: 'to the independent improvement panel' }]],
    ['department', 'Reports in the year', [{ words: 'to the leadership of the department' }]],
    ['efficiencies-board', 'Reports in the year', [{ words: 'to the board for change and efficiencies' }]],
    ['tracking', 'Tracking', [{ words: 'savings and risks are tracked monthly' }]],
    ['support', 'Support', [{ words: 'the Local Government Association goes on helping' }]],
  ]),
  list({ code: 'political', kind: 'monitoring', title: 'How councillors see the savings', paragraph: 'slide 9' }, [
    ['cabinet-member', 'Cabinet member', [{ words: 'briefed weekly' }]],
    ['opposition', 'Opposition', [{ words: 'to be briefed' }]],
    ['scrutiny', 'Scrutiny', [{ words: 'told of budget and savings in January and May 2021' }]],
    ['cabinet-papers', 'Cabinet papers', [{ words: 'on the making of the budget, November 2020' }]],
    ['approval', 'Approval', [{ words: 'by cabinet and full council, March 2021' }]],
    ['executive', 'Executive', [{ words: 'the executive team and cabinet' }]],
    ['audit', 'Audit', [{ words: 'the committee for general purposes and audit' }]],
  ]),
  list({ code: 'financial-monitoring', kind: 'monitoring', title: 'How the budget is followed', paragraph: 'slide 10' }, [
    ['daily-panel', 'Daily panel', [{ words: 'heads of service of social care, finance and commissioning see each new or reviewed package' }]],
    ['budget-holders', 'Each month, first', [{ words: 'budget holders report spending and forecast' }]],
    ['director', 'Each month, second', [{ words: 'director, head of service and finance meet on it' }]],
    ['senior-team', 'Each month, third', [{ words: 'the senior managers review it and plan against overspending' }]],
    ['executive', 'Each month, last', [{ words: 'it goes to the leadership of the department and then to the executive team' }]],
    ['cabinet-member', 'Cabinet member', [{ words: 'briefed monthly on the budget' }]],
    ['validation', 'Savings made', [{ words: 'the finance team validates a saving before it counts as delivered' }]],
    ['achievability', 'Savings proposed', [{ words: 'the head of finance validates that it can be achieved before the project goes for sign-off' }]],
  ]),
  list({ code: 'resident-impact', kind: 'monitoring', title: 'How harm to residents would be noticed', paragraph: 'slide 11' }, [
    ['conversations', 'Conversations', [{ words: 'with residents, families and carers' }]],
    ['localities', 'Practice', [{ words: 'building on strengths, in localities' }]],
    ['panel', 'Panel and safeguarding', [{ words: 'a daily look' }]],
    ['performance', 'Performance', [{ words: 'firm performance management' }]],
    ['risks', 'Risks', [{ words: 'through the corporate register, and faster to executives and members where urgent' }]],
    ['manager-dashboards', 'Managers’ dashboards', [{ words: 'a supplier completes the reports of the new case notes system' }]],
    ['demand-dashboard', 'Dashboard of demand', [{ words: 'in the making: monthly flows of placements, home care and direct payments' }]],
    ['equality', 'Equality', [{ words: 'impact assessments for own services and for learning disability' }]],
  ]),
];

const amounts = (...rows: readonly string[]) => rows.map((row) => at(`savings/${row}.amount`));
const [LOW, HIGH] = [at('package-savings/low.amount'), at('package-savings/high.amount')];
const TOTAL = at('savings/total.amount');
const BASELINE = amounts('sav-06', 'sav-19', 'sav-09');
const STRETCH = amounts('sav-07', 'sav-20', 'sav-10');
const OTHER = amounts('sav-08', 'sav-22', 'sav-23');

const SUB_TOTALS: readonly (readonly [subTotal: string, ...lines: readonly string[]])[] = [
  ['disabilities', 'sav-06', 'sav-07'],
  ['older', 'sav-19', 'sav-20'],
  ['mental-health', 'sav-09', 'sav-10'],
  ['other', 'sav-08', 'sav-22', 'sav-23'],
];

const RELATIONS: readonly StatedRelation[] = [
  relation('cash-limit.bridge', { kind: 'sum', of: 'bridge', total: at('cash-limit/overall.increase'), parts: [at('movement/growth.value')], less: [at('movement/savings.value')] }, undefined, 'the cash limit rises with growth, and savings are required of it'),
  ...SUB_TOTALS.map(([code, ...lines]) => relation(`savings.${code}`, { kind: 'sum', of: 'table', total: at(`savings/${code}.amount`), parts: amounts(...lines) })),
  relation('savings.total', { kind: 'sum', of: 'table', total: TOTAL, parts: amounts(...SUB_TOTALS.map(([code]) => code)) }),
  relation('savings.lines', { kind: 'sum', of: 'table', total: TOTAL, parts: [...BASELINE, ...STRETCH, ...OTHER] }),
  relation('savings.narrative', { kind: 'same', one: at('movement/savings.value'), other: TOTAL }),
  relation('package-savings.low', { kind: 'sum', of: 'narrative', total: LOW, parts: BASELINE }, undefined, 'the lower end is what the baseline savings on care come to'),
  relation('package-savings.high', { kind: 'sum', of: 'narrative', total: HIGH, parts: [...BASELINE, ...STRETCH] }, undefined, 'the upper end is what baseline and stretch savings on care come to'),
  relation('package-savings.recommended', { kind: 'same', one: at('package-savings/recommended.share'), other: at('package-savings/low.share') }),
  relation('package-savings.in-cash-limit', { kind: 'same', one: at('package-savings/in-cash-limit.share'), other: at('package-savings/high.share') }),
  relation('package-savings.target', { kind: 'same', one: at('contract-targets/large-in-year.amount'), other: HIGH }, 'slide 5', 'the target of the medium term plan is the upper end of the range'),
  relation('package-savings.base', { kind: 'one-base', statements: [
    { part: LOW, share: at('package-savings/low.share') },
    { part: HIGH, share: at('package-savings/high.share') },
    { part: at('contract-targets/large-in-year.amount'), share: at('contract-targets/large-in-year.share') },
  ] }, 'slides 2 and 5', 'the savings are shares of what is spent on packages'),
  relation('progress.identified', { kind: 'share', share: at('progress/identified-share.value'), part: at('progress/identified.value'), whole: HIGH }, 'slide 3', 'identified so far, as a share of the package savings, which the slide does not name'),
  relation('progress.validated', { kind: 'limit', limit: at('progress/identified.value'), factors: [at('progress/validated.value')] }, 'slide 3', 'what is validated is part of what is identified'),
  ...['number', 'value'].map((column) => relation(`contracts.${column}`, {
    kind: 'sum', of: 'table', total: at(`contracts/adult-social-care.${column}`), parts: ['placements', 'packages', 'remaining'].map((row) => at(`contracts/${row}.${column}`)),
  })),
  relation('contract-targets.large', { kind: 'one-base', statements: [
    { part: at('contract-targets/large-in-year.amount'), share: at('contract-targets/large-in-year.share') },
    { part: at('contract-targets/large-three-years.amount'), share: at('contract-targets/large-three-years.share'), per: at('contract-plan/years.value') },
  ] }, 'slide 5', 'both targets are shares of yearly spending, the second over three years'),
  relation('contract-targets.remaining-in-year', { kind: 'share', share: at('contract-targets/remaining-in-year.share'), part: at('contract-targets/remaining-in-year.amount'), whole: at('contracts/remaining.value') }),
  relation('contract-targets.remaining-three-years', { kind: 'share', share: at('contract-targets/remaining-three-years.share'), part: at('contract-targets/remaining-three-years.amount'), whole: at('contracts/remaining.value'), years: 3 }),
];

export const CROYDON_2021_PLAN: PublishedDocument = {
  code: 'croydon-2021-plan',
  realm: 'england',
  council: CROYDON,
  title: 'Adult social care budget and improvement plan 2021 - 2022',
  publisher: 'London Borough of Croydon',
  published: '2021-05',
  tables: [CASH_LIMIT, MOVEMENT, PACKAGE_SAVINGS, SAVINGS, PROGRESS, CONTRACTS, CONTRACT_TARGETS, CONTRACT_PLAN, DEPARTMENT_CONTRACTS, ...PLANS, INDICATORS, ...OVERSIGHT],
  relations: RELATIONS,
};
