import { addUp, combineFigures, type Figure, type FinancialYear, missing, Money } from '../../catalogue/index.js';
import { profileOf } from '../line-profile.js';
import { countsAt } from '../delivery.js';
import { positionIn } from '../profile.js';
import type { CashEffect, GrowthLine, SavingsLine, Stage } from '../savings-line.js';
import { recastGrowth } from './growth-recast.js';

/** What “the savings” of a year come to under each reading of the word. They differ by what is counted, never by arithmetic. */
export interface SavingsDefinitions {
  /** Every line that the schedule of savings prints. */
  readonly printed: Figure<Money>;
  /** All that, and every offset hidden in the growth schedule. */
  readonly everything: Figure<Money>;
  /** Adult social care alone, without income and funding: what spending should show. */
  readonly comparable: Figure<Money>;
  /** Comparable, and the targets to avoid growth that have no plan yet. */
  readonly comparableWithTargets: Figure<Money>;
  /** What comparable leaves out of printed, by why; lines of another service under that alone. */
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly why: Exclude<CashEffect, 'cashable' | 'cost-avoidance'> | 'other-service';
  readonly amount: Figure<Money>;
  readonly lines: readonly string[];
}

const UNTESTED = ['income-fees', 'funding', 'avoidance-not-testable', 'non-cash'] as const;

/** The savings of a year by definition, cumulative (method 1.5, its worked example for 2024/25: 15,535, 4,760 and 6,940 £000). */
export function savingsDefinitions(
  plan: { readonly savingsLines: readonly SavingsLine[]; readonly growthLines: readonly GrowthLine[] },
  stage: Stage,
  year: FinancialYear,
): SavingsDefinitions {
  const lines = plan.savingsLines.filter((line) => countsAt(line, stage));
  const own = lines.filter((line) => line.service === 'adult-social-care');
  const others = lines.filter((line) => line.service === 'other-service');
  const position = (line: SavingsLine): Figure<Money> => positionIn(profileOf(line, stage), year);
  const shares = (each: SavingsLine, effects: readonly CashEffect[]): Figure<Money> =>
    combineFigures([position(each)], ([whole = Money.zero]) =>
      part(
        whole,
        effects.reduce((sum, effect) => sum + each.cashShares[effect], 0),
      ),
    );

  if (lines.length === 0) return NOTHING;
  // Growth is planned and never reported: its offsets stand beside plans alone.
  const growth = recastGrowth(stage === 'planned' ? plan.growthLines : [], year);
  const printed = addUp(lines.map(position));
  const comparable = addUp(own.map((line) => shares(line, ['cashable', 'cost-avoidance'])));
  return {
    printed,
    everything: addUp([printed, growth.incomeOffsets, growth.avoidanceTargets, growth.otherOffsets]),
    comparable,
    comparableWithTargets: addUp([comparable, growth.avoidanceTargets]),
    leftOut: [
      ...UNTESTED.map((why) => {
        const of = own.filter((line) => line.cashShares[why] > 0);
        return { why, amount: addUp(of.map((line) => shares(line, [why]))), lines: of.map((line) => line.reference) };
      }),
      { why: 'other-service' as const, amount: addUp(others.map(position)), lines: others.map((line) => line.reference) },
    ].filter((each) => each.lines.length > 0),
  };
}

/** No line has the stage: there is nothing to define, and nought would be a figure. */
const NOTHING: SavingsDefinitions = {
  printed: missing('not-submitted'),
  everything: missing('not-submitted'),
  comparable: missing('not-submitted'),
  comparableWithTargets: missing('not-submitted'),
  leftOut: [],
};

const part = (whole: Money, share: number): Money => (share === 1 ? whole : Money.nearestPenny(whole.toPounds() * share));
