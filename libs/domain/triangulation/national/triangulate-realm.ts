import {
  canonicalText,
  type Fingerprint,
  type FinancialYear,
  type NationalIndex,
  type PriceIndex,
  yearsAfter,
  yearsUpTo,
} from '../../catalogue/index.js';
import type { AccountSources } from '../account-sources.js';
import type { Window } from '../claiming/claim.js';
import { type ClaimEvidence, claimsOfCouncil } from '../claiming/comparable-claims.js';
import type { ComparableClaims } from '../claiming/claim.js';
import { noVerdict, type NoVerdict, type NoVerdictReason } from '../no-verdict.js';
import { type IndicatorsOf, RealmIndicators } from '../practices/realm-indicators.js';
import { type FrozenCalibration, frozen } from '../record/frozen-calibration.js';
import { recordOf } from '../record/record-of.js';
import type { WindowBySetting } from '../record/record-inputs.js';
import { ENGINE, type VerdictRecord } from '../record/verdict-record.js';
import { type SyntheticControls, syntheticControls } from '../synthetic/synthetic-controls.js';
import { calibratedWindow } from '../testing/calibrated-window.js';
import { NOT_A_BASE } from '../panel/panel.js';
import { claimOf } from '../panel/window.js';
import { settingsFor } from './index-settings.js';
import { withSustained } from './sustained.js';
import { NationalAccounts, PANEL_CELLS } from './national-accounts.js';
import { whyNotTested } from './why-not-tested.js';

export type Triangulation = ({ readonly kind: 'verdict' } & VerdictRecord) | NoVerdict;

/** One council's evidence: its accepted returns and the external statistics of its realm. */
export interface Evidence extends AccountSources, ClaimEvidence {
  readonly name: string;
  /** The indicators of practices, each a series of years. */
  readonly indicatorOf: IndicatorsOf;
}

/** Everything of a realm that verdicts rest on. */
export interface RealmEvidence {
  /** In the order of their codes. */
  readonly councils: readonly Evidence[];
  /** Of which any return is, oldest first. */
  readonly years: readonly FinancialYear[];
  readonly index: PriceIndex | undefined;
  readonly gdp: NationalIndex | undefined;
  readonly fingerprint: Fingerprint;
}

/** A claim is tested over one, two and three years back: longer windows mix too much that nobody declared. */
const WINDOWS = [1, 2, 3] as const;

/**
 * Whether the outturn of every council and window bears out what it reported delivered, or why that cannot be asked, and the calibrations that
 * verdicts rest on. Councils in their order, and of each the years it has a return of, one to three years back.
 */
export function triangulateRealm(realm: RealmEvidence): {
  readonly triangulations: readonly Triangulation[];
  readonly calibrations: readonly FrozenCalibration[];
} {
  const windows = new RealmWindows(realm);
  const triangulations = realm.councils.flatMap((council, place) =>
    realm.years
      .filter((year) => council.returnOf(year) !== undefined)
      .flatMap((year) => WINDOWS.map((years) => triangulate(realm, windows, { council, place }, { base: yearsAfter(year, -years), year }))),
  );
  return { triangulations: withSustained(triangulations), calibrations: windows.frozen() };
}

interface Placed {
  readonly council: Evidence;
  readonly place: number;
}

/** The claim comes first: where there is nothing to test, nobody is told that their accounts are incomplete. */
function triangulate(realm: RealmEvidence, windows: RealmWindows, { council, place }: Placed, window: Window): Triangulation {
  const none = (reason: NoVerdictReason): NoVerdict => noVerdict(reason, council, window);
  const lines = council.returnOf(window.year)?.savingsLines;
  if (lines === undefined) return none('no-return');
  if (lines.length === 0) return none('no-claim');
  if (lines.every((line) => line.amounts.reported.length === 0)) return none('nothing-reported-delivered');
  if (council.returnOf(window.base) === undefined) return none('no-base-year');
  if (NOT_A_BASE.includes(window.base)) return none('base-year-not-allowed');
  const settings = windows.of(window);
  if (settings === undefined) return none('no-index');
  if (!windows.isComplete(place, window)) return none('outturn-incomplete');

  const claims = windows.claims(place, window);
  if (claims?.reported.kind !== 'claim') return none('claim-incomplete');
  const { reported } = claims;
  if (!(reported.amount > 0)) return none(whyNotTested(reported));
  if (!(claimOf(settings[0].calibrated.window, place) > 0)) return none('nothing-left-of-claim');
  const record = recordOf({
    ...{ ...window, council: council.council, place, settings, claims, reported, lines },
    ...{ indicators: windows.indicators, synthetic: windows.synthetic(window, settings[0]), fingerprint: realm.fingerprint },
  });
  return { kind: 'verdict', ...record };
}

