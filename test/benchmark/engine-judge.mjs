// A process that does nothing but judge the panels of a file, one at a time, as often as it is asked to.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { deserialize } from 'node:v8';
import { judgePanel } from '#domain/triangulation';

const panels = deserialize(readFileSync(process.argv[2]));

process.on('message', ({ panel, repeats }) => {
  const before = process.cpuUsage();
  const seconds = [];
  let coefficients;
  for (let i = 0; i < repeats; i += 1) {
    const started = performance.now();
    ({ coefficients } = judgePanel(panels[panel]));
    seconds.push((performance.now() - started) / 1000);
  }
  const { user, system } = process.cpuUsage(before);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.send({
    seconds,
    coreSeconds: (user + system) / 1e6,
    megabytes,
    passThrough: coefficients.map((each) => each.passThrough?.estimate),
  });
});
