import {
  calibratedWindow,
  type CorroborationRatio,
  type CouncilTests,
  councilTests,
  decide,
  type Judgement,
  judgePanel,
  type Panel,
} from '#domain/triangulation';
import { mulberry32 } from '#domain/statistics';
import { simulateWorld, type WorldOptions } from '#simulation';
import { changed, picked } from './changed-panel.js';

type SpendTest = CouncilTests['own'];

const HORIZON = 2;
const made = (options: WorldOptions = {}): Panel => ({
  ...simulateWorld({ councils: 40, yearsBefore: 3, yearsAfter: HORIZON, seed: 71, ...options }).panel,
  horizons: [HORIZON],
});

const ends = ({ kappa, low, high }: CorroborationRatio): readonly number[] => [kappa, low, high];
const farthest = (some: readonly number[], others: readonly number[]): number =>
  Math.max(...some.map((value, i) => Math.abs(value - others[i]!) / Math.max(1, Math.abs(value))));

function shuffled(count: number, seed: number): readonly number[] {
  const random = mulberry32(seed);
  return Array.from({ length: count }, (_, i) => ({ i, turn: random() }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ i }) => i);
}

describe('the order in which councils and cells come', () => {
  const panel = made();
  const named = (judgements: readonly Judgement[]): ReadonlyMap<string, Judgement> =>
    new Map(judgements.map((each) => [`${each.council} ${each.test}`, each]));
  const told = named(judgePanel(panel).judgements);

  it.each([1, 2, 3])('does not matter to any verdict or ratio (shuffle %i)', (seed) => {
    const other = picked(panel, shuffled(panel.councils.length, seed), shuffled(panel.cells.length, seed + 9));
    expect(other.councils).not.toEqual(panel.councils);
    const found = named(judgePanel(other).judgements);
    expect([...found.keys()].sort()).toEqual([...told.keys()].sort());
    for (const [key, { verdict, ratio }] of told) {
      expect([key, found.get(key)!.verdict]).toEqual([key, verdict]);
      expect(farthest(ends(ratio!), ends(found.get(key)!.ratio!))).toBeLessThan(1e-9);
    }
  });
});

describe('a panel without a year before its base year', () => {
  const { judgements, coefficients } = judgePanel(made({ yearsBefore: 0 }));

  it('is judged by every test, with published noise', () => {
    expect(coefficients[0]!.passThrough!.error).toBeGreaterThan(0);
    expect(judgements.map(({ test }) => test).slice(0, 4)).toEqual(['M', 'W', 'T', 'COMBINED']);
    expect(judgements.filter(({ ratio }) => !ends(ratio!).every(Number.isFinite))).toEqual([]);
  });

  it('has own accounts as uncertain as published: 7.5% of spend over two years, as in golden G5', () => {
    const calibrated = calibratedWindow({ ...made({ yearsBefore: 0 }) }, HORIZON);
    for (const council of [0, 11, 39]) {
      const { own } = councilTests(calibrated, council);
      const noise = 0.075 * calibrated.sizes[council]!;
      const halfWidth = 1.6449 * noise * own.expected;
      expect((own.high - own.low) / 2 / halfWidth).toBeCloseTo(1, 6);
    }
  });
});

describe('a council that is alone', () => {
  const panel = picked(made(), [3]);
  const calibrated = calibratedWindow(panel, HORIZON);
  const decision = decide(councilTests(calibrated, 0), calibrated);

  it('is judged by its own accounts', () => {
    expect(decision).toMatchObject({ whole: undefined, targeted: undefined, flags: ['own-accounts-only'] });
    expect(ends(decision.primary.ratio).every(Number.isFinite)).toBe(true);
  });

  it('is partly corroborated at best, however much its spend fell', () => {
    const claim = panel.claim.map((value, i) => (i >= panel.claim.length - panel.cells.length ? 0.3 * panel.spend[i]! : value));
    const fallen = changed({ ...panel, claim }, 'spend', (now, { sinceBase }) => (sinceBase === HORIZON ? 0.6 * now : now));
    const combined = judgePanel(fallen).judgements;
    expect(combined.map(({ test, verdict }) => `${test} ${verdict}`)).toEqual([
      'M corroborated',
      'W insufficient-evidence',
      'T insufficient-evidence',
      'COMBINED partly-corroborated',
    ]);
  });
});

