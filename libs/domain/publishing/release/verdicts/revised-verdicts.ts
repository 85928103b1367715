import { type Reason, type Triangulation, type VerdictRecord } from '../../../triangulation/index.js';
import type { ReleaseContent } from '../release.js';

/** The release that verdicts are told against. */
export interface EarlierVerdicts {
  readonly number: number;
  readonly content: Pick<ReleaseContent, 'triangulations'>;
}

/**
 * The verdicts, each that an earlier release reckoned from other inputs with a note of what it said there: outturn, claims or prices were restated.
 * Both stay: the earlier one is read by naming its release (method, section 10).
 */
export function withRevisions(triangulations: readonly Triangulation[], since: EarlierVerdicts | undefined): readonly Triangulation[] {
  if (since === undefined) return triangulations;
  const before = new Map(
    since.content.triangulations.flatMap((each) => (each.kind === 'verdict' ? [[windowOf(each), each] as const] : [])),
  );
  return triangulations.map((each) => {
    const earlier = each.kind === 'verdict' ? before.get(windowOf(each)) : undefined;
    if (each.kind !== 'verdict' || earlier === undefined || !isRevised(earlier, each)) return each;
    return { ...each, reasons: [...each.reasons, note(earlier, since.number)] };
  });
}

const windowOf = ({ council, base, year }: VerdictRecord): string => `${council} ${base} ${year}`;

/** Records of another engine, and those from before inputs were hashed, say nothing of what was restated; nor is a change told that moves no answer. */
const isRevised = (earlier: VerdictRecord, now: VerdictRecord): boolean =>
  earlier.engine === now.engine &&
  earlier.evidence !== undefined &&
  earlier.evidence.inputsHash !== now.evidence?.inputsHash &&
  (earlier.verdict !== now.verdict || shown(earlier) !== shown(now));

const shown = ({ ratio }: VerdictRecord): string =>
  ratio === undefined ? '' : ` (ratio ${ratio.kappa.toFixed(2)}, 90% interval ${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)})`;

const note = (earlier: VerdictRecord, release: number): Reason => ({
  code: 'REVISED',
  sentence: `Release ${release} said ${earlier.verdict.replaceAll('-', ' ')}${shown(earlier)}: since then outturn, claims or prices, of this council or of others, were restated, or other councils took part.`,
});
