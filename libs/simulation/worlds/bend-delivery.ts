import { CELL_CODES, type CellCode } from '#domain/catalogue';
import { byCell, type ByCell, sumOfCells } from '../by-cell.js';
import { type CouncilStory, DELIVERED, type OutturnYear, type Ways } from '../claims.js';
import type { CouncilYear } from '../counterfactual.js';
import { clip } from '../fictional-councils.js';
import { choose } from '../random.js';
import { streamFor, type World } from './world-options.js';

/** A claim of this share of its cell delivers as much in every shape: about what is claimed in a cell over three years. */
const USUAL_CLAIM = 0.25;
/** Nothing saves more than this share of what its cell would have cost. */
const MOST_SAVED = 0.9;
/** Where people go who no longer get a service: the likeliest first. */
const STAND_INS: ByCell<readonly CellCode[]> = {
  NURSING_65: ['RESIDENTIAL_65', 'HOME_CARE_65'],
  RESIDENTIAL_65: ['HOME_CARE_65', 'NURSING_65'],
  HOME_CARE_65: ['DIRECT_PAYMENTS_OTHER_65', 'RESIDENTIAL_65'],
  DIRECT_PAYMENTS_OTHER_65: ['HOME_CARE_65', 'RESIDENTIAL_65'],
  HOMES_18_64: ['SUPPORTED_LIVING_18_64', 'COMMUNITY_18_64'],
  SUPPORTED_LIVING_18_64: ['COMMUNITY_18_64', 'HOMES_18_64'],
  COMMUNITY_18_64: ['SUPPORTED_LIVING_18_64', 'HOMES_18_64'],
  STAFFING_COMMISSIONING: ['SHORT_TERM_EQUIPMENT_OTHER', 'COMMUNITY_18_64'],
  SHORT_TERM_EQUIPMENT_OTHER: ['STAFFING_COMMISSIONING', 'HOME_CARE_65'],
};

/** The cells that what is claimed in each cell is truly delivered in: its own, or one without a claim. */
export function drawPlaces(stories: readonly CouncilStory[], world: World): readonly ByCell<CellCode>[] {
  const random = streamFor('misplacedCells', world);
  return stories.map(({ locus, setting }) => {
    const unclaimed = CELL_CODES.filter((cell) => locus[cell] === 0 && setting.shares[cell] > 0);
    return byCell((cell) => {
      const misplaced = random() < world.misplacedCells && locus[cell] > 0 && unclaimed.length > 0;
      return misplaced ? choose(random, unclaimed, (each) => setting.shares[each]) : cell;
    });
  });
}

const NOTHING = byCell(() => 0);

/** How a council's claim changes its spend in a world. */
export const waysIn = (story: CouncilStory, world: World, places: ByCell<CellCode>): Ways => ({
  deliver: (now, claimed, before) => {
    if (now.sinceBase <= 0) return NOTHING;
    const counted = world.deliveryLag === 0 ? claimed : claimBefore(now, before);
    const delivered = { ...NOTHING };
    for (const cell of CELL_CODES) delivered[places[cell]] += counted[cell] * deliveredShareOf(cell, counted, now, story, world);
    return byCell((cell) => Math.min(delivered[cell], MOST_SAVED * now.withoutSavings[cell]));
  },
  spendAgain: (claimed, delivered) => {
    const spentAgain = story.displacedShare * Math.max(sumOfCells(delivered), 0);
    if (spentAgain === 0) return NOTHING;
    const free = byCell((cell) => (claimed[cell] > 0 || delivered[cell] !== 0 ? 0 : story.setting.shares[cell]));
    const all = sumOfCells(free);
    if (all === 0) return NOTHING;
    if (world.displacedInto === 'pro-rata') return byCell((cell) => (spentAgain * free[cell]) / all);
    return intoStandIns(spentAgain, delivered, free);
  },
});

/** Last year's claim at this year's prices. */
const claimBefore = (now: CouncilYear, before: OutturnYear | undefined): ByCell =>
  before === undefined ? NOTHING : byCell((cell) => (before.claimed[cell] * now.price[cell]) / before.price[cell]);

function deliveredShareOf(cell: CellCode, counted: ByCell, now: CouncilYear, story: CouncilStory, world: World): number {
  const kept = (1 - world.deliveryFades) ** Math.max(now.sinceBase - 1, 0);
  const straight = story.deliveredShare[cell] * kept;
  if (world.deliveryShape === 'straight' || counted[cell] === 0) return straight;
  const size = counted[cell] / now.withoutSavings[cell] / USUAL_CLAIM;
  // From twice the share for the smallest claims down to a half for those of three times the usual, or the mirror of it.
  const times = (2 * (world.deliveryShape === 'concave' ? 1 : size)) / (1 + size);
  return clip(straight * times, DELIVERED.least, DELIVERED.most);
}

/** What was saved in a cell is spent again on the first free cell that stands in for it; without one, pro rata. */
function intoStandIns(spentAgain: number, delivered: ByCell, free: ByCell): ByCell {
  const saved = byCell((cell) => Math.max(delivered[cell], 0));
  const allSaved = sumOfCells(saved);
  const allFree = sumOfCells(free);
  const standIn = byCell((cell) => STAND_INS[cell].find((each) => free[each] > 0));
  const into = (place: CellCode, cell: CellCode): number =>
    standIn[cell] === undefined ? free[place] / allFree : standIn[cell] === place ? 1 : 0;
  return byCell((place) => CELL_CODES.reduce((sum, cell) => sum + (spentAgain * saved[cell] * into(place, cell)) / allSaved, 0));
}
