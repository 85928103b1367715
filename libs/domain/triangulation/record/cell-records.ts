import type { CellCode } from '../../catalogue/index.js';
import { yearOf } from '../panel/panel.js';
import type { CalibratedWindow } from '../testing/calibrated-window.js';
import type { CellRecord } from './verdict-record.js';

/** A council's cells from its returns to what was expected of them; cells that it spent nothing on in the base year are left out. */
export function cellRecords({ window, peers }: CalibratedWindow, place: number): readonly CellRecord[] {
  const { panel, horizon } = window;
  const width = panel.cells.length;
  const year = panel.base + horizon;
  const [base, price, volume, transfers] = [
    yearOf(panel, 'spend', panel.base),
    yearOf(panel, 'price', year),
    yearOf(panel, 'volume', year),
    yearOf(panel, 'transfers', year),
  ];
  const number = (series: Float64Array, i: number): number => series[i] ?? Number.NaN;
  return panel.cells.flatMap((cell, c) => {
    const i = place * width + c;
    const indexed = number(window.expected, i);
    if (indexed === 0) return [];
    const moved = number(transfers, i);
    return [
      {
        cell: cell as CellCode, // the panel was made of the catalogue's cells
        base: number(base, i),
        transfers: Number.isNaN(moved) ? 0 : moved,
        priceRatio: number(price, i),
        volumeRatio: number(volume, i),
        indexed,
        drift: peers?.drift[c],
        actual: number(window.spend, i),
        claim: number(window.claim, i),
      },
    ];
  });
}
