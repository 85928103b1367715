import { type Panel, yearOf } from './panel.js';
import { rolledForward } from './rolled-forward.js';

/** The councils' accounts over the years of one test, as flat series of councils x cells. */
export interface PanelWindow {
  readonly panel: Panel;
  readonly horizon: number;
  /** Spend of the base year rolled forward by published indices; 0 where the cell is left out for the council. */
  readonly expected: Float64Array;
  /** What was spent, in the same cells. */
  readonly spend: Float64Array;
  /** Claims in the same cells; NaN for a council outside the register. */
  readonly claim: Float64Array;
  /** Whether every figure of the council is known in both years, and anything is expected of it. */
  readonly isComplete: readonly boolean[];
  /** Whether the council says in the year what it claims. */
  readonly isRegistered: readonly boolean[];
}

/** The window over `horizon` years from the panel's base year, or up to the same year from another. */
export function panelWindow(panel: Panel, horizon: number, from = panel.base): PanelWindow {
  const year = panel.base + horizon;
  const width = panel.cells.length;
  const rolled = rolledForward(panel, from, year);
  const base = yearOf(panel, 'spend', from);
  const spent = yearOf(panel, 'spend', year);
  const claimed = yearOf(panel, 'claim', year);
  const counts = rolled.map((value, i) => (base[i] === 0 || value <= 0 ? 0 : 1));
  const inCells = (series: Float64Array): Float64Array => series.map((value, i) => (counts[i] === 1 ? value : 0));
  const isKnown = (i: number): boolean => !Number.isNaN(base[i]!) && !Number.isNaN(rolled[i]!) && !Number.isNaN(spent[i]!);
  const expected = inCells(rolled);
  return {
    panel,
    horizon,
    expected,
    spend: inCells(spent),
    claim: inCells(claimed),
    isComplete: panel.councils.map(
      (_, council) => panel.cells.every((_cell, cell) => isKnown(council * width + cell)) && sumOver(expected, council, width) > 0,
    ),
    // An absent row says nothing of claims: beside others that do, the council is in the register, and incomplete.
    isRegistered: panel.councils.map((_, council) => panel.cells.some((_cell, cell) => !Number.isNaN(claimed[council * width + cell]!))),
  };
}

/** What a council claims net of costs, in the cells that take part. */
export const claimOf = ({ panel, claim }: PanelWindow, council: number): number => sumOver(claim, council, panel.cells.length);

/** The sum of a council's cells, those alone that `counts` says where it is given. */
export function sumOver(series: Float64Array, council: number, width: number, counts: (cell: number) => boolean = () => true): number {
  let sum = 0;
  for (let cell = 0; cell < width; cell++) if (counts(cell)) sum += series[council * width + cell]!;
  return sum;
}
