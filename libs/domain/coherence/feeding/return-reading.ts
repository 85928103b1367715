import {
  addUp,
  type AgeBand,
  CELL_WEIGHTS,
  type CellCode,
  combineFigures,
  type Figure,
  type FinancialYear,
  isKnown,
  known,
  mapFigure,
  missing,
  Money,
  type PriceIndex,
  RETURN_LINES,
  type ReturnLine,
  type ReturnLineCode,
} from '../../catalogue/index.js';
import type { FinanceLine, ReturnContent } from '../../returns/index.js';

/** A line of the return, and one of its age bands. */
export type LineOfBand = readonly [line: ReturnLineCode, ageBand: AgeBand];

type Amount = (line: FinanceLine) => Figure<Money>;

/** Gross less joint, NHS and other income (method 2.1); of a grant to a voluntary organisation nothing, where activity counts what is bought. */
export const grossSpend: Amount = ({ line, gross, jointAndNhsIncome, otherIncome, provision }) =>
  provision === 'grants-to-voluntary-organisations' && unitOf(line) !== undefined
    ? known(Money.zero)
    : combineFigures([gross, jointAndNhsIncome, otherIncome], ([all, joint, other]) =>
        (all ?? Money.zero).minus(joint ?? Money.zero).minus(other ?? Money.zero),
      );

/** An amount of several lines, in pounds; missing where the return lacks one of them: a line that is not there is not nought. */
export function amountOf(content: ReturnContent, lines: readonly LineOfBand[], amount: Amount): Figure {
  const found = lines.map(([line, ageBand]) => content.financeLines.filter((each) => each.line === line && each.ageBand === ageBand));
  if (found.some((each) => each.length === 0)) return missing('not-submitted');
  return mapFigure(addUp(found.flat().map(amount)), (sum) => sum.toPounds());
}

/** Activity of several lines that are counted in one unit; not comparable where a line is counted in another than the return’s own. */
export function activityOf(content: ReturnContent, lines: readonly LineOfBand[]): Figure {
  return added(
    lines.map(([line, ageBand]) => {
      const activity = content.activityLines.find((each) => each.line === line && each.ageBand === ageBand);
      if (activity === undefined) return missing('not-submitted');
      return activity.unit === unitOf(line) ? activity.quantity : missing('not-comparable');
    }),
  );
}

export const added = (figures: readonly Figure[]): Figure =>
  combineFigures(figures, (values) => values.reduce((sum, value) => sum + value, 0));

/** One figure over another, times `per`; the first that is missing says why there is none, and of nothing there is no ratio. */
export function ratio(over: Figure, under: Figure, per = 1): Figure {
  if (!isKnown(over)) return over;
  if (!isKnown(under)) return under;
  return under.value > 0 ? known((per * over.value) / under.value) : missing('not-applicable');
}

/** Lines that one external price moves. */
export interface PricedLines {
  readonly cell: CellCode;
  readonly lines: readonly LineOfBand[];
}

/**
 * What a unit of care costs the council at the prices of an index: each cell’s pounds a unit over the level of the index, their geometric
 * mean by the usual shares of spending. It has a meaning beside itself in another year alone, and there its growth is growth above the index;
 * what is bought of which cell does not move it.
 */
export function priceLevel(
  content: ReturnContent,
  year: FinancialYear,
  cells: readonly PricedLines[],
  index: PriceIndex | undefined,
): Figure {
  const logs = cells.map(({ cell, lines }): Figure => {
    const level = index?.level(cell, year);
    const price = ratio(amountOf(content, lines, grossSpend), activityOf(content, lines));
    if (level === undefined) return missing('not-collected');
    if (isKnown(price) && !(price.value > 0)) return missing('not-applicable');
    return mapFigure(price, (pounds) => CELL_WEIGHTS[cell] * Math.log(pounds / level));
  });
  const weights = cells.reduce((sum, { cell }) => sum + CELL_WEIGHTS[cell], 0);
  return mapFigure(added(logs), (sum) => Math.exp(sum / weights));
}

const unitOf = (line: ReturnLineCode): ReturnLine['activityUnit'] => RETURN_LINES[line].activityUnit;
