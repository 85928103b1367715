import type { Operation } from '#domain/access';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../access/actor.types.js';
import type { CellAllowance } from '../access/cell-allowance.types.js';
import { badInput } from '../figures/bad-input.types.js';

/**
 * What one question costs, counted in cells of a matrix, so that no one operation keeps everybody else waiting however often it repeats a
 * question under other names. In the order of how long each takes at worst, so that a thousand cells come to about a second; a matrix counts
 * its cells itself.
 */
const COSTS: Readonly<Partial<Record<Operation, number>>> = {
  figure: 2,
  cohortContrast: 10,
  groupTotals: 10,
  peerComparison: 20,
  benchmark: 40,
  peerGroup: 40,
  proposedBenchmark: 40,
  series: 40,
  leagueTable: 100,
};

/** Refuses the question with which an operation asks for more than it may. */
export class QuestionCost implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const graphql = GqlExecutionContext.create(context);
    const { fieldName } = graphql.getInfo<GraphQLResolveInfo>();
    const { cells } = graphql.getContext<RequestContext>();
    const cost = COSTS[fieldName as Operation] ?? 0;
    if (cost > cells.left) throw badInput({ path: [fieldName], message: tooMuch(cost, cells) });
    cells.spend(cost);
    return true;
  }
}

const tooMuch = (cost: number, { left, most }: CellAllowance): string =>
  `it costs ${cost} cells, and ${left} are left of the ${most} that one operation may ask for. Ask for it in a request of its own.`;
