import { type Interval, mean, tQuantile } from '../../statistics/index.js';
import type { Contrast } from '../measuring/contrast.js';
import { contrastSince, usualComparators, windowsOf } from '../measuring/council-effect.js';
import { SHOWN_LEVEL } from '../measuring/council-outcome.js';
import { findingOf } from '../measuring/finding.js';
import type { PracticePanel } from '../measuring/practice-panel.js';
import { noPooledSentence, pooledSentence } from '../saying/pooled-sentence.js';
import { errorCovariance } from './error-covariance.js';
import { FEWEST_TO_POOL, type NotPooled, type PooledEffectOutcome } from './pooled-outcome.js';
import { randomEffects } from './random-effects.js';

/**
 * The mean effect of the councils that have a practice, each against its own comparators (method 5.2, 11): random effects with the covariance
 * that shared comparators bring. Councils chose to begin, so it is an association, never proof. A window without twenty councils that lack
 * the practice gives none.
 */
export function pooledEffect(panel: PracticePanel, lag: number, windows = windowsOf(panel)): PooledEffectOutcome {
  const { tag, concept, direction, move } = panel;
  const about = { tag, concept, direction, move, lag };
  const { contrasts, leftOut } = contrastsOf(panel, lag, windows);
  const councils = contrasts.length;
  if (councils < FEWEST_TO_POOL) {
    const refused = { ...about, councils, needed: FEWEST_TO_POOL, leftOut };
    return { kind: 'no-pooled-effect', why: 'too-few-councils', ...refused, sentence: noPooledSentence(refused) };
  }
  const {
    mean: effect,
    standardError,
    tau,
    freedom,
  } = randomEffects(
    contrasts.map((contrast) => contrast.effect),
    errorCovariance(contrasts, panel.regions),
  );
  const about0 = (half: number): Interval => ({ lower: effect - half, upper: effect + half });
  const reach = (level: number): Interval => about0(tQuantile((1 + level) / 2, freedom) * standardError);
  const found = {
    ...about,
    ...{ councils, effect, interval: reach(SHOWN_LEVEL), standardError, tau },
    prediction: about0(tQuantile((1 + SHOWN_LEVEL) / 2, freedom - 1) * Math.hypot(tau, standardError)),
    usualComparators: usualComparators(contrasts),
    differentComparators: new Set(contrasts.flatMap((contrast) => contrast.councils)).size,
    startedAbove: mean(contrasts.map((contrast) => contrast.startedAbove)),
    leftOut,
    finding: findingOf(panel, effect, reach),
  };
  return { kind: 'pooled-effect', ...found, sentence: pooledSentence(found) };
}

function contrastsOf(
  panel: PracticePanel,
  lag: number,
  windows: ReturnType<typeof windowsOf>,
): { readonly contrasts: readonly Contrast[]; readonly leftOut: readonly NotPooled[] } {
  const contrasts: Contrast[] = [];
  const leftOut: NotPooled[] = [];
  for (const council of [...panel.starts.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    const found = contrastSince(panel, council, lag, windows);
    if (typeof found === 'string') leftOut.push({ council, why: found });
    else if (!found.isAdjusted) leftOut.push({ council, why: 'too-few-comparators' });
    else contrasts.push(found);
  }
  return { contrasts, leftOut };
}
