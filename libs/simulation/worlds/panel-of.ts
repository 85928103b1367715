import { CELL_CODES, type CellCode } from '#domain/catalogue';
import type { Panel, TrueOutcome } from '#domain/triangulation';
import { sumOfCells } from '../by-cell.js';
import type { CouncilStory, OutturnYear } from '../claims.js';

/** A council, and what became of it. */
export interface Life {
  readonly story: CouncilStory;
  readonly years: readonly OutturnYear[];
}

/** A panel's cells stand in the order of their bytes. */
export const CELL_LABELS: readonly CellCode[] = [...CELL_CODES].sort((a, b) => (a < b ? -1 : 1));

/** Money as a panel's file would say it, in pence, and an index with its eight decimals. */
export const pence = (pounds: number): number => Math.round(pounds * 100) / 100 + 0;
const index = (ratio: number): number => Math.round(ratio * 1e8) / 1e8;

/** Labels that stand in the order of their bytes however many there are: C001 to C150. */
export const labelsOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `C${String(i + 1).padStart(Math.max(3, String(count).length), '0')}`);

/** All that the outturn and the register show of the lives, as a test reads it. */
export function panelOf(lives: readonly Life[], base: number): Panel {
  const times = lives[0]?.years ?? [];
  const series = (value: (now: OutturnYear, cell: CellCode, story: CouncilStory) => number): Float64Array => {
    const values = new Float64Array(times.length * lives.length * CELL_LABELS.length);
    let place = 0;
    times.forEach((_, t) => {
      for (const { years, story } of lives) {
        const now = years[t];
        for (const cell of CELL_LABELS) values[place++] = now === undefined ? NaN : value(now, cell, story);
      }
    });
    return values;
  };
  return {
    councils: labelsOf(lives.length),
    years: times.map(({ year }) => year),
    cells: CELL_LABELS,
    base,
    horizons: times.flatMap(({ sinceBase }) => (sinceBase > 0 ? [sinceBase] : [])),
    spend: series((now, cell) => pence(now.spend[cell])),
    claim: series((now, cell) => pence(now.claimed[cell])),
    price: series((now, cell) => index(now.price[cell] / 100)),
    volume: series((now, cell) => index(now.volume[cell])),
    transfers: series((now, cell, { setting }) => pence(setting.baseSpend * setting.shares[cell] * (now.footprint - 1))),
  };
}

/** One for each council and horizon, however little a test could know of them. */
export function truthOf(lives: readonly Life[]): readonly TrueOutcome[] {
  const labels = labelsOf(lives.length);
  return lives.flatMap(({ years }, i) =>
    labels.slice(i, i + 1).flatMap((council) =>
      years
        .filter(({ sinceBase }) => sinceBase > 0)
        .map(({ sinceBase: horizon, claimed, delivered, displaced }) => ({
          council,
          horizon,
          net: pence(sumOfCells(delivered) - sumOfCells(displaced)),
          gross: pence(sumOfCells(delivered)),
          claimed: pence(CELL_LABELS.reduce((sum, cell) => sum + pence(claimed[cell]), 0)),
        })),
    ),
  );
}
