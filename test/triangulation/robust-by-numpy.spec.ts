import { readFileSync } from 'node:fs';
import { calibratedWindow, judgePanel, type Panel } from '#domain/triangulation';
import { simulateWorld, type WorldName, WORLDS } from '#simulation';
import { askPeers, python } from './ask-numpy.js';
import { deviation, ratiosIn } from './reckoned-by-numpy.js';

const CLOSE = 1e-9;
const panelOf = (world: WorldName): Panel => {
  const { panel } = simulateWorld({ ...WORLDS[world].options, councils: 100, yearsBefore: 5, yearsAfter: 3, seed: 12 });
  return { ...panel, horizons: [1, 3] };
};

/** Which steps of method 4.2a act on a panel, at any of its horizons. */
function acting(panel: Panel): ReadonlySet<string> {
  const peers = panel.horizons.map((horizon) => calibratedWindow(panel, horizon).peers!);
  return new Set(
    peers.flatMap(({ hedges, scatter, locusScatter, earlier }) => [
      ...hedges.filter(({ isApart }) => isApart).map(({ from }) => from),
      ...(scatter > 1 ? ['scatter'] : []),
      ...(locusScatter > scatter ? ['locus'] : []),
      ...(earlier?.isApart === true ? ['year-before'] : []),
    ]),
  );
}

/** What cannot be computed both leave empty, and an empty field is read as nought. */
const NOT_COMPUTED = { kappa: 0, low: 0, high: 0 };
const BENT: readonly WorldName[] = ['misplaced-half', 'noisier-after', 'base-year-dear', 'displaced-all-substitute', 'many-at-once'];

describe('the steps of method 4.2a', () => {
  const panels = new Map(BENT.map((world) => [world, panelOf(world)]));

  it('each act in one of these worlds at least', () => {
    const all = new Set([...panels.values()].flatMap((panel) => [...acting(panel)]));
    expect([...all].sort()).toEqual(['locus', 'scatter', 'unclaimed-cells', 'whole-budget', 'year-before']);
  });

  it.each(BENT)(
    `give the intervals that numpy ${python === undefined ? 'gave when it was asked last' : 'gives'}, to 1e-9, in %s`,
    (world) => {
      const panel = panels.get(world)!;
      const ours = new Map(
        judgePanel(panel).judgements.map(({ council, horizon, test, ratio }) => [`${council} ${horizon} ${test}`, ratio]),
      );
      const recorded = readFileSync(new URL(`reference/robust/${world}.csv`, import.meta.url), 'utf8');
      const said = ratiosIn(python === undefined ? recorded : askPeers(python, panel, ['--robust']).verdicts);
      expect(said.length).toBeGreaterThan(python === undefined ? 10 : 300);
      const far = said.filter(({ key, ratio }) => {
        const own = ours.get(key) ?? NOT_COMPUTED;
        return !(deviation([own.kappa, own.low, own.high], ratio) <= CLOSE);
      });
      expect(far).toEqual([]);
    },
  );
});
