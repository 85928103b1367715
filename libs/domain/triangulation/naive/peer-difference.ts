import { tQuantile } from '../../statistics/index.js';
import type { Judgement } from '../judging.js';
import type { Panel } from '../panel/panel.js';
import { corroborationOf, verdictOf } from '../region.js';
import { strippedGrowth } from '../testing/small-group.js';
import { answered, cashAccounts, nearestClass } from './cash-accounts.js';

/** Taking it that no peer delivered anything is what ignoring the peers' claims amounts to. */
const PEERS_SAVED_NOTHING = { passThrough: 0, error: 0 };
/** A t needs a degree of freedom: one peer has no spread. */
const FEWEST_PEERS = 2;

/**
 * N3 of methods 4.1 and 9.2: difference in differences of the log of cash spend, with Student's t over all other councils of the register with a
 * claim, whose own savings it takes for what would have happened anyway. Insufficient where there are fewer than two of them.
 *
 * @param reading by the two questions about the interval, as the engine's tests, or the nearest class, as who looks at the ratio alone
 */
export function judgeByPeerDifference(panel: Panel, reading: 'interval' | 'point' = 'interval'): readonly Judgement[] {
  return panel.horizons.flatMap((horizon) => {
    const accounts = cashAccounts(panel, horizon);
    const ones = new Float64Array(accounts.length).fill(1);
    const series = {
      growth: Float64Array.from(accounts, ({ before, after }) => Math.log(after / before)),
      claimed: ones,
      sizes: ones,
    };
    return accounts.map(({ council, claim, before, after }, place) => {
      if (accounts.length <= FEWEST_PEERS) return answered(council, horizon, 'insufficient-evidence');
      const { growth, error, peers } = strippedGrowth(series, place, PEERS_SAVED_NOTHING);
      const reach = tQuantile(0.95, peers - 1) * error;
      const saved = (by: number): number => before * Math.exp(growth + by) - after;
      const ratio = corroborationOf({ implied: saved(0), low: saved(-reach), high: saved(reach) }, claim);
      return answered(council, horizon, reading === 'point' ? nearestClass(ratio.kappa) : verdictOf(ratio), ratio);
    });
  });
}
