import type { Panel, TrueOutcome } from '#domain/triangulation';
import { drawStories, liveOut } from '../claims.js';
import { mulberry32 } from '../random.js';
import { bendClaims } from './bend-claims.js';
import { drawPlaces, waysIn } from './bend-delivery.js';
import { bendHistories } from './bend-history.js';
import { type Life, panelOf, truthOf } from './panel-of.js';
import { absentees, withhold } from './unreported.js';
import { completeWorld, type World, type WorldOptions } from './world-options.js';

/** A nation of councils that do not exist, as the numbers that a test of claims reads, and what is true of it. */
export interface SimulatedWorld {
  readonly panel: Panel;
  /** Whether all councils have the same published price index, or each its own. */
  readonly priceScope: 'national' | 'council';
  /** One for each horizon of each council in the register, in that order. Only what marks a test may read it. */
  readonly truth: readonly TrueOutcome[];
  /** Whether a council's own finance team signed its claim off. */
  readonly signedOff: ReadonlyMap<string, boolean>;
  readonly notes: string;
}

/** Makes the world that belongs to the options: the same options give the same world, to the penny. No return is written for it. */
export function simulateWorld(options: WorldOptions = {}): SimulatedWorld {
  const world = completeWorld(options);
  const lives = livesIn(world);
  const absent = absentees(lives, world);
  const panel = withhold(panelOf(lives, world.yearsBefore), absent, world);
  const unheard = new Set(panel.councils.filter((_, i) => absent.has(i)));
  return {
    panel,
    priceScope: world.indexScatter > 0 ? 'council' : 'national',
    truth: truthOf(lives).filter(({ council, claimed }) => claimed > 0 && !unheard.has(council)),
    signedOff: new Map(panel.councils.map((council, i) => [council, lives[i]?.story.signedOff ?? false])),
    notes: `Simulated: ${JSON.stringify(world)}`,
  };
}

/** What became of each council. Chance draws what it draws in any panel of the seed; the bends come after, from streams of their own. */
export function livesIn(world: World): readonly Life[] {
  const { stories } = drawStories(mulberry32(world.seed), world);
  const bent = bendClaims(bendHistories(stories, world), world);
  const places = drawPlaces(bent, world);
  return bent.flatMap((story, i) =>
    places.slice(i, i + 1).map((place) => ({ story, years: liveOut(story, world, waysIn(story, world, place)) })),
  );
}
