/**
 * The hashes of answers to the golden questions (`test/builders/golden-panel.ts`), by version of the method. A record and no proof: that
 * the answers are right is tested where they are computed. A version is recorded once and never changed.
 */
export const GOLDEN_ANSWERS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: {
    figure: 'e869b4c672b479f6',
    'figure with parts': 'abc4fa4bdbe6bb18',
    everybody: '67306ac0383c07ea',
    region: '69d6ceb902519396',
    type: '0683605985e12e7b',
    rurality: 'acf2f54edd43b0ed',
    neighbours: '795370a65d26a405',
    cohort: '3e3a0e39f50eddd1',
    'saved group': '6e63a2227b24d515',
    named: 'e9bcdc3f697e1733',
    'no figure': '0031ebf0ee8ff03b',
    position: '9a105af40f3b9930',
    peers: 'ba4194357b26ee4e',
    series: '4ff1e71f325b9cf0',
    'series across a merger': 'fa34e093ea893620',
    'series of a proposed council': '877272db575c76a5',
    proposed: 'b32db3b4cac8e9f4',
    matrix: 'be125fde381ca6e1',
    'league table': '316a209ffd95fbb6',
    contrast: '7f4be6b4f58d485c',
    totals: 'ff166fd0ebf4e690',
  },
};
