import type { PanelCoefficients } from '../judging.js';
import { type Verdict, verdictOf } from '../region.js';
import type { AnsweredClaim } from './answered-claim.js';
import type { ScoreFigureName } from './figure.table.js';

/** Figures of one panel at one horizon; undefined where nothing qualifies. */
export type PanelScore = Readonly<Record<ScoreFigureName, number | undefined>>;

/** Of a claim at least this share was delivered: in full. */
const FULL = 0.75;
/** Of a claim less than this share was delivered: none of it. */
const NONE = 0.25;

type TrueClass = 'full' | 'part' | 'none';

/** The verdicts that are right about a class, and those that are one class off. */
const RIGHT: Readonly<Record<TrueClass, readonly Verdict[]>> = {
  full: ['corroborated'],
  part: ['partly-corroborated'],
  none: ['not-corroborated', 'contradicted'],
};
const ONE_OFF: Readonly<Record<TrueClass, readonly Verdict[]>> = {
  full: ['partly-corroborated'],
  part: ['corroborated', 'not-corroborated'],
  none: [],
};

type Holds = (claim: AnsweredClaim) => boolean;

/** Every figure of one panel at one horizon (panel format, section 7). */
export function scorePanel(claims: readonly AnsweredClaim[], coefficients: PanelCoefficients | undefined): PanelScore {
  const full = claims.filter((claim) => classOf(claim) === 'full');
  const none = claims.filter((claim) => classOf(claim) === 'none');
  const decided = claims.filter(saidAny('corroborated', 'partly-corroborated', 'not-corroborated', 'contradicted'));
  const isRight: Holds = (claim) => RIGHT[classOf(claim)].includes(verdictFor(claim));
  const isNear: Holds = (claim) => isRight(claim) || ONE_OFF[classOf(claim)].includes(verdictFor(claim));
  return {
    asked: claims.length,
    full: full.length,
    none: none.length,
    missing_rows: claims.reduce((sum, { missing }) => sum + missing, 0),
    ...named('M', testFigures(claims, 'M', 'net')),
    ...named('W', testFigures(claims, 'W', 'net')),
    ...named('T', testFigures(claims, 'T', 'gross')),
    false_corroboration: share(none, saidAny('corroborated')),
    signoff_false_corroboration: signedOffAmong(claims, none),
    false_negative: share(full, saidAny('not-corroborated', 'contradicted')),
    false_contradiction: share(full, saidAny('contradicted')),
    full_to_C: share(full, saidAny('corroborated')),
    full_to_C_or_P: share(full, saidAny('corroborated', 'partly-corroborated')),
    none_to_N_or_X: share(none, saidAny('not-corroborated', 'contradicted')),
    insufficient: share(claims, saidAny('insufficient-evidence')),
    exact_of_decided: share(decided, isRight),
    within_one_of_decided: share(decided, isNear),
    ...coefficientFigures(claims, coefficients),
  };
}

const classOf = ({ net }: AnsweredClaim): TrueClass => (net >= FULL ? 'full' : net < NONE ? 'none' : 'part');
const verdictFor = ({ answers }: AnsweredClaim): Verdict => answers.COMBINED.verdict;

const saidAny =
  (...verdicts: readonly Verdict[]): Holds =>
  (claim) =>
    verdicts.includes(verdictFor(claim));

const share = (claims: readonly AnsweredClaim[], holds: Holds): number | undefined =>
  claims.length === 0 ? undefined : claims.filter(holds).length / claims.length;

/** What trusting the council's own sign-off would get wrong, where everybody's is known. */
const signedOffAmong = (claims: readonly AnsweredClaim[], none: readonly AnsweredClaim[]): number | undefined =>
  claims.every(({ signedOff }) => signedOff !== undefined) ? share(none, ({ signedOff }) => signedOff === true) : undefined;

interface TestFigures {
  readonly coverage: number | undefined;
  readonly answered: number | undefined;
  readonly half_width: number | undefined;
  readonly bias: number | undefined;
  readonly rule_breaks: number;
}

/** How one test did, whose interval is meant to hold the net or the gross ratio. */
function testFigures(claims: readonly AnsweredClaim[], test: 'M' | 'W' | 'T', truth: 'net' | 'gross'): TestFigures {
  const given = claims.flatMap((claim) => {
    const { ratio, verdict } = claim.answers[test];
    return ratio === undefined ? [] : [{ ratio, verdict, truth: claim[truth] }];
  });
  const mean = (values: readonly number[]): number | undefined =>
    values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
  const halfWidths = given.map(({ ratio: { low, high } }) => (high - low) / 2).sort((a, b) => a - b);
  return {
    coverage: mean(given.map(({ ratio: { low, high }, truth: at }) => (low <= at && at <= high ? 1 : 0))),
    answered: mean(claims.map(({ answers }) => (answers[test].ratio === undefined ? 0 : 1))),
    half_width: halfWidths[Math.floor(halfWidths.length / 2)], // of an even number the upper one in the middle, as other scorers take it
    bias: mean(given.map(({ ratio: { kappa }, truth: at }) => kappa - at)),
    rule_breaks: given.filter(({ ratio, verdict }) => verdict !== 'insufficient-evidence' && verdict !== verdictOf(ratio)).length,
  };
}

type Named<T extends string> = { readonly [K in keyof TestFigures as `${K}_${T}`]: TestFigures[K] };

const named = <T extends 'M' | 'W' | 'T'>(test: T, figures: TestFigures): Named<T> =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${name}_${test}`, value])) as Named<T>;

type OfCoefficient<T extends string> = `${T}` | `${T}_se` | `${T}_true` | `${T}_error`;
type CoefficientFigures = Pick<PanelScore, OfCoefficient<'theta' | 'phi'>>;

/** What the engine estimated of the whole panel, beside what is true of it. */
function coefficientFigures(claims: readonly AnsweredClaim[], coefficients: PanelCoefficients | undefined): CoefficientFigures {
  const { passThrough, displacement } = claims.length === 0 ? {} : (coefficients ?? {});
  const whole = claims.reduce((sum, { weight }) => sum + weight, 0);
  const trueShare = (of: (claim: AnsweredClaim) => number): number | undefined =>
    claims.length === 0 ? undefined : claims.reduce((sum, claim) => sum + claim.weight * of(claim), 0) / whole;
  const theta = trueShare(({ gross }) => gross);
  const phi = trueShare(({ gross, net }) => gross - net);
  return {
    theta: passThrough?.estimate,
    theta_se: passThrough?.error,
    theta_true: theta,
    theta_error: passThrough === undefined || theta === undefined ? undefined : passThrough.estimate - theta,
    phi: displacement?.estimate,
    phi_se: displacement?.error,
    phi_true: phi,
    phi_error: displacement === undefined || phi === undefined ? undefined : displacement.estimate - phi,
  };
}
