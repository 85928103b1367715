import { claimReasons } from '../claiming/claim-reasons.js';
import { decide, decideAmong, type Decision } from '../deciding/decide.js';
import { minimumDetectableSaving, TAIL_5 } from '../noise-floor.js';
import { judgeClaimPractices } from '../practices/judge-claim-practices.js';
import { practiceReasons } from '../practices/practice-reasons.js';
import { perCent, pounds, reason, type Reason } from '../reasons.js';
import { corroborationOf } from '../region.js';
import type { CalibratedWindow } from '../testing/calibrated-window.js';
import { type CouncilTests, councilTests } from '../testing/council-tests.js';
import type { SpendTest } from '../testing/spend-test.js';
import { entryReasons } from './entry-reasons.js';
import { evidenceOf } from './evidence-of.js';
import { amountOf, type RecordInputs } from './record-inputs.js';
import { spendReasons, tooNoisy } from './spend-reasons.js';
import { flagReasons, locusReasons } from './test-reasons.js';
import { ENGINE, type TestNumbers, type VerdictEvidence, type VerdictRecord } from './verdict-record.js';

/** A ratio to a claim this much smaller than what can be detected is not shown (method 2.7). */
const SMALLEST_SHOWN_PART = 0.1;
/** What a difference between claim and implied saving must exceed to matter: half a per cent of expected spending, and £250,000. */
const MATERIAL = { share: 0.005, pounds: 250_000 };

/** The verdict of a claim above nought with all that it rests on (method 6.1). The same inputs give the same bytes. */
export function recordOf(inputs: RecordInputs): VerdictRecord {
  const { calibrated, index } = inputs.settings[0];
  const tests = councilTests(calibrated, inputs.place);
  const practices = judgeClaimPractices({
    ...{ claim: inputs.reported, lines: inputs.lines, assessed: inputs.year, indicators: inputs.indicators },
    ...{ calibrated, place: inputs.place, tests },
  });
  const parts = practices.map(({ coherence, claim }) => ({ tag: coherence.tag, verdict: coherence.verdict, claim }));
  const own = decide(tests, calibrated, parts);
  const others = inputs.settings.slice(1).map((each) => decide(councilTests(each.calibrated, inputs.place), each.calibrated, parts));
  const decision = decideAmong(own, others);
  const primary = tests.whole ?? tests.own;
  const halfWidth = (primary.high - primary.low) / 2;
  const noise = halfWidth / TAIL_5 / primary.expected;
  const minimumDetectable = minimumDetectableSaving(noise, primary.expected);
  const numbers = {
    expected: primary.expected,
    actual: primary.actual,
    implied: primary.implied,
    claim: tests.claim,
    halfWidth,
    minimumDetectable,
  };
  const isShown = !decision.flags.includes('below-testable-size') && tests.claim >= SMALLEST_SHOWN_PART * minimumDetectable;
  const validated = amountOf(inputs.claims.validated);
  const evidence = evidenceOf(inputs, { tests, practices, decision, bySetting: [own, ...others], isShown });
  return {
    council: inputs.council,
    base: inputs.base,
    year: inputs.year,
    horizon: calibrated.window.horizon,
    engine: ENGINE,
    ...numbers,
    verdict: decision.verdict,
    ratio: isShown ? decision.primary.ratio : undefined,
    validatedRatio: isShown && validated !== undefined && validated > 0 ? corroborationOf(primary, validated) : undefined,
    planned: amountOf(inputs.claims.planned),
    validated,
    noise,
    discrepancyIsMaterial: Math.abs(tests.claim - primary.implied) > Math.max(MATERIAL.share * primary.expected, MATERIAL.pounds),
    index: { name: index.name, vintage: index.vintage },
    reasons: [
      ...inOrder(evidence.tests, {
        spend: isShown ? spendReasons(decision.primary.ratio, numbers, restsOn(tests)) : tooSmall(decision, numbers),
        locus: isShown ? locusReasons(evidence.tests) : [],
      }),
      ...flagReasons(decision.flags, calibrated, { ...evidence, ...decision.coherence, group: groupOf(tests) }),
      ...practiceReasons(practices, tests.claim, decision),
      ...entryReasons(calibrated.window, inputs.place),
      ...noiseReasons(primary, calibrated),
      validatedShare(validated, tests.claim),
      ...claimReasons(inputs.reported),
    ],
    evidence,
  };
}

/** What decides comes first: the whole budget, or where it cannot tell, the cells of the claim. */
const inOrder = (
  { whole }: VerdictEvidence['tests'],
  { spend, locus }: { readonly spend: readonly Reason[]; readonly locus: readonly Reason[] },
): readonly Reason[] => (whole?.verdict === 'insufficient-evidence' ? [...locus, ...spend] : [...spend, ...locus]);

const restsOn = ({ whole }: CouncilTests): string =>
  whole === undefined ? 'external prices and population' : 'prices, population and what its peers spent, their own savings put back';

/** A claim that is this much smaller than what can be seen has no ratio: one sentence says why, unless its flag does. */
const tooSmall = ({ flags }: Decision, numbers: TestNumbers): readonly Reason[] =>
  flags.includes('below-testable-size') ? [] : [tooNoisy(numbers)];

function noiseReasons({ noise, noiseFrom, expected }: SpendTest, { window }: CalibratedWindow): readonly Reason[] {
  if (noiseFrom !== 'published') return [];
  const years = window.horizon === 1 ? '1 year' : `${window.horizon} years`;
  return [
    reason(
      'DEFAULT_NOISE_USED',
      `The interval uses the published noise of council spending over ${years}, ${perCent(noise / expected)} of expected spending, because this release has too little history to measure its own.`,
    ),
  ];
}

const groupOf = ({ whole }: CouncilTests): Extract<CouncilTests['whole'], { readonly permutation: number }> | undefined =>
  whole !== undefined && 'permutation' in whole ? whole : undefined;

function validatedShare(validated: number | undefined, claim: number): Reason {
  if (validated === undefined || validated <= 0) return reason('VALIDATED_SHARE', 'Finance has validated none of the claim.');
  return reason('VALIDATED_SHARE', `Finance has validated ${pounds(validated)}, which is ${perCent(validated / claim)} of the claim.`);
}
