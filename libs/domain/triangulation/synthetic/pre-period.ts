import { medianDeviation, quantileInPlace } from '../../statistics/index.js';
import type { Outcomes } from './outcomes.js';

/** A council whose series cannot be followed through the years before: a year is not known, or one year is not like the year before it. */
export type SeriesBreak = Gap | Jump;

export interface Gap {
  readonly kind: 'gap';
  /** The place of the year among those of the outcomes. */
  readonly year: number;
}

export interface Jump {
  readonly kind: 'jump';
  readonly year: number;
  /** How far the council's change on the year before stands from the median council's, and how far it may: log, on the scale of its size. */
  readonly change: number;
  readonly limit: number;
}

/** Councils whose accounts go on without a gap decide how far back a fit looks: half of them at least. */
const MOST_KNOWN = 0.5;
/** In robust standard deviations. Tails are fat: by Student's t with 5 degrees of freedom one council in forty has such a year among nine. */
const JUMP = 5;

/** The first year from which on at least half of the councils are known in every year. */
export function firstYear({ values, councils, years }: Outcomes): number {
  const starts = Float64Array.from({ length: councils }, (_, j) => {
    let start = years;
    while (start > 0 && !Number.isNaN(values[j * years + start - 1]!)) start -= 1;
    return start;
  }).sort();
  return starts[Math.ceil(MOST_KNOWN * councils) - 1] ?? years;
}

/** What breaks each council's series, the earliest first; undefined where nothing does. A gap after the pre-period is one too. */
export function breaksIn(outcomes: Outcomes, before: number, sizes: Float64Array): readonly (SeriesBreak | undefined)[] {
  const { values, councils, years } = outcomes;
  const changes = relativeChanges(outcomes, before, 1);
  const scaled = changes.map((change, i) => change / sizes[Math.floor(i / (before - 1))]!);
  const limit = JUMP * medianDeviation(scaled.filter((change) => !Number.isNaN(change)));
  return Array.from({ length: councils }, (_, j): SeriesBreak | undefined => {
    const gap = values.subarray(j * years, (j + 1) * years).findIndex((value) => Number.isNaN(value));
    if (gap !== -1) return { kind: 'gap', year: gap };
    const from = j * (before - 1);
    const jump = scaled.subarray(from, from + before - 1).findIndex((change) => Math.abs(change) > limit);
    return jump === -1 ? undefined : { kind: 'jump', year: jump + 1, change: changes[from + jump]!, limit: limit * sizes[j]! };
  });
}

/** One robust standard deviation of how far councils' changes over so many years stray from the others', in a council of median size (method 2.6). */
export function noiseFloor(outcomes: Outcomes, before: number, horizon: number, sizes: Float64Array): number {
  const changes = relativeChanges(outcomes, before, horizon);
  return medianDeviation(changes.map((change, i) => change / sizes[Math.floor(i / (before - horizon))]!));
}

/** Each council's change over every stretch of so many of the years before, less the median council's: councils x stretches. */
function relativeChanges({ values, councils, years }: Outcomes, before: number, over: number): Float64Array {
  const stretches = before - over;
  const changes = new Float64Array(councils * stretches);
  for (let k = 0; k < stretches; k++) {
    const all = Float64Array.from({ length: councils }, (_, j) => values[j * years + k + over]! - values[j * years + k]!);
    const middle = quantileInPlace(
      all.filter((change) => !Number.isNaN(change)),
      0.5,
    );
    for (let j = 0; j < councils; j++) changes[j * stretches + k] = all[j]! - middle;
  }
  return changes;
}
