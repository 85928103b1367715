import { councilCode, financialYear, known, missing, Money } from '#domain/catalogue';
import { emptyContent, type ReturnContent } from '#domain/returns';
import type { DeliveryReport } from '#domain/savings';
import { PrintedPlan, type SavingsRow } from './printed-plan.js';

/** London Borough of Croydon's adult social care savings for 2021-22, in pounds, as printed in May 2021. The report numbers no paragraphs. */
const YEAR = financialYear('2021-22');
const PLAN = new PrintedPlan('London Borough of Croydon, Adult social care budget and improvement plan 2021-22', YEAR, (printed) => Money.parse(String(printed)));
export const CROYDON = councilCode('E09000008');

const TABLE = '21/22 adult social care savings';

const SAVINGS: readonly SavingsRow[] = [
  ['HWA Sav 06', 'Disabilities operational budget, baseline', 'efficiency', TABLE, [3015000], { tier: 'baseline', tags: ['HIGH_COST_PLACEMENTS', 'DEMAND_MANAGEMENT'] }],
  ['HWA Sav 07', 'Disabilities operational budget, stretch', 'efficiency', TABLE, [1367000], { tier: 'stretch', tags: ['HIGH_COST_PLACEMENTS', 'DEMAND_MANAGEMENT'] }],
  ['HWA Sav 19', 'Care provision for older people, baseline', 'efficiency', TABLE, [1908000], { tier: 'baseline', tags: ['DEMAND_MANAGEMENT'] }],
  ['HWA Sav 20', 'Older people, stretch', 'efficiency', TABLE, [691000], { tier: 'stretch', tags: ['DEMAND_MANAGEMENT'] }],
  ['HWA Sav 09', 'Mental health operational budget, baseline', 'efficiency', TABLE, [459000], { tier: 'baseline', tags: ['DEMAND_MANAGEMENT'] }],
  ['HWA Sav 10', 'Mental health operational budget, stretch', 'efficiency', TABLE, [225000], { tier: 'stretch', tags: ['DEMAND_MANAGEMENT'] }],
  ['HWA Sav 08', 'Review of commissioning contracts, working-age adults', 'efficiency', TABLE, [600000], { tags: ['PROCUREMENT'] }],
  ['HWA Sav 22', 'Beds of a block contract released to people who fund themselves', 'income', TABLE, [254000], { cash: 'income-fees', tags: ['BLOCK_BEDS'] }],
  ['HWA Sav 23', 'Immediate staffing measures', 'efficiency', TABLE, [2199000], { tags: ['ESTABLISHMENT'], locus: ['STAFFING_COMMISSIONING'], state: 'reported-delivered', reported: [2199000], note: 'Marked as delivered.' }],
];

/** The six lines on packages of care, whose progress is reported together. */
const PACKAGES = SAVINGS.filter(([, , , , , more]) => more?.tier !== undefined).map(([reference]) => reference);

const PROGRESS: readonly DeliveryReport[] = [
  { asAt: '2021-05-05', year: YEAR, stage: 'identified', lines: PACKAGES, amount: known(Money.thousands(1300)), provenance: PLAN.at(`${TABLE}, below the table`) },
  { asAt: '2021-05-05', year: YEAR, stage: 'validated', lines: PACKAGES, amount: known(Money.thousands(654)), provenance: PLAN.at(`${TABLE}, below the table`) },
];

/** The opening budget and transfers are not printed, and the savings are those of the table; the increase of the cash limit is, and is tested in the document itself. */
export const CROYDON_2021: ReturnContent = {
  ...emptyContent,
  budgetBridge: [
    {
      year: YEAR,
      opening: missing('not-printed'),
      transfers: missing('not-printed'),
      subtotal: missing('not-printed'),
      growth: known(Money.thousands(28900)),
      savings: known(Money.parse('10718000')),
      otherMovements: missing('not-printed'),
      closing: known(Money.thousands(114300)),
      provenance: PLAN.at('first page'),
    },
  ],
  savingsLines: SAVINGS.map(PLAN.savings),
  deliveryReports: PROGRESS,
};
