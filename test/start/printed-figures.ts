/** Leicestershire County Council, report of 22 January 2024: £000 by class in paragraphs 40 to 74, in all in appendix C. */
export const SAVINGS_2024 = { EFFICIENCY: '4920', INCOME: '1450', SERVICE_REDUCTION: '75', MIXED: '0' };

/** The same report, paragraph 22: growth in all, £000. */
export const GROWTH = { '2024-25': 24_295, '2027-28': 46_020 };

const year = (budget: string, outturn: string, forecastPeriod: number | null): object => ({
  state: 'ACCEPTED',
  budgetPosition: {
    budget: { value: budget },
    outturn: { value: outturn },
    outturnBasis: forecastPeriod === null ? 'ACTUAL' : 'FORECAST',
    forecastPeriod,
    provenance: { paragraph: 'section 4, paragraph 20' },
  },
});

/** Leicester City Council, December 2024, section 4, paragraph 20: budget and outturn or forecast, pounds. */
export const LEICESTER = {
  first: year('130256700.00', '128398819.00', null),
  second: year('153466300.00', '146960412.00', null),
  third: year('156030000.00', '153532000.00', 6),
};
