import { financialYear } from '#domain/catalogue';
import { completePanel, type Panel, type PanelOptions } from '../panel-options.js';
import { mulberry32, type Uniform } from '../random.js';

/** What a world may do that the method takes for granted it does not. Shares and chances lie between 0 and 1. */
export interface Bends {
  /** How the delivered share changes with the size of a claim in its cell: not at all, falling, or rising. */
  readonly deliveryShape: 'straight' | 'concave' | 'convex';
  /** Delivery comes in the year of its claim, or in the year after. */
  readonly deliveryLag: 0 | 1;
  /** The share of what was delivered that is lost again with each year. */
  readonly deliveryFades: number;
  /** How much more of its claim a council delivers for each sd of log size. */
  readonly deliveryBySize: number;
  /** The chance that what is claimed in a cell is delivered in another one. */
  readonly misplacedCells: number;
  /** What is spent again goes pro rata on cells without a claim, or into the one service that stands in for each. */
  readonly displacedInto: 'pro-rata' | 'substitute';
  /** How far councils differ in the share they spend again: nought, or up to all of theirs either way. */
  readonly displacedVaries: number;
  /** The share of councils that no register has after the base year, and who they are. */
  readonly absentCouncils: number;
  readonly absent: 'any' | 'low-deliverers';
  /** How many councils make a region, and the sd of the log by which each of its cells moves in a year. */
  readonly regionSize: number;
  readonly regionNoise: number;
  /** The sd by which a council's own published index misses, in its drift and in each year: percentage points a year. */
  readonly indexScatter: number;
  /** How strongly the choice of cells, and the size of the claim, follow how they had grown by the base year: log for each sd. */
  readonly locusFollowsGrowth: number;
  readonly claimFollowsGrowth: number;
  /** How much less those claim who deliver more: log for each whole claim delivered. */
  readonly claimShunsDelivery: number;
  /** The sd of the log by which the base year alone is dear, and how strongly claims follow it: log for each sd. */
  readonly dearBase: number;
  readonly claimFollowsDearBase: number;
  /** In how many cells a council claims: one of these, each as likely. */
  readonly claimedCells: readonly number[];
  /** The share of councils that return no bridge. */
  readonly bridgesMissing: number;
  /** The chance that a council spends nothing up to the base year in one cell, where it claims nothing. */
  readonly closedCells: number;
  /** The chance that the outturn of a cell in a year was not returned. */
  readonly spendMissing: number;
  /** The share of its largest cell in the spend of the first council; 0 for what it happens to be. */
  readonly dominantShare: number;
  /** What every council saves a year after the base year without claiming it, log. */
  readonly unclaimedSavings: number;
}

export type WorldOptions = Partial<PanelOptions & Bends>;
export type World = Panel & Bends;

/** As many councils and years as method 9.1 has. */
const USUAL: PanelOptions = { councils: 150, baseYear: financialYear('2015-16'), yearsBefore: 8, yearsAfter: 4 };

export const STRAIGHT: Bends = {
  deliveryShape: 'straight',
  deliveryLag: 0,
  deliveryFades: 0,
  deliveryBySize: 0,
  misplacedCells: 0,
  displacedInto: 'pro-rata',
  displacedVaries: 0,
  absentCouncils: 0,
  absent: 'any',
  regionSize: 15,
  regionNoise: 0,
  indexScatter: 0,
  locusFollowsGrowth: 0,
  claimFollowsGrowth: 0,
  claimShunsDelivery: 0,
  dearBase: 0,
  claimFollowsDearBase: 0,
  claimedCells: [],
  bridgesMissing: 0,
  closedCells: 0,
  spendMissing: 0,
  dominantShare: 0,
  unclaimedSavings: 0,
};

/** The options with the usual chances where they name none; throws a RangeError where no world can be made. */
export function completeWorld(options: WorldOptions): World {
  const world = { ...STRAIGHT, ...completePanel({ ...USUAL, ...options }, Infinity), ...options };
  if (!world.claimedCells.every((cells) => Number.isInteger(cells) && cells >= 1 && cells <= 8)) {
    throw new RangeError(`a claim is made in 1 to 8 cells, not ${world.claimedCells.join(', ')}`);
  }
  return world;
}

/** A stream of its own for each bend, so that worlds that differ in one bend differ in nothing else. */
export function streamFor(bend: keyof Bends, { seed }: World): Uniform {
  let state = seed >>> 0;
  for (const letter of bend) state = Math.imul(state ^ letter.charCodeAt(0), 16777619) >>> 0; // FNV-1a
  return mulberry32(state);
}

/** Standard scores of the values; all nought where they do not differ. */
export function scores(values: readonly number[]): readonly number[] {
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length);
  return values.map((value) => (spread > 0 ? (value - centre) / spread : 0));
}
