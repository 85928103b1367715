import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { badInput } from '../figures/bad-input.types.js';
import { askedTwice } from './asked-twice.js';
import { citesWithin } from './cites-within.js';
import { type CellContext, leftInWords } from './cell-allowance.types.js';

/**
 * What one question costs, counted in cells of a matrix, so that no one operation keeps everybody else waiting however often it repeats a
 * question under other names. In the order of how long each takes at worst, so that a thousand cells come to about a second. A matrix
 * counts its cells itself, and a citation costs what the question does that it repeats.
 */
export const COSTS: ReadonlyMap<string, number> = new Map([
  ['matrix', 0],
  ['citation', 0],
  ['measures', 0],
  ['figure', 2],
  ['cohortContrast', 10],
  ['groupTotals', 10],
  ['peerComparison', 20],
  ['benchmark', 40],
  ['peerGroup', 40],
  ['proposedBenchmark', 40],
  ['series', 40],
  ['leagueTable', 100],
  ['cohortChange', 100],
]);

/** Each saved group that a position is tried with is read and compared with, as in a question of its own. */
export const COST_OF_SAVED_GROUP = 20;

/** Citations of what an answer holds are made one by one, a hundred for a comparison, and take about as long as the answer. */
const CITING_WITHIN = 2;

/** Refuses the question with which an operation asks for more than it may, and one that is answered again and again below. */
export class QuestionCost implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    const { cells } = graphql.getContext<CellContext>();
    const { savedGroups } = graphql.getArgs<{ readonly savedGroups?: readonly unknown[] | null }>();
    const cost = (costOf(info.fieldName) + COST_OF_SAVED_GROUP * (savedGroups?.length ?? 0)) * (citesWithin(info) ? CITING_WITHIN : 1);
    const again = askedTwice(info);
    if (again !== undefined) throw badInput({ path: [info.fieldName, ...again.path], message: underTwoNames(again.names) });
    if (!cells.take(cost)) throw badInput({ path: [info.fieldName], message: tooMuch(cost, cells.left) });
    return true;
  }
}

function costOf(question: string): number {
  const cost = COSTS.get(question);
  if (cost === undefined) throw new RangeError(`no cost is declared for the question ${question}`);
  return cost;
}

/** What is said to a question that costs more than is left. */
export const tooMuch = (cost: number, left: number): string =>
  `it costs ${cost} cells, and ${leftInWords(left)}. Ask for it in a request of its own.`;

const underTwoNames = ([one, other]: readonly [string, string]): string =>
  `it is asked for as “${one}” and as “${other}”. Ask for a field once and under one name; what differs by its arguments is a question of its own.`;
