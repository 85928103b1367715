import { MOST_CELLS } from '#domain/benchmarking';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';

/** What is left to one operation of the cells that it may ask for. Each request has an allowance of its own. */
export class CellAllowance {
  private taken = 0;

  get left(): number {
    return MOST_CELLS - this.taken;
  }

  /** Takes cells off what is left; where they are more, nothing is taken. */
  take(cells: number): boolean {
    if (cells > this.left) return false;
    this.taken += cells;
    return true;
  }
}

/** What is left, as the end of a sentence about what was asked. */
export const leftInWords = (left: number): string =>
  left === MOST_CELLS
    ? `${left} are what one operation may ask for`
    : `${left} are left of the ${MOST_CELLS} that one operation may ask for`;

/** What a request carries for questions of published figures. */
export interface CellContext {
  readonly cells: CellAllowance;
}

export const CellsLeft = createParamDecorator(
  (_data: unknown, context: ExecutionContext): CellAllowance => GqlExecutionContext.create(context).getContext<CellContext>().cells,
);
