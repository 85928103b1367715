import { baseSpendOf, score } from '#domain/triangulation';
import { SCENARIOS, simulateWorld, WORLDS } from '#simulation';

/**
 * What ways of judging score in many worlds of one kind: of each way, by its name, the scores horizon by horizon. A way is given the panel, and
 * who signed off; the truth is for the marks alone. A world with a size of its own keeps it.
 */
export function scoredWorlds({ world, councils, firstSeed = 1, replicates, horizons, ways, judged = () => {} }) {
  const options = SCENARIOS[world] ?? WORLDS[world].options;
  const marked = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  for (let seed = firstSeed; seed < firstSeed + replicates; seed++) {
    const { panel: made, truth: all, signedOff } = simulateWorld({ councils, ...options, seed });
    const panel = { ...made, horizons };
    const truth = all.filter(({ horizon }) => horizons.includes(horizon));
    for (const [way, judge] of Object.entries(ways))
      marked[way].push({ answer: judge(panel, signedOff), truth, signedOff, baseSpend: baseSpendOf(panel) });
    judged(seed - firstSeed + 1);
  }
  return Object.fromEntries(Object.entries(marked).map(([way, panels]) => [way, score(panels)]));
}
