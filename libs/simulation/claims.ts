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
const CLAIMED_CELLS = [3, 4, 5] as const;
const CLAIM_SPREAD = 3;
/** Delivered share of a claim: each cell's jitter around the council's, and the range no cell leaves. */
const DELIVERED = { jitter: 0.06, least: -0.6, most: 1.2 };
/** How likely a council's finance team signs the claim off, whatever became of it (method 9.1). */
const SIGN_OFF: Readonly<Record<DeliveryKind, number>> = { full: 0.9, part: 0.6, none: 0.3, backfires: 0.2 };

/** A year as it turned out. Claims are cumulative, in the year's prices. */
export interface OutturnYear extends CouncilYear {
  readonly claimed: ByCell;
  readonly delivered: ByCell;
  /** Spent again on cells without a claim because of what was saved. */
  readonly displaced: ByCell;
  readonly spend: ByCell;
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
  const settings = Array.from({ length: panel.councils }, () => drawSetting(random, panel));
  const nation = drawNation(random, panel, settings);
  return { nation, councils: settings.map((setting) => drawCouncil(random, panel, setting, nation)) };
}

function drawCouncil(random: Uniform, panel: Panel, setting: Setting, nation: readonly NationalYear[]): SimulatedCouncil {
  const history = drawHistory(random, panel, setting, nation);
  const usualRate = normal(random, panel.claimMean, panel.claimBetweenCouncils);
  const locus = drawLocus(random);
  const kind = choose(random, DELIVERY_KINDS, (each) => panel.delivery[each]);
  const usual = drawDeliveredShare(random, kind);
  const deliveredShare = byCell(() => clip(normal(random, usual, DELIVERED.jitter), DELIVERED.least, DELIVERED.most));
  const displacedShare = random() < panel.displacingCouncils ? panel.displacedShare : 0;
  const signedOff = random() < SIGN_OFF[kind];

  const years: OutturnYear[] = [];
  for (const now of history) {
    const before = years.at(-1);
    const pressed = panel.claimReaction * 100 * (before?.shock ?? 0);
    const rate = clip(normal(random, usualRate, panel.claimBetweenYears) + pressed, CLAIM_RATE.least, CLAIM_RATE.most) / 100;
    const claimed = claimIn(now, before, setting, locus, rate);
    years.push(outturn(now, claimed, setting.shares, deliveredShare, displacedShare));
  }
  return { setting, signedOff, years };
}

/** The cells a council claims savings in, and the share of its claim in each: nought in the others. */
function drawLocus(random: Uniform): ByCell {
  const cells = chooseSeveral(random, choose(random, CLAIMED_CELLS), CELL_CODES, (cell) => CELL_SHARES[cell]);
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
function claimIn(now: CouncilYear, before: OutturnYear | undefined, setting: Setting, locus: ByCell, rate: number): ByCell {
  if (before === undefined || now.sinceBase <= 0) return byCell(() => 0);
  const rolled = setting.baseSpend * sumOfCells(byCell((cell) => setting.shares[cell] * (now.price[cell] / 100) * now.volume[cell]));
  return byCell((cell) => {
    const carried = (before.claimed[cell] * now.price[cell]) / before.price[cell];
    return Math.min(carried + rate * rolled * locus[cell], CLAIM_CAP * now.withoutSavings[cell]);
  });
}

/** Spend is what it would have been, less what was delivered, and with what was spent again pro rata where nothing is claimed. */
function outturn(now: CouncilYear, claimed: ByCell, shares: ByCell, deliveredShare: ByCell, displacedShare: number): OutturnYear {
  const delivered = byCell((cell) => claimed[cell] * deliveredShare[cell]);
  const free = byCell((cell) => (claimed[cell] > 0 ? 0 : shares[cell]));
  const spentAgain = displacedShare * Math.max(sumOfCells(delivered), 0);
  const displaced = byCell((cell) => (spentAgain * free[cell]) / sumOfCells(free));
  const spend = byCell((cell) => now.withoutSavings[cell] - delivered[cell] + displaced[cell]);
  return { ...now, claimed, delivered, displaced, spend };
}
