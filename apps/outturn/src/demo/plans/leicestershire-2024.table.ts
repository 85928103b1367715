import { councilCode, financialYear } from '#domain/catalogue';
import { emptyContent, type ReturnContent } from '#domain/returns';
import { type GrowthRow, PrintedPlan, type SavingsRow } from './printed-plan.js';

/**
 * Leicestershire County Council's budget, growth and savings for 2024/25 to 2027/28, £000, as printed in January 2024. Amounts are
 * cumulative. The report prints the first and last years of a line; a year between them is NOT_PRINTED, never interpolated.
 */
const PLAN = new PrintedPlan('Leicestershire County Council, Medium Term Financial Strategy 2024/25 to 2027/28, Adults and Communities (22 January 2024)', financialYear('2024-25'));
export const LEICESTERSHIRE = councilCode('E10000018');

const SAVINGS: readonly SavingsRow[] = [
  ['AC1', 'Chargeable income from benefit uprating', 'income', '41', [200, '-', '-', 500], { change: 'amended', lineage: 'CHARGING_INCOME', cash: 'income-fees', tags: ['INCOME_CHARGING'] }],
  ['AC2', 'Technology-enabled care', 'efficiency', '42-44', [1250, '-', 3250, 3250], { change: 'unchanged', lineage: 'TEC', tags: ['TELECARE'], locus: ['HOME_CARE_65'], note: 'The report calls it a mixture of avoided cost and cashable savings, without shares.' }],
  ['AC3', 'Establishment review and vacancy factor', 'efficiency', '45', [500, 500, 500, 500], { change: 'unchanged', lineage: 'ESTABLISHMENT', tags: ['ESTABLISHMENT'], locus: ['STAFFING_COMMISSIONING'] }],
  ['AC4', 'Mental health pathway and placements', 'efficiency', '46', ['from 2026', 200, 200], { change: 'unchanged', lineage: 'MENTAL_HEALTH_PATHWAY', tags: ['HIGH_COST_PLACEMENTS'], locus: ['HOMES_18_64'] }],
  ['AC5', 'Better Care Fund uplift', 'income', '47', [1000, '-', '-', 4000], { change: 'unchanged', lineage: 'BCF_UPLIFT', cash: 'funding', tags: ['HEALTH_INTEGRATION'] }],
  ['AC6', 'Direct payment reviews and surplus balances', 'efficiency', '48', [500, 500, 500, 500], { change: 'unchanged', tags: ['DIRECT_PAYMENTS'] }],
  ['AC7', 'Extra care contract', 'efficiency', '49', [130, 130, 130, 130], { change: 'amended', tags: ['EXTRA_CARE'] }],
  ['AC8', 'Section 117 funding split with health', 'income', '50', [250, 250, 250, 250], { change: 'unchanged', cash: 'funding', tags: ['HEALTH_INTEGRATION'] }],
  ['AC9', 'Direct payment hourly rates and personal assistants', 'efficiency', '51-52', [200, 360, 360, 360], { change: 'unchanged', tags: ['DIRECT_PAYMENTS'] }],
  ['AC10', 'Reablement and crisis response outcomes', 'efficiency', '53-55', [1270, 1270, 1270, 1270], { change: 'amended', tags: ['REABLEMENT'], locus: ['HOME_CARE_65'], note: 'Net of more Better Care Fund income and less home care, without shares.' }],
  ['AC11', 'Reablement and crisis response teams aligned', 'efficiency', '56', [50, 50, 50, 50], { change: 'unchanged', tags: ['REABLEMENT', 'SHARED_MANAGEMENT'], locus: ['SHORT_TERM_EQUIPMENT_OTHER'] }],
  ['AC12', 'In-house day services re-provided', 'efficiency', '57', [150, 150, 150, 150], { change: 'unchanged', tags: ['DAY_CARE_TRANSPORT'] }],
  ['AC13', 'Three conversations', 'efficiency', '58-59', [500, 500, 500, 500], { tags: ['DEMAND_MANAGEMENT'] }],
  ['AC14', 'Extra care commissioning', 'efficiency', '60-62', [60, '-', '-', 315], { tags: ['EXTRA_CARE'], locus: ['RESIDENTIAL_65'] }],
  ['AC15', 'Block beds', 'efficiency', '63-66', [50, '-', '-', 450], { tags: ['BLOCK_BEDS'], locus: ['RESIDENTIAL_65'] }],
  ['AC16', 'Alternatives to home care', 'efficiency', '67-69', [100, '-', '-', 700], { tags: ['OUTCOME_COMMISSIONING'], locus: ['HOME_CARE_65'] }],
  ['AC17', 'Mental health rehabilitation, half funded by health', 'efficiency', '70', [160, 160, 160, 160], { cash: 'funding', tags: ['HEALTH_INTEGRATION'], note: 'Labelled an efficiency; it is funding from the integrated care board.' }],
  ['AC18', 'Record office and collections', 'mixed', '71', ['from 2025', 40, 40, 40], { change: 'unchanged', lineage: 'COMMUNITIES_SERVICE', other: true }],
  ['AC19', 'Green plaque service', 'service-reduction', '72-73', [25, 25, 25, 25], { change: 'unchanged', other: true }],
  ['AC20', 'Charges to schools for creative learning', 'service-reduction', '74', [50, 50, 50, 50], { change: 'unchanged', other: true, cash: 'income-fees', tags: ['INCOME_CHARGING'], note: 'Labelled a service reduction; it is charging.' }],
];

const GROWTH: readonly GrowthRow[] = [
  ['G6', 'Older people', 'demand', '23-25', [17080, '-', '-', 34505]],
  ['G7', 'Learning disability', 'demand', '26-29', [7865, '-', '-', 18030]],
  ['G8', 'Mental health', 'demand', '30', [2470, '-', '-', 5465]],
  ['G9', 'Physical disability', 'demand', '31', [2040, '-', '-', 4110]],
  ['G10', 'Liberty protection safeguards referrals', 'demand', '32-33', [730, 730, 730, 730]],
  ['G11', 'Shortfall of health and discharge income', 'funding-shortfall', '34', [3200, 3200, 3200, 3200]],
  ['G12', 'Service user income from growth in numbers', 'income-offset', '35', [-860, '-', '-', -6860]],
  ['G13', 'Health income from growth in numbers', 'income-offset', '36', [-2950, '-', '-', -6540]],
  ['G14', 'Service user income at the level of 2023/24', 'income-offset', '37', [-2500, -2500, -2500, -2500]],
  ['G15', 'Health income at the level of 2023/24', 'income-offset', '38', [-600, -600, -600, -600]],
  ['G16', 'Demand management target', 'avoidance-target', '39', [-2180, '-', '-', -3520]],
];

/** Paragraph 10: opening, transfers, subtotal, growth, savings, closing. */
const BRIDGE = [
  [186882, 21153, 208035, 24295, 6445, 225885],
  [225885, '-', 225885, 7195, 1770, 231310],
  [231310, '-', 231310, 7435, 3860, 234885],
  [234885, '-', 234885, 7095, 1325, 240655],
] as const;

export const LEICESTERSHIRE_2024: ReturnContent = {
  ...emptyContent,
  budgetBridge: PLAN.bridge('10', BRIDGE),
  savingsLines: SAVINGS.map(PLAN.savings),
  growthLines: GROWTH.map(PLAN.growth),
};
