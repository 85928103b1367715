import type { ReturnFinding } from './return-finding.js';

/** As many findings as moderators see first, over all returns (method 8, selective editing). */
const MOST_SHOWN = 20;

/**
 * How much a finding matters to a group’s estimate: its suspicion times the share of the group’s total that is at stake.
 *
 * @example score({ ...finding, suspicion: 2, impact: 5_000_000 }, 100_000_000) // => 0.1
 */
export function score({ suspicion, impact }: Pick<ReturnFinding, 'suspicion' | 'impact'>, groupTotal: number): number {
  if (!(groupTotal > 0)) throw new RangeError('score requires a total of the group above nought');
  return (suspicion * impact) / groupTotal;
}

/** A finding of one of many returns, and the total of the group whose estimate it would move. */
export interface Suspect {
  readonly finding: ReturnFinding;
  readonly groupTotal: number;
}

/** The findings that would move an estimate most, the most first: what a moderator reads, where nobody can read all. */
export const mostSuspect = <T extends Suspect>(all: readonly T[], most = MOST_SHOWN): readonly T[] =>
  [...all].sort((a, b) => score(b.finding, b.groupTotal) - score(a.finding, a.groupTotal)).slice(0, most);

/** Hard findings first, and among each the ones that matter most; those that matter alike in the order of their keys. */
export const inOrder = (findings: readonly ReturnFinding[]): readonly ReturnFinding[] =>
  [...findings].sort((a, b) => {
    if (a.severity !== b.severity) return a.severity === 'hard' ? -1 : 1;
    const more = score(b, 1) - score(a, 1);
    return more === 0 ? (a.key < b.key ? -1 : 1) : more;
  });
