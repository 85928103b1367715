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
import { groupName, type PeerGroup, peersOf } from './peer-group.js';
import {
  FEWEST,
  groupMedian,
  groupQuartiles,
  percentile,
  placeOf,
  quartileBand,
  type QuartileBand,
  type Quartiles,
  type Statistic,
} from './statistic.js';

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

/** How the answer counts: the group is the council and its peers together; `known` of its `size` have a figure. */
interface Counted {
  readonly council: Council;
  readonly group: string;
  readonly size: number;
  readonly known: number;
}

export interface Comparison extends Counted {
  readonly kind: 'comparison';
  readonly value: number;
  readonly peers: readonly CouncilFigure[];
  readonly median: Statistic;
  readonly quartiles: Statistic<Quartiles>;
  readonly quartileBand: Statistic<QuartileBand>;
  readonly percentile: Statistic;
  readonly place: Statistic;
}

export type ComparisonOutcome =
  | Comparison
  | (Counted & { readonly kind: 'too-few-peers'; readonly value: number; readonly needed: number })
  | (Counted & { readonly kind: 'figure-missing'; readonly reason: MissingReason })
  | { readonly kind: 'peers-not-usable'; readonly councils: readonly CouncilCode[] }
  | { readonly kind: 'council-unknown' };

/** Below this share of its group with a figure, those that have one are not the group (method 7.3). */
export const SMALLEST_KNOWN_SHARE = 0.6;

/** Where a council stands among its peers on one measure in one year. */
export function compare(table: FigureTable, request: ComparisonRequest): ComparisonOutcome {
  const living = table.councilsIn(request.year);
  const council = living.find((each) => each.code === request.council);
  if (council === undefined) return { kind: 'council-unknown' };
  const chosen = peersOf(council, request.group, living);
  if (chosen.kind === 'not-usable') return { kind: 'peers-not-usable', councils: chosen.councils };

  const figureOf = (of: Council): Figure => table.figure(of.code, request.measure, request.year);
  const own = figureOf(council);
  const peers = chosen.councils.map((peer) => ({ council: peer, figure: figureOf(peer) }));
  const values = [own, ...peers.map((peer) => peer.figure)]
    .filter((figure): figure is KnownFigure => isKnown(figure))
    .map(({ value }) => value);
  const counted = { council, group: groupName(council, request.group), size: peers.length + 1, known: values.length };
  if (!isKnown(own)) return { kind: 'figure-missing', reason: own.reason, ...counted };

  const needed = Math.max(FEWEST.median, Math.ceil(SMALLEST_KNOWN_SHARE * counted.size));
  if (values.length < needed) return { kind: 'too-few-peers', value: own.value, needed, ...counted };

  const { polarity } = measure(request.measure);
  return {
    kind: 'comparison',
    ...counted,
    value: own.value,
    peers,
    median: groupMedian(values),
    quartiles: groupQuartiles(values),
    quartileBand: quartileBand(own.value, values, polarity),
    percentile: percentile(own.value, values, polarity),
    place: placeOf(own.value, values, polarity),
  };
}
