import { type Figure, mapFigure, missing, Money } from '#domain/catalogue';
import { figureIn, yearIn } from '../cells.js';
import { councilIn } from '../councils-then.js';
import type { Table } from '../table/csv-table.js';
import { isRefused, type Layout, used } from '../layout.js';
import { Tally } from '../remarks.js';

const ADULTS = 'asc_net_current_expenditure_gbp_k';
const ADULTS_AND_CHILDREN = 'all_social_care_nce_gbp_k';
const TOTAL = 'total_service_expenditure_gbp_k';

/** The revenue outturn summary (RS): what councils spent, net, in thousands of pounds. */
export const REVENUE_OUTTURN: Layout = {
  code: 'revenue-outturn',
  holds: 'net current expenditure on adult social care by council (revenue outturn summary)',
  headings: ['financial_year', 'ecode', 'gss_code', 'name', ADULTS, ADULTS_AND_CHILDREN, TOTAL],
  publication: {
    name: 'Local authority revenue expenditure and financing, England: revenue outturn summary',
    publisher: 'Ministry of Housing, Communities and Local Government',
    // The final outturn of 2017-18 came out in November 2018.
    vintage: '2018-11-30',
  },
  open: (table, councils) => {
    const given = { adults: yearsWith(table, ADULTS), total: yearsWith(table, TOTAL) };
    const [mended, together] = [new Tally(), new Tally()];
    return {
      read: (row) => {
        const year = yearIn(row, 'financial_year');
        if (isRefused(year)) return year;
        const department = { field: 'mhclgCode', code: row.cell('ecode') } as const;
        const council = councilIn(year, { code: row.cell('gss_code'), name: row.cell('name'), department }, councils);
        if (council.kind === 'refused') return council;
        const all = figureIn(row, ADULTS_AND_CHILDREN, 'not-collected');
        if (all.kind === 'refused') return all;
        const adults = figureIn(row, ADULTS, given.adults.has(year) ? 'not-submitted' : 'not-collected');
        if (adults.kind === 'refused') return adults;
        const total = figureIn(row, TOTAL, given.total.has(year) ? 'not-submitted' : 'not-collected');
        if (total.kind === 'refused') return total;

        if (council.mended !== undefined) mended.say(council.mended, row.line);
        const mixed = adults.kind === 'missing' && all.kind === 'known';
        if (mixed) together.say(`Figures of ${year} are of adults and children together and are not taken for those of adults`, row.line);
        const { code: place } = council;
        return used(`expenditure of ${place} in ${year}`, {
          figures: [
            { place, of: 'RO_NET_CURRENT_EXPENDITURE', year, figure: mixed ? missing('not-comparable') : pounds(adults) },
            { place, of: 'RO_TOTAL_SERVICE_EXPENDITURE', year, figure: pounds(total) },
          ],
        });
      },
      remarks: () => [...mended.remarks(), ...together.remarks()],
    };
  },
};

/** Years of which any council has something in the column: a year without was not asked, or is not in this file. */
const yearsWith = ({ rows }: Table, heading: string): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => (row.cell(heading) === '' ? [] : [row.cell('financial_year')])));

/** Thousands to pounds; amounts that were worked out to a millionth of a penny are taken to the penny. */
export const pounds = (thousands: Figure): Figure => mapFigure(thousands, (value) => Money.nearestPenny(value * 1000).toPounds());
