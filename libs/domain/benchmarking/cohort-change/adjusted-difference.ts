import { COUNCIL_TYPES } from '../../catalogue/index.js';
import { type MeanDifference, robustCoefficient, type Rows, weightedLeastSquares } from '../../statistics/index.js';
import type { ChangedCouncil } from './changed-councils.js';

/** With fewer councils beyond the columns of the regression than this, it follows chance more than the councils (method 7.4, a place). */
const FEWEST_BEYOND = 10;
/** The column of the design that says who is a member. */
const MEMBER = 1;

/**
 * The difference between members and others of the same type and the same starting figure: least squares of the change on membership, the
 * type of council and the logarithm of the figure in the first year. The standard error lets councils be unequally spread (HC2): without type
 * and figure it is Welch's. Undefined where type and figure tell members from others by themselves.
 */
export function adjustedDifference(councils: readonly ChangedCouncil[]): MeanDifference | undefined {
  const rows = rowsOf(councils);
  const freedom = councils.length - rows.width;
  if (freedom < FEWEST_BEYOND) return undefined;
  const fit = weightedLeastSquares(rows, new Float64Array(councils.length).fill(1));
  if (fit === undefined) return undefined;
  const { value, standardError } = robustCoefficient(rows, fit, MEMBER);
  return { difference: value, standardError, freedom };
}

function rowsOf(councils: readonly ChangedCouncil[]): Rows {
  const [, ...types] = COUNCIL_TYPES.filter((type) => councils.some(({ council }) => council.type === type));
  const design = councils.flatMap(({ council, member, base }) => [
    1,
    member ? 1 : 0,
    Math.log(base),
    ...types.map((type) => (council.type === type ? 1 : 0)),
  ]);
  return {
    width: types.length + 3,
    design: Float64Array.from(design),
    response: Float64Array.from(councils, ({ change }) => change),
  };
}
