import { type IndicatorLink, PRACTICE_EFFECTS, type PracticeTagCode } from '../../practice/index.js';
import { windowsOf } from '../measuring/council-effect.js';
import type { PracticePanel } from '../measuring/practice-panel.js';
import { pooledEffect } from './pooled-effect.js';
import type { PooledEffectOutcome } from './pooled-outcome.js';

/** An indicator that a practice should move, or leave alone, and the years after it begins in which that should show. */
export interface EffectQuestion {
  readonly link: IndicatorLink;
  readonly lags: readonly number[];
}

/** What is asked of a practice (method 5.3): an exposure is what there is to work with, and no effect. Nothing where the map has no row. */
export function questionsOf(tag: PracticeTagCode): readonly EffectQuestion[] {
  const { links, lag } = PRACTICE_EFFECTS[tag] ?? { links: [], lag: { from: 0, to: 0 } };
  const lags = Array.from({ length: lag.to - lag.from + 1 }, (_, i) => lag.from + i);
  return links.filter(({ role }) => role !== 'exposure').map((link) => ({ link, lags }));
}

/** Every pooled effect of a practice, indicator by indicator and lag by lag; an indicator without a panel, which nobody collects, is not asked of. */
export function pooledEffects(
  tag: PracticeTagCode,
  panelOf: (link: IndicatorLink) => PracticePanel | undefined,
): readonly PooledEffectOutcome[] {
  return questionsOf(tag).flatMap(({ link, lags }) => {
    const panel = panelOf(link);
    if (panel === undefined) return [];
    const windows = windowsOf(panel);
    return lags.map((lag) => pooledEffect(panel, lag, windows));
  });
}
