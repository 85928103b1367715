import { type CellCode, CELLS } from '../../catalogue/index.js';
import { yearOf } from '../panel/panel.js';
import type { PanelWindow } from '../panel/window.js';
import { pounds, reason, type Reason } from '../reasons.js';

/** What was spent in services that cost nothing in the base year: nothing can be rolled forward to it, so that no test has it. */
export function entryReasons({ panel, horizon, expected }: PanelWindow, place: number): readonly Reason[] {
  const width = panel.cells.length;
  const spent = yearOf(panel, 'spend', panel.base + horizon);
  const entered = panel.cells.flatMap((cell, c) => {
    const amount = spent[place * width + c] ?? 0;
    return expected[place * width + c] === 0 && amount !== 0 ? [{ label: CELLS[cell as CellCode].label, amount }] : [];
  });
  if (entered.length === 0) return [];
  const sum = entered.reduce((all, { amount }) => all + amount, 0);
  return [
    reason(
      'SERVICE_ENTERED',
      `${pounds(sum)} was spent in services that cost nothing in the base year (${entered.map(({ label }) => label).join('; ')}): nothing can be expected of them, and no test has it.`,
    ),
  ];
}
