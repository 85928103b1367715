import { at, type Panel, type Series } from '#domain/triangulation';
import { usualDelivery } from './bend-claims.js';
import type { Life } from './panel-of.js';
import { streamFor, type World } from './world-options.js';

/** How much likelier a register misses those who deliver little: log for each whole claim delivered. */
const SHY = 3;

/** Which councils are in no register after the base year: they save and displace all the same, unseen. */
export function absentees(lives: readonly Life[], world: World): ReadonlySet<number> {
  const random = streamFor('absentCouncils', world);
  const turns = lives.map(({ story }, council) => {
    const shyness = world.absent === 'any' ? 1 : Math.exp(-SHY * usualDelivery(story));
    return { council, turn: -Math.log(1 - random()) / shyness }; // drawn without replacement, in proportion to shyness
  });
  const first = turns.sort((a, b) => a.turn - b.turn).slice(0, Math.round(world.absentCouncils * lives.length));
  return new Set(first.map(({ council }) => council));
}

/** The panel without what nobody returned: NaN in its place. */
export function withhold(panel: Panel, absent: ReadonlySet<number>, world: World): Panel {
  const bridges = streamFor('bridgesMissing', world);
  const outturn = streamFor('spendMissing', world);
  const unbridged = panel.councils.map(() => bridges() < world.bridgesMissing);
  const without = (series: Series, isMissing: (t: number, council: number) => boolean): Float64Array => {
    const values = panel[series].slice();
    panel.years.forEach((_, t) => {
      panel.councils.forEach((_council, j) => {
        panel.cells.forEach((_cell, c) => {
          if (isMissing(t, j)) values[at(panel, t, j, c)] = NaN;
        });
      });
    });
    return values;
  };
  return {
    ...panel,
    claim: without('claim', (t, j) => t > panel.base && absent.has(j)),
    transfers: without('transfers', (t, j) => t !== panel.base && unbridged[j] === true),
    spend: without('spend', () => outturn() < world.spendMissing),
  };
}
