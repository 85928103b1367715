import type { CouncilEffect, PooledEffectOutcome } from '../../../effects/index.js';

/** What practices moved, frozen with a release: in all councils together that have one, and in each where its start is known. */
export interface ReleaseEffects {
  readonly pooled: readonly PooledEffectOutcome[];
  readonly councils: readonly CouncilEffect[];
}
