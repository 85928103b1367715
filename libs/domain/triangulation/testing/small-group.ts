import { tQuantile } from '../../statistics/index.js';
import { type PanelWindow, sumOver } from '../panel/window.js';
import type { SpendTest } from './spend-test.js';

/** What councils deliver of each pound claimed where too few claim to tell: the audits of national programmes, mean and sd (method 1.9). */
const EXTERNAL = { passThrough: 0.66, error: 0.16 } as const;

/** The test of a council against a group too small for a calibration (method 4.3). */
export interface SmallGroupTest extends SpendTest {
  /** How many peers it was compared with. */
  readonly peers: number;
  /** The share of councils, each in the council's place, whose spend fell at least as far beside the others'. */
  readonly permutation: number;
}

/** How much each council's spend grew beyond what was expected, log, and what it claimed of it, over the councils of the register. */
interface Growth {
  readonly councils: readonly number[];
  readonly growth: Float64Array;
  readonly claimed: Float64Array;
}

export class SmallGroup {
  private readonly growth: Growth;

  constructor(
    private readonly window: PanelWindow,
    private readonly sizes: Float64Array,
  ) {
    const { panel, expected, spend, claim, isComplete, isRegistered } = window;
    const width = panel.cells.length;
    const total = (series: Float64Array, council: number): number => sumOver(series, council, width);
    const councils = panel.councils.flatMap((_, j) => {
      const takesPart = isComplete[j] === true && isRegistered[j] === true && total(expected, j) > 0 && total(spend, j) > 0;
      return takesPart ? [j] : [];
    });
    this.growth = {
      councils,
      growth: Float64Array.from(councils, (j) => Math.log(total(spend, j) / total(expected, j))),
      claimed: Float64Array.from(councils, (j) => total(claim, j) / total(expected, j)),
    };
  }

  /**
   * The council's growth beside its peers', theirs with their own claims put back as far as such claims usually come true. The interval is Student's t
   * with one degree fewer than peers, of how peers differ from one another on the council's scale, and of what is not known of their delivery.
   */
  test(council: number): SmallGroupTest {
    const { councils, growth, claimed } = this.growth;
    const place = councils.indexOf(council);
    const others = councils.map((_, i) => i).filter((i) => i !== place);
    const stripped = (i: number): number => growth[i]! + EXTERNAL.passThrough * claimed[i]!;
    const mean = average(others.map(stripped));
    const k = others.length;
    const scaled = others.map((i) => (stripped(i) - mean) / this.sizes[councils[i]!]!);
    const deviation = Math.sqrt(scaled.reduce((sum, each) => sum + each ** 2, 0) / (k - 1)) * this.sizes[council]!;
    const error = Math.sqrt(deviation ** 2 * (1 + 1 / k) + (EXTERNAL.error * average(others.map((i) => claimed[i]!))) ** 2);
    const reach = tQuantile(0.95, k - 1) * error;

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
      peers: k,
      permutation: this.permutation(place),
    };
  }

  private permutation(place: number): number {
    const { councils, growth, claimed } = this.growth;
    const all = growth.reduce((sum, each, i) => sum + each + EXTERNAL.passThrough * claimed[i]!, 0);
    const n = councils.length;
    // Each council's own growth as it is, the others' with their claims put back, and both on the scale of the median council.
    const statistic = (i: number): number =>
      (growth[i]! - (all - growth[i]! - EXTERNAL.passThrough * claimed[i]!) / (n - 1)) / this.sizes[councils[i]!]!;
    const own = statistic(place);
    return councils.filter((_, i) => statistic(i) <= own).length / n;
  }
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
