import { at, type Panel } from '#domain/triangulation';
import { BrokenFormat } from '../problem.js';
import { yearFrom } from '../table/fields.js';
import { saysRepeated } from '../table/row.js';
import { metaBroken, type PanelMeta } from './meta.js';
import type { PanelRows } from './panel-rows.js';

/** More than any records reach back: a panel beyond it has a year that was typed wrongly. */
const MOST_YEARS = 100;

export interface ArrangedPanel {
  readonly panel: Panel;
  /** The line of each number, in the order of the series; 0 where the row is absent. */
  readonly lines: Int32Array;
}

/** Rows in any order as a panel: councils and cells in the order of their bytes, years one after another, NaN where a row is absent. */
export function arrange(rows: PanelRows, meta: PanelMeta): ArrangedPanel {
  const { first, last } = requireYears(rows, meta);
  const councils = rows.councils.sorted();
  const cells = rows.cells.sorted();
  const size = (last - first + 1) * councils.labels.length * cells.labels.length;
  const series = (): Float64Array => new Float64Array(size).fill(NaN);
  const panel: Panel = {
    councils: councils.labels,
    years: Array.from({ length: last - first + 1 }, (_, i) => yearFrom(first + i)),
    cells: cells.labels,
    base: meta.base - first,
    horizons: meta.horizons,
    spend: series(),
    claim: series(),
    price: series(),
    volume: series(),
    transfers: series(),
  };
  const lines = new Int32Array(size);
  for (let row = 0; row < rows.line.length; row++) {
    const place = at(panel, rows.year[row]! - first, councils.places[rows.council[row]!]!, cells.places[rows.cell[row]!]!);
    if (lines[place] !== 0) throw repeated(panel, rows, { line: rows.line[row]!, earlier: lines[place]!, place });
    lines[place] = rows.line[row]!;
    panel.spend[place] = rows.spend[row]!;
    panel.claim[place] = rows.claim[row]!;
    panel.price[place] = rows.price[row]!;
    panel.volume[place] = rows.volume[row]!;
    panel.transfers[place] = rows.transfers[row]!;
  }
  return { panel, lines };
}

/** Council, year and cell of a place in a series. */
export function labelsAt({ councils, years, cells }: Panel, place: number): readonly [council: string, year: string, cell: string] {
  const row = Math.floor(place / cells.length);
  return [councils[row % councils.length]!, years[Math.floor(row / councils.length)]!, cells[place % cells.length]!];
}

const repeated = (
  panel: Panel,
  { file }: PanelRows,
  { line, earlier, place }: { line: number; earlier: number; place: number },
): BrokenFormat =>
  new BrokenFormat(file, saysRepeated(earlier), { line, column: 'council, financial_year, cell', value: labelsAt(panel, place).join(' ') });

/** The first and last year of the panel, which holds what its meta.json says. */
function requireYears(rows: PanelRows, meta: PanelMeta): { readonly first: number; readonly last: number } {
  const years = new Set(rows.year);
  const { base, horizons, yearsBefore } = meta;
  if (!years.has(base))
    throw metaBroken(meta, 'base_year', yearFrom(base), 'No row of the panel is about this year. Name a year that it has.');
  for (const horizon of horizons) {
    if (!years.has(base + horizon)) {
      throw metaBroken(
        meta,
        'horizons',
        horizon,
        `No row of the panel is about ${yearFrom(base + horizon)}. Add that year, or do not ask for it.`,
      );
    }
  }
  const before = [...years].filter((year) => year < base).sort((a, b) => a - b);
  const gap = Array.from({ length: yearsBefore }, (_, i) => base - yearsBefore + i).find((year) => !years.has(year));
  if (gap !== undefined) {
    throw metaBroken(
      meta,
      'pre_years',
      yearsBefore,
      `No row of the panel is about ${yearFrom(gap)}. Add that year, or say how many years one after another end before the base year.`,
    );
  }
  if (before.length > yearsBefore) {
    throw metaBroken(
      meta,
      'pre_years',
      yearsBefore,
      `The panel has ${before.length} years before the base year. Say so, or take the earlier ones out.`,
    );
  }
  const first = base - yearsBefore;
  const last = rows.year.reduce((latest, year) => Math.max(latest, year), base);
  if (last - first < MOST_YEARS) return { first, last };
  const row = rows.year.indexOf(last);
  throw new BrokenFormat(rows.file, `The panel would have more than ${MOST_YEARS} years. Look at this one.`, {
    line: rows.line[row]!,
    column: 'financial_year',
    value: yearFrom(last),
  });
}
