import { at, type Panel, type Series } from '#domain/triangulation';

/** Where a number of a panel stands: years from its base year on, councils and cells by their place. */
export interface Place {
  readonly sinceBase: number;
  readonly council: number;
  readonly cell: number;
}

/** The panel with a series of it told otherwise. */
export function changed(panel: Panel, series: Series, value: (now: number, place: Place) => number): Panel {
  const values = panel[series].slice();
  everywhere(panel, (i, year, council, cell) => {
    values[i] = value(values[i]!, { sinceBase: year - panel.base, council, cell });
  });
  return { ...panel, [series]: values };
}

/** The panel with those of its councils and cells alone that are named, in that order. */
export function picked(panel: Panel, councils: readonly number[], cells: readonly number[] = [...panel.cells.keys()]): Panel {
  const of = (values: Float64Array): Float64Array =>
    Float64Array.from(
      panel.years.flatMap((_, year) => councils.flatMap((council) => cells.map((cell) => values[at(panel, year, council, cell)]!))),
    );
  return {
    ...panel,
    councils: councils.map((council) => panel.councils[council]!),
    cells: cells.map((cell) => panel.cells[cell]!),
    spend: of(panel.spend),
    claim: of(panel.claim),
    price: of(panel.price),
    volume: of(panel.volume),
    transfers: of(panel.transfers),
  };
}

/** All that a council spends or claims in a year. */
export function total(panel: Panel, series: Series, sinceBase: number, council: number): number {
  const from = at(panel, panel.base + sinceBase, council, 0);
  return panel[series].subarray(from, from + panel.cells.length).reduce((sum, value) => sum + value, 0);
}

function everywhere({ years, councils, cells }: Panel, visit: (i: number, year: number, council: number, cell: number) => void): void {
  let i = 0;
  for (const year of years.keys()) for (const council of councils.keys()) for (const cell of cells.keys()) visit(i++, year, council, cell);
}
