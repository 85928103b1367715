import { type FinancialYear, isKnown, measure, type MeasureCode } from '../../catalogue/index.js';
import { fewestKnown, type FigureTable, type InGroup, knownValues } from '../comparison.js';
import { GroupStanding, type Standing } from '../comparing/group-standing.js';
import { groupName, type NoGroupReason } from '../peer-group.js';
import { type BenchmarkGroup, benchmarkGroups } from '../peers/benchmark-groups.js';
import { LOCALITY_VARIABLES, type LocalityVariable } from '../peers/locality-variable.table.js';
import type { PeerDirectory } from '../peers/peer-directory.js';
import { type PositionRange, positionRange, triedGroup } from '../peers/position-range.js';
import { noGroupSentence, standingSentence, tooFewSentence } from '../sentence.js';
import { flagSentence } from '../shape/flag.js';
import type { ProposedFootprint } from '../shape/footprint.js';
import { type QuantityTable, type Restated, restated } from '../shape/restate.js';
import { isForProposed, type ProposedGroup, proposedPeers } from './proposed-peers.js';
import { type ProposedPlace, proposedPlace } from './proposed-place.js';

interface ProposedRequest {
  readonly footprint: ProposedFootprint;
  readonly measure: MeasureCode;
  readonly year: FinancialYear;
}

type ProposedOutcome =
  | (InGroup & Standing & { readonly kind: 'standing' })
  | (InGroup & { readonly kind: 'too-few-peers'; readonly needed: number })
  | { readonly kind: 'no-group'; readonly group: string; readonly reason: NoGroupReason };

/** A group that was tried, and what came of it, with one plain sentence. */
export interface ProposedTried {
  readonly model: BenchmarkGroup['model'];
  readonly k: number | undefined;
  readonly outcome: ProposedOutcome;
  readonly sentence: string;
}

/** Its figure with how that was made, and its position; no group is tried where the figure cannot be set beside others. */
export interface ProposedBenchmark extends Restated {
  readonly position: PositionRange;
  readonly tried: readonly ProposedTried[];
  /** The one region that it would lie in. */
  readonly region: string | undefined;
  /** What neighbours are chosen by, and is not known of the place. */
  readonly lacks: readonly LocalityVariable[];
}

/**
 * Where a council that is proposed would have stood, had it been there instead of those that it would be made of. A red figure has no
 * position: it says more of the apportionment than of the place.
 */
export function proposedBenchmark(
  table: FigureTable & QuantityTable,
  { footprint, measure: code, year }: ProposedRequest,
  directory: PeerDirectory,
): ProposedBenchmark {
  const own = restated(footprint, code, year, table);
  const place = proposedPlace(footprint, { year, councils: table.councilsIn(year), directory });
  const about = { ...own, region: place?.region, lacks: lacking(place, code, directory) };
  if (!isKnown(own.figure) || own.flag?.colour === 'RED' || place === undefined)
    return { ...about, position: { kind: 'no-position', notPlaced: [], sentence: withoutPosition(own, place) }, tried: [] };

  const { value } = own.figure;
  const tried = benchmarkGroups(place.members[0], code, year).flatMap(({ model, k, group }): readonly ProposedTried[] => {
    if (!isForProposed(group)) return [];
    const outcome = outcomeIn(group, { table, directory, place, value, code, year });
    return [{ model, k, outcome, sentence: sentenceOf(outcome, footprint.name, code, year) }];
  });
  const { polarity } = measure(code);
  return {
    ...about,
    position: positionRange({
      own: value,
      polarity,
      tried: tried.flatMap((each) => (each.outcome.kind === 'standing' ? [triedGroup(each, each.outcome)] : [])),
    }),
    tried,
  };
}

interface Case {
  readonly table: FigureTable;
  readonly directory: PeerDirectory;
  readonly place: ProposedPlace;
  readonly value: number;
  readonly code: MeasureCode;
  readonly year: FinancialYear;
}

function outcomeIn(group: ProposedGroup, { table, directory, place, value, code, year }: Case): ProposedOutcome {
  const chosen = proposedPeers(place, group, table.councilsIn(year), directory);
  const name = groupName(place, group, directory);
  if (chosen.kind === 'no-group') return { kind: 'no-group', group: name, reason: chosen.reason };

  const peers = chosen.councils.map((council) => ({ council, figure: table.figure(council.code, code, year) }));
  const others = knownValues(peers.map(({ figure }) => figure));
  const known = 1 + others.length;
  const size = 1 + peers.length;
  const counted = { group: name, size, known, leftOut: chosen.leftOut };
  const needed = fewestKnown(size);
  if (known < needed) return { kind: 'too-few-peers', needed, ...counted };
  return Object.assign(new GroupStanding(value, others, code, () => peers), { kind: 'standing' as const, ...counted });
}

function sentenceOf(outcome: ProposedOutcome, name: string, code: MeasureCode, year: FinancialYear): string {
  switch (outcome.kind) {
    case 'standing':
      return standingSentence(name, outcome, code, year);
    case 'too-few-peers':
      return tooFewSentence(name, outcome, code, year);
    case 'no-group':
      return noGroupSentence(name, outcome, code, year);
  }
}

function withoutPosition({ figure, flag }: Restated, place: ProposedPlace | undefined): string {
  if (flag?.colour === 'RED') return `It has no position. ${flagSentence(flag)}`;
  if (isKnown(figure) && place === undefined) return 'It has no position: a council that it would be made of had no duties in the year.';
  return 'It has no position: it has no figure.';
}

function lacking(place: ProposedPlace | undefined, code: MeasureCode, directory: PeerDirectory): readonly LocalityVariable[] {
  const variables = directory.model(measure(code).clientGroup)?.variables ?? [];
  return place === undefined ? [] : variables.filter((variable) => place.variables[variable] === undefined);
}

/** What a reader must be told of how its neighbours were chosen; nothing where all that counts is known of it. */
export function lackingSentence({ lacks, tried }: ProposedBenchmark): readonly string[] {
  if (lacks.length === 0 || !tried.some(({ model }) => model === 'neighbours')) return [];
  const labels = lacks.map((variable) => LOCALITY_VARIABLES[variable].label);
  return [`Its neighbours are chosen without what is not known of several councils together: ${labels.join('; ')}.`];
}
