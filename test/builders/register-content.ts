import { savingsLine } from './inputs.js';

export const MOVES = { quantity: 180, weeklyRate: '92' };
/** Two lines that overlap: moves booked in AC4, and AC2 of the stretch tier with its running cost. */
export const CONTENT = {
  savingsLines: [
    savingsLine('AC4', {
      amounts: { planned: [{ year: '2024-25', amount: { value: '2000000' } }] },
      practiceTags: ['SUPPORTED_LIVING', 'REABLEMENT'],
      calculation: MOVES,
      lineage: 'TOM',
      provenance: { document: 'Budget report', paragraph: '26' },
    }),
    savingsLine('AC2', {
      tier: 'STRETCH',
      deliveryState: 'IN_DELIVERY',
      provenance: { document: 'Budget report', paragraph: '27' },
      amounts: { planned: [{ year: '2024-25', amount: { value: '25000' } }], reported: [{ year: '2024-25', amount: { value: '20000' } }] },
      costs: { running: [{ year: '2024-25', amount: { value: '5000' } }] },
      assurance: [
        { question: 'A1', answer: 'NO' },
        { question: 'A2', answer: 'NO', evidence: 'No method is stated' },
      ],
    }),
  ],
  overlapGroups: [
    {
      code: 'MOVES',
      title: 'Moves into supported living',
      bookedIn: 'AC4',
      provenance: { document: 'Budget report', paragraph: '28' },
      claims: [
        { reference: 'AC4', calculation: MOVES, inAmounts: true, actualWeeklyRate: '130' },
        { reference: 'AC2', calculation: MOVES, inAmounts: false },
      ],
    },
  ],
};

/** What finance makes of the draft: 18,000 of AC2 is validated. */
export const VALIDATED = withLine((line) => ({
  ...line,
  amounts: { ...line.amounts, validated: [{ year: '2024-25', amount: { value: '18000' } }] },
}));

/** The content with its second line changed. */
export function withLine(change: (line: Line) => object): object {
  const [first, second] = CONTENT.savingsLines as unknown as readonly [object, Line];
  return { ...CONTENT, savingsLines: [first, change(second)] };
}
export interface Line {
  readonly amounts: object;
}
