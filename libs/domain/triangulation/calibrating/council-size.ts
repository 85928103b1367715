import { quantileOfSorted } from '../../statistics/index.js';
import { type Panel, yearOf } from '../panel/panel.js';
import { sumOver } from '../panel/window.js';

/** Small councils scatter more: by this power of their spend as a multiple of the median council's (method 2.6). */
const POWER = -0.25;

/** How much more than the median council each council scatters: (base-year spend / median) to the power -0.25. NaN where its spend is not known. */
export function councilSizes(panel: Panel): Float64Array {
  const base = yearOf(panel, 'spend', panel.base);
  const totals = Float64Array.from(panel.councils, (_, council) => sumOver(base, council, panel.cells.length));
  const median = quantileOfSorted(totals.filter((total) => total > 0).sort(), 0.5);
  return totals.map((total) => (total > 0 ? (total / median) ** POWER : Number.NaN));
}
