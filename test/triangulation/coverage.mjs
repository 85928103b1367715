// Judges simulated worlds and compares with what is true of them: node test/triangulation/coverage.mjs WORLD... prints one JSON line each.
// A program of its own: Jest's sandbox makes the arithmetic several times slower.
import { judgePanel } from '#domain/triangulation';
import { SCENARIOS, simulateWorld, WORLDS } from '#simulation';

const [COUNCILS, SEEDS, HORIZONS] = [60, 10, [1, 3]];
/** Below this share of its claim delivered, a council is not one to corroborate (method 9.1). */
const NOT_DELIVERED = 0.25;

for (const world of process.argv.slice(2)) for (const scored of scoresOf(world)) console.log(JSON.stringify({ world, ...scored }));

function scoresOf(world) {
  const bends = SCENARIOS[world] ?? WORLDS[world].options;
  const counts = HORIZONS.map((horizon) => ({ horizon, judged: 0, whole: 0, targeted: 0, undelivered: 0, falselyCorroborated: 0 }));
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { panel, truth } = simulateWorld({ ...bends, councils: COUNCILS, seed });
    const { judgements } = judgePanel({ ...panel, horizons: HORIZONS });
    const found = new Map(judgements.map((each) => [`${each.council} ${each.horizon} ${each.test}`, each]));
    for (const { council, horizon, net, gross, claimed } of truth) {
      const count = counts.find((each) => each.horizon === horizon);
      const of = (test) => found.get(`${council} ${horizon} ${test}`);
      if (count === undefined || of('W')?.ratio === undefined) continue;
      count.judged += 1;
      count.whole += covers(of('W').ratio, net / claimed);
      count.targeted += covers(of('T').ratio, gross / claimed);
      if (net / claimed >= NOT_DELIVERED) continue;
      count.undelivered += 1;
      count.falselyCorroborated += of('COMBINED').verdict === 'corroborated';
    }
  }
  return counts;
}

function covers({ low, high }, ratio) {
  return low <= ratio && ratio <= high ? 1 : 0;
}
