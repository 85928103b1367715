import { type CouncilCode } from '../catalogue/index.js';
import type { ComparableClaim, Window } from './claiming/claim.js';
import { claimReasons } from './claiming/claim-reasons.js';
import { DEFAULT_NOISE, halfWidth, type Horizon, minimumDetectableSaving } from './noise-floor.js';
import { type CellAccount, counterfactual, impliedSaving, type TestNumbers } from './own-accounts.js';
import { perCent, pounds, reason, type Reason, spendReasons } from './reasons.js';
import { type CorroborationRatio, corroborationRatio, type Verdict, verdictOf } from './region.js';

/** The engine's version stands in every record: the same version and inputs give the same bytes. */
export const ENGINE = 'own-accounts/2';

/** A claim below this share of expected spending is lost in the noise whatever the ratio says (method 2.7). */
const SMALLEST_TESTABLE_SHARE = 0.01;

/** A ratio to a claim this much smaller than what can be detected is not shown (method 2.7). */
const SMALLEST_SHOWN_PART = 0.1;

/** What a difference between claim and implied saving must exceed to matter: half a per cent of expected spending, or £250,000. */
const MATERIAL = { share: 0.005, pounds: 250_000 };

/** What every reader of a verdict that goes against a claim must be told beside it (method 6.3). */
export const FAIRNESS_TEXT =
  'Not corroborated means the outturn does not show it; it does not mean the council did not act. Demand above the population index, local fee settlements or undeclared transfers have the same effect.';

/** Everything a test of one claim needs; gathered by the release, decided here. */
export interface TestInputs extends Window {
  readonly council: CouncilCode;
  readonly horizon: Horizon;
  readonly cells: Readonly<Record<string, CellAccount>>;
  readonly reported: ComparableClaim;
  readonly validated: number | undefined;
  readonly planned: number | undefined;
  readonly index: { readonly name: string; readonly vintage: string };
}

/** A verdict with all it rests on, as it is frozen in a release. */
export interface VerdictRecord extends TestNumbers, Window {
  readonly council: CouncilCode;
  readonly engine: string;
  readonly horizon: Horizon;
  readonly verdict: Verdict;
  /** Undefined where the claim is too small for a ratio to mean anything. */
  readonly ratio: CorroborationRatio | undefined;
  /** The same against what finance validated, where it validated anything. */
  readonly validatedRatio: CorroborationRatio | undefined;
  readonly planned: number | undefined;
  readonly validated: number | undefined;
  readonly noise: number;
  readonly discrepancyIsMaterial: boolean;
  readonly index: TestInputs['index'];
  readonly reasons: readonly Reason[];
}

/**
 * The verdict of the own-accounts test alone. It can at best say partly corroborated (method 4.5, rung 1): an index
 * that is wrong for every council alike would corroborate every claim alike, and only peers can show that.
 */
export function ownAccountsVerdict(inputs: TestInputs): VerdictRecord {
  const cells = Object.values(inputs.cells);
  const noise = DEFAULT_NOISE[inputs.horizon];
  const expected = counterfactual(cells);
  const implied = impliedSaving(cells);
  const claim = inputs.reported.amount;
  const width = halfWidth(noise, expected);
  const numbers = {
    expected,
    actual: expected - implied,
    implied,
    claim,
    halfWidth: width,
    minimumDetectable: minimumDetectableSaving(noise, expected),
  };
  const ratio = corroborationRatio(implied, width, claim);
  const tooSmall = claim < SMALLEST_TESTABLE_SHARE * expected;
  const shown = !tooSmall && claim >= SMALLEST_SHOWN_PART * numbers.minimumDetectable;

  return {
    council: inputs.council,
    base: inputs.base,
    year: inputs.year,
    horizon: inputs.horizon,
    engine: ENGINE,
    ...numbers,
    verdict: tooSmall ? 'insufficient-evidence' : capped(verdictOf(ratio)),
    ratio: shown ? ratio : undefined,
    validatedRatio:
      shown && inputs.validated !== undefined && inputs.validated > 0 ? corroborationRatio(implied, width, inputs.validated) : undefined,
    planned: inputs.planned,
    validated: inputs.validated,
    noise,
    discrepancyIsMaterial: Math.abs(claim - implied) > Math.max(MATERIAL.share * expected, MATERIAL.pounds),
    index: inputs.index,
    reasons: tooSmall
      ? [belowTestableSize(numbers), ...claimReasons(inputs.reported)]
      : [...spendReasons(ratio, numbers), ...limits(inputs, noise), ...validatedShare(inputs), ...claimReasons(inputs.reported)],
  };
}

const capped = (verdict: Verdict): Verdict => (verdict === 'corroborated' ? 'partly-corroborated' : verdict);

function belowTestableSize({ claim, expected }: TestNumbers): Reason {
  const share = perCent(SMALLEST_TESTABLE_SHARE);
  return reason(
    'BELOW_TESTABLE_SIZE',
    `The claim of ${pounds(claim)} is under ${share} of the ${pounds(expected)} expected: too small to be told from noise.`,
  );
}

function limits(inputs: TestInputs, noise: number): readonly Reason[] {
  const years = inputs.horizon === 1 ? '1 year' : `${inputs.horizon} years`;
  return [
    reason(
      'OWN_ACCOUNTS_ONLY',
      'Only the council’s own accounts were tested, without peers: the best that this can say is partly corroborated.',
    ),
    reason(
      'DEFAULT_NOISE_USED',
      `The interval uses the published noise of council spending over ${years}, ${perCent(noise)}, because this release has no history to measure its own.`,
    ),
  ];
}

function validatedShare({ validated, reported }: TestInputs): readonly Reason[] {
  if (validated === undefined || validated <= 0) return [reason('VALIDATED_SHARE', 'Finance has validated none of the claim.')];
  return [
    reason('VALIDATED_SHARE', `Finance has validated ${pounds(validated)}, which is ${perCent(validated / reported.amount)} of the claim.`),
  ];
}
