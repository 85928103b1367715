const LEICESTER = 'leicester-2024-programme';
const CROYDON = 'croydon-2021-plan';
const PLAN = 'leicestershire-2021-plan';
const PERFORMANCE = 'leicestershire-2021-performance';
const LGA = 'lga-2012-programme';

/** What the reports get wrong: the document and relation, the rule, what its sentence says, and the cells as they should have been printed. */
export const WRONG: readonly (readonly [
  document: string,
  relation: string,
  rule: string,
  says: string,
  corrected: Readonly<Record<string, string>>,
])[] = [
  [
    LEICESTER,
    'position.share.2022-23',
    'SHARE_DOES_NOT_RECOMPUTE',
    '1.45 % is the share of the outturn',
    { 'position/share.2022-23': '1.43' },
  ],
  [
    LEICESTER,
    'position.share.2023-24',
    'SHARE_DOES_NOT_RECOMPUTE',
    '4.43 % is the share of the outturn',
    { 'position/share.2023-24': '4.24' },
  ],
  [
    LEICESTER,
    'position.share.2024-25',
    'SHARE_DOES_NOT_RECOMPUTE',
    '1.63 % is the share of the outturn',
    { 'position/share.2024-25': '1.60' },
  ],
  [
    CROYDON,
    'cash-limit.bridge',
    'PRINTED_BRIDGE_DOES_NOT_CLOSE',
    'make 18.2 £m, a gap of 3.1 £m',
    { 'cash-limit/overall.increase': '18.2' },
  ],
  [
    CROYDON,
    'contract-targets.remaining-in-year',
    'SHARE_DOES_NOT_RECOMPUTE',
    '1.0 £m of 8.6 £m is 11.6 %',
    { 'contract-targets/remaining-in-year.share': '11.6' },
  ],
  [
    CROYDON,
    'package-savings.base',
    'SHARES_IMPLY_DIFFERENT_WHOLES',
    'is of 96.25 £m',
    { 'package-savings/low.share': '5.3', 'contract-targets/large-in-year.share': '7.6' },
  ],
  [
    PLAN,
    'operating-model.remaining',
    'PARTS_DO_NOT_MAKE_THE_AMOUNT',
    '3 £m + 600 £000 make 3.6 £m',
    { 'operating-model/remaining.value': '3.6', 'operating-model/total.value': '8.6' },
  ],
  [
    PLAN,
    'net.closes',
    'PARTS_DO_NOT_MAKE_THE_AMOUNT',
    '143,083 £000 is printed as original budget of the year before',
    { 'net/contributions.value': '90.215' },
  ],
  [
    PLAN,
    'revenue.previous.bridge',
    'PRINTED_TWICE_DIFFERENTLY',
    'a gap of 578,436 pounds',
    { 'revenue/total.previous': '151357000', 'revenue/care.previous': '146037185', 'revenue/bcf.previous': '-17576368' },
  ],
  [PLAN, 'capital-text.hamilton-project', 'PRINTED_TWICE_DIFFERENTLY', '3,730 £000', { 'capital-text/hamilton-project.value': '3.730' }],
  [
    PERFORMANCE,
    '2A2.quartile',
    'BAND_DOES_NOT_FIT_VALUE',
    'it is in the third quartile',
    { 'delay/2A2.before': '536.3', 'delay/2A2.before-count': '777' },
  ],
  [
    PERFORMANCE,
    '2A2.published',
    'DIFFERS_FROM_PUBLICATION',
    '536.3 per 100,000 people',
    { 'delay/2A2.before': '536.3', 'delay/2A2.before-count': '777' },
  ],
  [PERFORMANCE, '1E.rating', 'RATING_DOES_NOT_FIT_TARGET', 'does not meet the target and is rated “Green”', { 'reduce/1E.value': '11.2' }],
  ['leicestershire-2024-plan', 'net-budget.bcf.share', 'SHARE_DOES_NOT_RECOMPUTE', 'is -10.98 %', { 'net-budget/bcf.share': '-11.0' }],
  [
    'leicestershire-2021-safeguarding',
    'providers.march.received.across',
    'TABLE_DOES_NOT_ADD_UP',
    '25 + 24 + 9 + 0 make 58',
    { 'providers/march.received': '58', 'providers/total.received': '550' },
  ],
  [
    LGA,
    'members.total',
    'LIST_DIFFERS_FROM_NUMBER',
    '53 are listed',
    { 'programme/councils.value': '53', 'programme/councils-in-conclusion.value': '53' },
  ],
  [LGA, 'programme.grants', 'LIMIT_IS_PASSED', '57 × 20,000 pounds is 1.14 £m', { 'programme/budget.value': '1.14' }],
];
