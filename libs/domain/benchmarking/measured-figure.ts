import {
  type AreaCode,
  type CouncilCode,
  type Figure,
  type FinancialYear,
  isKnown,
  measure,
  type MeasureCode,
  quantity,
  type QuantityCode,
} from '../catalogue/index.js';
import { byarInterval, type Interval, wilsonInterval } from '../statistics/index.js';
import type { FigureTable } from './comparison.js';
import { countsServiceUsers } from './disclosure/index.js';

/** The figures of a release as one audience sees them, with what they are made of and where they come from. */
export interface PublishedTable extends FigureTable {
  quantity(council: CouncilCode, quantity: QuantityCode, year: FinancialYear): Figure;
  /** As published for England or a region. */
  areaFigure(area: AreaCode, of: MeasureCode | QuantityCode, year: FinancialYear): Figure;
  /** Publications that figures were read from in a year, by their place in the release's sources; none where returns gave them. */
  publicationsOf(of: MeasureCode | QuantityCode, year: FinancialYear): readonly number[];
}

/** One of the two parts of a ratio. */
export interface Part {
  readonly code: QuantityCode;
  readonly figure: Figure;
  readonly publications: readonly number[];
}

/** A figure with what it is made of: a reader can divide it again. */
export interface MeasuredFigure {
  readonly council: CouncilCode;
  readonly measure: MeasureCode;
  readonly year: FinancialYear;
  readonly figure: Figure;
  /** Both or neither: a rate that is published alone has no parts. */
  readonly parts: { readonly numerator: Part; readonly denominator: Part; readonly per: number } | undefined;
  readonly publications: readonly number[];
  readonly interval: FigureInterval | undefined;
}

/** Between what a rate plausibly lies, had the same people met other chances: 95 %, in the unit of the measure. */
export interface FigureInterval extends Interval {
  readonly method: 'wilson' | 'byar';
}

/** A measure's figure of a council and year, with its parts, sources and, where it counts people, its interval. */
export function measuredFigure(table: PublishedTable, council: CouncilCode, code: MeasureCode, year: FinancialYear): MeasuredFigure {
  const { formula } = measure(code);
  const figure = table.figure(council, code, year);
  const publications = table.publicationsOf(code, year);
  if (formula.kind === 'published') return { council, measure: code, year, figure, parts: undefined, publications, interval: undefined };

  const part = (of: QuantityCode): Part => ({
    code: of,
    figure: table.quantity(council, of, year),
    publications: table.publicationsOf(of, year),
  });
  const parts = { numerator: part(formula.numerator), denominator: part(formula.denominator), per: formula.per };
  return { council, measure: code, year, figure, parts, publications, interval: intervalOf(parts) };
}

/**
 * Counted people who use services, or their episodes, over people or episodes have an interval: a share of them Wilson's, a rate that may
 * pass one Byar's. Ages of a population have none: nobody met a chance to be 65.
 */
export function intervalOf({ numerator, denominator, per }: NonNullable<MeasuredFigure['parts']>): FigureInterval | undefined {
  if (!countsServiceUsers(numerator.code) || !isCount(denominator.code)) return undefined;
  if (!isKnown(numerator.figure) || !isKnown(denominator.figure)) return undefined;
  const [events, total] = [numerator.figure.value, denominator.figure.value];
  if (!(total > 0 && events >= 0)) return undefined;
  if (isShareOf(numerator.code, denominator.code) && events <= total) {
    const { lower, upper } = wilsonInterval(events, total);
    return { lower: per * lower, upper: per * upper, method: 'wilson' };
  }
  return { ...byarInterval(events, total, per), method: 'byar' };
}

const isCount = (code: QuantityCode): boolean => ['PEOPLE', 'EPISODES'].includes(quantity(code).unit);
/** People among people are a share; episodes among people are not, because one person may have several. */
const isShareOf = (part: QuantityCode, whole: QuantityCode): boolean => quantity(part).unit === quantity(whole).unit;
