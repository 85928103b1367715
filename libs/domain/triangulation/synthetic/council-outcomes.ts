import { type Panel, yearOf } from '../panel/panel.js';
import { rolledForward } from '../panel/rolled-forward.js';
import type { PanelWindow } from '../panel/window.js';
import { type Outcomes, rowsAt, yearsFrom } from './outcomes.js';

/**
 * What councils spent in each year of a panel up to the assessed one, beside what the base year's cells would have cost at that year's prices,
 * population and footprint: log of the total over the total. A row for each council whose accounts and claims the window knows.
 */
export interface CouncilOutcomes {
  /** The panel's council of each row, and how much more than the median council it scatters. */
  readonly places: readonly number[];
  readonly sizes: Float64Array;
  /** As the accounts have it. */
  readonly told: Outcomes;
  /** With the council's own claims put back as far as claims come true. Up to the base year it is the same. */
  readonly stripped: Outcomes;
  /** Claims as a share of what was expected in the assessed year. */
  readonly claimed: Float64Array;
}

/** @param net how much less the whole budget costs for each pound claimed */
export function councilOutcomes(window: PanelWindow, sizes: Float64Array, net: number): CouncilOutcomes {
  const { panel, horizon, isComplete, isRegistered } = window;
  const years = panel.base + horizon + 1;
  const places = panel.councils.flatMap((_, j) => (isComplete[j] === true && isRegistered[j] === true && sizes[j]! > 0 ? [j] : []));
  const [told, stripped] = [new Float64Array(places.length * years), new Float64Array(places.length * years)];
  const claimed = new Float64Array(places.length);
  for (let year = 0; year < years; year++) {
    const totals = yearTotals(panel, year, window.expected);
    for (const [row, place] of places.entries()) {
      const { spent, share } = totals(place);
      told[row * years + year] = logOf(spent);
      // Before the logarithm is taken: a claim comes off the level of spend (method 4.2).
      stripped[row * years + year] = logOf(spent + net * share);
      claimed[row] = share;
    }
  }
  const outcomes = (values: Float64Array): Outcomes => ({ values, councils: places.length, years });
  const rowSizes = Float64Array.from(places, (place) => sizes[place]!);
  return { places, sizes: rowSizes, told: outcomes(told), stripped: outcomes(stripped), claimed };
}

export const sinceYear = ({ told, stripped, ...rest }: CouncilOutcomes, first: number): CouncilOutcomes => ({
  ...rest,
  told: yearsFrom(told, first, told.years),
  stripped: yearsFrom(stripped, first, stripped.years),
});

/** Those councils alone that are counted. */
export function ofRows({ places, sizes, told, stripped, claimed }: CouncilOutcomes, counts: (row: number) => boolean): CouncilOutcomes {
  const rows = [...places.keys()].filter(counts);
  return {
    places: rows.map((row) => places[row]!),
    sizes: sizes.filter((_, row) => counts(row)),
    told: rowsAt(told, rows),
    stripped: rowsAt(stripped, rows),
    claimed: claimed.filter((_, row) => counts(row)),
  };
}

const logOf = (ratio: number): number => (ratio > 0 ? Math.log(ratio) : Number.NaN);

/** A year's spend and claim as multiples of what was expected. */
interface YearTotals {
  readonly spent: number;
  readonly share: number;
}

/** Sums over the cells that the window counts for a council. */
function yearTotals(panel: Panel, year: number, counted: Float64Array): (council: number) => YearTotals {
  const width = panel.cells.length;
  const rolled = rolledForward(panel, panel.base, year);
  const spend = yearOf(panel, 'spend', year);
  const claim = yearOf(panel, 'claim', year);
  return (council) => {
    let [spent, claimed, expected] = [0, 0, 0];
    for (let i = council * width; i < (council + 1) * width; i++) {
      if (counted[i] === 0) continue;
      spent += spend[i]!;
      expected += rolled[i]!;
      if (year > panel.base) claimed += claim[i]!;
    }
    return expected > 0 ? { spent: spent / expected, share: claimed / expected } : { spent: Number.NaN, share: Number.NaN };
  };
}
