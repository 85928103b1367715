import {
  addUp,
  ageBandsOf,
  CELL_CODES,
  combineFigures,
  type Figure,
  type FinancialYear,
  isKnown,
  known,
  mapFigure,
  missing,
  Money,
  type Population,
  type QuantityCode,
  RETURN_LINES,
  type ReturnLineCode,
} from '../../catalogue/index.js';
import type { FinanceLine, ReturnContent } from '../../returns/index.js';
import { savingsByClass } from '../../savings/index.js';
import { cellSpend, grossCurrentExpenditure } from '../../triangulation/index.js';

/** What the quantities of one council and year are read from. */
export interface YearSources {
  readonly year: FinancialYear;
  readonly content: ReturnContent;
  readonly people: (ageBand: Population['ageBand']) => number | undefined;
}

/** How each quantity is read: money in pounds, people and activity as counted. A part that is missing leaves the whole missing. */
export const READ_QUANTITY: Readonly<Record<QuantityCode, (from: YearSources) => Figure>> = {
  GROSS_CURRENT_EXPENDITURE: ({ content }) => pounds(CELL_CODES.map((cell) => cellSpend(content, cell))),
  CLIENT_CONTRIBUTIONS: ({ content }) => spend(content, Object.keys(RETURN_LINES) as ReturnLineCode[], (line) => line.clientContributions),
  RESIDENTIAL_65_SPEND: ({ content }) => pounds([cellSpend(withoutGrants(content), 'RESIDENTIAL_65')]),
  RESIDENTIAL_65_WEEKS: ({ content }) => activity(content, 'LT_RESIDENTIAL', ['65+']),
  HOME_CARE_SPEND: ({ content }) => spend(withoutGrants(content), ['LT_HOME_CARE'], grossCurrentExpenditure),
  HOME_CARE_HOURS: ({ content }) => activity(content, 'LT_HOME_CARE', ['18-64', '65+']),
  REABLEMENT_EPISODES_65: ({ content }) => activity(content, 'ST_MAX', ['65+']),
  ADULTS: ({ people }) => sum([counted(people('18-64')), counted(people('65+'))]),
  PEOPLE_65: ({ people }) => counted(people('65+')),
  PLANNED_SAVINGS: plannedSavings,
  NET_BUDGET: ({ content, year }) => netBudget(content, year),
  NET_OUTTURN: ({ content }) => netOutturn(content),
};

/** The net figures of one council and year that savings can be a share of, each as far as its return gives it. */
export interface NetSpend {
  /** Of all finance lines: gross less joint, NHS and other income and client contributions. */
  readonly currentExpenditure: Figure<Money>;
  /** As a report prints it; a forecast is not comparable. */
  readonly outturn: Figure<Money>;
  readonly budget: Figure<Money>;
}

/** Net spend as the return of the year gives it; `budget` is the monitored one, or else the closing budget of the bridge. */
export function netSpendOf(content: ReturnContent, year: FinancialYear): NetSpend {
  const { budgetPosition, budgetBridge } = content;
  const monitored = budgetPosition?.budget ?? missing('not-submitted');
  const closing = budgetBridge.find((bridge) => bridge.year === year)?.closing;
  return {
    currentExpenditure: currentExpenditure(content),
    outturn:
      budgetPosition?.outturnBasis === 'forecast' ? missing('not-comparable') : (budgetPosition?.outturn ?? missing('not-submitted')),
    budget: isKnown(monitored) ? monitored : (closing ?? monitored),
  };
}

/** Missing where any line that the return collects is: what is left of an incomplete table looks like all of it. */
function currentExpenditure(content: ReturnContent): Figure<Money> {
  const gross = addUp(CELL_CODES.map((cell) => cellSpend(content, cell)));
  const contributions = addUp(content.financeLines.map((line) => line.clientContributions));
  return combineFigures([gross, contributions], ([spent = Money.zero, paid = Money.zero]) => spent.minus(paid));
}

/** What units of care were bought with: a grant to a voluntary organisation buys none that activity counts. */
const withoutGrants = (content: ReturnContent): ReturnContent => ({
  ...content,
  financeLines: content.financeLines.filter((line) => line.provision !== 'grants-to-voluntary-organisations'),
});

/** Every line and band of the codes must be there: what is left of an incomplete table looks like all of it. */
function spend(content: ReturnContent, codes: readonly ReturnLineCode[], read: (line: FinanceLine) => Figure<Money>): Figure {
  const wanted = codes.flatMap((code) => ageBandsOf(code).map((band) => ({ code, band })));
  const lines = wanted.map(({ code, band }) => content.financeLines.filter((line) => line.line === code && line.ageBand === band));
  return lines.some((found) => found.length === 0) ? missing('not-submitted') : pounds(lines.flat().map(read));
}

function activity(content: ReturnContent, code: ReturnLineCode, bands: readonly string[]): Figure {
  return sum(
    bands.map(
      (band) => content.activityLines.find((line) => line.line === code && line.ageBand === band)?.quantity ?? missing('not-submitted'),
    ),
  );
}

function plannedSavings({ content, year }: YearSources): Figure {
  return mapFigure(savingsByClass(content.savingsLines, 'planned', year).total, (total) => total.toPounds());
}

/** The budget of the monitoring report, or else the bridge's closing budget of the year. */
function netBudget(content: ReturnContent, year: FinancialYear): Figure {
  const monitored = content.budgetPosition?.budget;
  const budget =
    monitored !== undefined && isKnown(monitored) ? monitored : content.budgetBridge.find((bridge) => bridge.year === year)?.closing;
  return budget === undefined ? missing('not-submitted') : mapFigure(budget, (amount) => amount.toPounds());
}

/** A forecast is not an outturn: it is compared with nobody's. */
function netOutturn({ budgetPosition }: ReturnContent): Figure {
  if (budgetPosition === undefined) return missing('not-submitted');
  return budgetPosition.outturnBasis === 'forecast'
    ? missing('not-comparable')
    : mapFigure(budgetPosition.outturn, (amount) => amount.toPounds());
}

const pounds = (amounts: readonly Figure<Money>[]): Figure => mapFigure(addUp(amounts), (total) => total.toPounds());
const sum = (figures: readonly Figure[]): Figure => combineFigures(figures, (values) => values.reduce((a, b) => a + b, 0));
const counted = (people: number | undefined): Figure => (people === undefined ? missing('not-collected') : known(people));
