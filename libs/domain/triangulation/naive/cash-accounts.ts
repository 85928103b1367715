import type { Judgement } from '../judging.js';
import { type Panel, yearOf } from '../panel/panel.js';
import { claimOf, panelWindow, sumOver } from '../panel/window.js';
import type { CorroborationRatio, Verdict } from '../region.js';

/** A council's claim beside all that it spent in the base year and in the assessed year, in pounds of each year. */
export interface CashAccount {
  readonly council: string;
  readonly claim: number;
  readonly before: number;
  readonly after: number;
}

/** The councils of the register with every figure known and a claim above nought, in the order of the panel. */
export function cashAccounts(panel: Panel, horizon: number): readonly CashAccount[] {
  const window = panelWindow(panel, horizon);
  const total = (year: number, council: number): number => sumOver(yearOf(panel, 'spend', year), council, panel.cells.length);
  return panel.councils.flatMap((council, i) => {
    if (window.isComplete[i] !== true || window.isRegistered[i] !== true || !(claimOf(window, i) > 0)) return [];
    return [{ council, claim: claimOf(window, i), before: total(panel.base, i), after: total(panel.base + horizon, i) }];
  });
}

/** The answer of a method that knows one test alone, in the form that is marked. */
export const answered = (council: string, horizon: number, verdict: Verdict, ratio?: CorroborationRatio): Judgement => ({
  council,
  horizon,
  test: 'COMBINED',
  ratio,
  verdict,
});

/** Bounds of the classes of the truth (panel format, section 7). */
const [MOST, LITTLE] = [0.75, 0.25];

/** Without a question about an interval, the class that the ratio lies in is all there is to say. */
export const nearestClass = (kappa: number): Verdict =>
  kappa >= MOST ? 'corroborated' : kappa >= LITTLE ? 'partly-corroborated' : 'not-corroborated';
