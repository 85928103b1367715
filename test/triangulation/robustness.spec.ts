import { type CalibratedWindow, calibratedWindow, councilTests, type CouncilTests, type Panel } from '#domain/triangulation';
import { simulateWorld, type WorldName, WORLDS } from '#simulation';
import { changed, total } from './changed-panel.js';

const HORIZON = 3;
const SEEDS = [1, 2, 3, 4, 5, 6];

/** A bent world, or scenario B itself, which nothing bends. */
function panelOf(world: WorldName | 'B', seed: number): Panel {
  const bends = world === 'B' ? {} : WORLDS[world].options;
  const { panel } = simulateWorld({ ...bends, councils: 80, yearsBefore: 6, yearsAfter: HORIZON, seed });
  return { ...panel, horizons: [HORIZON] };
}

const made = new Map<string, CalibratedWindow>();
function calibratedIn(world: WorldName | 'B', seed: number): CalibratedWindow {
  const key = `${world} ${seed}`;
  const held = made.get(key) ?? calibratedWindow(panelOf(world, seed), HORIZON);
  made.set(key, held);
  return held;
}

type Step = (peers: NonNullable<CalibratedWindow['peers']>) => boolean;
const isDriftHedged: Step = ({ hedges }) => hedges.some(({ isApart }) => isApart);
const isNoisier: Step = ({ scatter }) => scatter > 1;
const isYearBeforeApart: Step = ({ earlier }) => earlier?.isApart === true;
const actsIn = (world: WorldName | 'B', step: Step): number => SEEDS.filter((seed) => step(calibratedIn(world, seed).peers!)).length;

describe('in at least five of six worlds of a kind', () => {
  it.each([
    ['the drift is hedged where delivery falls with the size of a claim', 'delivery-concave', isDriftHedged],
    ['the drift is hedged where those who deliver least claim most', 'promises-outrun', isDriftHedged],
    ['intervals widen where councils scatter twice as much as they used to', 'noisier-after', isNoisier],
    ['the year before is heard where the base year was dear', 'base-year-dear', isYearBeforeApart],
  ] as const)('%s, and in at most one where nothing is bent', (_, world, step) => {
    expect(actsIn(world, step)).toBeGreaterThanOrEqual(SEEDS.length - 1);
    expect(actsIn('B', step)).toBeLessThanOrEqual(1);
  });
});

describe('where councils scatter twice as much as they used to', () => {
  it('intervals widen by about as much as the noise grew', () => {
    const widened = SEEDS.map((seed) => calibratedIn('noisier-after', seed).peers!.scatter);
    const mean = widened.reduce((sum, each) => sum + each, 0) / widened.length;
    expect(mean).toBeGreaterThan(1.5);
    expect(mean).toBeLessThan(2.5);
  });
});

/** The same calibration with none of the steps of method 4.2a. */
function unhedged(calibrated: CalibratedWindow): CalibratedWindow {
  return { ...calibrated, peers: { ...calibrated.peers!, hedges: [], scatter: 1, locusScatter: 1, earlier: undefined } };
}

function testsOf(calibrated: CalibratedWindow): readonly CouncilTests[] {
  const { panel } = calibrated.window;
  const claiming = [...panel.councils.keys()].filter((council) => total(panel, 'claim', HORIZON, council) > 0);
  return claiming.slice(0, 30).map((council) => councilTests(calibrated, council));
}

const NAMES = ['own', 'whole', 'targeted'] as const;
/** By how much each interval is longer than without the steps: at its low end, and at its high end, as a share of what was expected. */
function longer(calibrated: CalibratedWindow): readonly (readonly [low: number, high: number, moved: number])[] {
  const plain = testsOf(unhedged(calibrated));
  return testsOf(calibrated).flatMap((tests, i) =>
    NAMES.map((name) => {
      const [hedged, bare] = [tests[name]!, plain[i]![name]!];
      return [(bare.low - hedged.low) / bare.expected, (hedged.high - bare.high) / bare.expected, hedged.implied - bare.implied] as const;
    }),
  );
}

describe('the steps that hedge a calibration', () => {
  it.each(['delivery-concave', 'noisier-after', 'base-year-dear'] as const)(
    'widen intervals, never narrow them, and move no ratio (%s)',
    (world) => {
      const found = longer(calibratedIn(world, 1));
      expect(found.length).toBeGreaterThan(60);
      expect(found.filter(([low, high, moved]) => !(low >= 0 && high >= 0 && moved === 0))).toEqual([]);
      expect(found.filter(([low, high]) => low + high > 1e-6).length).toBeGreaterThan(found.length / 2);
    },
  );

  it('change nothing in a world where none acts', () => {
    const seed = SEEDS.find((each) => {
      const { peers } = calibratedIn('B', each);
      return ![isDriftHedged, isNoisier, isYearBeforeApart].some((step) => step(peers!)) && peers!.locusScatter === 1;
    });
    expect(longer(calibratedIn('B', seed!)).filter((each) => each.some((value) => value !== 0))).toEqual([]);
  });
});

describe('councils that are in no register', () => {
  const panel = panelOf('absent-third', 1);
  const isAbsent = (council: number): boolean => Number.isNaN(total(panel, 'claim', HORIZON, council));
  const cheaper = (whose: (council: number) => boolean): Panel =>
    changed(panel, 'spend', (now, { council, sinceBase }) => (sinceBase > 0 && whose(council) ? 0.9 * now : now));
  const told = (from: Panel): readonly unknown[] => {
    const { peers } = calibratedWindow(from, HORIZON);
    return [peers!.passThrough, peers!.displacement, peers!.drift, peers!.covariance];
  };

  it('are left out of the calibration, whatever they spend', () => {
    expect([...panel.councils.keys()].filter(isAbsent)).toHaveLength(27);
    expect(told(cheaper(isAbsent))).toEqual(told(panel));
  });

  it('would move it if they were not', () => {
    const first = [...panel.councils.keys()].find((council) => !isAbsent(council));
    expect(told(cheaper((council) => council === first))).not.toEqual(told(panel));
  });
});
