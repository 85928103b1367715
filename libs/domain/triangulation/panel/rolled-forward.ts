import { type Panel, yearOf } from './panel.js';

/**
 * What each council would have spent on each cell in the year `to` had it gone on as in `from`: the spend of then and the footprint that
 * came since, at the external prices and population of now (method 2.3). Pounds of `to`, councils x cells; NaN where a figure is missing.
 * A transfer that no bridge declares is not reckoned with.
 */
export function rolledForward(panel: Panel, from: number, to: number): Float64Array {
  const [spend, price, volume, transfers] = (['spend', 'price', 'volume', 'transfers'] as const).map((series) =>
    yearOf(panel, series, from),
  );
  const [laterPrice, laterVolume, laterTransfers] = (['price', 'volume', 'transfers'] as const).map((series) => yearOf(panel, series, to));
  return spend!.map((base, i) => {
    const moved = (laterTransfers![i]! - transfers![i]!) * price![i]! * volume![i]!;
    const footprint = base + (Number.isNaN(moved) ? 0 : moved);
    return (footprint * laterPrice![i]! * laterVolume![i]!) / (price![i]! * volume![i]!);
  });
}
