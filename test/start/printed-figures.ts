/** Leicestershire County Council, report of 22 January 2024: £000. By class: the lines of paragraphs 41 to 74; their total, 6,445, is in paragraph 10. */
export const SAVINGS_2024 = { EFFICIENCY: '4920', INCOME: '1450', SERVICE_REDUCTION: '75', MIXED: '0' };

/** The same report, paragraph 10, £000: growth of 24,295, and with 7,195, 7,435 and 7,095 of the years after it 46,020. */
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
