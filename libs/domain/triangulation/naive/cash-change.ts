import type { Judgement } from '../judging.js';
import type { Panel } from '../panel/panel.js';
import { answered, cashAccounts, nearestClass } from './cash-accounts.js';

/** N1 of method 9.2: a saving is what spending fell by, in cash. It knows no interval: both ends are the ratio itself. */
export const judgeByCashChange = (panel: Panel): readonly Judgement[] => judgeByChange(panel, () => 1);

/**
 * N2 of method 9.2: a saving is what spending fell by once the prices of the whole economy are taken out.
 *
 * @param level of those prices in a financial year, on any base; throws a RangeError where it has none for a year of the panel.
 */
export function judgeByDeflatedChange(panel: Panel, level: (year: string) => number | undefined): readonly Judgement[] {
  return judgeByChange(panel, (year) => {
    const price = (level(year) ?? NaN) / (level(panel.years[panel.base] ?? '') ?? NaN);
    if (!(price > 0)) throw new RangeError(`there is no deflator for ${year} or the base year`);
    return price;
  });
}

function judgeByChange(panel: Panel, priceIn: (year: string) => number): readonly Judgement[] {
  return panel.horizons.flatMap((horizon) => {
    const price = priceIn(panel.years[panel.base + horizon] ?? '');
    return cashAccounts(panel, horizon).map(({ council, claim, before, after }) => {
      const kappa = (before * price - after) / claim;
      return answered(council, horizon, nearestClass(kappa), { kappa, low: kappa, high: kappa });
    });
  });
}
