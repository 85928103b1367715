import type { PeerModelCode, Polarity } from '../../catalogue/index.js';
import { fewestKnown, knownValues } from '../comparison.js';
import type { CouncilFigure } from '../comparing/group-standing.js';
import { FEWEST, percentile, placeOf, QUARTILE_BANDS, quartileBand, type QuartileBand, type Statistic } from '../statistic.js';

/** A peer group that a council's figure was held against. */
export interface TriedGroup {
  readonly model: PeerModelCode;
  /** How many neighbours were asked for, where the model is neighbours. */
  readonly k?: number;
  readonly group: string;
  /** The known figures of the peers, without the council's own. */
  readonly peerValues: readonly number[];
  /** How many peers there are, with a figure or without. */
  readonly peers: number;
}

/** A group whose peers have figures, as it counts in the range; what could not be put together has no part in it. */
export function triedGroup(
  { model, k }: { readonly model: PeerModelCode; readonly k: number | undefined },
  { group, peers }: { readonly group: string; readonly peers: readonly CouncilFigure[] },
): TriedGroup {
  const peerValues = knownValues(peers.map(({ figure }) => figure));
  return { model, ...(k === undefined ? {} : { k }), group, peerValues, peers: peers.length };
}

export interface PositionRequest {
  readonly own: number;
  readonly polarity: Polarity;
  readonly tried: readonly TriedGroup[];
}

interface Tried {
  readonly model: PeerModelCode;
  readonly k: number | undefined;
  readonly group: string;
  /** Councils with a figure, the council itself among them. */
  readonly known: number;
}

export interface Position extends Tried {
  readonly percentile: number;
  readonly quartileBand: QuartileBand;
  readonly place: Statistic;
}

/** A group with too few figures for a quartile: it is told, and no part of the range. */
export interface NotPlaced extends Tried {
  readonly needed: number;
}

export type PositionRange =
  | {
      readonly kind: 'range';
      readonly positions: readonly Position[];
      readonly lowest: number;
      readonly highest: number;
      /** Whether the quartile band depends on the peers. */
      readonly flips: boolean;
      /** The share of groups that put the council into each band; they add up to 1. */
      readonly bands: Readonly<Record<QuartileBand, number>>;
      readonly notPlaced: readonly NotPlaced[];
      readonly sentence: string;
    }
  | { readonly kind: 'no-position'; readonly notPlaced: readonly NotPlaced[]; readonly sentence: string }
  | { readonly kind: 'no-better-direction'; readonly sentence: string };

/**
 * Where a council stands, as a range over the peer groups that could have been chosen: who its peers are is a judgement, and a position
 * that one choice makes and another unmakes is not to be told as a fact.
 */
export function positionRange({ own, polarity, tried }: PositionRequest): PositionRange {
  if (polarity === 'none' || polarity === 'band') return { kind: 'no-better-direction', sentence: WITHOUT_DIRECTION[polarity] };

  const outcomes = tried.map((group) => positionIn(group, own, polarity));
  const notPlaced = outcomes.filter((outcome): outcome is NotPlaced => 'needed' in outcome);
  const positions = outcomes.filter((outcome): outcome is Position => !('needed' in outcome));
  if (positions.length === 0) return { kind: 'no-position', notPlaced, sentence: NO_POSITION };

  const percentiles = positions.map((position) => position.percentile);
  const share = (band: QuartileBand): number => positions.filter((position) => position.quartileBand === band).length / positions.length;
  const bands = { top: share('top'), second: share('second'), third: share('third'), bottom: share('bottom') };
  const found = QUARTILE_BANDS.filter((band) => bands[band] > 0);
  return {
    kind: 'range',
    positions,
    lowest: Math.min(...percentiles),
    highest: Math.max(...percentiles),
    flips: found.length > 1,
    bands,
    notPlaced,
    sentence: sentenceOf(found, positions.length),
  };
}

function positionIn({ model, k, group, peerValues, peers }: TriedGroup, own: number, polarity: Polarity): Position | NotPlaced {
  const values = [own, ...peerValues];
  const tried = { model, k, group, known: values.length };
  const needed = Math.max(FEWEST.quartiles, fewestKnown(peers + 1));
  const [rank, band] = [percentile(own, values, polarity), quartileBand(own, values, polarity)];
  if (values.length < needed || rank.kind !== 'given' || band.kind !== 'given') return { ...tried, needed };
  return { ...tried, percentile: rank.value, quartileBand: band.value, place: placeOf(own, values, polarity) };
}

function sentenceOf(bands: readonly QuartileBand[], groups: number): string {
  const [best, worst] = [bands.at(0), bands.at(-1)];
  if (groups === 1) return `It stands in the ${best} quartile of the one group that was tried.`;
  if (best === worst) return `It stands in the ${best} quartile, whichever of ${groups} groups of peers is chosen.`;
  return `It stands between the ${best} and ${worst} quartile, depending on the peers: ${groups} groups were tried.`;
}

const NO_POSITION = 'It has no position: no group of peers has enough figures for a quartile.';
const WITHOUT_DIRECTION = {
  none: 'It has no position: neither more nor less is better.',
  band: 'It has no position: what counts is how near a council is to its own target band.',
} as const;
