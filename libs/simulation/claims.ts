import { CELL_CODES } from '#domain/catalogue';
import { type ByCell, byCell, CELL_SHARES, sumOfCells } from './by-cell.js';
import { type CouncilYear, drawHistory, drawNation, type NationalYear } from './counterfactual.js';
import { clip, drawSetting, type Setting } from './fictional-councils.js';
import { DELIVERY_KINDS, type DeliveryKind, type Panel } from './panel-options.js';
import { choose, chooseSeveral, dirichlet, normal, type Uniform } from './random.js';

/** What a council may claim in a year, per cent of its budget: the range the 2012 programme printed. */
const CLAIM_RATE = { least: 0.5, most: 11.3 };
/** No claim is more than this share of what its cell would have cost. */
const CLAIM_CAP = 0.6;
/** Claims are spread over so many cells, evenly as a Dirichlet draw of this weight. */
export const CLAIMED_CELLS = [3, 4, 5] as const;
const CLAIM_SPREAD = 3;
/** Delivered share of a claim: each cell's jitter around the council's, and the range no cell leaves. */
export const DELIVERED = { jitter: 0.06, least: -0.6, most: 1.2 };
/** How likely a council's finance team signs the claim off, whatever became of it (method 9.1). */
const SIGN_OFF: Readonly<Record<DeliveryKind, number>> = { full: 0.9, part: 0.6, none: 0.3, backfires: 0.2 };

/** All that chance decides about a council. What becomes of it is reckoned. */
export interface CouncilStory {
  readonly setting: Setting;
  readonly history: readonly CouncilYear[];
  /** What the council would newly claim in each year, per cent of its budget, if the year before pressed it to nothing more. */
  readonly rates: readonly number[];
  /** The share of its claim in each cell: nought where it claims nothing. */
  readonly locus: ByCell;
  readonly deliveredShare: ByCell;
  /** The share of what it delivers that it spends again. */
  readonly displacedShare: number;
  readonly signedOff: boolean;
}

/** A year as it turned out. Claims are cumulative, in the year's prices. */
export interface OutturnYear extends CouncilYear {
  readonly claimed: ByCell;
  readonly delivered: ByCell;
  /** Spent again on cells without a claim because of what was saved. */
  readonly displaced: ByCell;
  readonly spend: ByCell;
}

/** How a claim changes what is spent. */
export interface Ways {
  readonly deliver: (now: CouncilYear, claimed: ByCell, before: OutturnYear | undefined) => ByCell;
  readonly spendAgain: (claimed: ByCell, delivered: ByCell) => ByCell;
}

export interface SimulatedCouncil {
  readonly setting: Setting;
  readonly signedOff: boolean;
  readonly years: readonly OutturnYear[];
}

export interface Simulation {
  readonly nation: readonly NationalYear[];
  readonly councils: readonly SimulatedCouncil[];
}

/** The process of method 9.1: the nation first, then one council after another. */
export function simulate(random: Uniform, panel: Panel): Simulation {
  const { nation, stories } = drawStories(random, panel);
  const councils = stories.map((story) => ({ setting: story.setting, signedOff: story.signedOff, years: liveOut(story, panel) }));
  return { nation, councils };
}

export function drawStories(random: Uniform, panel: Panel): { nation: readonly NationalYear[]; stories: readonly CouncilStory[] } {
  const settings = Array.from({ length: panel.councils }, () => drawSetting(random, panel));
  const nation = drawNation(random, panel, settings);
  return { nation, stories: settings.map((setting) => drawStory(random, panel, setting, nation)) };
}

