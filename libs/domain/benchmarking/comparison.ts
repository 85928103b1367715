import {
  type Council,
  type CouncilCode,
  type Figure,
  type FinancialYear,
  isKnown,
  type KnownFigure,
  measure,
  type MeasureCode,
  type MissingReason,
} from '../catalogue/index.js';
import { ascending } from '../statistics/index.js';
import { type CitedGroup, citedGroup, groupName, namedBy, type NoGroupReason, type PeerGroup, peersOf } from './peer-group.js';
import type { LeftOut } from './peers/left-out.js';
import { NO_DIRECTORY, type PeerDirectory } from './peers/peer-directory.js';
import { FEWEST, percentile, placeOf, quartileBand, type QuartileBand, type Statistic } from './statistic.js';
import { groupSpread, type GroupSpread, robustPosition } from './group-spread.js';

/** What benchmarking asks of whatever holds the published figures. */
export interface FigureTable {
  /** The councils of the table's realm that had their duties through the year. */
  councilsIn(year: FinancialYear): readonly Council[];
  figure(council: CouncilCode, measure: MeasureCode, year: FinancialYear): Figure;
}

export interface ComparisonRequest {
  readonly council: CouncilCode;
  readonly measure: MeasureCode;
  readonly year: FinancialYear;
  readonly group: PeerGroup;
}

export interface CouncilFigure {
  readonly council: Council;
  readonly figure: Figure;
}

/** How an answer counts: the group is the council, or one that is proposed, and its peers together; `known` of its `size` have a figure. */
export interface InGroup {
  readonly group: string;
  readonly size: number;
  readonly known: number;
  /** Who would be in the group and can be no peer, with the reason. */
  readonly leftOut: readonly LeftOut[];
}

interface Counted extends InGroup {
  readonly council: Council;
  /** The saved group that was asked with, if one was. */
  readonly saved: CitedGroup | undefined;
}

/** A value among those of its peers: statistics are of all of them together. */
export interface Standing extends GroupSpread {
  readonly value: number;
  readonly peers: readonly CouncilFigure[];
  readonly quartileBand: Statistic<QuartileBand>;
  readonly percentile: Statistic;
  readonly place: Statistic;
  /** How many usual distances the council lies from the median of the group. */
  readonly robustZ: Statistic;
}

export interface Comparison extends Counted, Standing {
  readonly kind: 'comparison';
}

export type ComparisonOutcome =
  | Comparison
  | (Counted & { readonly kind: 'too-few-peers'; readonly value: number; readonly needed: number })
  | (Counted & { readonly kind: 'figure-missing'; readonly reason: MissingReason })
  | { readonly kind: 'peers-not-usable'; readonly councils: readonly CouncilCode[]; readonly leftOut: readonly LeftOut[] }
  | { readonly kind: 'no-group'; readonly council: Council; readonly group: string; readonly reason: NoGroupReason }
  | { readonly kind: 'council-unknown' };

/** Below this share of its group with a figure, those that have one are not the group (method 7.3). */
export const SMALLEST_KNOWN_SHARE = 0.6;

/** How many of a group of this size must have a figure before anything is said of it. */
export const fewestKnown = (size: number): number => Math.max(FEWEST.median, Math.ceil(SMALLEST_KNOWN_SHARE * size));

/** Where a council stands among its peers on one measure in one year. */
export function compare(table: FigureTable, request: ComparisonRequest, directory: PeerDirectory = NO_DIRECTORY): ComparisonOutcome {
  const living = table.councilsIn(request.year);
  const council = living.find((each) => each.code === request.council);
  if (council === undefined) return { kind: 'council-unknown' };
  const chosen = peersOf(council, request.group, { councils: living, year: request.year }, directory);
  const group = groupName(namedBy(council, directory), request.group, directory);
  if (chosen.kind === 'not-usable') return { kind: 'peers-not-usable', councils: chosen.councils, leftOut: chosen.leftOut };
  if (chosen.kind === 'no-group') return { kind: 'no-group', council, group, reason: chosen.reason };

  const figureOf = (of: Council): Figure => table.figure(of.code, request.measure, request.year);
  const own = figureOf(council);
  const peers = chosen.councils.map((peer) => ({ council: peer, figure: figureOf(peer) }));
  const values = knownValues([own, ...peers.map((peer) => peer.figure)]);
  const saved = citedGroup(request.group, directory);
  const counted = { council, group, saved, size: peers.length + 1, known: values.length, leftOut: chosen.leftOut };
  if (!isKnown(own)) return { kind: 'figure-missing', reason: own.reason, ...counted };

  const needed = fewestKnown(counted.size);
  if (values.length < needed) return { kind: 'too-few-peers', value: own.value, needed, ...counted };

  return { kind: 'comparison', ...counted, ...standing(own.value, peers, request.measure) };
}

/** Where a value stands among those of its peers that have one. */
export function standing(value: number, peers: readonly CouncilFigure[], code: MeasureCode): Standing {
  const values = [value, ...knownValues(peers.map((peer) => peer.figure))];
  const sorted = ascending(values);
  const { polarity } = measure(code);
  return {
    value,
    peers,
    ...groupSpread(values),
    quartileBand: quartileBand(value, sorted, polarity),
    percentile: percentile(value, sorted, polarity),
    place: placeOf(value, sorted, polarity),
    robustZ: robustPosition(value, sorted),
  };
}

/** The values of those that have one. */
export const knownValues = (figures: readonly Figure[]): readonly number[] =>
  figures.filter((figure): figure is KnownFigure => isKnown(figure)).map(({ value }) => value);
