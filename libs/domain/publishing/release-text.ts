import { canonicalText } from '../catalogue/index.js';
import type { ReleaseContent } from './release.js';
import { revivePlan, type StoredPlan } from './savings-plan.js';

/** A release's content as the one text that is stored and checksummed. */
export const releaseText = (content: ReleaseContent): string => canonicalText(content);

/** Reads a stored release back; the checksum has shown that the text is what was published, so its shape is trusted. */
export function parseRelease(text: string): ReleaseContent {
  const stored = JSON.parse(text) as Omit<ReleaseContent, 'plans'> & { readonly plans: readonly StoredPlan[] };
  return { ...stored, plans: stored.plans.map(revivePlan) };
}
