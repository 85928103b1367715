import type { Panel } from '#domain/triangulation';
import { drawStories, liveOut } from '../claims.js';
import { mulberry32 } from '../random.js';
import { panelOf, type TrueOutcome, truthOf } from './panel-of.js';
import { completeWorld, type WorldOptions } from './world-options.js';

/** A nation of councils that do not exist, as the numbers that a test of claims reads, and what is true of it. */
export interface SimulatedWorld {
  readonly panel: Panel;
  /** One for each council and horizon, in that order. Only what marks a test may read it. */
  readonly truth: readonly TrueOutcome[];
  /** Whether a council's own finance team signed its claim off. */
  readonly signedOff: ReadonlyMap<string, boolean>;
  readonly notes: string;
}

/** Makes the world that belongs to the options: the same options give the same world, to the penny. No return is written for it. */
export function simulateWorld(options: WorldOptions = {}): SimulatedWorld {
  const world = completeWorld(options);
  const { stories } = drawStories(mulberry32(world.seed), world);
  const lives = stories.map((story) => ({ story, years: liveOut(story, world) }));
  const panel = panelOf(lives, world.yearsBefore);
  return {
    panel,
    truth: truthOf(lives),
    signedOff: new Map(panel.councils.map((council, i) => [council, stories[i]?.signedOff ?? false])),
    notes: `Simulated: ${JSON.stringify(world)}`,
  };
}
