import {
  addUp,
  type AgeBand,
  combineFigures,
  type Figure,
  type FinancialYear,
  known,
  mapFigure,
  missing,
  RETURN_LINES,
  type ReturnLine,
  type ReturnLineCode,
} from '../../catalogue/index.js';
import { emptyContent, type FinanceLine, type ReturnContent } from '../../returns/index.js';
import type { AccountSources } from '../account-sources.js';
import { grossCurrentExpenditure } from '../../checking/index.js';

/** What spending is decomposed from: the accounts, and people in care where somebody counted them. */
export interface DecompositionSources extends AccountSources {
  /** People whom a line served in the year. Not asked of lines that the return counts in clients: these say it themselves. */
  readonly clients: (line: ReturnLineCode, ageBand: AgeBand, year: FinancialYear) => Figure;
}

/** A line of the return and an age band of it. */
export interface LineOfBand {
  readonly line: ReturnLineCode;
  readonly ageBand: AgeBand;
}

/** What is known of a line in one year; spending in pounds of the year. */
export interface LineYear {
  /** Whether the return counts what the line buys. */
  readonly isCounted: boolean;
  /** Gross current expenditure on what activity counts; of a line that is not counted, all of it. */
  readonly care: Figure;
  /** Grants to voluntary organisations: they buy no unit of care, and are in no unit's price. */
  readonly grants: Figure;
  /** Activity, in the line's unit. */
  readonly quantity: Figure;
  readonly clients: Figure;
  /** Clients of the line and of those that people could be served by instead. */
  readonly allClients: Figure;
  /** People of the age band, mid-year. */
  readonly population: Figure;
}

/** What a council's return and external statistics say of a line in a year. Of a year without a return, nothing is known. */
export function lineYear(sources: DecompositionSources, of: LineOfBand, year: FinancialYear): LineYear {
  const content = sources.returnOf(year) ?? emptyContent;
  const isCounted = unitOf(of.line) !== undefined;
  const isGrant = ({ provision }: FinanceLine): boolean => isCounted && provision === 'grants-to-voluntary-organisations';
  const clients = (line: ReturnLineCode): Figure => clientsOf(sources, content, { ...of, line }, year);
  return {
    isCounted,
    care: spendOf(content, of, (line) => !isGrant(line)),
    grants: spendOf(content, of, isGrant),
    quantity: quantityOf(content, of),
    clients: clients(of.line),
    allClients: added(alternativesTo(of.line).map(clients)),
    population: populationOf(sources, of.ageBand, year),
  };
}

/** Long-term care is given in one setting or another, so that its lines share one number of clients; any other line has its own. */
function alternativesTo(line: ReturnLineCode): readonly ReturnLineCode[] {
  if (RETURN_LINES[line].section !== 'long-term') return [line];
  return (Object.keys(RETURN_LINES) as ReturnLineCode[]).filter((other) => RETURN_LINES[other].section === 'long-term');
}

/** Where the line is there at all, a provision that is not given has spent nothing. */
function spendOf({ financeLines }: ReturnContent, of: LineOfBand, counts: (line: FinanceLine) => boolean): Figure {
  const lines = financeLines.filter(isOf(of));
  if (lines.length === 0) return missing('not-submitted');
  return mapFigure(addUp(lines.filter(counts).map(grossCurrentExpenditure)), (amount) => amount.toPounds());
}

function quantityOf({ activityLines }: ReturnContent, of: LineOfBand): Figure {
  const activity = activityLines.find(isOf(of));
  if (activity === undefined) return missing('not-submitted');
  return activity.unit === unitOf(of.line) ? activity.quantity : missing('not-comparable');
}

const clientsOf = (sources: DecompositionSources, content: ReturnContent, of: LineOfBand, year: FinancialYear): Figure =>
  unitOf(of.line) === 'clients' ? quantityOf(content, of) : sources.clients(of.line, of.ageBand, year);

function populationOf({ people }: AccountSources, ageBand: AgeBand, year: FinancialYear): Figure {
  const bands = ageBand === 'all' ? (['18-64', '65+'] as const) : ([ageBand] as const);
  return added(
    bands.map((band) => {
      const count = people(band, year);
      return count === undefined ? missing('not-collected') : known(count);
    }),
  );
}

const unitOf = (line: ReturnLineCode): ReturnLine['activityUnit'] => RETURN_LINES[line].activityUnit;
const isOf =
  ({ line, ageBand }: LineOfBand) =>
  (other: LineOfBand): boolean =>
    other.line === line && other.ageBand === ageBand;

const added = (figures: readonly Figure[]): Figure => combineFigures(figures, (values) => values.reduce((sum, value) => sum + value, 0));
