import { mulberry32 } from '#domain/statistics';

/** Of a share, people, hours and a price, as a cell has them, and of plain numbers. */
const SIZES = [0.02, 150_000, 500, 20, 1, 10];

/**
 * So many sets of 2 to 6 factors in two years, drawn from a seed, as CSV that the python program reads: most change a little, some a lot,
 * some not at all; some are nought in a year or in both, some negative, and some turn.
 */
export function drawnFactors(sets: number, seed: number): string {
  const random = mulberry32(seed);
  const isOneIn = (times: number): boolean => random() * times < 1;

  const factor = (size: number): readonly [from: number, to: number] => {
    const from = size * (0.5 + random());
    const to = isOneIn(12) ? from : isOneIn(8) ? from * 10 ** (4 * random() - 2) : from * (0.85 + 0.3 * random());
    return [isOneIn(15) ? 0 : from, isOneIn(15) ? 0 : to];
  };
  const rows = Array.from({ length: sets }, (_, i) => {
    const factors = SIZES.slice(0, 2 + (i % 5)).map(factor);
    const signs = factors.map(() => (i % 4 === 3 && isOneIn(3) ? [-1, isOneIn(3) ? 1 : -1] : [1, 1]) as readonly [number, number]);
    const values = (year: 0 | 1): string => factors.map((pair, k) => String(pair[year] * signs[k]![year])).join(' ');
    return `${values(0)},${values(1)}`;
  });
  return ['from,to', ...rows].join('\n') + '\n';
}