describe('claims that cannot be told apart', () => {
  const panel = made({ councils: 24 });
  const widths = panel.cells.length;
  const expected = calibratedWindow(panel, HORIZON).window.expected;
  const last = panel.claim.length - expected.length;

  it.each([
    ['of the same share of every cell of every council', () => 0.05],
    ['of a share that differs between cells alone', (i: number) => 0.01 * (1 + (i % widths))],
  ] as const)('are tested against a small group: claims %s', (_, share) => {
    const alike = { ...panel, claim: panel.claim.map((value, i) => (i < last ? value : share(i - last) * expected[i - last]!)) };
    const calibrated = calibratedWindow(alike, HORIZON);
    expect(calibrated).toMatchObject({ rung: 2, peers: undefined, claimants: 24 });
    const tests = councilTests(calibrated, 5);
    expect(decide(tests, calibrated).flags).toContain('small-group');
    expect(ends({ kappa: tests.whole!.implied, low: tests.whole!.low, high: tests.whole!.high }).every(Number.isFinite)).toBe(true);
  });

  it('are tested against a small group where one council’s alone differ: nothing may rest on one', () => {
    const share = (i: number): number => (i < widths && i % 2 === 0 ? 0.1 : 0.05);
    const unlike = { ...panel, claim: panel.claim.map((value, i) => (i < last ? value : share(i - last) * expected[i - last]!)) };
    expect(calibratedWindow(unlike, HORIZON)).toMatchObject({ rung: 2, peers: undefined });
  });
});

describe('the calibration of few councils', () => {
  it.each([20, 22, 30])('has no combination of cells with a variance below nought (%i councils)', (councils) => {
    const { peers } = calibratedWindow(made({ councils }), HORIZON);
    const width = peers!.drift.length;
    const random = mulberry32(councils);
    for (let draw = 0; draw < 200; draw++) {
      const g = Array.from({ length: width }, () => random() - 0.5);
      const variance = g.reduce((sum, k, i) => sum + g.reduce((inner, l, j) => inner + k * l * peers!.covariance[i * width + j]!, 0), 0);
      expect(variance).toBeGreaterThan(0);
    }
  });
});

describe('a council that spends more than 60% in one cell, and claims there', () => {
  const COUNCIL = 2;
  const BIG = 5;
  /** The council's other cells come to so much of its spend in every year, and it claims 8% of the big one. */
  function concentrated(others: number): readonly [whole: SpendTest, targeted: SpendTest] {
    const panel = made();
    const spendIn = (year: number, cell: number): number => panel.spend[(year * panel.councils.length + COUNCIL) * widthOf(panel) + cell]!;
    const scale = (year: number): number => {
      const rest = [...panel.cells.keys()].filter((cell) => cell !== BIG).reduce((sum, cell) => sum + spendIn(year, cell), 0);
      return ((others / (1 - others)) * spendIn(year, BIG)) / rest;
    };
    const spent = changed(panel, 'spend', (now, { council, cell, sinceBase }) =>
      council === COUNCIL && cell !== BIG ? now * scale(panel.base + sinceBase) : now,
    );
    const claimed = changed(spent, 'claim', (now, { council, cell, sinceBase }) => {
      if (council !== COUNCIL || sinceBase <= 0) return now;
      return cell === BIG ? 0.08 * spendIn(panel.base, BIG) : 0;
    });
    const still = changed(claimed, 'transfers', (now, { council }) => (council === COUNCIL ? 0 : now));
    const { whole, targeted } = councilTests(calibratedWindow(still, HORIZON), COUNCIL);
    return [whole as SpendTest, targeted!];
  }
  const widthOf = ({ cells }: Panel): number => cells.length;

  it('has the same test of the whole budget and of the targeted cell where it spends on nothing else', () => {
    const [whole, targeted] = concentrated(0);
    expect(targeted).toEqual(whole);
  });

  it.each([0.1, 0.2, 0.4])('has nearly the same where all others come to %p of its spend', (others) => {
    const [whole, targeted] = concentrated(others);
    const reach = (whole.high - whole.low) / 2;
    expect(targeted.expected / whole.expected).toBeGreaterThan(0.9 - others);
    expect(Math.abs(targeted.implied - whole.implied) / reach).toBeLessThan(others);
  });
});
