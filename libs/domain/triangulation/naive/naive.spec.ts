import type { Panel } from '../panel/panel.js';
import { judgeByCashChange, judgeByDeflatedChange } from './cash-change.js';
import { judgeByPeerDifference } from './peer-difference.js';
import { judgeBySignOff } from './sign-off.js';

interface Account {
  readonly before: number;
  readonly after: number;
  /** NaN: not in the register. */
  readonly claim: number;
}

/** Councils A, B, C … of one cell over one year. */
function panelOf(accounts: readonly Account[]): Panel {
  const ones = new Float64Array(2 * accounts.length).fill(1);
  const pick = (of: (account: Account) => number): readonly number[] => accounts.map(of);
  return {
    councils: accounts.map((_, i) => String.fromCharCode('A'.charCodeAt(0) + i)),
    years: ['2022-23', '2023-24'],
    cells: ['all'],
    base: 0,
    horizons: [1],
    spend: Float64Array.from([...pick(({ before }) => before), ...pick(({ after }) => after)]),
    claim: Float64Array.from([...pick(({ claim }) => (Number.isNaN(claim) ? claim : 0)), ...pick(({ claim }) => claim)]),
    price: ones,
    volume: ones,
    transfers: new Float64Array(2 * accounts.length),
  };
}

/** Method 2.5, golden G7: Leicester, £m. A claim of 1 makes the ratio the saving itself. */
const LEICESTER = panelOf([{ before: 128.399, after: 146.96, claim: 1 }]);
const GDP_DEFLATOR: Readonly<Record<string, number>> = { '2022-23': 100, '2023-24': 106.1 };

describe('The change in cash', () => {
  it('G7 makes a rise of 18.6 of what Leicester spent', () => {
    const [answer] = judgeByCashChange(LEICESTER);
    expect(answer).toMatchObject({ council: 'A', horizon: 1, test: 'COMBINED', verdict: 'not-corroborated' });
    expect(answer!.ratio!.kappa).toBeCloseTo(-18.6, 1);
  });

  it('G7 makes a rise of 10.7 of it once the GDP deflator is taken out', () => {
    expect(judgeByDeflatedChange(LEICESTER, (year) => GDP_DEFLATOR[year])[0]!.ratio!.kappa).toBeCloseTo(-10.7, 1);
  });

  it('is refused where a year has no deflator', () => {
    expect(() => judgeByDeflatedChange(LEICESTER, () => undefined)).toThrow(RangeError);
  });

  it.each([
    [92.5, 'corroborated'],
    [92.6, 'partly-corroborated'],
    [97.5, 'partly-corroborated'],
    [97.6, 'not-corroborated'],
  ])('of a claim of 10 on 100, when %p is spent, is called %s', (after, verdict) => {
    expect(judgeByCashChange(panelOf([{ before: 100, after, claim: 10 }]))).toMatchObject([{ verdict }]);
  });

  it('is asked neither of who claims nothing, nor of who is in no register, nor of who returned no outturn', () => {
    const silent = [
      { before: 100, after: 100, claim: 0 },
      { before: 100, after: 100, claim: NaN },
      { before: 100, after: NaN, claim: 10 },
    ];
    expect(judgeByCashChange(panelOf([...silent, { before: 100, after: 90, claim: 10 }])).map(({ council }) => council)).toEqual(['D']);
  });
});

describe('The word of the finance team', () => {
  it('is the verdict, and none where nobody asked', () => {
    const three = panelOf([1, 2, 3].map(() => ({ before: 100, after: 120, claim: 10 })));
    const word = new Map([
      ['A', true],
      ['B', false],
    ]);
    expect(judgeBySignOff(three, word).map(({ verdict }) => verdict)).toEqual([
      'corroborated',
      'not-corroborated',
      'insufficient-evidence',
    ]);
  });
});

/** Method 4.1, golden G11: ten peers with claims of their own, and the council last. */
const PEER_GROWTH = [0.081, 0.064, 0.092, 0.055, 0.073, 0.07, 0.088, 0.061, 0.077, 0.069];
const G11 = panelOf([
  ...PEER_GROWTH.map((growth) => ({ before: 200, after: 200 * Math.exp(growth), claim: 20 })),
  { before: 100, after: 100 * Math.exp(0.02), claim: 15 * Math.exp(0.073) },
]);

describe('The difference from the growth of peers whose claims are ignored', () => {
  const council = judgeByPeerDifference(G11).find((each) => each.council === 'K')!;

  it('G11 is a third of the claim of the council', () => {
    expect(council.ratio!.kappa).toBeCloseTo(0.344, 3);
  });

  it('G11 has the interval that numpy makes of Student’s t with nine degrees of freedom', () => {
    expect(council.ratio!.low).toBeCloseTo(0.195371, 6);
    expect(council.ratio!.high).toBeCloseTo(0.496291, 6);
  });

  it('G11 is partly corroborated: the interval leaves out both nothing and all', () => {
    expect(council.verdict).toBe('partly-corroborated');
  });

  it('calls a claim delivered in full by everybody undelivered, whether its ratio or its interval is read', () => {
    const delivered = Array.from({ length: 10 }, (_, i) => ({ before: 100, after: 100 * (1.05 + 0.001 * i - 0.1), claim: 10 }));
    const verdicts = (['point', 'interval'] as const).map((reading) => judgeByPeerDifference(panelOf(delivered), reading)[9]!.verdict);
    expect(verdicts).toEqual(['not-corroborated', 'contradicted']);
  });

  it('is insufficient where there is but one peer', () => {
    const two = panelOf([1, 2].map(() => ({ before: 100, after: 90, claim: 10 })));
    expect(judgeByPeerDifference(two)).toMatchObject([{ verdict: 'insufficient-evidence', ratio: undefined }, {}]);
  });
});
