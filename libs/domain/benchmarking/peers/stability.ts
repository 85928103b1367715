import type { CouncilCode } from '../../catalogue/index.js';
import { jaccard } from '../../statistics/index.js';
import type { Variant } from './distance.js';
import { type NeighbourChoice, type NeighbourModel, USUAL_NEIGHBOURS } from './neighbour-model.js';

/** Below this overlap of the group with that of another way to measure, who is a peer depends on the method (method 4.6). */
export const STABLE_OVERLAP = 0.6;

/** How much of the k nearest stays when distance is measured another way. */
export interface Overlap<V extends string> {
  readonly variant: Variant<V>;
  /** Councils in both groups as a share of those in either. */
  readonly jaccard: number;
}

export type StabilityOutcome<V extends string> =
  | {
      readonly kind: 'stable' | 'unstable';
      /** The smallest of the overlaps, which is the one to publish. */
      readonly least: Overlap<V>;
      readonly overlaps: readonly Overlap<V>[];
    }
  | { readonly kind: 'nothing-to-try' }
  | { readonly kind: 'not-in-model' };

/**
 * Whether a council's k nearest would be about the same by Mahalanobis distance, or without any one variable. The cap is left aside: who
 * is nearest is asked, not who is near. On the published localities of 2024 at most 12 of 151 groups of 15 are stable by this test: each
 * of three to five variables matters, and without it others are near. That is usual for neighbour models, and a reason to give a position
 * as a range over several groups.
 */
export function stability<V extends string>(
  model: NeighbourModel<V>,
  subject: CouncilCode,
  { k = USUAL_NEIGHBOURS, leaveOut }: NeighbourChoice = {},
): StabilityOutcome<V> {
  if (!model.has(subject)) return { kind: 'not-in-model' };
  const group = (variant: Variant<V>): ReadonlySet<CouncilCode> | undefined => {
    const ordered = model.ordered(subject, leaveOut, variant);
    return ordered && new Set(ordered.slice(0, k).map(({ council }) => council));
  };
  const used = group({ kind: 'euclid' }) ?? new Set();
  const overlaps = variantsOf(model).flatMap((variant) => {
    const other = group(variant);
    const overlap = other && jaccard(used, other);
    return overlap === undefined ? [] : [{ variant, jaccard: overlap }];
  });
  const [least] = [...overlaps].sort((a, b) => a.jaccard - b.jaccard);
  if (least === undefined) return { kind: 'nothing-to-try' };
  return { kind: least.jaccard < STABLE_OVERLAP ? 'unstable' : 'stable', least, overlaps };
}

/** Mahalanobis first, then without each variable; a model of one variable cannot do without it. */
function variantsOf<V extends string>({ variables }: NeighbourModel<V>): readonly Variant<V>[] {
  const without = variables.map((variable): Variant<V> => ({ kind: 'without', variable }));
  return variables.length > 1 ? [{ kind: 'mahalanobis' }, ...without] : [];
}
