import type { Interval } from '../../statistics/index.js';
import type { PracticePanel } from './practice-panel.js';

/**
 * An effect is declared where an interval at this level leaves nought out. The 90% that is shown would declare one practice in ten without
 * any effect; 95% declared four to six in a hundred of simulated ones, which leaves nothing for what no simulation knows.
 */
export const DECLARED_LEVEL = 0.975;

/**
 * What an effect says of the practice. An indicator that should stay as it was never speaks for one: it speaks against it where it moved to
 * the worse side, and otherwise has only moved.
 */
export type Finding = 'for' | 'against' | 'moved' | 'none-seen';

export function findingOf(
  { direction, worse }: Pick<PracticePanel, 'direction' | 'worse'>,
  effect: number,
  reach: (level: number) => Interval,
): Finding {
  const { lower, upper } = reach(DECLARED_LEVEL);
  if (lower <= 0 && upper >= 0) return 'none-seen';
  const went = effect > 0 ? 'up' : 'down';
  if (direction === 'unchanged') return went === worse ? 'against' : 'moved';
  return went === direction ? 'for' : 'against';
}
