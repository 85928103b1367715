/** Inputs as a client would send them; each builder says only what a test does not. */
export const savingsLine = (reference: string, more: object = {}): object => ({
  reference,
  title: `Saving ${reference}`,
  vintage: '2024-25',
  nature: 'EFFICIENCY',
  cashShares: { cashable: 1 },
  deliveryState: 'PLANNED',
  profileKind: 'CUMULATIVE',
  amounts: { planned: [{ year: '2024-25', amount: { value: '1250000' } }] },
  locus: [{ cell: 'HOME_CARE_65', share: 1 }],
  practiceTags: ['REABLEMENT'],
  ...more,
});

export const bridge = (year: string, opening: string, growth: string, savings: string, closing: string): object => ({
  year,
  opening: { value: opening },
  transfers: { missing: 'NOT_PRINTED' },
  subtotal: { value: opening },
  growth: { value: growth },
  savings: { value: savings },
  otherMovements: { missing: 'NOT_PRINTED' },
  closing: { value: closing },
});

/** A preparer's request; `key` makes it one request of its own. */
export const save = (key: string, council: string, content: object, overVersion?: number): object => ({
  idempotencyKey: `key-${key}`,
  council,
  collection: '2024-25',
  content,
  overVersion,
});
export const move = (key: string, council: string, version = 1): object => ({
  idempotencyKey: `key-${key}`,
  council,
  collection: '2024-25',
  version,
});

/** A line of ages that are not collected, shares that are no whole, and a saving below nought; the first saving is right. */
export const THREE_BAD_LINES = {
  savingsLines: [
    savingsLine('AC1'),
    savingsLine('AC2', { cashShares: { cashable: 0.5, funding: 0.4 } }),
    savingsLine('AC3', { amounts: { planned: [{ year: '2024-25', amount: { value: '-5' } }] } }),
  ],
  financeLines: [
    {
      line: 'LT_NURSING',
      ageBand: 'ALL',
      provision: 'OTHERS',
      gross: { value: '1' },
      clientContributions: { missing: 'NOT_COLLECTED' },
      jointAndNhsIncome: { value: '0' },
      otherIncome: { value: '0' },
    },
  ],
};
