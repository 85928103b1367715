import { type CitedQuestion, savedGroupsOf } from '#domain/benchmarking';
import { badInput } from '../figures/bad-input.types.js';
import type { CellAllowance } from './cell-allowance.types.js';
import { COST_OF_SAVED_GROUP, COSTS, tooMuch } from './question-cost.js';

/** The question of the schema that each cited one repeats. */
const ASKED_BY = {
  figure: 'figure',
  comparison: 'peerComparison',
  position: 'benchmark',
  peers: 'peerGroup',
  series: 'series',
  proposed: 'proposedBenchmark',
  matrix: 'matrix',
  'league-table': 'leagueTable',
  contrast: 'cohortContrast',
  totals: 'groupTotals',
} as const satisfies Record<CitedQuestion['of'], string>;

/** Takes off what is left what the question cost when it was asked first; refuses where that is more. What is no citation costs nothing. */
export function payForCited(question: CitedQuestion | undefined, cells: CellAllowance): void {
  const cost = question === undefined ? 0 : costOfCited(question);
  if (!cells.take(cost)) throw badInput({ path: ['citation'], message: tooMuch(cost, cells.left) });
}

export function costOfCited(question: CitedQuestion): number {
  if (question.of === 'matrix') return question.councils.length * question.measures.length * question.years.length;
  const saved = question.of === 'position' ? savedGroupsOf(question).length : 0;
  return (COSTS.get(ASKED_BY[question.of]) ?? 0) + COST_OF_SAVED_GROUP * saved;
}
