import type { CouncilCode } from '../../catalogue/index.js';
import type { Contrast } from '../measuring/contrast.js';
import { held, type ReferenceWindow } from '../measuring/reference-window.js';

/**
 * How the errors of contrasts go together, n × n, row after row: two councils share comparators, the comparators of one window are those of
 * another, a council with the practice was a comparator before it began, and councils of a region move together. Each contrast is a sum over
 * councils' later levels; how these go together is measured on the councils without the practice. Every window must have its usual course.
 */
export function errorCovariance(contrasts: readonly Contrast[], regions: ReadonlyMap<CouncilCode, string> | undefined): Float64Array {
  const n = contrasts.length;
  const councils = [...new Set(contrasts.flatMap(({ parts }) => [...parts.keys()]))];
  const places = new Map(councils.map((council, place) => [council, place]));
  const names = [...new Set(regions?.values() ?? [])];
  const regionAt = councils.map((council) => names.indexOf(regions?.get(council) ?? ''));
  const rows = contrasts.map((contrast) => scaledParts(contrast, places));
  const byRegion = rows.map((row) => sumsByRegion(row, regionAt, names.length));
  const together = new Map<string, Together>();
  const covariance = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let k = i; k < n; k++) {
      const [one, other] = [contrasts[i]!.window, contrasts[k]!.window];
      const key = `${one.from} ${one.to} ${other.from} ${other.to}`;
      const { own, regional } = together.get(key) ?? movedTogether(one, other, regions);
      together.set(key, { own, regional });
      const same = product(rows[i]!, rows[k]!);
      const inRegion = regional === 0 ? 0 : product(byRegion[i]!, byRegion[k]!) - knownRegion(rows[i]!, rows[k]!, regionAt);
      covariance[i * n + k] = covariance[k * n + i] = own * same + regional * inRegion;
    }
  return covariance;
}

/** The mean product of two windows' strayings, each in its own spreads: of one council, and of two of a region. */
interface Together {
  readonly own: number;
  readonly regional: number;
}

function movedTogether(one: ReferenceWindow, other: ReferenceWindow, regions: ReadonlyMap<CouncilCode, string> | undefined): Together {
  const both = one.without.filter((council) => other.usual?.strayed.has(council));
  let own = 0;
  const sums = new Map<string, { one: number; other: number; same: number; count: number }>();
  for (const council of both) {
    const [first, second] = [one.usual?.strayed.get(council) ?? 0, other.usual?.strayed.get(council) ?? 0];
    own += first * second;
    const region = regions?.get(council);
    if (region === undefined) continue;
    const sum = sums.get(region) ?? { one: 0, other: 0, same: 0, count: 0 };
    sums.set(region, { one: sum.one + first, other: sum.other + second, same: sum.same + first * second, count: sum.count + 1 });
  }
  const all = [...sums.values()];
  const pairs = all.reduce((sum, { count }) => sum + count * (count - 1), 0);
  const inRegions = all.reduce((sum, { count }) => sum + count, 0);
  // Strayings add up to nought, which takes from every pair the share of its region that the mean of all takes along.
  const left = 1 - all.reduce((sum, { count }) => sum + (count / inRegions) ** 2, 0);
  const crossed = all.reduce((sum, each) => sum + each.one * each.other - each.same, 0);
  const regional = pairs > 0 && left > 0 ? Math.max(crossed / pairs / left, 0) : 0;
  return { own: both.length > 0 ? own / both.length : 0, regional };
}

function scaledParts({ parts, window }: Contrast, places: ReadonlyMap<CouncilCode, number>): Float64Array {
  const row = new Float64Array(places.size);
  for (const [council, part] of parts) {
    const place = places.get(council);
    if (place !== undefined && window.usual !== undefined) row[place] = part * held(window.usual.spread, council);
  }
  return row;
}

function sumsByRegion(row: Float64Array, regionAt: readonly number[], count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let place = 0; place < row.length; place++) if (regionAt[place]! >= 0) sums[regionAt[place]!]! += row[place]!;
  return sums;
}

function knownRegion(one: Float64Array, other: Float64Array, regionAt: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < one.length; place++) if (regionAt[place]! >= 0) sum += one[place]! * other[place]!;
  return sum;
}

function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < one.length; place++) sum += one[place]! * other[place]!;
  return sum;
}
