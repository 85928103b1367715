import { quantileInPlace } from '../../statistics/index.js';
import type { ClaimRows } from './claim-rows.js';
import type { ReferenceClass } from './reference-class.js';

/** Councils whose cells are compared: fewer deviations than this say nothing of their scatter. */
const FEWEST = 100;
/** Scatter is read between the median and these quantiles, on either side of it: far out where one claim in four may have come true elsewhere. */
const SIDES = { unclaimed: [0.2, 0.8], claimed: [0.1, 0.9] } as const;

/** By how many times cells scatter more since the base year than over windows of the same length before it. */
export interface PresentScatter {
  /** Of cells that nobody claims in; `undefined` where there are too few of them, now or before. */
  readonly unclaimed: number | undefined;
  /** Of cells with a claim, about the share that the council's own claims came true by. */
  readonly claimed: number | undefined;
}

/**
 * Each council's cells are compared with each other alone, in units of their own history (method 4.2a): whatever moved all of them, as money
 * spent again in proportion does, says nothing of the noise. And scatter counts that is there on both sides: savings made in another cell than they are
 * claimed in reach down, and money spent again in one place reaches up, and neither is noise.
 */
export function presentScatter(
  rows: ClaimRows,
  residuals: Float64Array,
  passThrough: number,
  reference: ReferenceClass,
  sizes: Float64Array,
): PresentScatter {
  const cells = new Map<number, CouncilCells>();
  for (let row = 0; row < rows.council.length; row++) {
    const council = rows.council[row]!;
    const held = cells.get(council) ?? { unclaimed: [], claimed: [] };
    cells.set(council, held);
    const cell = rows.cell[row]!;
    const unit = sizes[council]! * reference.spread[cell]!;
    const claim = rows.claimed[row]!;
    if (claim > 0) held.claimed.push({ cell, slope: claim / unit, now: (residuals[row]! - passThrough * claim) / unit });
    else held.unclaimed.push({ cell, slope: 0, now: residuals[row]! / unit });
  }
  const width = reference.spread.length;
  const of = (which: keyof typeof SIDES, apart: Apart): number | undefined => {
    const pick = (each: CouncilCells): readonly Cell[] => each[which];
    const now = [...cells.values()].flatMap((each) =>
      apart(
        pick(each),
        pick(each).map((cell) => cell.now),
      ),
    );
    const before: number[] = [];
    for (let row = 0; row < reference.rows; row++) {
      const held = cells.get(reference.councils[row]!);
      if (held === undefined) continue;
      const values = pick(held).map(({ cell }) => reference.residuals[row * width + cell]! / reference.spread[cell]!);
      if (!values.includes(Number.NaN)) before.push(...apart(pick(held), values));
    }
    return Math.min(now.length, before.length) < FEWEST ? undefined : ratio(now, before, SIDES[which]);
  };
  return { unclaimed: of('unclaimed', fromMiddle), claimed: of('claimed', fromOwnSlope) };
}

interface CouncilCells {
  readonly unclaimed: Cell[];
  readonly claimed: Cell[];
}

interface Cell {
  readonly cell: number;
  /** The claim in units of the cell's noise. */
  readonly slope: number;
  readonly now: number;
}

type Apart = (cells: readonly Cell[], values: readonly number[]) => readonly number[];

/** How far each value lies from the middle one. */
const fromMiddle: Apart = (_, values) => {
  if (values.length < 3) return [];
  const middle = quantileInPlace(Float64Array.from(values), 0.5);
  return values.map((value) => value - middle);
};

/** How far each value lies from the line through nought that fits the council's own claims best. */
const fromOwnSlope: Apart = (cells, values) => {
  if (values.length < 3) return [];
  const squares = cells.reduce((sum, { slope }) => sum + slope ** 2, 0);
  const own = cells.reduce((sum, { slope }, i) => sum + slope * values[i]!, 0) / squares;
  return values.map((value, i) => value - own * cells[i]!.slope);
};

/** The smaller of the two sides' ratios. */
function ratio(now: readonly number[], before: readonly number[], quantiles: readonly [number, number]): number {
  const [present, past] = [now, before].map((values) => sides(values, quantiles));
  return Math.min(...quantiles.map((_, i) => present![i]! / past![i]!));
}

/** How far the quantiles on either side lie from the median. */
function sides(values: readonly number[], quantiles: readonly [number, number]): readonly number[] {
  const left = Float64Array.from(values);
  const middle = quantileInPlace(left, 0.5);
  return quantiles.map((p) => Math.abs(quantileInPlace(left, p) - middle));
}