type Settings = readonly [WindowBySetting, ...WindowBySetting[]];

/** The windows of a realm, each calibrated once for each price setting, when the first council asks for it. */
class RealmWindows {
  readonly indicators: RealmIndicators;
  private readonly accounts: NationalAccounts;
  private readonly years: readonly FinancialYear[];
  private readonly calibrated = new Map<string, Settings | undefined>();
  private readonly controls = new Map<string, SyntheticControls>();
  private readonly claimed = new Map<string, ComparableClaims | undefined>();

  constructor(private readonly realm: RealmEvidence) {
    const [first, last] = [realm.years[0], realm.years.at(-1)];
    this.years = first === undefined || last === undefined ? [] : [first, ...yearsUpTo(first, last)];
    this.indicators = new RealmIndicators(realm.councils.map(({ indicatorOf }) => indicatorOf));
    this.accounts = new NationalAccounts({ councils: realm.councils, years: this.years });
  }

  /** What a council claims over a window; undefined where it cannot be said. */
  claims(place: number, window: Window): ComparableClaims | undefined {
    const key = `${place} ${window.base} ${window.year}`;
    const council = this.realm.councils[place];
    if (!this.claimed.has(key)) this.claimed.set(key, council && claimsOfCouncil(council, window));
    return this.claimed.get(key);
  }

  /** The window by each price setting that there are levels for, the cells' own prices first; undefined without those. */
  of(window: Window): Settings | undefined {
    const key = `${window.base} ${window.year}`;
    if (!this.calibrated.has(key)) this.calibrated.set(key, this.calibrate(window));
    return this.calibrated.get(key);
  }

  /** The synthetic controls of a window by its own prices, reckoned when the first verdict asks. */
  synthetic({ base, year }: Window, { calibrated }: WindowBySetting): SyntheticControls {
    const key = `${base} ${year}`;
    const known = this.controls.get(key) ?? syntheticControls(calibrated);
    this.controls.set(key, known);
    return known;
  }

  /** Whether every figure of a council is known, its transfers in every year between too. */
  isComplete(place: number, window: Window): boolean {
    const { window: tested } = this.of(window)?.[0].calibrated ?? {};
    if (tested?.isComplete[place] !== true) return false;
    const council = this.realm.councils[place];
    return yearsUpTo(window.base, window.year).every((year) => council?.returnOf(year) !== undefined);
  }

  frozen(): readonly FrozenCalibration[] {
    return [...this.calibrated.entries()].flatMap(([key, settings]) => {
      const [base, year] = key.split(' ') as [FinancialYear, FinancialYear]; // as `of` has written it
      const [first] = settings ?? [];
      return first === undefined ? [] : [frozen(first.calibrated, { base, year }, ENGINE, first.index)];
    });
  }

  private calibrate(window: Window): Settings | undefined {
    const { index: fees, gdp } = this.realm;
    if (fees === undefined) return undefined;
    const horizon = this.years.indexOf(window.year) - this.years.indexOf(window.base);
    const [own, ...others] = settingsFor(window, fees, gdp).map(({ setting, index }): WindowBySetting => {
      const panel = this.accounts.panel(window.base, [horizon], index, (place, year) =>
        year === window.year ? this.claimedByCell(place, window) : undefined,
      );
      const calibrated = calibratedWindow(panel, horizon);
      const named = { name: index.name, vintage: index.vintage };
      const fingerprint = this.realm.fingerprint(canonicalText(frozen(calibrated, window, ENGINE, named)));
      return { setting, index: named, calibrated, fingerprint };
    });
    return own && [own, ...others];
  }

  /** Not known where a council reports nothing delivered, be it that it only plans: what it does unseen is not nought. */
  private claimedByCell(place: number, window: Window): readonly number[] | undefined {
    const lines = this.realm.councils[place]?.returnOf(window.year)?.savingsLines ?? [];
    if (lines.every((line) => line.amounts.reported.length === 0)) return undefined;
    const reported = this.claims(place, window)?.reported;
    return reported?.kind === 'claim' ? PANEL_CELLS.map((cell) => reported.byCell[cell]) : undefined;
  }
}
