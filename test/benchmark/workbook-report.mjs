import { line, median, quantile } from './figures.mjs';

const MOST_TIMES_THE_BARE_PARSE = 2;
const MOST_TIMES_THE_IDLE_P99 = 2;
const MOST_MEGABYTES = 300;

export function reportPairs(pairs) {
  const reading = pairs.map((pair) => took(pair.ours.reading));
  const ratios = pairs.map((pair) => took(pair.ours.reading) / pair.bare.parse);
  console.log(`\nFrom the job’s pickup to its findings in the database, ${pairs.length} pairs after one warm-up each`);
  console.log('                     median      min      max');
  console.log(line('ours', 'ms', reading, 0));
  console.log(
    line(
      'bare parse',
      'ms',
      pairs.map((pair) => pair.bare.parse),
      0,
    ),
  );
  console.log(
    line(
      'its process',
      'ms',
      pairs.map((pair) => pair.bare.whole),
      0,
    ),
  );
  console.log(line('ours / parse', '', ratios, 2));
  console.log(
    line(
      'ours / process',
      '',
      pairs.map((pair) => took(pair.ours.reading) / pair.bare.whole),
      2,
    ),
  );
  console.log(
    line(
      'then marked',
      'ms',
      pairs.map((pair) => took(pair.ours.marking)),
      0,
    ),
  );
  return kept(median(ratios) <= MOST_TIMES_THE_BARE_PARSE, `At most ${MOST_TIMES_THE_BARE_PARSE} times the bare parse`);
}

export function reportMemory(pairs, memory) {
  const peaks = (job) => pairs.map((pair) => memory.peak(pair.ours[job].started, pair.ours[job].ended));
  const sums = (all) => all.map(({ own, children }) => own + children);
  const [reading, marking] = [peaks('reading'), peaks('marking')];
  console.log('\nMost memory held by the worker and its processes together, every 20 ms');
  console.log('                     median      min      max');
  console.log(line('reading', 'MB', sums(reading), 0));
  console.log(
    line(
      '  the worker',
      'MB',
      reading.map(({ own }) => own),
      0,
    ),
  );
  console.log(line('marking', 'MB', sums(marking), 0));
  return kept(Math.max(...sums(reading)) < MOST_MEGABYTES, `Under ${MOST_MEGABYTES} MB while reading`);
}

export function reportOthers(rounds) {
  const p99 = (answers) => quantile(answers, 0.99);
  const ratios = rounds.map(({ idle, busy }) => p99(busy) / p99(idle));
  console.log(
    `\nPeer comparisons, ${rounds[0].idle.length} of them, ${rounds.length} rounds; ${rounds.map(({ read }) => read).join(', ')} workbooks read in each`,
  );
  console.log('                     median      min      max');
  console.log(
    line(
      'idle p50',
      'ms',
      rounds.map(({ idle }) => median(idle)),
      1,
    ),
  );
  console.log(
    line(
      'reading p50',
      'ms',
      rounds.map(({ busy }) => median(busy)),
      1,
    ),
  );
  console.log(
    line(
      'idle p99',
      'ms',
      rounds.map(({ idle }) => p99(idle)),
      1,
    ),
  );
  console.log(
    line(
      'reading p99',
      'ms',
      rounds.map(({ busy }) => p99(busy)),
      1,
    ),
  );
  console.log(line('p99 / p99', '', ratios, 2));
  return kept(median(ratios) <= MOST_TIMES_THE_IDLE_P99, `At most ${MOST_TIMES_THE_IDLE_P99} times the idle p99`);
}

function kept(isKept, target) {
  console.log(`${target}: ${isKept ? 'kept' : 'missed'}.`);
  return isKept;
}

const took = ({ started, ended }) => ended - started;
