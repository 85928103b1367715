import { type WorkbookPlan } from '#workbook';

/** Twenty codes of twenty characters: more than a rule of validation may hold. */
export const LONG_CHOICES = Array.from({ length: 20 }, (_, index) => `choice-number-${String(index).padStart(6, '0')}`);

/** A small template with one of each kind of column. The headings stand in row 5, the rows are 6 and 7, the totals 8. */
export const PLAN: WorkbookPlan = {
  title: 'Return 2024-25 of Demoshire',
  stamp: { template: 'asc-return', council: 'X99000001', collectionYear: '2024-25', edition: '1' },
  sheets: [
    { name: 'Read me', intro: ['How to fill this in', '=1+1 is a text here'] },
    {
      name: 'Long term',
      intro: ['Long-term support', 'Whole pounds and pence.'],
      table: {
        code: 'long_term',
        hasTotals: true,
        frozenColumns: 1,
        columns: [
          { code: 'line', heading: 'Line', width: 30, kind: 'text' },
          { code: 'gross', heading: 'Gross', width: 14, kind: 'money', help: 'Before any income.' },
          { code: 'income', heading: 'Income', width: 14, kind: 'money' },
          { code: 'net', heading: 'Net', width: 14, kind: 'derived', derived: { plus: ['gross'], minus: ['income'] } },
          { code: 'share', heading: 'Share 65+', width: 10, kind: 'share' },
          { code: 'when', heading: 'When', width: 12, kind: 'date' },
          { code: 'method', heading: 'Method', width: 12, kind: 'choice', choices: ['actual', 'estimate'] },
          { code: 'practice', heading: 'Practice', width: 24, kind: 'choice', choices: LONG_CHOICES },
        ],
        rows: [
          {
            line: { value: 'Nursing', isLocked: true },
            gross: { value: 1000.1 },
            income: { value: 0.2 },
            share: { value: 0.25 },
            when: { value: new Date(Date.UTC(2025, 2, 31)) },
            method: { value: 'actual' },
            practice: { value: LONG_CHOICES[3] },
          },
          { line: { value: '=HYPERLINK("https://example.org")', isLocked: true }, gross: { value: 5 } },
        ],
      },
    },
  ],
};
