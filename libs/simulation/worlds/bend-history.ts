import { CELL_CODES } from '#domain/catalogue';
import { byCell, type ByCell, sumOfCells } from '../by-cell.js';
import type { CouncilStory } from '../claims.js';
import type { CouncilYear } from '../counterfactual.js';
import { normal } from '../random.js';
import { scores, streamFor, type World } from './world-options.js';

type Stories = readonly CouncilStory[];

/** What would have happened without any claim: everything that moves spend and is no saving, and the index published of it. */
export const bendHistories = (stories: Stories, world: World): Stories =>
  [dominate, moveRegions, makeBaseDear, saveUnclaimed, scatterIndices].reduce((bent, bend) => bend(bent, world), stories);

/** Moves the log of each year's spend by as much as `moved` says, less what it says of the base year. */
function move({ history, ...story }: CouncilStory, moved: readonly ByCell[], world: World): CouncilStory {
  const nothing = byCell(() => 0);
  const base = moved[world.yearsBefore] ?? nothing;
  const years = history.map((now, t): CouncilYear => {
    const level = moved[t] ?? nothing;
    const before = moved[t - 1] ?? nothing;
    return {
      ...now,
      withoutSavings: byCell((cell) => now.withoutSavings[cell] * Math.exp(level[cell] - base[cell])),
      shock: now.shock + sumOfCells(byCell((cell) => story.setting.shares[cell] * (level[cell] - before[cell]))),
    };
  });
  return { ...story, history: years };
}

/** The largest cell of the first council takes its share of the spend, and the others make room. */
function dominate(stories: Stories, { dominantShare }: World): Stories {
  if (dominantShare === 0) return stories;
  return stories.map(({ setting, history, ...story }, i) => {
    const largest = CELL_CODES.reduce((most, cell) => (setting.shares[cell] > setting.shares[most] ? cell : most));
    const times = byCell((cell) =>
      i > 0 ? 1 : cell === largest ? dominantShare / setting.shares[cell] : (1 - dominantShare) / (1 - setting.shares[largest]),
    );
    return {
      ...story,
      setting: { ...setting, shares: byCell((cell) => setting.shares[cell] * times[cell]) },
      history: history.map((now) => ({ ...now, withoutSavings: byCell((cell) => now.withoutSavings[cell] * times[cell]) })),
    };
  });
}

/** Neighbours, who follow one another in the panel, share what befalls their cells. */
function moveRegions(stories: Stories, world: World): Stories {
  if (world.regionNoise === 0) return stories;
  const random = streamFor('regionNoise', world);
  const drawRegion = (): readonly ByCell[] => {
    let level = byCell(() => 0);
    return (stories[0]?.history ?? []).map(() => {
      const before = level;
      return (level = byCell((cell) => before[cell] + normal(random, 0, world.regionNoise)));
    });
  };
  const regions = Array.from({ length: Math.ceil(stories.length / world.regionSize) }, drawRegion);
  return stories.map((story, i) => move(story, regions[Math.floor(i / world.regionSize)] ?? [], world));
}

/** Some base years are dearer than the years around them, and claims are the larger for it. */
function makeBaseDear(stories: Stories, world: World): Stories {
  if (world.dearBase === 0) return stories;
  const random = streamFor('dearBase', world);
  return stories.map((story) => {
    const dear = normal(random);
    const moved = story.history.map(({ sinceBase }) => byCell(() => (sinceBase === 0 ? dear * world.dearBase : 0)));
    const pull = Math.exp(world.claimFollowsDearBase * dear);
    return { ...move(story, moved, world), rates: story.rates.map((rate) => rate * pull) };
  });
}

/** Saved by everybody, claimed by nobody: no council is pressed by it to claim less. */
function saveUnclaimed(stories: Stories, { unclaimedSavings }: World): Stories {
  if (unclaimedSavings === 0) return stories;
  return stories.map(({ history, ...story }) => ({
    ...story,
    history: history.map((now) => {
      const left = Math.exp(-unclaimedSavings * Math.max(now.sinceBase, 0));
      return { ...now, withoutSavings: byCell((cell) => now.withoutSavings[cell] * left) };
    }),
  }));
}

/** The index that is published of each council misses in its own way. */
function scatterIndices(stories: Stories, world: World): Stories {
  if (world.indexScatter === 0) return stories;
  const random = streamFor('indexScatter', world);
  return stories.map(({ history, ...story }) => {
    const drift = normal(random, 0, world.indexScatter) / 100;
    let level = 0;
    const levels = history.map(() => (level += drift + normal(random, 0, world.indexScatter) / 100));
    const base = levels[world.yearsBefore] ?? 0;
    const published = (now: CouncilYear, t: number): ByCell =>
      byCell((cell) => Math.round(now.price[cell] * Math.exp((levels[t] ?? base) - base) * 1e6) / 1e6);
    return { ...story, history: history.map((now, t) => ({ ...now, price: published(now, t) })) };
  });
}

/** How fast each cell had grown by the base year beyond what prices, people and transfers say: standard scores within the council. */
export function grownBefore({ history }: CouncilStory): ByCell {
  const first = history[0];
  const base = history.find(({ sinceBase }) => sinceBase === 0);
  const grown = (now: CouncilYear | undefined, cell: (typeof CELL_CODES)[number]): number =>
    now === undefined ? 0 : Math.log(now.withoutSavings[cell] / (now.price[cell] * now.volume[cell] * now.footprint));
  const all = scores(CELL_CODES.map((cell) => grown(base, cell) - grown(first, cell)));
  return byCell((cell) => all[CELL_CODES.indexOf(cell)] ?? 0);
}
