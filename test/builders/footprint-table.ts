import {
  COUNCIL_REGISTER,
  type CouncilCode,
  councilCode,
  existsIn,
  type Figure,
  type FinancialYear,
  known,
  measure,
  type MeasureCode,
  missing,
  type MissingReason,
  type QuantityCode,
} from '../../libs/domain/catalogue/index.js';
import type { FigureTable, QuantityTable } from '../../libs/domain/benchmarking/index.js';

type Given = number | MissingReason;

/** Figures of councils of the register: by code and year, quantities or rates that are published alone. What is not given was not submitted. */
export function footprintTable(
  given: Readonly<Record<string, Readonly<Partial<Record<QuantityCode | MeasureCode, Given>>>>>,
): FigureTable & QuantityTable {
  const find = (council: CouncilCode, of: QuantityCode | MeasureCode, year: FinancialYear): Figure => {
    const found = given[`${council} ${year}`]?.[of] ?? 'not-submitted';
    return typeof found === 'number' ? known(found) : missing(found);
  };
  return {
    councilsIn: (year) => [...COUNCIL_REGISTER.values()].filter((council) => existsIn(council, year)),
    quantity: find,
    figure: (council, of, year) => {
      const { formula } = measure(of);
      if (formula.kind === 'published') return find(council, of, year);
      const [above, below] = [find(council, formula.numerator, year), find(council, formula.denominator, year)];
      if (above.kind === 'missing') return above;
      return below.kind === 'missing' ? below : known((formula.per * above.value) / below.value);
    },
  };
}

/** Councils of the register that specs tell stories of. */
export const PLACES = {
  bournemouth: councilCode('E06000028'),
  poole: councilCode('E06000029'),
  oldDorset: councilCode('E10000009'),
  bcp: councilCode('E06000058'),
  dorset: councilCode('E06000059'),
  cheshire: councilCode('E10000004'),
  cheshireEast: councilCode('E06000049'),
  cheshireWest: councilCode('E06000050'),
  northamptonshire: councilCode('E10000021'),
  northNorthamptonshire: councilCode('E06000061'),
  westNorthamptonshire: councilCode('E06000062'),
  cumbria: councilCode('E10000006'),
  cumberland: councilCode('E06000063'),
  westmorland: councilCode('E06000064'),
  oldGateshead: councilCode('E08000020'),
  gateshead: councilCode('E08000037'),
  northumberlandCounty: councilCode('E10000022'),
  leicestershire: councilCode('E10000018'),
  leicester: councilCode('E06000016'),
  rutland: councilCode('E06000017'),
} as const;
