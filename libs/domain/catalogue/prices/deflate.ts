import { type Figure, mapFigure, missing } from '../figures/figure.js';
import type { FinancialYear } from '../figures/financial-year.js';
import { CELL_CODES } from '../lines/cell.table.js';
import type { Measure } from '../measures/measure.js';
import { CELL_WEIGHTS } from './cell-weight.table.js';
import { GDP_DEFLATOR, GDP_DEFLATOR_GAP } from './gdp-deflator.table.js';
import { type PriceIndex, priceRatio } from './price-index.js';
import type { IndexLevel, Publication } from './publication.js';

/** The prices an amount can be told in, each as the words that finish "in ...". */
export const PRICE_BASES = {
  NOMINAL: 'the money of its own year',
  GDP_REAL: 'the general prices of one year, by the GDP deflator',
  FEE_REAL: 'the prices that care had in one year, by the fee index',
} as const;

export type PriceBase =
  { readonly kind: 'NOMINAL' } | { readonly kind: Exclude<keyof typeof PRICE_BASES, 'NOMINAL'>; readonly baseYear: FinancialYear };

/** A price index of the whole country, of one publication: levels of two vintages are never mixed. */
export interface NationalIndex {
  readonly name: string;
  readonly vintage: string;
  readonly levels: readonly IndexLevel[];
}

/** What deflates: the GDP deflator (see `gdpDeflatorOf`) and the price of care by cell, where one is loaded. */
export interface Deflators {
  readonly deflator: NationalIndex;
  readonly index: PriceIndex | undefined;
}

/** What a year's amounts are multiplied by to be in the prices asked for, or why they cannot be. */
export type Deflation =
  | { readonly kind: 'unchanged'; readonly factor: 1; readonly because: 'nominal' | 'not-an-amount' }
  | {
      readonly kind: 'deflated';
      readonly base: 'GDP_REAL' | 'FEE_REAL';
      readonly baseYear: FinancialYear;
      readonly factor: number;
      readonly index: string;
      readonly vintage: string;
      /** Whether a level is a forecast; a fee index does not say of its years whether they had ended. */
      readonly rests: 'on-outturn' | 'on-a-forecast' | 'not-said';
    }
  | { readonly kind: 'not-comparable'; readonly because: string };

/** How amounts of `year` come to be in the prices asked for; `price` is what moves the measure's price, undefined where it is no money. */
export function deflation(basis: PriceBase, year: FinancialYear, price: Measure['price'], { deflator, index }: Deflators): Deflation {
  if (basis.kind === 'NOMINAL') return { kind: 'unchanged', factor: 1, because: 'nominal' };
  if (price === undefined) return { kind: 'unchanged', factor: 1, because: 'not-an-amount' };
  if (basis.kind === 'GDP_REAL') return byGdp(year, basis.baseYear, deflator);
  return index === undefined ? refused('No index of the price of care is loaded.') : byFees(year, basis.baseYear, price, index);
}

/** The figure in the prices asked for; not comparable where there is no way there. */
export const deflated = (figure: Figure, by: Deflation): Figure =>
  by.kind === 'not-comparable' ? missing('not-comparable') : mapFigure(figure, (amount) => amount * by.factor);

/** What must be told beside a deflated figure, in one plain sentence; undefined where there is nothing. */
export function deflationSentence(by: Deflation): string | undefined {
  if (by.kind === 'not-comparable') return by.because;
  if (by.kind !== 'deflated' || by.rests !== 'on-a-forecast') return undefined;
  return `“${by.index}” of ${by.vintage} is still a forecast for these years: a later vintage will move this figure.`;
}

/** The GDP deflator in force: that of the latest publication loaded which has any, or the one that comes with the project where none is later. */
export function gdpDeflatorOf(publications: readonly Pick<Publication, 'name' | 'vintage' | 'indices'>[]): NationalIndex {
  return publications
    .map(({ name, vintage, indices }): NationalIndex => ({
      name,
      vintage,
      levels: indices.filter((level) => level.index === 'GDP_DEFLATOR'),
    }))
    .filter(({ levels }) => levels.length > 0)
    .reduce<NationalIndex>((latest, each) => (each.vintage > latest.vintage ? each : latest), GDP_DEFLATOR);
}

function byGdp(year: FinancialYear, baseYear: FinancialYear, { name, vintage, levels }: NationalIndex): Deflation {
  if (year !== baseYear && !isOnOneSide(year, baseYear)) return refused(ACROSS_THE_GAP);
  const from = levels.find((level) => level.year === year);
  const to = levels.find((level) => level.year === baseYear);
  if (from === undefined || to === undefined) return refused(lacking(name, vintage, from === undefined ? year : baseYear));
  const rests = year !== baseYear && [from, to].some(({ status }) => status === 'forecast') ? 'on-a-forecast' : 'on-outturn';
  return { kind: 'deflated', base: 'GDP_REAL', baseYear, factor: to.level / from.level, index: name, vintage, rests };
}

/** The spending of the year with fixed shares of the cells, each cell's share bought again at the prices of the base year. */
function byFees(year: FinancialYear, baseYear: FinancialYear, price: NonNullable<Measure['price']>, index: PriceIndex): Deflation {
  const cells = price === 'all-care' ? CELL_CODES : price;
  const ratios = cells.map((cell) => ({ weight: CELL_WEIGHTS[cell], ratio: priceRatio(index, cell, year, baseYear) }));
  let [sum, weights] = [0, 0];
  for (const { weight, ratio } of ratios) {
    if (ratio === undefined) return refused(lacking(index.name, index.vintage, year, baseYear));
    sum += weight * ratio;
    weights += weight;
  }
  if (!(weights > 0)) throw new RangeError('a price needs at least one cell');
  const { name, vintage } = index;
  return { kind: 'deflated', base: 'FEE_REAL', baseYear, factor: sum / weights, index: name, vintage, rests: 'not-said' };
}

/** 2020-21 lies on neither side. */
const isOnOneSide = (a: FinancialYear, b: FinancialYear): boolean =>
  [a, b].every((year) => year <= GDP_DEFLATOR_GAP.lastBefore) || [a, b].every((year) => year >= GDP_DEFLATOR_GAP.firstAfter);

const ACROSS_THE_GAP = `The GDP deflator is not used across ${GDP_DEFLATOR_GAP.lastBefore} to ${GDP_DEFLATOR_GAP.firstAfter}, where the pandemic moved it and not the price of care: use the fee index.`;

const lacking = (name: string, vintage: string, ...years: readonly FinancialYear[]): string =>
  `The index “${name}” of ${vintage} has no level for ${years.join(' or ')}.`;

const refused = (because: string): Deflation => ({ kind: 'not-comparable', because });
