import { councilCode, type FinancialYear, financialYear, known, Money } from '#domain/catalogue';
import { emptyContent, type ReturnContent } from '#domain/returns';

/** Leicester City Council's adult social care budget and outturn, in pounds, as printed in December 2024. */
const DOCUMENT = 'Leicester City Council, Adult Social Care cost mitigation programme (December 2024)';
export const LEICESTER = councilCode('E06000016');

const ROWS: readonly (readonly [year: string, budget: string, outturn: string, forecastPeriod: number | undefined])[] = [
  ['2022-23', '130256700', '128398819', undefined],
  ['2023-24', '153466300', '146960412', undefined],
  ['2024-25', '156030000', '153532000', 6],
];

export const LEICESTER_YEARS: readonly { readonly collection: FinancialYear; readonly content: ReturnContent }[] = ROWS.map(
  ([year, budget, outturn, forecastPeriod]) => ({
    collection: financialYear(year),
    content: {
      ...emptyContent,
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
