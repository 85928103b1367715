import { CELL_CODES, type CellCode, CELLS, type FinancialYear, type PriceLevel, yearsAfter } from '#domain/catalogue';
import { numberIn, yearIn } from '../cells.js';
import type { Row, Table } from '../table/csv-table.js';
import { isRefused, type Layout, refused, setAside, used } from '../layout.js';

const [YEAR, INDEX, CHANGE] = ['financial_year', 'index', 'per_cent_change'];

/** Level of the year before the first change. */
const BASE = 100;

/** Average changes of the fees that councils pay, chained into a level for each cell that a fee moves. */
export const FEE_CHANGES_FILE: Layout = {
  code: 'fee-changes',
  holds: 'average changes of care fees by service',
  headings: [YEAR, INDEX, CHANGE],
  publication: {
    name: 'Market Sustainability and Improvement Fund: fee reporting',
    publisher: 'Department of Health and Social Care',
    // The report of 2024-25 was out by the end of that year.
    vintage: '2025-03-31',
  },
  open: (table) => {
    const chains = chainsOf(table);
    return {
      read: (row) => {
        const year = yearIn(row, YEAR);
        if (isRefused(year)) return year;
        const change = numberIn(row, CHANGE);
        if (isRefused(change)) return change;
        const service = serviceOf(row);
        const cells = cellsOf(service);
        if (cells.length === 0) return setAside('services whose fee moves no cell');
        const levels = chains.get(service)?.get(year);
        if (levels === undefined)
          return refused(
            'a chain of changes has a gap before this year',
            `${service} in ${year}`,
            'Fill in the change of each year since the first.',
          );
        const priceLevels: readonly PriceLevel[] = cells.flatMap((cell) => levels.map((level) => ({ cell, ...level })));
        return used(`fee change of ${service} in ${year}`, { priceLevels });
      },
      remarks: () => [
        `It holds levels of ${CELL_CODES.filter((cell) => chains.has(CELLS[cell].price)).join(', ')} alone; ${without(chains).join(', ')} got none.`,
        'A release takes all its prices from the latest publication of prices: once this is the latest, cells without a level have no price, and amounts that need them are not tested.',
      ],
    };
  },
};

interface Level {
  readonly year: FinancialYear;
  readonly level: number;
}

/** Which levels the row of a service and year brings: its own, and before the first one the base. */
type Chains = ReadonlyMap<string, ReadonlyMap<FinancialYear, readonly Level[]>>;

function chainsOf({ rows }: Table): Chains {
  const changes = new Map<string, Map<FinancialYear, number>>();
  for (const row of rows) {
    const [year, change] = [yearIn(row, YEAR), numberIn(row, CHANGE)];
    if (isRefused(year) || isRefused(change)) continue;
    const ofService = changes.get(serviceOf(row)) ?? new Map<FinancialYear, number>();
    // Two changes of one year: no level follows from either.
    ofService.set(year, ofService.has(year) && ofService.get(year) !== change ? Number.NaN : change);
    changes.set(serviceOf(row), ofService);
  }
  return new Map([...changes].map(([service, ofService]) => [service, chained(ofService)]));
}

function chained(changes: ReadonlyMap<FinancialYear, number>): ReadonlyMap<FinancialYear, readonly Level[]> {
  const chain = new Map<FinancialYear, readonly Level[]>();
  const [first, ...later] = [...changes.keys()].sort();
  if (first === undefined) return chain;
  const levelOf = (year: FinancialYear): number => chain.get(year)?.at(-1)?.level ?? Number.NaN;
  const grown = (level: number, year: FinancialYear): number => level * (1 + (changes.get(year) ?? Number.NaN) / 100);
  const base = { year: yearsAfter(first, -1), level: BASE };
  chain.set(first, [base, { year: first, level: grown(BASE, first) }]);
  for (const year of later) chain.set(year, [{ year, level: grown(levelOf(yearsAfter(year, -1)), year) }]);
  return new Map([...chain].filter(([, levels]) => levels.every(({ level }) => level > 0)));
}

const serviceOf = (row: Row): string => row.cell(INDEX).replace(/^fee:\s*/i, '');
const cellsOf = (service: string): readonly CellCode[] => CELL_CODES.filter((cell) => CELLS[cell].price === service);
const without = (chains: Chains): readonly CellCode[] => CELL_CODES.filter((cell) => !chains.has(CELLS[cell].price));
