import { councilCode, type FinancialYear, financialYear, known, missing, Money } from '#domain/catalogue';
import { emptyContent, type ReturnContent } from '#domain/returns';
import { PLAIN_LINE, type SavingsLine, wholly } from '#domain/savings';

/** Leicester City Council's adult social care budget and outturn, in pounds, as printed in December 2024. */
const DOCUMENT = 'Leicester City Council, Adult Social Care cost mitigation programme (December 2024)';
export const LEICESTER = councilCode('E06000016');

const ROWS: readonly (readonly [year: string, budget: string, outturn: string, forecastPeriod: number | undefined])[] = [
  ['2022-23', '130256700', '128398819', undefined],
  ['2023-24', '153466300', '146960412', undefined],
  ['2024-25', '156030000', '153532000', 6],
];

/**
 * The one saving that the report puts a figure on. It is avoided growth set against no outside path, and counts fee income, joint
 * funding and ring-fenced grant among its efficiencies without saying how much: none of it can be looked for in spending.
 */
const COST_MITIGATION: SavingsLine = {
  ...PLAIN_LINE,
  reference: 'Cost mitigation',
  title: 'Cost mitigation programme: growth in need and in numbers held back',
  vintage: financialYear('2024-25'),
  nature: 'efficiency',
  cashShares: wholly('avoidance-not-testable'),
  deliveryState: 'in-delivery',
  amounts: { planned: [
      { year: financialYear('2024-25'), amount: missing('not-printed') },
      { year: financialYear('2025-26'), amount: known(Money.parse('22500000')) },
    ], reported: [], validated: [] },
  practiceTags: ['DEMAND_MANAGEMENT', 'REABLEMENT', 'HIGH_COST_PLACEMENTS', 'DAY_CARE_TRANSPORT'],
  note: 'A forecast of what costs would be without the programme. Fee income, joint funding and ring-fenced grant are counted in it, without shares.',
  provenance: { document: DOCUMENT, paragraph: 'section 4, paragraph 16' },
};

export const LEICESTER_YEARS: readonly { readonly collection: FinancialYear; readonly content: ReturnContent }[] = ROWS.map(
  ([year, budget, outturn, forecastPeriod]) => ({
    collection: financialYear(year),
    content: {
      ...emptyContent,
      savingsLines: year === '2024-25' ? [COST_MITIGATION] : [],
      budgetPosition: {
        budget: known(Money.parse(budget)),
        outturn: known(Money.parse(outturn)),
        outturnBasis: forecastPeriod === undefined ? 'actual' : 'forecast',
        forecastPeriod,
        provenance: { document: DOCUMENT, paragraph: 'section 4, paragraph 20' },
      },
    },
  }),
);
