import type { FinancialYear } from '../../catalogue/index.js';
import { claimByPractice, judgePractice, type PracticeCoherence } from '../../coherence/index.js';
import type { PracticeTagCode } from '../../practice/index.js';
import type { SavingsLine } from '../../savings/index.js';
import type { ComparableClaim } from '../claiming/claim.js';
import { sumOver } from '../panel/window.js';
import type { CalibratedWindow } from '../testing/calibrated-window.js';
import { type CouncilTests, testOfCells } from '../testing/council-tests.js';
import type { RealmIndicators } from './realm-indicators.js';

/** One practice of a claim, judged by its indicators. */
export interface JudgedPractice {
  readonly coherence: PracticeCoherence;
  /** Its part of the claim, in pounds. */
  readonly claim: number;
  readonly lines: readonly { readonly line: SavingsLine; readonly claimed: number }[];
  /** What the cells that its lines name were expected to cost, in pounds. */
  readonly locusSpend: number;
}

export interface PracticeQuestion {
  readonly claim: ComparableClaim;
  /** The savings lines of the return that the claim was made from. */
  readonly lines: readonly SavingsLine[];
  readonly assessed: FinancialYear;
  readonly calibrated: CalibratedWindow;
  readonly place: number;
  readonly tests: Pick<CouncilTests, 'whole'>;
  readonly indicators: RealmIndicators;
}

/** Every practice that the lines of a claim name, in the order of their codes. */
export function judgeClaimPractices(question: PracticeQuestion): readonly JudgedPractice[] {
  const { claim, lines } = question;
  const tagged = lines.flatMap((line) => {
    const claimed = amountOf(claim, line.reference);
    return claimed === undefined ? [] : [{ line, claimed }];
  });
  const shares = claimByPractice(tagged.map(({ line, claimed }) => ({ amount: claimed, tags: line.practiceTags })));
  return [...shares]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, share]) =>
      judged(
        question,
        tag,
        share,
        tagged.filter(({ line }) => line.practiceTags.includes(tag)),
      ),
    );
}

/** What a line adds to the claim net of its costs; undefined where it adds nothing. */
function amountOf({ parts, costs }: ComparableClaim, reference: string): number | undefined {
  const own = parts.filter((part) => part.reference === reference);
  if (own.length === 0) return undefined;
  const spent = costs.filter((cost) => cost.reference === reference);
  return [...own.map(({ amount }) => amount), ...spent.map(({ amount }) => -amount)].reduce((sum, amount) => sum + amount, 0);
}

function judged(
  { claim, assessed, calibrated, place, tests, indicators }: PracticeQuestion,
  tag: PracticeTagCode,
  share: number,
  lines: JudgedPractice['lines'],
): JudgedPractice {
  const parts = claim.parts.filter(({ reference }) => lines.some(({ line }) => line.reference === reference));
  const begins = parts.map(({ year }) => year).reduce((first, year) => (year < first ? year : first));
  const { window } = calibrated;
  const width = window.panel.cells.length;
  const isThere = (c: number): boolean => parts.some(({ cell }) => cell === window.panel.cells[c]);
  const claimedThere = sumOver(window.claim, place, width, isThere);
  const test = claimedThere > 0 ? testOfCells(calibrated, place, isThere, tests.whole) : undefined;
  return {
    coherence: judgePractice({
      tag,
      begins,
      assessed,
      own: (concept) => indicators.own(place, concept),
      others: (concept) => indicators.others(place, concept),
      targetedHigh: test && test.high / claimedThere,
    }),
    claim: share,
    lines,
    locusSpend: sumOver(window.expected, place, width, isThere),
  };
}
