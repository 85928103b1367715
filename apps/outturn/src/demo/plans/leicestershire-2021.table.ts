import { financialYear, Money } from '#domain/catalogue';
import { emptyContent, type ReturnContent } from '#domain/returns';
import type { OverlapGroup } from '#domain/savings';
import { type GrowthRow, PrintedPlan, type SavingsRow } from './printed-plan.js';

/**
 * Leicestershire County Council's budget, growth and savings for 2021/22 to 2024/25, £000, as printed in January 2021 for its
 * scrutiny committee: both schedules are printed whole, cumulative, every year.
 */
const PLAN = new PrintedPlan('Leicestershire County Council, Medium Term Financial Strategy 2021/22 to 2024/25, Adults and Communities (18 January 2021)', financialYear('2021-22'));

const SAVINGS: readonly SavingsRow[] = [
  ['AC1', 'Fairer charging, subsidies removed, increases aligned', 'income', '26; Appendix C', [100, 200, 300, 400], { cash: 'income-fees', change: 'amended', lineage: 'CHARGING_INCOME', tags: ['INCOME_CHARGING'] }],
  ['AC2', 'Social care investment plan: lower cost of care', 'efficiency', '27; Appendix C', [25, 25, 25, 275], { change: 'amended', tags: ['SUPPORTED_LIVING', 'EXTRA_CARE'], locus: ['HOMES_18_64'], note: 'Rent from the properties is a saving of Corporate Resources, not of adult social care.' }],
  ['AC3', 'Better Care Fund and other health income', 'income', '28; Appendix C', [500, 500, 500, 500], { cash: 'funding', change: 'amended', lineage: 'BCF_UPLIFT', tags: ['HEALTH_INTEGRATION'] }],
  ['AC4', 'Target operating model', 'efficiency', '29; Appendix C', [2000, 2500, 3000, 3000], { change: 'amended', tags: ['DEMAND_MANAGEMENT', 'REABLEMENT', 'SUPPORTED_LIVING'], note: 'New ways of working after a transformation programme; double-handed care and cheaper accommodation among them. No locus is printed.' }],
  ['AC5', 'Technology-enabled care', 'efficiency', '30-31; Appendix C', [250, 750, 1100, 2000], { lineage: 'TEC', tags: ['TELECARE'], locus: ['HOME_CARE_65'], costs: { running: [], implementation: [], unphased: Money.thousands(4100) }, note: 'The diagnosis expects a net benefit of £2m to £5m over five years, mostly avoided cost, from £4.1m of added cost; a team of up to £400,000 a year would come on top. Whether the amounts are net of it is not printed.' }],
  ['AC6', 'Review of high-cost placements, working age', 'efficiency', '32; Appendix C', [50, 150, 300, 300], { change: 'amended', tags: ['HIGH_COST_PLACEMENTS'], locus: ['HOMES_18_64'] }],
  ['AC7', 'Establishment review after the operating model', 'efficiency', '33; Appendix C', [400, 600, 600, 600], { lineage: 'ESTABLISHMENT', tags: ['ESTABLISHMENT'], locus: ['STAFFING_COMMISSIONING'] }],
  ['AC8', 'Self-service financial assessments', 'efficiency', '34; Appendix C', [0, 100, 100, 100], { tags: ['ESTABLISHMENT'], locus: ['STAFFING_COMMISSIONING'], note: 'Staff and transaction costs and possibly more income, without shares.' }],
  ['AC9', 'Mental health pathway and placements', 'efficiency', '35; Appendix C', [0, 500, 500, 500], { lineage: 'MENTAL_HEALTH_PATHWAY', tags: ['HIGH_COST_PLACEMENTS', 'SUPPORTED_LIVING'], locus: ['HOMES_18_64'], note: 'Investment in floating support offsets what is saved in 2021/22.' }],
  ['AC10', 'Review of transitions placements', 'efficiency', '36; Appendix C', [0, 120, 180, 240], { tags: ['HIGH_COST_PLACEMENTS'] }],
  ['AC11', 'Revised communities and wellbeing service', 'mixed', '37; Appendix C', [70, 140, 140, 140], { change: 'amended', lineage: 'COMMUNITIES_SERVICE', other: true }],
];

const GROWTH: readonly GrowthRow[] = [
  ['G7', 'Older people', 'demand', '20; Appendix B', [2070, 3810, 5770, 8010]],
  ['G8', 'Learning disability', 'demand', '21; Appendix B', [500, 1075, 1585, 2250]],
  ['G9', 'Mental health', 'demand', '22; Appendix B', [350, 720, 1110, 1505]],
  ['G10', 'Physical disability', 'demand', '23; Appendix B', [280, 510, 630, 810]],
  ['G11', 'Market premia to recruit and keep social workers', 'price', '24; Appendix B', [270, 270, 270, 270]],
];

/** Paragraph 10: opening, transfers, subtotal, growth, savings, closing. */
const BRIDGE = [
  [143083, 8274, 151357, 3470, 3395, 151432],
  [151432, '-', 151432, 2915, 2190, 152157],
  [152157, '-', 152157, 2980, 1160, 153977],
  [153977, '-', 153977, 3480, 1310, 156147],
] as const;

const MOVES = { quantity: 180, weeklyRate: Money.parse('92'), weeks: 52 };

/** Paragraph 27: the first 180 moves into supported living are in the operating model's savings; they save more a week than was planned. */
const SUPPORTED_LIVING_MOVES: OverlapGroup = {
  code: 'SUPPORTED_LIVING_MOVES',
  title: 'The first 180 moves of working-age adults into supported living',
  bookedIn: 'AC4',
  cap: undefined,
  claims: [
    { reference: 'AC4', calculation: MOVES, inAmounts: true, actualWeeklyRate: Money.parse('130') },
    { reference: 'AC2', calculation: MOVES, inAmounts: false, actualWeeklyRate: undefined },
  ],
  note: 'The report leaves them out of AC2 so that they are not counted twice; what they save beyond £92 a week counts as more delivered by AC4.',
  provenance: PLAN.at('27'),
};

export const LEICESTERSHIRE_2021: ReturnContent = {
  ...emptyContent,
  budgetBridge: PLAN.bridge('10', BRIDGE),
  savingsLines: SAVINGS.map(PLAN.savings),
  growthLines: GROWTH.map(PLAN.growth),
  overlapGroups: [SUPPORTED_LIVING_MOVES],
};
