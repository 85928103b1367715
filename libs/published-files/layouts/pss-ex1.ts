import { type Figure, isKnown, type QuantityCode } from '#domain/catalogue';
import { figureIn, within, yearIn } from '../cells.js';
import { councilIn } from '../councils-then.js';
import type { Row, Table } from '../table/csv-table.js';
import { isRefused, type Layout, setAside, used } from '../layout.js';
import { Tally } from '../remarks.js';
import { pounds } from './revenue-outturn.js';

const [COST, WEEKS, UNIT_COST] = ['numerator_gbp_k', 'denominator_weeks', 'unit_cost_gbp_per_week'];

/** What the indicators of the return divide. */
const INDICATORS: ReadonlyMap<string, readonly [cost: QuantityCode, weeks: QuantityCode]> = new Map([
  ['2.1', ['PSSEX1_CARE_SPEND', 'PSSEX1_CARE_WEEKS']],
  ['2.2', ['PSSEX1_HOMES_65_SPEND', 'PSSEX1_HOMES_65_WEEKS']],
]);

/** Unit costs of the return PSS-EX1, with what was divided: the cost is worked out again from it in each row that has all three. */
export const PSS_EX1: Layout = {
  code: 'pss-ex1',
  holds: 'unit costs of care by council (PSS-EX1), with what was divided',
  headings: ['financial_year', 'cassr_code', 'gss_code', 'name', 'indicator', COST, WEEKS, UNIT_COST],
  publication: {
    name: 'Personal Social Services: Expenditure and Unit Costs, England',
    publisher: 'Health and Social Care Information Centre',
    // The final release of 2013-14, 9 December 2014.
    vintage: '2014-12-09',
  },
  open: (table, councils) => {
    const places = decimalPlaces(table);
    const [mended, off] = [new Tally(), new Tally()];
    const checked = { complete: 0, agree: 0, incomplete: 0 };
    return {
      read: (row) => {
        const year = yearIn(row, 'financial_year');
        if (isRefused(year)) return year;
        const quantities = INDICATORS.get(row.cell('indicator'));
        if (quantities === undefined) return setAside('indicators that the catalogue has no measure for');
        const department = { field: 'cassrCode', code: row.cell('cassr_code') } as const;
        const council = councilIn(year, { code: row.cell('gss_code'), name: row.cell('name'), department }, councils);
        if (council.kind === 'refused') return council;
        const figures = [COST, WEEKS, UNIT_COST].map((heading) => ({ heading, figure: figureIn(row, heading, 'not-submitted') }));
        for (const { heading, figure } of figures) {
          if (figure.kind === 'refused') return figure;
          const negative = isKnown(figure) ? within(figure.value, [0, Infinity], heading) : undefined;
          if (negative !== undefined) return negative;
        }
        const [cost, weeks, unitCost] = figures.flatMap(({ figure }) => (figure.kind === 'refused' ? [] : [figure]));
        if (cost === undefined || weeks === undefined || unitCost === undefined) return setAside('rows without figures');

        if (council.mended !== undefined) mended.say(council.mended, row.line);
        const agrees = recomputed(cost, weeks, unitCost, places.get(year) ?? 0);
        if (agrees === undefined) checked.incomplete += 1;
        else checked.complete += 1;
        if (agrees === true) checked.agree += 1;
        if (agrees === false)
          off.say(
            `${council.code} ${year} ${row.cell('indicator')}: cost by weeks is not the ${row.cell(UNIT_COST)} that is printed`,
            row.line,
          );
        const { code: place } = council;
        return used(`indicator ${row.cell('indicator')} of ${place} in ${year}`, {
          figures: [
            { place, of: quantities[0], year, figure: pounds(cost) },
            { place, of: quantities[1], year, figure: weeks },
          ],
        });
      },
      remarks: () => [
        `${checked.agree} of ${checked.complete} complete rows give the printed cost again; ${checked.incomplete} lack cost, weeks or both, and keep what they have.`,
        ...mended.remarks(),
        ...off.remarks(),
      ],
    };
  },
};

/**
 * Whether the printed cost is what cost and weeks come to. Both are rounded: the cost of care to a thousand pounds, the unit cost to the
 * digits its year is printed with.
 */
function recomputed(cost: Figure, weeks: Figure, unitCost: Figure, decimals: number): boolean | undefined {
  if (!isKnown(cost) || !isKnown(weeks) || !isKnown(unitCost)) return undefined;
  if (!(weeks.value > 0)) return false;
  const tolerance = 0.5 * 10 ** -decimals + HALF_A_THOUSAND / weeks.value + ROUNDING;
  return Math.abs((cost.value * 1000) / weeks.value - unitCost.value) <= tolerance;
}

const HALF_A_THOUSAND = 500;
/** What floating point may lose. */
const ROUNDING = 1e-9;

/** The most decimal places that costs of a year are printed with; a year of whole pounds has none, however many noughts follow the point. */
function decimalPlaces({ rows }: Table): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const row of rows) places.set(row.cell('financial_year'), Math.max(places.get(row.cell('financial_year')) ?? 0, placesOf(row)));
  return places;
}

const placesOf = (row: Row): number => /\.(\d*[1-9])0*$/.exec(row.cell(UNIT_COST))?.[1]?.length ?? 0;
