import {
  type Deflation,
  deflated,
  deflation,
  deflationSentence,
  type Deflators,
  type Figure,
  type FinancialYear,
  isKnown,
  measure,
  type MeasureCode,
  type PriceBase,
} from '../../catalogue/index.js';
import type { FigureTable } from '../comparison.js';
import { type Flag, flagFor, type FlagReason, reasonsOf } from './flag.js';
import type { Footprint } from './footprint.js';
import type { Made } from './made.js';
import { type QuantityTable, restated, type Restated } from './restate.js';
import { breaksBetween, type SeriesBreak } from './series-break.js';

export interface SeriesRequest extends Deflators {
  readonly footprint: Footprint;
  readonly measure: MeasureCode;
  readonly years: readonly FinancialYear[];
  readonly basis: PriceBase;
  readonly table: FigureTable & QuantityTable;
}

/** One year of a series, with all that a reader needs to judge it alone. */
export interface SeriesPoint {
  readonly year: FinancialYear;
  /** In the prices asked for. */
  readonly figure: Figure;
  /** In the money of its own year. */
  readonly nominal: Figure;
  readonly basis: PriceBase;
  /** What turned one into the other: index, vintage and base year. */
  readonly prices: Deflation;
  readonly made: Made;
  /** Whether it can be set beside the known point before it; absent where there is no figure for a reason of its own. */
  readonly flag: Flag | undefined;
  /** How it was made, and why it is not in the prices asked for, or that these are a forecast. */
  readonly sentence: string;
}

/** A measure of one place through the years, the oldest first, and what lies between them. */
export interface Series {
  readonly points: readonly SeriesPoint[];
  readonly breaks: readonly SeriesBreak[];
}

export function seriesOf(request: SeriesRequest): Series {
  const years = [...new Set(request.years)].sort();
  const made = years.map((year) => ({ year, ...restated(request.footprint, request.measure, year, request.table) }));
  const between = made.map((each, place) => {
    const before = made[place - 1];
    return before === undefined ? [] : breaksBetween(request, before.year, each.year, isExact(before) && isExact(each));
  });
  return { points: made.map((each, place) => point(request, each, sinceKnown(made, between, place))), breaks: between.flat() };
}

/** What lies between a year and the known one before it: the years that the place lacks are passed over, and not their breaks. */
function sinceKnown(made: readonly Restated[], between: readonly (readonly SeriesBreak[])[], place: number): readonly SeriesBreak[] {
  const before = made.slice(0, place).findLastIndex(({ figure }) => isKnown(figure));
  return before < 0 ? [] : between.slice(before + 1, place + 1).flat();
}

function point(
  request: SeriesRequest,
  { year, figure: nominal, made, sentence }: Restated & { readonly year: FinancialYear },
  breaks: readonly SeriesBreak[],
): SeriesPoint {
  const { basis } = request;
  const prices = deflation(basis, year, measure(request.measure).price, request);
  const figure = isKnown(nominal) ? deflated(nominal, prices) : nominal;
  const refused = isKnown(nominal) && prices.kind === 'not-comparable' ? prices : undefined;
  const told = isKnown(nominal) ? deflationSentence(prices) : undefined;
  const reasons: readonly FlagReason[] = [
    ...reasonsOf(nominal, made),
    ...(refused === undefined ? [] : (['not-in-these-prices'] as const)),
    ...(isKnown(nominal) ? new Set(breaks.flatMap(reasonOfBreak)) : []),
  ];
  const flag = isKnown(nominal) || reasons.length > 0 ? flagFor(reasons) : undefined;
  return {
    year,
    figure,
    nominal,
    basis,
    prices,
    made,
    flag,
    sentence: told === undefined ? sentence : `${sentence} ${told}`,
  };
}

/** A change of councils is in how the figure itself was made. */
function reasonOfBreak({ kind, breaks }: SeriesBreak): readonly FlagReason[] {
  if (kind === 'national-break') return ['national-break'];
  if (kind === 'definition') return [breaks ? 'outside-its-framework' : 'numbered-anew'];
  return [];
}

/** Whether the figure is of just this place, or there is none for a reason that has nothing to do with it. */
const isExact = ({ made, figure }: Restated): boolean =>
  made.kind !== 'apportioned' && !(figure.kind === 'missing' && figure.reason === 'not-comparable');
