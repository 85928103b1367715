import { aboveZero, numberIn, short, yearIn } from '../cells.js';
import type { Row, Table } from '../table/csv-table.js';
import { isRefused, type Layout, refused, setAside, used } from '../layout.js';
import { Tally } from '../remarks.js';

const [YEAR, LEVEL, CHANGE, STATUS] = ['financial_year', 'index_2022_23_100', 'pct_change', 'status'];

/** Half of the last digit that a level and a change are printed with. */
const [LEVEL_ROUNDING, CHANGE_ROUNDING] = [0.0005, 0.005];

/** GDP deflators by financial year. Money of before 1990-91 is compared with nothing here. */
export const DEFLATORS: Layout = {
  code: 'gdp-deflators',
  holds: 'GDP deflators by financial year',
  headings: [YEAR, LEVEL, CHANGE, STATUS],
  publication: {
    name: 'GDP deflators at market prices, and money GDP',
    publisher: 'HM Treasury',
    // The set of December 2023 (Quarterly National Accounts).
    vintage: '2023-12-31',
  },
  open: (table) => {
    const off = new Tally();
    const levels = new Map(table.rows.map((row) => [row.cell(YEAR).slice(0, 4), row.cell(LEVEL)]));
    return {
      read: (row) => {
        if (tooEarly(row)) return setAside('years before 1990-91, which returns are never compared with');
        const year = yearIn(row, YEAR);
        if (isRefused(year)) return year;
        const level = numberIn(row, LEVEL);
        if (isRefused(level)) return level;
        const outside = aboveZero(level, LEVEL);
        if (outside !== undefined) return outside;
        const status = row.cell(STATUS);
        if (status !== 'outturn' && status !== 'forecast')
          return refused('a year is neither outturn nor forecast', `“${short(status)}” under “${STATUS}”`, 'Write outturn or forecast.');
        const before = Number(levels.get(String(Number(year.slice(0, 4)) - 1)));
        if (!agrees(row, before, level)) off.say(`The change printed for ${year} is not that of the two levels`, row.line);
        return used(`GDP deflator of ${year}`, { indices: [{ index: 'GDP_DEFLATOR', year, level, status }] });
      },
      remarks: () => [...off.remarks(), ...forecasts(table)],
    };
  },
};

const tooEarly = (row: Row): boolean => /^19[0-8]\d-\d{2}$/.test(row.cell(YEAR));

function agrees(row: Row, before: number, level: number): boolean {
  const change = numberIn(row, CHANGE);
  if (isRefused(change) || !(before > 0)) return true;
  const tolerance = CHANGE_ROUNDING + (100 * LEVEL_ROUNDING * (1 + level / before)) / before;
  return Math.abs(100 * (level / before - 1) - change) <= tolerance;
}

function forecasts({ rows }: Table): readonly string[] {
  const [first] = rows.filter((row) => row.cell(STATUS) === 'forecast');
  return first === undefined ? [] : [`From ${first.cell(YEAR)} on levels are chained from forecasts.`];
}
