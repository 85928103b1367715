import {
  type AgeBand,
  ageBandsOf,
  CELLS,
  type Figure,
  type FinancialYear,
  known,
  missing,
  type PriceIndex,
  RETURN_LINES,
  type ReturnLine,
  type ReturnLineCode,
} from '../../catalogue/index.js';
import type { IndicatorConcept } from '../../practice/index.js';
import type { ReturnContent } from '../../returns/index.js';
import { activityOf, added, amountOf, grossSpend, type LineOfBand, type PricedLines, priceLevel, ratio } from './return-reading.js';

/** What one council’s indicators of one year are read from. */
export interface ReturnYear {
  readonly year: FinancialYear;
  /** The accepted return of the year, if there is one. */
  readonly content: ReturnContent | undefined;
  /** People of a band, mid-year; undefined where nobody counted. */
  readonly people: (ageBand: '18-64' | '65+') => number | undefined;
  /** People whom a line served in the year: the return counts most lines in weeks or hours, and does not say. */
  readonly clients: (line: ReturnLineCode, ageBand: AgeBand) => Figure;
  /** External prices of cells. */
  readonly index: PriceIndex | undefined;
}

type Read = (from: ReturnYear & { readonly content: ReturnContent }) => Figure;

const WEEKS_IN_YEAR = 52;

const HOMES = ['LT_NURSING', 'LT_RESIDENTIAL'] as const;
const linesIn = (codes: readonly ReturnLineCode[], bands?: readonly AgeBand[]): readonly LineOfBand[] =>
  codes.flatMap((code) => ageBandsOf(code).map((band) => [code, band] as const)).filter(([, band]) => bands?.includes(band) ?? true);

const LONG_TERM = codesWhere(({ section }) => section === 'long-term');
/** Lines that people are charged for by the week. */
const BY_THE_WEEK = linesIn(codesWhere(({ section, activityUnit }) => section === 'long-term' && activityUnit === 'client-weeks'));
const HOME_CARE = linesIn(['LT_HOME_CARE']);

/** Homes and supported living, whose unit is a week of a client: the prices that buying practices are about (method 5.3). */
const BOUGHT: readonly PricedLines[] = (['NURSING_65', 'RESIDENTIAL_65', 'HOMES_18_64', 'SUPPORTED_LIVING_18_64'] as const).map((cell) => ({
  cell,
  lines: linesIn(CELLS[cell].lines, [CELLS[cell].ageBand]),
}));
const DIRECT_PAYMENTS: readonly PricedLines[] = [
  { cell: 'DIRECT_PAYMENTS_OTHER_65', lines: linesIn(['LT_DIRECT_PAYMENTS'], ['65+']) },
  { cell: 'COMMUNITY_18_64', lines: linesIn(['LT_DIRECT_PAYMENTS'], ['18-64']) },
];

/** The indicators that a return tells of, with population, clients or prices where they need them. */
const OF_RETURN: Readonly<Partial<Record<IndicatorConcept, Read>>> = {
  'home-care-hours-per-1000': ({ content, people }) =>
    ratio(activityOf(content, linesIn(['LT_HOME_CARE'], ['65+'])), counted(people('65+')), 1000),
  'home-care-hours-per-client': ({ content, clients }) =>
    ratio(activityOf(content, HOME_CARE), clientsOf(clients, HOME_CARE), 1 / WEEKS_IN_YEAR),
  'home-care-spend': ({ content }) => amountOf(content, HOME_CARE, grossSpend),
  'technology-users': ({ content }) => activityOf(content, linesIn(['EQUIPMENT_TECHNOLOGY'])),
  'unit-price-growth': ({ content, year, index }) => priceLevel(content, year, BOUGHT, index),
  'contacts-to-long-term': ({ content, people }) =>
    ratio(newClients(content), added([counted(people('18-64')), counted(people('65+'))]), 1000),
  'direct-payment-growth': ({ content, year, index }) => priceLevel(content, year, DIRECT_PAYMENTS, index),
  'share-in-homes-65': ({ clients }) => shareInHomes(clients, '65+'),
  'share-in-homes-18-64': ({ clients }) => shareInHomes(clients, '18-64'),
  'health-income': ({ content }) => amountOf(content, linesIn(HOMES, ['18-64']), (line) => line.jointAndNhsIncome),
  'staffing-per-1000-clients': ({ content, clients }) =>
    ratio(amountOf(content, linesIn(CELLS.STAFFING_COMMISSIONING.lines), grossSpend), clientsOf(clients, linesIn(LONG_TERM)), 1000),
  'day-and-transport-cost': ({ content }) =>
    ratio(
      amountOf(content, linesIn(['LT_DAY_CARE', 'TRANSPORT']), grossSpend),
      activityOf(content, linesIn(['LT_DAY_CARE'])),
      WEEKS_IN_YEAR,
    ),
  'contributions-per-week': ({ content }) =>
    ratio(
      amountOf(content, BY_THE_WEEK, (line) => line.clientContributions),
      activityOf(content, BY_THE_WEEK),
    ),
  'client-numbers': ({ clients }) => clientsOf(clients, linesIn(LONG_TERM)),
};

/** Whether a return tells of an indicator. */
export const isOfReturn = (concept: IndicatorConcept): boolean => OF_RETURN[concept] !== undefined;

/**
 * An indicator of one council and year from its return, in the indicator’s unit (a growth above an index as the level that grows, see
 * LEVELS_OF_GROWTH), or why there is none. Throws a RangeError for an indicator that no return tells of (see INDICATOR_FEEDS).
 */
export function indicatorOfReturn(concept: IndicatorConcept, from: ReturnYear): Figure {
  const read = OF_RETURN[concept];
  if (read === undefined) throw new RangeError(`no return tells of ${concept}`);
  return from.content === undefined ? missing('not-submitted') : read({ ...from, content: from.content });
}

function shareInHomes(clients: ReturnYear['clients'], band: AgeBand): Figure {
  return ratio(clientsOf(clients, linesIn(HOMES, [band])), clientsOf(clients, linesIn(LONG_TERM, [band])), 100);
}

/** People whose long-term care began in the year, over its lines; somebody who began two is counted twice. */
function newClients({ activityLines }: ReturnContent): Figure {
  return added(
    linesIn(LONG_TERM).map(
      ([line, band]) =>
        activityLines.find((each) => each.line === line && each.ageBand === band)?.starters.people ?? missing('not-submitted'),
    ),
  );
}

const clientsOf = (clients: ReturnYear['clients'], lines: readonly LineOfBand[]): Figure =>
  added(lines.map(([line, band]) => clients(line, band)));
const counted = (people: number | undefined): Figure => (people === undefined ? missing('not-collected') : known(people));

function codesWhere(holds: (line: ReturnLine) => boolean): readonly ReturnLineCode[] {
  return (Object.keys(RETURN_LINES) as ReturnLineCode[]).filter((code) => holds(RETURN_LINES[code]));
}
