import { yearStartingIn } from '#domain/catalogue';
import { aboveZero, numberIn, short } from '../cells.js';
import { isRefused, type Layout, refused, setAside, used } from '../layout.js';
import { Tally } from '../remarks.js';

const [FROM, RATE, AGES] = ['effective_from', 'nlw_gbp_per_hour', 'age_band'];

/** The National Living Wage in pounds an hour. A rate is law before its year begins, and so is never a forecast. */
export const LIVING_WAGE: Layout = {
  code: 'national-living-wage',
  holds: 'rates of the National Living Wage',
  headings: [FROM, RATE, AGES],
  publication: {
    name: 'National Living Wage rates',
    publisher: 'Department for Business and Trade',
    // The rate of April 2025 was announced on 29 October 2024.
    vintage: '2024-10-29',
  },
  open: () => {
    const ages = new Tally();
    return {
      read: (row) => {
        const from = row.cell(FROM);
        const [, calendarYear, day] = /^(\d{4})-(\d{2}-\d{2})$/.exec(from) ?? [];
        if (calendarYear === undefined || !(Number(calendarYear) >= 1990))
          return refused('a day is no day', `“${short(from)}” under “${FROM}”`, 'Write it as 2024-04-01.');
        if (day !== '04-01') return setAside('rates that begin within a financial year');
        const rate = numberIn(row, RATE);
        if (isRefused(rate)) return rate;
        const outside = aboveZero(rate, RATE);
        if (outside !== undefined) return outside;
        const year = yearStartingIn(Number(calendarYear));
        ages.say(`The rate is for people aged ${row.cell(AGES)}`, row.line);
        return used(`National Living Wage of ${year}`, {
          indices: [{ index: 'NATIONAL_LIVING_WAGE', year, level: rate, status: 'outturn' }],
        });
      },
      remarks: () => ages.remarks(),
    };
  },
};
