import { canonicalText, type Figure, type Money } from '../../catalogue/index.js';
import type { FiledProgramme } from '../../programmes/index.js';
import { held } from './figures/figure-columns.js';
import { heldChange } from './figures/public-view.js';
import type { ReleaseContent } from './release.js';
import { reviveMoney, revivePlan, type StoredPlan } from './savings-plan.js';

/** A release's content as the one text that is stored and checksummed. */
export const releaseText = (content: ReleaseContent): string => canonicalText(content);

/** Reads a stored release back; the checksum has shown that the text is what was published, so its shape is trusted. */
export function parseRelease(text: string): ReleaseContent {
  const stored = JSON.parse(text) as StoredContent;
  const { publicly } = stored;
  return {
    ...ADDED_SINCE,
    ...stored,
    columns: stored.columns.map(held),
    quantities: (stored.quantities ?? []).map(held),
    ...(publicly && { publicly: { ...publicly, changes: publicly.changes.map(heldChange) } }),
    plans: stored.plans.map(revivePlan),
    programmes: (stored.programmes ?? []).map(reviveProgramme),
  };
}

/** What releases did not hold from the first: an older text is without it, and had none. */
const ADDED_SINCE = {
  documents: [],
  findings: [],
  quantities: [],
  areas: [],
  indices: [],
  totals: [],
  targets: [],
} as const satisfies Partial<ReleaseContent>;

type Later = 'plans' | 'programmes' | keyof typeof ADDED_SINCE;
type StoredContent = Omit<ReleaseContent, Later> &
  Partial<Pick<ReleaseContent, Exclude<Later, 'plans'>>> & { readonly plans: readonly StoredPlan[] };

const reviveProgramme = ({ programme, ...filed }: FiledProgramme): FiledProgramme => ({
  ...filed,
  programme: {
    ...programme,
    budget: {
      ...programme.budget,
      total: reviveMoney(programme.budget.total),
      contributions: programme.budget.contributions.map(reviveOne),
    },
    grants: programme.grants.map(reviveOne),
    printedSavings: programme.printedSavings.map((row) => ({ ...row, total: reviveMoney(row.total) })),
  },
});

const reviveOne = <T extends { readonly amount: Figure<Money> }>(held: T): T => ({ ...held, amount: reviveMoney(held.amount) });
