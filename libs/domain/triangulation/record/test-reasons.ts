import type { Flag } from '../deciding/decide.js';
import { perCent, pounds, reason, type Reason } from '../reasons.js';
import type { CalibratedWindow } from '../testing/calibrated-window.js';
import type { SmallGroupTest } from '../testing/small-group.js';
import { intervalOf } from './frozen-calibration.js';
import type { IndexSetting } from './index-setting.js';
import type { TestRecord, VerdictEvidence } from './verdict-record.js';

type Tests = VerdictEvidence['tests'];

const range = ({ low, high }: { readonly low: number; readonly high: number }): string => `${low.toFixed(2)} to ${high.toFixed(2)}`;
const speaksFor = ({ verdict }: TestRecord): boolean => verdict === 'corroborated' || verdict === 'partly-corroborated';
const speaksAgainst = ({ verdict }: TestRecord): boolean => verdict === 'not-corroborated' || verdict === 'contradicted';

/** What the cells where savings are claimed show, and what the whole budget makes of it. */
export function locusReasons({ whole, targeted }: Tests): readonly Reason[] {
  if (whole === undefined || targeted === undefined) return [];
  const there = `in the services where the savings are claimed spending was ${pounds(Math.abs(targeted.implied))} ${targeted.implied < 0 ? 'above' : 'below'} what such services did elsewhere (ratio ${targeted.kappa.toFixed(2)}, 90% interval ${range(targeted)})`;
  const elsewhere = targeted.implied - whole.implied;
  const reasons: Reason[] = [];
  if (speaksFor(targeted)) reasons.push(reason('SAVING_AT_LOCUS', `A saving shows at its place: ${there}.`));
  if (speaksAgainst(targeted)) reasons.push(reason('NOT_AT_LOCUS', `The claim does not show in full at its place: ${there}.`));
  if (speaksFor(targeted) && speaksAgainst(whole) && elsewhere > 0)
    reasons.push(
      reason(
        'OFFSET_ELSEWHERE',
        `Spending on other services was ${pounds(elsewhere)} above what such services did elsewhere: what was saved in one place is spent in others.`,
      ),
    );
  return reasons;
}

/** What holds of the window for every council alike, or was done to this verdict, each flag as one sentence with its numbers. */
export function flagReasons(
  flags: readonly Flag[],
  calibrated: CalibratedWindow,
  {
    tests,
    settings,
    impliedFromYearBefore = Number.NaN,
    group,
    notCoherentShare,
  }: Pick<VerdictEvidence, 'tests' | 'settings' | 'impliedFromYearBefore'> & {
    readonly group: SmallGroupTest | undefined;
    readonly notCoherentShare: number;
  },
): readonly Reason[] {
  const { peers, claimants, window } = calibrated;
  const years = counted(window.horizon, 'year');
  const SENTENCES: Readonly<Record<Flag, () => Reason>> = {
    'below-testable-size': () =>
      reason(
        'BELOW_TESTABLE_SIZE',
        `The claim is under 1.0% of the ${pounds((tests.whole ?? tests.own).expected)} expected: too small to be told from noise.`,
      ),
    'locus-unheard': () =>
      reason(
        'PROGRAMME_DISPLACEMENT',
        `What left the services of a claim came back elsewhere at ${perCent(peers?.displacement?.estimate ?? 0)} of claims over all councils (90% interval ${percentages(peers?.displacement)}): a fall at its place alone is not heard.`,
      ),
    'own-vs-peer-conflict': () =>
      reason(
        'OWN_VS_PEER_CONFLICT',
        `The council’s own accounts, by published indices alone, say otherwise: ratio ${tests.own.kappa.toFixed(2)}, 90% interval ${range(tests.own)}.`,
      ),
    'not-coherent': () =>
      reason(
        'NOT_COHERENT',
        `The indicators of ${perCent(notCoherentShare)} of the claim moved against it: the verdict is one step lower for that.`,
      ),
    'index-sensitive': () =>
      reason(
        'INDEX_SENSITIVE',
        `The verdict depends on the prices: ${settings.map((each) => `${SETTING_NAMES[each.setting]} ${each.verdict.replaceAll('-', ' ')} (ratio ${each.kappa.toFixed(2)}, 90% interval ${range(each)})`).join(', ')}.`,
      ),
    'base-year-dear': () =>
      reason(
        'BASE_YEAR_DEAR',
        `Reckoned from the year before the base year spending was ${pounds(Math.abs(impliedFromYearBefore))} ${impliedFromYearBefore < 0 ? 'above' : 'below'} what was expected, less than half of the claim: part of the fall is a base year that was dear.`,
      ),
    'drift-uncertain': () =>
      reason(
        'DRIFT_UNCERTAIN',
        'Other ways to tell what spending did without savings differ from this one by more than chance: the interval covers them too.',
      ),
    'noisier-than-history': () =>
      reason(
        'NOISIER_THAN_HISTORY',
        `Services without a claim scatter ${(peers?.scatter ?? 1).toFixed(2)} times as much as over ${years} before the base year: the interval is wider by that.`,
      ),
    'locus-uneven': () =>
      reason(
        'LOCUS_UNCERTAIN',
        `Claims come true unevenly over the services they are made in, ${(peers?.locusScatter ?? 1).toFixed(2)} times as much as noise: some may have come true in others, and the interval at their place is wider.`,
      ),
    'peer-claims-missing': () =>
      reason(
        'PEER_CLAIMS_MISSING',
        `${counted(calibrated.claimsMissing, 'council')} with complete accounts, of which nobody knows what they claim, take no part.`,
      ),
    'small-calibration': () => reason('SMALL_CALIBRATION', `Only ${counted(claimants, 'council')} with claims could be compared.`),
    'small-group': () =>
      reason(
        'SMALL_GROUP',
        group === undefined
          ? 'The councils that say what they claim cannot be calibrated on.'
          : `The councils that say what they claim cannot be calibrated on: the council stands beside ${group.peers} others. Had it delivered nothing, it would be one of them, and ${perCent(group.permutation)} of all stand as far below the rest as it does.`,
      ),
    'own-accounts-only': () =>
      reason(
        'OWN_ACCOUNTS_ONLY',
        'Only the council’s own accounts were tested, without peers: the best that this can say is partly corroborated.',
      ),
  };
  return flags.map((flag) => SENTENCES[flag]());
}

const SETTING_NAMES: Readonly<Record<IndexSetting, string>> = {
  fee: 'by each service’s own prices',
  composite: 'by one index for the whole budget',
  gdp: 'by the GDP deflator',
};

const counted = (n: number, of: string): string => `${n} ${of}${n === 1 ? '' : 's'}`;

function percentages(coefficient: Parameters<typeof intervalOf>[0] | undefined): string {
  if (coefficient === undefined) return 'not known';
  const { low, high } = intervalOf(coefficient);
  return `${perCent(low)} to ${perCent(high)}`;
}
