import { mulberry32, normal } from '#domain/statistics';
import {
  calibratedWindow,
  councilTests,
  decide,
  type GateOpen,
  type Panel,
  type SyntheticControl,
  type SyntheticControls,
  syntheticControls,
} from '#domain/triangulation';
import { simulateWorld, type SimulatedWorld, type WorldOptions } from '#simulation';
import { changed, picked, total } from './changed-panel.js';

const HORIZON = 2;
const made = (options: WorldOptions = {}): SimulatedWorld =>
  simulateWorld({ councils: 60, yearsBefore: 9, yearsAfter: HORIZON, seed: 3, ...options });

/** Two movements of the country that councils follow to different degrees, and that no index tells: each is a walk of 4% a year. */
function moved(panel: Panel, seed = 3): Panel {
  const random = mulberry32(seed + 10);
  const movements = [0, 1].map(() => {
    let level = 0;
    return panel.years.map(() => (level += normal(random, 0, 0.04)));
  });
  const degrees = panel.councils.map(() => [2 * random(), 2 * random()]);
  return changed(panel, 'spend', (now, { sinceBase, council }) => {
    const beyond = movements.map((movement, k) => degrees[council]![k]! * (movement[panel.base + sinceBase]! - movement[panel.base]!));
    return now * Math.exp(beyond[0]! + beyond[1]!);
  });
}

const controlsOf = (panel: Panel): SyntheticControls => syntheticControls(calibratedWindow(panel, HORIZON));
function openGate(panel: Panel): GateOpen {
  const controls = controlsOf(panel);
  if (controls.kind !== 'open') throw new Error(`the gate is shut: ${controls.kind}`);
  return controls;
}

describe('the gate of synthetic controls', () => {
  it.each([1, 2, 3])('stays shut where the national mean foretells as well (world %i)', (seed) => {
    const controls = controlsOf(made({ seed }).panel);
    expect(controls).toMatchObject({ kind: 'no-better-than-mean', needed: 0.05 });
    expect((controls as { backtest: GateOpen['backtest'] }).backtest.gain).toBeLessThan(0.05);
  });

  it('opens where councils follow common movements to different degrees', () => {
    const gate = openGate(moved(made({ noise: 0.25 }).panel));
    expect(gate).toMatchObject({
      yearsBefore: 10,
      backtest: { heldOut: HORIZON, gain: 1 - gate.backtest.rmse / gate.backtest.national.rmse },
    });
    expect(gate.backtest.gain).toBeGreaterThan(0.2);
  });

  it('stays shut at once with fewer than eight years up to and with the base year', () => {
    expect(controlsOf(made({ yearsBefore: 6 }).panel)).toEqual({ kind: 'too-few-years', years: 7, needed: 8 });
  });

  it('counts no year from which on most councils are not known', () => {
    const gone = changed(made().panel, 'spend', (now, { sinceBase, council }) => (sinceBase === -6 && council % 3 > 0 ? Number.NaN : now));
    expect(controlsOf(gone)).toEqual({ kind: 'too-few-years', years: 6, needed: 8 });
  });

  it('asks for more years where the window is longer: four are left to fit on', () => {
    const { panel } = made({ yearsBefore: 7, yearsAfter: 5 });
    expect(syntheticControls(calibratedWindow(panel, 5))).toEqual({ kind: 'too-few-years', years: 8, needed: 9 });
  });

  it('stays shut with fewer than twenty donors', () => {
    const { panel } = made();
    const few = picked(panel, [...panel.councils.keys()].slice(0, 20));
    expect(calibratedWindow(few, HORIZON).rung).toBe(3);
    expect(controlsOf(few)).toEqual({ kind: 'too-few-donors', donors: 19, needed: 20 });
  });

  it('stays shut without a calibration: nobody knows how much of donors’ claims to put back', () => {
    const { panel } = made();
    expect(controlsOf(picked(panel, [...panel.councils.keys()].slice(0, 15)))).toEqual({ kind: 'not-calibrated' });
  });
});

describe('over six worlds whose councils follow common movements', () => {
  interface Told {
    readonly held: boolean;
    /** How far from the truth, as a share of spend: the control, and the test of the whole budget. */
    readonly control: number;
    readonly whole: number;
  }
  const told = [1, 2, 3, 4, 5, 6].flatMap((seed) => {
    const world = made({ noise: 0.25, seed });
    const panel = moved(world.panel, seed);
    const calibrated = calibratedWindow(panel, HORIZON);
    const { councils } = openGate(panel);
    return world.truth.flatMap(({ council, horizon, net }): readonly Told[] => {
      const place = panel.councils.indexOf(council);
      const control = councils[place]!;
      if (horizon !== HORIZON || control.kind !== 'control') return [];
      const spent = total(panel, 'spend', HORIZON, place);
      const saved = (net * spent) / total(world.panel, 'spend', HORIZON, place);
      const apart = (implied: number): number => Math.abs(implied - saved) / spent;
      const whole = apart(councilTests(calibrated, place).whole!.implied);
      return [{ held: control.low <= saved && saved <= control.high, control: apart(control.implied), whole }];
    });
  });
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

  it('the 90% interval holds the true saving about as often as it says', () => {
    expect(told.length).toBeGreaterThan(300);
    expect(mean(told.map(({ held }) => (held ? 1 : 0)))).toBeGreaterThan(0.84);
    expect(mean(told.map(({ held }) => (held ? 1 : 0)))).toBeLessThan(0.96);
  });

  it('controls come nearer to the truth than the test of the whole budget, which takes all councils to move alike', () => {
    expect(mean(told.map(({ control }) => control))).toBeLessThan(0.9 * mean(told.map(({ whole }) => whole)));
  });
});

