import { type CouncilCode, councilCode, type FinancialYear, financialYear } from '#domain/catalogue';
import type { PanelValue, PracticePanel } from '#domain/effects';

const COUNCILS = 60;
const ADOPTING = 22;
const NEIGHBOURS = 15;
const FIRST = 2015;
const YEARS = ['2015-16', '2016-17', '2017-18'].map(financialYear);

/** The i-th council of the nation, from 1. */
export const councilOf = (i: number): CouncilCode => councilCode(`X99${String(i).padStart(6, '0')}`);

const numbers = Array.from({ length: COUNCILS }, (_, i) => i + 1);
const startOf = (i: number): number | undefined => (i > ADOPTING ? undefined : i % 2 === 0 ? FIRST + 1 : FIRST + 2);

function valueOf(i: number, year: number): number {
  const t = year - FIRST + 1;
  const value = 78 + 7 * Math.sin(1.7 * i) + 4 * Math.sin(2.3 * i * t + i) + 2 * Math.sin((i % 5) + t);
  return value + (year >= (startOf(i) ?? Infinity) ? 3 + Math.sin(5 * i) : 0);
}

/**
 * Sixty councils whose shares a formula gives, 22 of which begin reablement: the even ones in 2016-17, the odd ones a year later. The same
 * stands in test/effects/reference/effects.py. A council's peers are the fifteen that follow it.
 */
export function formulaNation({ people = false, ...changed }: Partial<PracticePanel> & { readonly people?: boolean } = {}): PracticePanel {
  const series = (i: number): ReadonlyMap<FinancialYear, PanelValue> =>
    new Map(
      YEARS.map((year, t) => [
        year,
        { kind: 'known', value: valueOf(i, FIRST + t), ...(people ? { outOf: 40 + 11 * ((i * 7) % 40) } : {}) } as const,
      ]),
    );
  return {
    tag: 'REABLEMENT',
    concept: 'reablement-sequel',
    direction: 'up',
    move: 'points',
    values: new Map(numbers.map((i) => [councilOf(i), series(i)])),
    starts: new Map(numbers.flatMap((i) => (i > ADOPTING ? [] : [[councilOf(i), YEARS[(startOf(i) ?? FIRST) - FIRST]!] as const]))),
    peers: new Map(numbers.map((i) => [councilOf(i), Array.from({ length: NEIGHBOURS }, (_, k) => councilOf(((i + k) % COUNCILS) + 1))])),
    regions: new Map(numbers.map((i) => [councilOf(i), String(i % 5)])),
    setAside: [],
    breaks: [],
    ...changed,
  };
}
