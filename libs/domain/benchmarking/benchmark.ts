import { type Council, type CouncilCode, type Figure, type FinancialYear, isKnown, measure, type MeasureCode } from '../catalogue/index.js';
import { compare, type ComparisonOutcome, type FigureTable } from './comparison.js';
import { type BenchmarkGroup, benchmarkGroups, type OwnGroups } from './peers/benchmark-groups.js';
import type { PeerDirectory } from './peers/peer-directory.js';
import { type PositionRange, positionRange, triedGroup } from './peers/position-range.js';

export interface BenchmarkRequest {
  readonly council: CouncilCode;
  readonly measure: MeasureCode;
  readonly year: FinancialYear;
  readonly own?: OwnGroups;
}

/** A group that was tried, and what came of it. */
export interface TriedComparison extends BenchmarkGroup {
  readonly outcome: Exclude<ComparisonOutcome, { kind: 'council-unknown' }>;
}

export type BenchmarkOutcome =
  | {
      readonly kind: 'benchmark';
      readonly council: Council;
      readonly figure: Figure;
      readonly position: PositionRange;
      readonly tried: readonly TriedComparison[];
    }
  | { readonly kind: 'council-unknown' };

/**
 * Where a council stands on a measure, over every group of peers that suits the measure: who is like whom is a judgement, so the
 * answer is a range, and it says where the quartile depends on the judgement.
 */
export function benchmark(table: FigureTable, request: BenchmarkRequest, directory: PeerDirectory): BenchmarkOutcome {
  const { council: code, measure: of, year } = request;
  const council = table.councilsIn(year).find((each) => each.code === code);
  if (council === undefined) return { kind: 'council-unknown' };

  const tried = benchmarkGroups(council, of, year, request.own).flatMap((group): readonly TriedComparison[] => {
    const outcome = compare(table, { council: code, measure: of, year, group: group.group }, directory);
    return outcome.kind === 'council-unknown' ? [] : [{ ...group, outcome }];
  });
  const figure = table.figure(code, of, year);
  return { kind: 'benchmark', council, figure, position: positionOf(figure, of, tried), tried };
}

function positionOf(figure: Figure, code: MeasureCode, tried: readonly TriedComparison[]): PositionRange {
  const { polarity } = measure(code);
  if (!isKnown(figure)) return { kind: 'no-position', notPlaced: [], sentence: 'It has no position: the council has no figure.' };
  return positionRange({
    own: figure.value,
    polarity,
    tried: tried.flatMap((each) => (each.outcome.kind === 'comparison' ? [triedGroup(each, each.outcome)] : [])),
  });
}
