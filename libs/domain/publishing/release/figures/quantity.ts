import {
  addUp,
  ageBandsOf,
  CELL_CODES,
  combineFigures,
  type Figure,
  type FinancialYear,
  known,
  mapFigure,
  missing,
  type Money,
  type Population,
  quantity,
  type QuantityCode,
  RETURN_LINES,
  type ReturnLineCode,
} from '../../../catalogue/index.js';
import { grossCurrentExpenditure } from '../../../checking/index.js';
import type { FinanceLine, ReturnContent } from '../../../returns/index.js';
import { savingsByClass } from '../../../savings/index.js';
import { cellSpend } from '../../../triangulation/index.js';
import { netSpendOf } from './net-spend.js';

/** What the quantities of one council and year are read from. */
export interface YearSources {
  readonly year: FinancialYear;
  /** The accepted return, if there is one. */
  readonly content: ReturnContent | undefined;
  readonly people: (ageBand: Population['ageBand']) => number | undefined;
  /** What the latest publication that speaks of it gives. */
  readonly published: (code: QuantityCode) => Figure | undefined;
}

/** A quantity as its declaration says: money in pounds, people and activity as counted. A part that is missing leaves the whole missing. */
export function readQuantity(code: QuantityCode, { year, content, people, published }: YearSources): Figure {
  const { supply } = quantity(code);
  switch (supply.from) {
    case 'publication':
      return published(code) ?? missing('not-collected');
    case 'population':
      return combineFigures(POPULATION_OF[code]?.map((band) => counted(people(band))) ?? [], (parts) =>
        parts.reduce((sum, part) => sum + part, 0),
      );
    default:
      return content === undefined ? missing('not-submitted') : readReturn(code, content, year);
  }
}

/** The age bands that a count of people adds up. */
export const POPULATION_OF: Readonly<Partial<Record<string, readonly Population['ageBand'][]>>> = {
  ADULTS: ['18-64', '65+'],
  ADULTS_18_64: ['18-64'],
  PEOPLE_65: ['65+'],
};

function readReturn(code: QuantityCode, content: ReturnContent, year: FinancialYear): Figure {
  const { supply } = quantity(code);
  switch (supply.from) {
    case 'cell-spend': {
      const counted = supply.leaving === 'grants' ? withoutGrants(content) : content;
      return pounds(supply.cells.map((cell) => cellSpend(counted, cell)));
    }
    case 'line-spend':
      return spend(withoutGrants(content), [supply.line], supply.ageBands, grossCurrentExpenditure);
    case 'activity':
      return activity(content, supply.line, supply.ageBands);
    default:
      return (OF_ITS_OWN[code] ?? unreadable(code))(content, year);
  }
}

/** Quantities that no recipe describes. */
const OF_ITS_OWN: Readonly<Partial<Record<QuantityCode, (content: ReturnContent, year: FinancialYear) => Figure>>> = {
  GROSS_CURRENT_EXPENDITURE: (content) => pounds(CELL_CODES.map((cell) => cellSpend(content, cell))),
  CLIENT_CONTRIBUTIONS: (content) =>
    spend(content, Object.keys(RETURN_LINES) as ReturnLineCode[], undefined, (line) => line.clientContributions),
  PLANNED_SAVINGS: (content, year) => inPounds(savingsByClass(content.savingsLines, 'planned', year).total),
  NET_BUDGET: (content, year) => inPounds(netSpendOf(content, year).budget),
  NET_OUTTURN: (content, year) => inPounds(netSpendOf(content, year).outturn),
};

/** What units of care were bought with: a grant to a voluntary organisation buys none that activity counts. */
const withoutGrants = (content: ReturnContent): ReturnContent => ({
  ...content,
  financeLines: content.financeLines.filter((line) => line.provision !== 'grants-to-voluntary-organisations'),
});

/** Every line and band of the codes must be there: what is left of an incomplete table looks like all of it. */
function spend(
  content: ReturnContent,
  codes: readonly ReturnLineCode[],
  ageBands: readonly FinanceLine['ageBand'][] | undefined,
  read: (line: FinanceLine) => Figure<Money>,
): Figure {
  const wanted = codes.flatMap((code) => (ageBands ?? ageBandsOf(code)).map((band) => ({ code, band })));
  const lines = wanted.map(({ code, band }) => content.financeLines.filter((line) => line.line === code && line.ageBand === band));
  return lines.some((found) => found.length === 0) ? missing('not-submitted') : pounds(lines.flat().map(read));
}

function activity(content: ReturnContent, code: ReturnLineCode, bands: readonly string[]): Figure {
  return combineFigures(
    bands.map(
      (band) => content.activityLines.find((line) => line.line === code && line.ageBand === band)?.quantity ?? missing('not-submitted'),
    ),
    (values) => values.reduce((sum, value) => sum + value, 0),
  );
}

const pounds = (amounts: readonly Figure<Money>[]): Figure => inPounds(addUp(amounts));
const inPounds = (figure: Figure<Money>): Figure => mapFigure(figure, (amount) => amount.toPounds());
const counted = (people: number | undefined): Figure => (people === undefined ? missing('not-collected') : known(people));

function unreadable(code: QuantityCode): never {
  throw new RangeError(`no reading is declared for the quantity ${code}`);
}

/** Whether a quantity is known without a return. */
export const isFromReturn = (code: QuantityCode): boolean => !['publication', 'population'].includes(quantity(code).supply.from);
