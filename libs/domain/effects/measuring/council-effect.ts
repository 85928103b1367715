import { type CouncilCode, type FinancialYear, yearsAfter } from '../../catalogue/index.js';
import { type Interval, mean, median, robustSpread, standardDeviation, tQuantile } from '../../statistics/index.js';
import { councilSentence, noEffectSentence } from '../saying/council-sentence.js';
import { type Contrast, contrastOf } from './contrast.js';
import { type CouncilEffectOutcome, type NoCouncilEffect, SHOWN_LEVEL } from './council-outcome.js';
import { findingOf } from './finding.js';
import { chanceOf } from './level.js';
import { placebos } from './placebos.js';
import type { PracticePanel, WhyNoEffect } from './practice-panel.js';
import { type ReferenceWindow, referenceWindow } from './reference-window.js';

/** The windows of a panel, each made once. */
export type Windows = (from: FinancialYear, to: FinancialYear) => ReferenceWindow | WhyNoEffect;

export function windowsOf(panel: PracticePanel): Windows {
  const made = new Map<string, ReferenceWindow | WhyNoEffect>();
  return (from, to) => {
    const found = made.get(`${from} ${to}`) ?? referenceWindow(panel, from, to);
    made.set(`${from} ${to}`, found);
    return found;
  };
}

/** What a council is set beside `lag` years after it began, or why nothing can be. */
export function contrastSince(panel: PracticePanel, council: CouncilCode, lag: number, windows: Windows): Contrast | WhyNoEffect {
  const start = panel.starts.get(council);
  if (start === undefined) return 'not-practised';
  if (start === 'unknown') return 'unknown-start';
  const window = windows(yearsAfter(start, -1), yearsAfter(start, lag));
  return typeof window === 'string' ? window : contrastOf(panel, council, window);
}

/**
 * The change of an indicator from the last year before a council began a practice to `lag` years after, beside councils without it in the same
 * years (method 4.3 and 5.2): an association with one council's practice, never proof of it. The interval is Student's t on how far councils
 * without the practice lie apart (placebos), their chance replaced by the council's own where it is known; never a clustered standard error,
 * which one treated council makes far too small.
 */
export function effectOf(panel: PracticePanel, council: CouncilCode, lag: number, windows = windowsOf(panel)): CouncilEffectOutcome {
  const { tag, concept, direction, move } = panel;
  const about = { tag, concept, direction, move, lag, council };
  const none = (why: WhyNoEffect): NoCouncilEffect => ({
    kind: 'no-council-effect',
    ...about,
    why,
    sentence: noEffectSentence(about, why),
  });
  const contrast = contrastSince(panel, council, lag, windows);
  if (typeof contrast === 'string') return none(contrast);
  const error = contrast.window.usual === undefined ? errorByPeers(contrast) : errorByAll(contrast);
  if (!(error.standard > 0)) return none('no-scatter');

  const reach = (level: number): Interval => {
    const half = tQuantile((1 + level) / 2, error.freedom) * error.standard;
    return { lower: contrast.effect - half, upper: contrast.effect + half };
  };
  const { change, usualChange, effect, isAdjusted, startedAbove, comparedWith, peersWithIt } = contrast;
  const effectFound = {
    ...about,
    ...{ from: contrast.window.from, to: contrast.window.to, change, usualChange, effect, isAdjusted, startedAbove },
    ...{ interval: reach(SHOWN_LEVEL), comparators: contrast.councils.length, comparedWith, peersWithIt },
    ...placebos(contrast),
    finding: findingOf(panel, effect, reach),
  };
  return { kind: 'council-effect', ...effectFound, sentence: councilSentence(effectFound) };
}

interface ContrastError {
  readonly standard: number;
  readonly freedom: number;
}

/** Twenty and more without the practice: their robust spread about the usual course, over every level that the effect is made of. */
function errorByAll({ window, parts }: Contrast): ContrastError {
  const strayed = [...(window.usual?.strayed.values() ?? [])];
  const squares = [...parts].reduce((sum, [council, part]) => sum + (part * (window.usual?.spread.get(council) ?? 0)) ** 2, 0);
  return { standard: robustSpread(strayed) * Math.sqrt(squares), freedom: strayed.length - 2 };
}

/** Fewer: the standard deviation of the comparators' changes, and what their mean may be out by. */
function errorByPeers({ window, council, councils }: Contrast): ContrastError {
  const changes = councils.flatMap((other) => window.levels.get(other) ?? []).map(({ before, after }) => after.value - before.value);
  const spread = standardDeviation(changes);
  const chances = councils.map((other) => ofChange(window, other));
  const own = ofChange(window, council);
  const known = chances.filter((chance) => chance !== undefined);
  const between = own === undefined || known.length < chances.length ? spread ** 2 : Math.max(spread ** 2 - mean(known), 0) + own;
  return { standard: Math.sqrt(between + spread ** 2 / changes.length), freedom: changes.length - 1 };
}

/** Of few councils no course is known, and each figure is the best guess at its own share. */
function ofChange({ levels }: ReferenceWindow, council: CouncilCode): number | undefined {
  const { before, after } = levels.get(council) ?? {};
  if (before?.people === undefined || after?.people === undefined) return undefined;
  return chanceOf(before.value, before.people) + chanceOf(after.value, after.people);
}

/** The middle of how many comparators councils have. */
export const usualComparators = (contrasts: readonly Contrast[]): number => median(contrasts.map(({ councils }) => councils.length));