describe('the synthetic controls of councils that follow common movements', () => {
  interface Found {
    readonly place: number;
    readonly control: SyntheticControl;
  }
  const panel = moved(made({ noise: 0.25 }).panel);
  const calibrated = calibratedWindow(panel, HORIZON);
  const controls = openGate(panel);
  const found = panel.councils.flatMap((_, place): readonly Found[] => {
    const control = controls.councils[place]!;
    return control.kind === 'control' ? [{ place, control }] : [];
  });

  it('are given for most councils', () => {
    expect(controls.councils).toHaveLength(panel.councils.length);
    expect(found.length).toBeGreaterThan(45);
  });

  it('say each saving as a multiple of the claim, and name the donors that weigh most', () => {
    for (const { control, place } of found) {
      const claim = total(panel, 'claim', HORIZON, place);
      expect(control.ratio.kappa).toBeCloseTo(control.implied / claim, 9);
      expect(control.ratio.low).toBeCloseTo(control.low / claim, 9);
      expect(control.low).toBeLessThan(control.high);
      const weights = control.donors.map(({ weight }) => weight);
      expect(weights.length).toBeLessThanOrEqual(5);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
      expect(control.donors.map(({ council }) => council)).not.toContain(panel.councils[place]);
      expect(control.leavingOneOut.least).toBeLessThanOrEqual(control.implied);
      expect(control.leavingOneOut.most).toBeGreaterThanOrEqual(control.implied);
    }
  });

  it('rank a council whose spend collapses first among all, either way and below', () => {
    const [{ place }] = found as [Found];
    const collapsed = changed(panel, 'spend', (now, { council, sinceBase }) => (council === place && sinceBase > 0 ? 0.5 * now : now));
    const control = openGate(collapsed).councils[place] as SyntheticControl;
    const share = 1 / (controls.donors + 1);
    expect(control.inSpace.meanGapP).toBeCloseTo(share, 12);
    expect(control.inSpace.ratioP).toBeCloseTo(share, 12);
    expect(control.inSpace.meanGap).toBeLessThan(-0.4);
  });

  it('say of the others why they have none', () => {
    const [gone, silent, claimless, jumpy, holed] = found.map(({ place }) => place) as [number, number, number, number, number];
    let odd = changed(panel, 'spend', (now, { council, sinceBase }) => {
      if (council === gone && sinceBase === 0) return Number.NaN;
      if (council === holed && sinceBase === -4) return Number.NaN;
      return council === jumpy && sinceBase < -3 ? now * 0.4 : now;
    });
    odd = changed(odd, 'claim', (now, { council, sinceBase }) =>
      sinceBase <= 0 ? now : council === silent ? Number.NaN : council === claimless ? 0 : now,
    );
    const { councils } = openGate(odd);
    expect(councils[gone]).toEqual({ kind: 'accounts-not-known' });
    expect(councils[silent]).toEqual({ kind: 'not-in-register' });
    expect(councils[claimless]).toEqual({ kind: 'no-claim' });
    expect(councils[holed]).toEqual({ kind: 'gap', year: panel.years[panel.base - 4] });
    expect(councils[jumpy]).toMatchObject({ kind: 'jump', year: panel.years[panel.base - 3] });
  });

  it('have none for a council that its donors cannot follow, with how far off they are', () => {
    const [{ place }] = found as [Found];
    // A swing of its own of 3% either way every second year: within the limit of a jump, and nobody else's.
    const swinging = changed(panel, 'spend', (now, { council, sinceBase }) =>
      council === place && sinceBase < 0 ? now * Math.exp(sinceBase % 2 === 0 ? 0.03 : -0.03) : now,
    );
    const control = openGate(swinging).councils[place]!;
    expect(control.kind).toBe('loose-fit');
    const { rmspeBefore, limit } = control as { rmspeBefore: number; limit: number };
    expect(rmspeBefore).toBeGreaterThan(limit);
    expect(limit).toBeLessThan(0.1);
  });

  it('change nothing that a verdict is decided from', () => {
    const decisions = (): string => JSON.stringify(found.map(({ place }) => decide(councilTests(calibrated, place), calibrated)));
    const [before, values] = [decisions(), JSON.stringify([...panel.spend, ...panel.claim])];
    syntheticControls(calibrated);
    expect(decisions()).toBe(before);
    expect(JSON.stringify([...panel.spend, ...panel.claim])).toBe(values);
  });
});
