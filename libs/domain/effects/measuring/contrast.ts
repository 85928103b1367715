import type { CouncilCode } from '../../catalogue/index.js';
import { mean } from '../../statistics/index.js';
import { levelIn } from './level.js';
import type { PracticePanel, WhyNoEffect } from './practice-panel.js';
import { type ByCouncil, FEWEST_WITHOUT, held, type ReferenceWindow } from './reference-window.js';

/** The fewest matched peers without the practice (method 4.5, rung 2). */
export const FEWEST_PEERS = 8;

/** Whom a council is compared with: its matched peers, or everybody without the practice where too few of those are. */
export interface Comparators {
  readonly comparedWith: 'peers' | 'all-councils';
  readonly councils: readonly CouncilCode[];
  /** Its peers that have the practice themselves, or may have: they are left out. */
  readonly peersWithIt: number;
}

/** A council's change beside that of its comparators in the same years. */
export interface Contrast extends Comparators {
  readonly council: CouncilCode;
  readonly window: ReferenceWindow;
  readonly change: number;
  /** The mean of the comparators' changes. */
  readonly usualChange: number;
  /** How far above its comparators it stood in the earlier year. */
  readonly startedAbove: number;
  /** The difference of the changes, after what the earlier levels would have led to; the plain one where no course is known. */
  readonly effect: number;
  readonly isAdjusted: boolean;
  /** The effect as a sum over councils' later levels: what each is multiplied by. */
  readonly parts: ReadonlyMap<CouncilCode, number>;
}

function comparatorsOf(panel: PracticePanel, council: CouncilCode, window: ReferenceWindow): Comparators | WhyNoEffect {
  const free = new Set(window.without);
  const peers = (panel.peers.get(council) ?? []).filter((peer) => peer !== council);
  const matched = peers.filter((peer) => free.has(peer));
  const peersWithIt = peers.filter((peer) => {
    const start = panel.starts.get(peer);
    return start === 'unknown' || (start !== undefined && start <= window.to);
  }).length;
  if (matched.length >= FEWEST_PEERS) return { comparedWith: 'peers', councils: matched, peersWithIt };
  const everybody = window.without.filter((other) => other !== council);
  return everybody.length >= FEWEST_WITHOUT ? { comparedWith: 'all-councils', councils: everybody, peersWithIt } : 'too-few-comparators';
}

/** Sets a council beside its comparators; the council must not be among those without the practice, or it would be compared with itself. */
export function contrastOf(panel: PracticePanel, council: CouncilCode, window: ReferenceWindow): Contrast | WhyNoEffect {
  const own = window.levels.get(council);
  if (own === undefined) return whyNoLevels(panel, council, window);
  const comparators = comparatorsOf(panel, council, window);
  if (typeof comparators === 'string') return comparators;

  const others = comparators.councils.flatMap((other) => window.levels.get(other) ?? []);
  const [before, after] = [mean(others.map((each) => each.before.value)), mean(others.map((each) => each.after.value))];
  const { usual } = window;
  const among = (of: ByCouncil | undefined): number =>
    of === undefined ? 0 : held(of, council) - mean(comparators.councils.map((other) => held(of, other)));
  const parts = new Map<CouncilCode, number>(comparators.councils.map((other) => [other, -1 / others.length]));
  const apart = among(usual?.start);
  for (const [other, pull] of usual?.pull ?? []) parts.set(other, (parts.get(other) ?? 0) - apart * pull);
  parts.set(council, 1);
  const startedAbove = own.before.value - before;
  return {
    ...comparators,
    council,
    window,
    change: own.after.value - own.before.value,
    usualChange: after - before,
    startedAbove,
    effect: own.after.value - after - (usual === undefined ? startedAbove : among(usual.expected)),
    isAdjusted: usual !== undefined,
    parts,
  };
}

function whyNoLevels(panel: PracticePanel, council: CouncilCode, { from, to }: ReferenceWindow): WhyNoEffect {
  const reasons = [from, to].map((year) => levelIn(panel, council, year)).filter((level) => typeof level === 'string');
  return reasons[0] ?? 'no-figure';
}
