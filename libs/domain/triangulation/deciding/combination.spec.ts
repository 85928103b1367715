import type { Verdict } from '../region.js';
import { combined, isDisplacementSmall } from './combination.js';

const NAMES: Readonly<Record<string, Verdict>> = {
  C: 'corroborated',
  P: 'partly-corroborated',
  I: 'insufficient-evidence',
  N: 'not-corroborated',
  X: 'contradicted',
};
const LETTERS = Object.keys(NAMES);
const letterOf = (verdict: Verdict): string => LETTERS.find((letter) => NAMES[letter] === verdict)!;

interface Asked {
  readonly whole: string;
  readonly targeted: string;
  readonly own?: string;
  readonly displacementIsSmall?: boolean;
}
const ask = ({ whole, targeted, own = 'I', displacementIsSmall = true }: Asked): ReturnType<typeof combined> =>
  combined({ whole: NAMES[whole]!, targeted: NAMES[targeted]!, own: NAMES[own]!, displacementIsSmall });
const verdict = (asked: Asked): string => letterOf(ask(asked).verdict);

/** Method 6.2, as it is printed: rows W, columns T. */
const PRINTED = `
  W\\T C P I N X
  C   C C C P P
  P   P P P P N
  I   P P I N N
  N   P N N N X
  X   N N X X X`;
const [[, ...COLUMNS], ...ROWS] = PRINTED.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/)) as [string[], ...string[][]];

const TABLE = ROWS.flatMap(([whole, ...cells]) => cells.map((told, i) => ({ whole: whole!, targeted: COLUMNS[i]!, told })));

describe('the whole budget and the targeted cells together', () => {
  it.each(TABLE)('$whole and $targeted are $told', ({ whole, targeted, told }) => {
    expect(verdict({ whole, targeted })).toBe(told);
  });

  it('are all of twenty-five pairs', () => {
    expect(new Set(TABLE.map(({ whole, targeted }) => whole + targeted)).size).toBe(25);
  });
});

describe('where councils spend much of what they saved again', () => {
  it.each(LETTERS)('targeted cells that speak for the claim are not heard beside a whole budget that is %s', (whole) => {
    for (const targeted of ['C', 'P']) {
      const found = ask({ whole, targeted, displacementIsSmall: false });
      expect([letterOf(found.verdict), found.locusUnheard]).toEqual([verdict({ whole, targeted: 'I' }), true]);
    }
  });

  it.each(LETTERS)('targeted cells that do not speak for it are, beside a whole budget that is %s', (whole) => {
    for (const targeted of ['I', 'N', 'X']) {
      const found = ask({ whole, targeted, displacementIsSmall: false });
      expect([letterOf(found.verdict), found.locusUnheard]).toEqual([verdict({ whole, targeted }), false]);
    }
  });

  it('means: surely more than a quarter of what left the targeted cells', () => {
    expect(isDisplacementSmall(0.6, { estimate: 0.15 + 1.645 * 0.02 - 1e-9, error: 0.02 })).toBe(true);
    expect(isDisplacementSmall(0.6, { estimate: 0.15 + 1.645 * 0.02 + 1e-9, error: 0.02 })).toBe(false);
  });

  it('means: surely more than nothing, where nothing left them', () => {
    expect(isDisplacementSmall(-0.5, { estimate: 0.03, error: 0.02 })).toBe(true);
    expect(isDisplacementSmall(-0.5, { estimate: 0.04, error: 0.02 })).toBe(false);
  });
});

describe('what a council’s own accounts make of the two', () => {
  /** Method 6.2: what W and T say together, and then with own accounts that are C, P, I, N, X. */
  const CONFLICTS = [
    ['C', 'C C C P P'],
    ['P', 'P P P P P'],
    ['I', 'I I I I I'],
    ['N', 'I N N N N'],
    ['X', 'I N X X X'],
  ] as const;
  const cases = CONFLICTS.flatMap(([together, row]) => row.split(' ').map((told, i) => ({ together, own: LETTERS[i]!, told })));

  it.each(cases)('$together beside own accounts of $own is $told', ({ together, own, told }) => {
    const found = ask({ whole: together, targeted: together, own });
    expect([letterOf(found.verdict), found.conflict]).toEqual([told, told !== together]);
  });
});
