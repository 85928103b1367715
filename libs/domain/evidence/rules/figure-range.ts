/** The numbers that a printed figure may stand for, both ends included. */
export interface FigureRange {
  readonly low: number;
  readonly high: number;
}

/** What the binary form of decimals leaves behind: differences smaller than this share of the numbers are none. */
const DUST = 1e-9;

export const exactly = (value: number): FigureRange => ({ low: value, high: value });

/** Everything that is `value` once it is rounded to a multiple of `step`. */
export const roundedTo = (value: number, step: number): FigureRange => ({ low: value - step / 2, high: value + step / 2 });

export const plus = (a: FigureRange, b: FigureRange): FigureRange => ({ low: a.low + b.low, high: a.high + b.high });
export const minus = (a: FigureRange, b: FigureRange): FigureRange => ({ low: a.low - b.high, high: a.high - b.low });

export function times(a: FigureRange, b: FigureRange): FigureRange {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high].map(noughtOfAnything);
  return { low: Math.min(...corners), high: Math.max(...corners) };
}

/** `a` divided by a range that is above nought, or reaches down to it: then there is no upper end. */
export const over = (a: FigureRange, b: FigureRange): FigureRange => ({
  low: a.low / b.high,
  high: b.low > 0 ? a.high / b.low : Number.POSITIVE_INFINITY,
});

/** The distance between two ranges; nought where some number lies in both. */
export function distance(a: FigureRange, b: FigureRange): number {
  const between = Math.max(a.low - b.high, b.low - a.high);
  const size = Math.max(...[a.low, a.high, b.low, b.high].filter(Number.isFinite).map(Math.abs));
  return between <= DUST * size ? 0 : between;
}

export const alike = (a: number, b: number): boolean => Math.abs(a - b) <= DUST * Math.max(Math.abs(a), Math.abs(b));

/** An open end times nought is nought: there is nothing of it. */
const noughtOfAnything = (corner: number): number => (Number.isNaN(corner) ? 0 : corner);
