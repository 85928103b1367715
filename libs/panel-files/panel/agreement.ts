import { at, type Panel } from '#domain/triangulation';
import { BrokenFormat } from '../problem.js';
import { type ArrangedPanel, labelsAt } from './arrange.js';
import type { PanelMeta } from './meta.js';
import type { PanelRows } from './panel-rows.js';

/** What rows can only say together: of claims, of cells that nothing was spent in, and of national prices. */
export function requireAgreement(rows: PanelRows, arranged: ArrangedPanel, meta: PanelMeta): void {
  requireWholeClaims(rows, arranged);
  requireSpentCells(rows, arranged);
  if (meta.priceScope === 'national') requireOnePrice(rows, arranged);
}

/** A council's claim of a year is known in every cell or in none. An absent row says nothing of it. */
function requireWholeClaims({ file }: PanelRows, { panel, lines }: ArrangedPanel): void {
  for (let row = 0; row < panel.years.length * panel.councils.length; row++) {
    const places = panel.cells.map((_, cell) => row * panel.cells.length + cell).filter((place) => lines[place] !== 0);
    const empty = places.filter((place) => Number.isNaN(panel.claim[place]!));
    if (empty.length === 0 || empty.length === places.length) continue;
    const place = empty.reduce((first, each) => (lines[each]! < lines[first]! ? each : first));
    const known = places.find((each) => !Number.isNaN(panel.claim[each]!))!;
    const [council, year, cell] = labelsAt(panel, place);
    const says = `The claim of ${council} in ${year} is empty in ${cell} and known in line ${lines[known]!}. Write the claim of every cell (0 where there is none), or leave all of them empty for a council outside the register.`;
    throw new BrokenFormat(file, says, { line: lines[place]!, column: 'claimed_gbp', value: '' });
  }
}

/** A cell in which nothing was spent in the base year is left out, so that nothing can be claimed there. */
function requireSpentCells({ file }: PanelRows, { panel, lines }: ArrangedPanel): void {
  const width = panel.councils.length * panel.cells.length;
  for (let place = (panel.base + 1) * width; place < lines.length; place++) {
    const inBase = panel.base * width + (place % width);
    if (!(panel.claim[place]! > 0) || panel.spend[inBase] !== 0) continue;
    const says = `${labelsAt(panel, place)[0]} spent 0 in this cell in the base year (line ${lines[inBase]!}), so nothing can be claimed in it. Attribute the claim to cells that were spent in.`;
    throw new BrokenFormat(file, says, { line: lines[place]!, column: 'claimed_gbp', value: String(panel.claim[place]) });
  }
}

/** A national index has one value for each cell and year. */
function requireOnePrice({ file }: PanelRows, { panel, lines }: ArrangedPanel): void {
  panel.years.forEach((year, t) => {
    panel.cells.forEach((cell, c) => {
      const places = panel.councils.map((_, council) => at(panel, t, council, c)).filter((place) => !Number.isNaN(panel.price[place]!));
      const inFile = (a: number, b: number): number => (lines[b]! < lines[a]! ? b : a);
      if (places.length === 0 || isOneValue(panel, places)) return;
      const first = places.reduce(inFile);
      const other = places.filter((place) => panel.price[place] !== panel.price[first]).reduce(inFile);
      const says = `The national index of ${cell} in ${year} is ${panel.price[first]!} in line ${lines[first]!}. Write one value for all councils, or say “price_index_scope”: “council” in meta.json.`;
      throw new BrokenFormat(file, says, { line: lines[other]!, column: 'price_index', value: String(panel.price[other]) });
    });
  });
}

const isOneValue = ({ price }: Panel, places: readonly number[]): boolean => places.every((place) => price[place] === price[places[0]!]);
