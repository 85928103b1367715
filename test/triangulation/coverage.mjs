// Judges simulated worlds and marks the answers by what is true of them: node test/triangulation/coverage.mjs WORLD... prints one JSON line each.
// A program of its own: Jest's sandbox makes the arithmetic several times slower.
import { judgePanel } from '#domain/triangulation';
import { coefficientsInLogs, judgeAsInMethod, judgeWithoutDisplacement } from './ablations.mjs';
import { scoredWorlds } from './scored-worlds.mjs';

/** Where an estimator that lacks one of its parts must fail, beside the one that has it. */
const ABLATED = {
  B: { inLogs: coefficientsInLogs },
  H: { asInMethod: judgeAsInMethod, withoutDisplacement: judgeWithoutDisplacement },
};

for (const world of process.argv.slice(2)) {
  const ways = { engine: judgePanel, ...ABLATED[world] };
  console.log(JSON.stringify({ world, scores: scoredWorlds({ world, councils: 60, replicates: 10, horizons: [1, 2, 3], ways }) }));
}
