import type { Series } from '#domain/triangulation';
import { BrokenFormat } from '../problem.js';
import type { ArrangedPanel } from './arrange.js';
import type { PanelColumn, PanelRows } from './panel-rows.js';

interface BaseYearRule {
  readonly series: Series;
  readonly column: PanelColumn;
  /** All that it can be, where it is known. */
  readonly is: 0 | 1;
  readonly before: boolean;
  readonly says: string;
}

const CLAIM =
  'A claim counts since the base year, so it is 0 in that year and before. Write 0, or leave it empty for a council outside the register.';
const INDEX = 'An index is exactly 1 in the base year. Divide the series by its value of that year.';
const MOVED = 'Transfers count since the base year, so they are 0 in that year. Write 0, or leave it empty where no bridge was returned.';

const RULES: readonly BaseYearRule[] = [
  { series: 'claim', column: 'claimed_gbp', is: 0, before: true, says: CLAIM },
  { series: 'price', column: 'price_index', is: 1, before: false, says: INDEX },
  { series: 'volume', column: 'volume_index', is: 1, before: false, says: INDEX },
  { series: 'transfers', column: 'transfers_gbp', is: 0, before: false, says: MOVED },
];

/** Everything in a panel is told since its base year. */
export function requireBaseYear({ file }: PanelRows, { panel, lines }: ArrangedPanel): void {
  const width = panel.councils.length * panel.cells.length;
  for (const { series, column, is, before, says } of RULES) {
    const values = panel[series];
    for (let place = before ? 0 : panel.base * width; place < (panel.base + 1) * width; place++) {
      const value = values[place]!;
      if (value !== is && !Number.isNaN(value)) throw new BrokenFormat(file, says, { line: lines[place]!, column, value: String(value) });
    }
  }
}
