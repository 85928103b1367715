import { CELL_CODES } from '#domain/catalogue';
import { byCell, CELL_SHARES, sumOfCells } from '../by-cell.js';
import { CLAIMED_CELLS, type CouncilStory, DELIVERED, drawLocus } from '../claims.js';
import { clip } from '../fictional-councils.js';
import { choose, uniformBetween } from '../random.js';
import { grownBefore } from './bend-history.js';
import { scores, streamFor, type World } from './world-options.js';

type Stories = readonly CouncilStory[];

/** What is claimed and where, and how much of it is delivered and spent again. */
export const bendClaims = (stories: Stories, world: World): Stories =>
  [placeAnew, followGrowth, deliverBySize, shunDelivery, varyDisplacement, closeCells].reduce((bent, bend) => bend(bent, world), stories);

/** The council's delivered share over its whole claim. */
export const usualDelivery = ({ locus, deliveredShare }: CouncilStory): number =>
  sumOfCells(byCell((cell) => locus[cell] * deliveredShare[cell]));

/** More cells or fewer than usual, or those whose spend was growing. */
function placeAnew(stories: Stories, world: World): Stories {
  const { claimedCells, locusFollowsGrowth } = world;
  if (claimedCells.length === 0 && locusFollowsGrowth === 0) return stories;
  const random = streamFor('claimedCells', world);
  const counts = claimedCells.length === 0 ? CLAIMED_CELLS : claimedCells;
  return stories.map((story) => {
    const grown = grownBefore(story);
    const weights = byCell((cell) => CELL_SHARES[cell] * Math.exp(locusFollowsGrowth * grown[cell]));
    return { ...story, locus: drawLocus(random, counts, weights) };
  });
}

/** Claims are the larger where the council's spend had grown the more. */
function followGrowth(stories: Stories, { claimFollowsGrowth, yearsBefore }: World): Stories {
  if (claimFollowsGrowth === 0) return stories;
  const grown = scores(
    stories.map(({ setting, history }) => {
      const first = history[0];
      if (first === undefined || yearsBefore === 0) return 0;
      const rolled = sumOfCells(byCell((cell) => setting.shares[cell] * (first.price[cell] / 100) * first.volume[cell]));
      return -Math.log(sumOfCells(first.withoutSavings) / (setting.baseSpend * first.footprint * rolled));
    }),
  );
  return stories.map((story, i) => ({
    ...story,
    rates: story.rates.map((rate) => rate * Math.exp(claimFollowsGrowth * (grown[i] ?? 0))),
  }));
}

/** Large councils deliver more, and small ones less. */
function deliverBySize(stories: Stories, { deliveryBySize }: World): Stories {
  if (deliveryBySize === 0) return stories;
  const sizes = scores(stories.map(({ setting }) => Math.log(setting.baseSpend)));
  return stories.map((story, i) => ({
    ...story,
    deliveredShare: byCell((cell) => clip(story.deliveredShare[cell] + deliveryBySize * (sizes[i] ?? 0), DELIVERED.least, DELIVERED.most)),
  }));
}

/** Who promises most delivers least: the usual claim goes with delivery of a half. */
function shunDelivery(stories: Stories, { claimShunsDelivery }: World): Stories {
  if (claimShunsDelivery === 0) return stories;
  return stories.map((story) => {
    const larger = Math.exp(claimShunsDelivery * (0.5 - usualDelivery(story)));
    return { ...story, rates: story.rates.map((rate) => rate * larger) };
  });
}

function varyDisplacement(stories: Stories, world: World): Stories {
  if (world.displacedVaries === 0) return stories;
  const random = streamFor('displacedVaries', world);
  return stories.map((story) => ({
    ...story,
    displacedShare: story.displacedShare * (1 + world.displacedVaries * uniformBetween(random, -1, 1)),
  }));
}

/** Every second closed cell opens after the base year. What it then costs is no part of what it cost before. */
const OPENS = 0.5;

/** Nothing is spent in a cell without a claim up to the base year. */
function closeCells(stories: Stories, world: World): Stories {
  if (world.closedCells === 0) return stories;
  const random = streamFor('closedCells', world);
  return stories.map((story) => {
    const happens = random() < world.closedCells;
    const opens = random() < OPENS;
    const closed = choose(random, CELL_CODES, (cell) => (story.locus[cell] > 0 ? 0 : CELL_SHARES[cell]));
    if (!happens) return story;
    const history = story.history.map((now) => ({
      ...now,
      withoutSavings: { ...now.withoutSavings, [closed]: opens && now.sinceBase > 0 ? now.withoutSavings[closed] : 0 },
    }));
    return { ...story, setting: { ...story.setting, shares: { ...story.setting.shares, [closed]: 0 } }, history };
  });
}
