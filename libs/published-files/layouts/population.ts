import { type FinancialYear, isAreaCode, known, type PublishedFigure, yearStartingIn } from '#domain/catalogue';
import { countIn, numberIn, short } from '../cells.js';
import { livedIn, placeOf } from '../councils-then.js';
import type { Row } from '../table/csv-table.js';
import { type Facts, isRefused, type Layout, type Refused, refused, used } from '../layout.js';
import { Tally } from '../remarks.js';

/** Heads of the columns that populations and figures are read from. */
export const BANDS = ['all_ages', 'age_18_64', 'age_65_plus', 'age_65_74', 'age_75_84', 'age_85_plus', 'age_90_plus'] as const;
const CHILDREN = 'age_0_17';

/**
 * Mid-year estimates, which are of 30 June and so of the financial year that began before it. They are on the boundaries of the time when
 * they came out: a row describes a place, also in a year when its council did not exist yet.
 */
export const POPULATION: Layout = {
  code: 'population',
  holds: 'mid-year population estimates by council, region and England',
  headings: ['gss_code', 'name', 'year', CHILDREN, ...BANDS],
  publication: {
    name: 'Mid-year population estimates',
    publisher: 'Office for National Statistics',
    // Mid-2020: the bulletin of 25 June 2021.
    vintage: '2021-06-25',
  },
  open: (_table, councils) => {
    const notThen = new Tally();
    return {
      read: (row) => {
        const [code, name] = [row.cell('gss_code'), row.cell('name')];
        const place = isAreaCode(code) ? code : placeOf({ code, name }, councils);
        if (isRefused(place)) return place;
        const year = midYear(row);
        if (isRefused(year)) return year;
        const people = peopleIn(row, typeof place === 'string' ? place : place.code, year);
        if (isRefused(people)) return people;
        if (typeof place !== 'string' && !livedIn(place, year))
          notThen.say(`${code} (${place.name}) did not exist through ${year}: the estimate is of the place`, row.line);
        return used(`population of ${code} in ${year}`, people);
      },
      remarks: () => notThen.remarks(),
    };
  },
};

/** What a row of age bands says of a place: bands that do not add up to their total are no estimate. */
export function peopleIn(row: Row, place: PublishedFigure['place'], year: FinancialYear): Facts | Refused {
  const counts = new Map<string, number>();
  for (const heading of [CHILDREN, ...BANDS]) {
    const count = countIn(row, heading);
    if (isRefused(count)) return count;
    counts.set(heading, count);
  }
  const of = (heading: string): number => counts.get(heading) ?? Number.NaN;
  const adultsAndChildren = of(CHILDREN) + of('age_18_64') + of('age_65_plus');
  const older = of('age_65_74') + of('age_75_84') + of('age_85_plus');
  if (adultsAndChildren !== of('all_ages') || older !== of('age_65_plus'))
    return refused(
      'age bands do not add up to their total',
      `${adultsAndChildren} of ${of('all_ages')}, 65 and over ${older} of ${of('age_65_plus')}`,
      'Correct the band that is wrong.',
    );
  const figure = (quantity: PublishedFigure['of'], heading: string): PublishedFigure => ({
    place,
    of: quantity,
    year,
    figure: known(of(heading)),
  });
  const figures = [
    figure('ALL_AGES', 'all_ages'),
    figure('PEOPLE_65_74', 'age_65_74'),
    figure('PEOPLE_75_84', 'age_75_84'),
    figure('PEOPLE_85', 'age_85_plus'),
    figure('PEOPLE_90', 'age_90_plus'),
  ];
  if (isAreaCode(place)) return { figures: [...figures, figure('ADULTS_18_64', 'age_18_64'), figure('PEOPLE_65', 'age_65_plus')] };
  return {
    figures,
    populations: [
      { council: place, ageBand: '18-64', year, people: of('age_18_64') },
      { council: place, ageBand: '65+', year, people: of('age_65_plus') },
    ],
  };
}

function midYear(row: Row): FinancialYear | Refused {
  const year = numberIn(row, 'year');
  if (isRefused(year)) return year;
  try {
    return yearStartingIn(year);
  } catch {
    return refused(
      'a year is no calendar year that figures are kept of',
      `“${short(row.cell('year'))}” under “year”`,
      'Write it as 2019, from 1990 on.',
    );
  }
}