function drawStory(random: Uniform, panel: Panel, setting: Setting, nation: readonly NationalYear[]): CouncilStory {
  const history = drawHistory(random, panel, setting, nation);
  const usualRate = normal(random, panel.claimMean, panel.claimBetweenCouncils);
  const locus = drawLocus(random, CLAIMED_CELLS, CELL_SHARES);
  const kind = choose(random, DELIVERY_KINDS, (each) => panel.delivery[each]);
  const usual = drawDeliveredShare(random, kind);
  const deliveredShare = byCell(() => clip(normal(random, usual, DELIVERED.jitter), DELIVERED.least, DELIVERED.most));
  const displacedShare = random() < panel.displacingCouncils ? panel.displacedShare : 0;
  const signedOff = random() < SIGN_OFF[kind];
  const rates = history.map(() => normal(random, usualRate, panel.claimBetweenYears));
  return { setting, history, rates, locus, deliveredShare, displacedShare, signedOff };
}

/** The years of a story one after another: nothing is left to chance here. */
export function liveOut(story: CouncilStory, { claimReaction }: Panel, ways = straight(story)): readonly OutturnYear[] {
  const years: OutturnYear[] = [];
  story.history.forEach((now, t) => {
    const before = years.at(-1);
    const pressed = claimReaction * 100 * (before?.shock ?? 0);
    const rate = clip((story.rates[t] ?? NaN) + pressed, CLAIM_RATE.least, CLAIM_RATE.most) / 100;
    const claimed = claimIn(now, before, story, rate);
    const delivered = ways.deliver(now, claimed, before);
    const displaced = ways.spendAgain(claimed, delivered);
    // Spend is what it would have been, less what was delivered, and with what was spent again.
    const spend = byCell((cell) => now.withoutSavings[cell] - delivered[cell] + displaced[cell]);
    years.push({ ...now, claimed, delivered, displaced, spend });
  });
  return years;
}

/** Cells deliver the same share of any claim, and what is spent again goes pro rata where nothing is claimed. */
const straight = ({ setting, deliveredShare, displacedShare }: CouncilStory): Ways => ({
  deliver: (_, claimed) => byCell((cell) => claimed[cell] * deliveredShare[cell]),
  spendAgain: (claimed, delivered) => {
    const free = byCell((cell) => (claimed[cell] > 0 ? 0 : setting.shares[cell]));
    const spentAgain = displacedShare * Math.max(sumOfCells(delivered), 0);
    return byCell((cell) => (spentAgain * free[cell]) / sumOfCells(free));
  },
});

/** The cells a council claims savings in, so many as one of `counts`, and the share of its claim in each: nought in the others. */
export function drawLocus(random: Uniform, counts: readonly number[], weights: ByCell): ByCell {
  const cells = chooseSeveral(random, choose(random, counts), CELL_CODES, (cell) => weights[cell]);
  const shares = dirichlet(
    random,
    cells.map(() => CLAIM_SPREAD),
  );
  return byCell((cell) => shares[cells.indexOf(cell)] ?? 0);
}

/** The kinds of method 9.1. Draws for every kind take the same numbers from the stream, so that panels that differ in their mix alone stay comparable. */
function drawDeliveredShare(random: Uniform, kind: DeliveryKind): number {
  const scatter = normal(random, 0, 0.08);
  const position = random();
  const share = { full: 0.95 + scatter, part: 0.35 + 0.3 * position, none: 0.05 + scatter, backfires: -0.4 + 0.3 * position };
  return share[kind];
}

/** Last year's claim at this year's prices, and a new round: a rate of the budget as the published indices roll it forward. */
function claimIn(now: CouncilYear, before: OutturnYear | undefined, { setting, locus }: CouncilStory, rate: number): ByCell {
  if (before === undefined || now.sinceBase <= 0) return byCell(() => 0);
  const rolled = setting.baseSpend * sumOfCells(byCell((cell) => setting.shares[cell] * (now.price[cell] / 100) * now.volume[cell]));
  return byCell((cell) => {
    const carried = (before.claimed[cell] * now.price[cell]) / before.price[cell];
    return Math.min(carried + rate * rolled * locus[cell], CLAIM_CAP * now.withoutSavings[cell]);
  });
}
