import type { WorldOptions } from './world-options.js';

export interface BentWorld {
  /** What the world does that the method takes for granted it does not. */
  readonly bends: string;
  readonly options: WorldOptions;
}

/** Worlds that break what method 4.2 leans on, each by itself unless it says otherwise: scenario B of method 9.1 but for its own row. */
export const WORLDS = {
  'delivery-concave': { bends: 'The delivered share falls with the size of the claim in its cell.', options: { deliveryShape: 'concave' } },
  'delivery-convex': { bends: 'The delivered share rises with the size of the claim in its cell.', options: { deliveryShape: 'convex' } },
  'delivery-lags': { bends: 'What is claimed in a year is delivered in the year after.', options: { deliveryLag: 1 } },
  'delivery-fades': { bends: 'A fifth of what was delivered is lost again with each year.', options: { deliveryFades: 0.2 } },
  'delivery-by-size': { bends: 'Large councils deliver more of what they claim, and small ones less.', options: { deliveryBySize: 0.2 } },
  'delivery-against-size': { bends: 'Small councils deliver more of what they claim, and large ones less.', options: { deliveryBySize: -0.2 } },
  'promises-outrun': { bends: 'Those who deliver least claim most.', options: { claimShunsDelivery: 0.6 } },
  'misplaced-quarter': { bends: 'A quarter of what is claimed cell by cell is delivered in another cell.', options: { misplacedCells: 0.25 } },
  'misplaced-half': { bends: 'Half of what is claimed cell by cell is delivered in another cell.', options: { misplacedCells: 0.5 } },
  'absent-third': { bends: 'A third of councils, whichever, are in no register and save unseen.', options: { absentCouncils: 1 / 3 } },
  'absent-low-deliverers': {
    bends: 'A third of councils, mostly those that deliver little, are in no register.',
    options: { absentCouncils: 1 / 3, absent: 'low-deliverers' },
  },
  'noisier-after': { bends: 'Councils scatter twice as much after the base year as before it.', options: { noiseAfter: 2 } },
  'regions-together': { bends: 'Fifteen neighbours share what befalls their cells in a year.', options: { regionNoise: 0.04 } },
  'displaced-substitute': {
    bends: 'Half of the councils spend again on the one service that stands in for another.',
    options: { displacingCouncils: 0.5, displacedInto: 'substitute' },
  },
  'displaced-all-substitute': {
    bends: 'Every council spends most of what it saved again on the one service that stands in for another.',
    options: { displacingCouncils: 1, displacedShare: 0.8, displacedInto: 'substitute' },
  },
  'displaced-varies': {
    bends: 'Every council spends again, between nothing and all of what it saved.',
    options: { displacingCouncils: 1, displacedShare: 0.5, displacedVaries: 1 },
  },
  'index-by-council': { bends: 'Each council has a published price index that is wrong in its own way.', options: { indexScatter: 1.5 } },
  'index-runs-ahead': { bends: 'The published price index rises too fast for everybody.', options: { indexBias: 1.5 } },
  'claims-follow-cells': { bends: 'Councils claim where their spend was already growing.', options: { locusFollowsGrowth: 1 } },
  'claims-follow-growth': {
    bends: 'Councils whose spend was already growing claim more, and in the cells that grew.',
    options: { locusFollowsGrowth: 1, claimFollowsGrowth: 0.35 },
  },
  'base-year-dear': {
    bends: 'A base year that was dear by chance brings large claims, and passes by itself.',
    options: { dearBase: 0.05, claimFollowsDearBase: 0.5 },
  },
  'few-councils': { bends: 'There are only 24 councils.', options: { councils: 24 } },
  'no-history': { bends: 'No year before the base year is known.', options: { yearsBefore: 0 } },
  'one-year-before': { bends: 'One year before the base year is known.', options: { yearsBefore: 1 } },
  'two-years-before': { bends: 'Two years before the base year are known.', options: { yearsBefore: 2 } },
  'claims-everywhere': { bends: 'Savings are claimed in seven or eight of the nine cells.', options: { claimedCells: [7, 8] } },
  'claims-in-one-cell': { bends: 'Savings are claimed in one or two cells.', options: { claimedCells: [1, 2] } },
  'bridges-missing': { bends: 'Half of the councils return no bridge.', options: { bridgesMissing: 0.5 } },
  'more-transfers': { bends: 'Services change hands in one year of four, and half of it is not declared.', options: { boundaryEvents: 0.25, boundaryDeclared: 0.5 } },
  'cells-closed': { bends: 'One council in five spent nothing in a cell up to the base year.', options: { closedCells: 0.2 } },
  'spend-missing': { bends: 'The outturn of a cell was not returned here and there.', options: { spendMissing: 0.003 } },
  'one-cell-dominates': { bends: 'One council spends two thirds of its budget in one cell.', options: { dominantShare: 2 / 3 } },
  'savings-unclaimed': { bends: 'Every council saves two per cent a year that nobody claims.', options: { unclaimedSavings: 0.02 } },
  'many-at-once': {
    bends: 'A little of much: misplaced claims, absent councils, noise after the base year, regions, substitutes and bent delivery.',
    options: {
      deliveryShape: 'concave',
      misplacedCells: 0.15,
      absentCouncils: 0.2,
      absent: 'low-deliverers',
      noiseAfter: 1.3,
      regionNoise: 0.02,
      displacedInto: 'substitute',
      bridgesMissing: 0.25,
      spendMissing: 0.001,
    },
  },
} as const satisfies Readonly<Record<string, BentWorld>>;

export type WorldName = keyof typeof WORLDS;
