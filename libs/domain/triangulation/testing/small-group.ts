import { tQuantile } from '../../statistics/index.js';
import { type PanelWindow, sumOver } from '../panel/window.js';
import type { SpendTest } from './spend-test.js';

/** What councils deliver of each pound claimed where too few claim to tell: the audits of national programmes, mean and sd (method 1.9). */
const EXTERNAL: BelievedDelivery = { passThrough: 0.66, error: 0.16 };

/** The share of claims that is taken to come true, and its standard deviation. */
export interface BelievedDelivery {
  readonly passThrough: number;
  readonly error: number;
}

/** The test of a council against a group too small for a calibration (method 4.3). */
export interface SmallGroupTest extends SpendTest {
  /** How many peers it was compared with. */
  readonly peers: number;
  /** The share of councils that stand at least as far below the others, had nothing been delivered: one in so many is the least that can be. */
  readonly permutation: number;
}

/** How much each council's spend grew beyond what was expected, log, what it claimed of it, and its size: over the councils of the register. */
export interface Growth {
  readonly growth: Float64Array;
  readonly claimed: Float64Array;
  readonly sizes: Float64Array;
}

/** What a council's growth would have been had it claimed nothing, by its peers', and the standard error of a council's distance from that. */
export interface StrippedGrowth {
  readonly growth: number;
  readonly error: number;
  readonly peers: number;
}

/** The mean growth of all others with their own claims put back as far as such claims come true (method 4.3). */
export function strippedGrowth({ growth, claimed, sizes }: Growth, place: number, delivery = EXTERNAL): StrippedGrowth {
  const others = Array.from(growth.keys()).filter((i) => i !== place);
  const stripped = (i: number): number => growth[i]! + delivery.passThrough * claimed[i]!;
  const mean = average(others.map(stripped));
  const k = others.length;
  const scaled = others.map((i) => (stripped(i) - mean) / sizes[i]!);
  const deviation = Math.sqrt(scaled.reduce((sum, each) => sum + each ** 2, 0) / (k - 1)) * sizes[place]!;
  const delivered = delivery.error * average(others.map((i) => claimed[i]!));
  return { growth: mean, error: Math.sqrt(deviation ** 2 * (1 + 1 / k) + delivered ** 2), peers: k };
}

export class SmallGroup {
  private readonly councils: readonly number[];
  private readonly growth: Growth;

  constructor(
    private readonly window: PanelWindow,
    sizes: Float64Array,
  ) {
    const { panel, expected, spend, claim, isComplete, isRegistered } = window;
    const width = panel.cells.length;
    const total = (series: Float64Array, council: number): number => sumOver(series, council, width);
    this.councils = panel.councils.flatMap((_, j) => {
      const takesPart = isComplete[j] === true && isRegistered[j] === true && total(expected, j) > 0 && total(spend, j) > 0;
      return takesPart ? [j] : [];
    });
    const series = (value: (council: number) => number): Float64Array => Float64Array.from(this.councils, value);
    this.growth = {
      growth: series((j) => Math.log(total(spend, j) / total(expected, j))),
      claimed: series((j) => total(claim, j) / total(expected, j)),
      sizes: series((j) => sizes[j]!),
    };
  }

  /**
   * The council's growth beside its peers', theirs with their own claims put back as far as such claims usually come true. The interval is Student's t
   * with one degree fewer than peers, of how peers differ from one another on the council's scale, and of what is not known of their delivery.
   */
  test(council: number): SmallGroupTest | undefined {
    const place = this.councils.indexOf(council);
    if (place === -1) return undefined;
    const { growth: mean, error, peers } = strippedGrowth(this.growth, place);
    const reach = tQuantile(0.95, peers - 1) * error;

    const width = this.window.panel.cells.length;
    const indexed = sumOver(this.window.expected, council, width);
    const actual = sumOver(this.window.spend, council, width);
    const saved = (by: number): number => indexed * Math.exp(mean + by) - actual;
    return {
      expected: indexed * Math.exp(mean),
      actual,
      implied: saved(0),
      low: saved(-reach),
      high: saved(reach),
      noise: error * indexed * Math.exp(mean),
      noiseFrom: 'peers',
      peers,
      permutation: permutationShare(this.growth, place),
    };
  }
}

/**
 * The share of councils, the tested one among them, that stand at least as far below the others as it does: its own growth as it is, the others' with
 * their claims put back, each on the scale of its size. Were nothing delivered, it would be one of them (method 4.3).
 */
export function permutationShare({ growth, claimed, sizes }: Growth, place: number, delivery = EXTERNAL): number {
  const asIfNothing = growth.map((each, i) => (i === place ? each : each + delivery.passThrough * claimed[i]!));
  const all = asIfNothing.reduce((sum, each) => sum + each, 0);
  const n = growth.length;
  const distance = (i: number): number => (asIfNothing[i]! - (all - asIfNothing[i]!) / (n - 1)) / sizes[i]!;
  return growth.filter((_, i) => distance(i) <= distance(place)).length / n;
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
