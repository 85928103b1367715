import type { CouncilCode, FinancialYear } from '../../../catalogue/index.js';
import type { VerdictRecord } from '../../../triangulation/index.js';
import type { ReleaseContent } from '../release.js';

/** The verdicts on one council over windows that end in a year, the longest first: that one is the headline (method, section 10). */
export function verdictsInto(
  { triangulations }: Pick<ReleaseContent, 'triangulations'>,
  council: CouncilCode,
  year: FinancialYear,
): readonly VerdictRecord[] {
  const verdicts = triangulations.flatMap((each) => (each.kind === 'verdict' ? [each] : []));
  return verdicts.filter((each) => each.council === council && each.year === year).sort((a, b) => b.horizon - a.horizon);
}
