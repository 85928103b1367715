import {
  type Council,
  type CouncilCode,
  type Figure,
  type FinancialYear,
  isKnown,
  type KnownFigure,
  type MeasureCode,
  type MissingReason,
} from '../catalogue/index.js';
import { type CitedGroup, citedGroup, groupName, namedBy, type NoGroupReason, type PeerGroup } from './peer-group.js';
import { type CouncilFigure, GroupStanding, type Standing } from './comparing/group-standing.js';
import { heldPeersOf } from './comparing/held-peers.js';
import type { LeftOut } from './peers/left-out.js';
import { NO_DIRECTORY, type PeerDirectory } from './peers/peer-directory.js';
import { FEWEST } from './statistic.js';

/** What benchmarking asks of whatever holds the published figures. */
export interface FigureTable {
  /** The councils of the table's realm that had their duties through the year. */
  councilsIn(year: FinancialYear): readonly Council[];
  figure(council: CouncilCode, measure: MeasureCode, year: FinancialYear): Figure;
  /** The values of those of the councils that have one, in their order; left out where the table knows no better way than one by one. */
  knownAmong?(councils: readonly Council[], measure: MeasureCode, year: FinancialYear): readonly number[];
}

export interface ComparisonRequest {
  readonly council: CouncilCode;
  readonly measure: MeasureCode;
  readonly year: FinancialYear;
  readonly group: PeerGroup;
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
  const chosen = heldPeersOf(council, request.group, { councils: living, year: request.year }, directory);
  const group = groupName(namedBy(council, directory), request.group, directory);
  if (chosen.kind === 'not-usable') return { kind: 'peers-not-usable', councils: chosen.councils, leftOut: chosen.leftOut };
  if (chosen.kind === 'no-group') return { kind: 'no-group', council, group, reason: chosen.reason };

  const figureOf = (of: Council): Figure => table.figure(of.code, request.measure, request.year);
  const own = figureOf(council);
  const others = knownAmong(table, chosen.councils, request.measure, request.year);
  const known = others.length + (isKnown(own) ? 1 : 0);
  const saved = citedGroup(request.group, directory);
  const counted = { council, group, saved, size: chosen.councils.length + 1, known, leftOut: chosen.leftOut };
  if (!isKnown(own)) return { kind: 'figure-missing', reason: own.reason, ...counted };

  const needed = fewestKnown(counted.size);
  if (known < needed) return { kind: 'too-few-peers', value: own.value, needed, ...counted };

  const peers = (): readonly CouncilFigure[] => chosen.councils.map((peer) => ({ council: peer, figure: figureOf(peer) }));
  return Object.assign(new GroupStanding(own.value, others, request.measure, peers), { kind: 'comparison' as const, ...counted });
}

const knownAmong = (table: FigureTable, councils: readonly Council[], code: MeasureCode, year: FinancialYear): readonly number[] =>
  table.knownAmong?.(councils, code, year) ?? knownValues(councils.map((council) => table.figure(council.code, code, year)));

/** The values of those that have one. */
export const knownValues = (figures: readonly Figure[]): readonly number[] =>
  figures.filter((figure): figure is KnownFigure => isKnown(figure)).map(({ value }) => value);
