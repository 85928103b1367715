import { median } from '../figures.mjs';

const COLUMNS = [
  ['answers/s', 'rate', 0],
  ['p50 ms', 'p50', 1],
  ['p99 ms', 'p99', 1],
  ['CPU us', 'server', 0],
  ['Postgres us', 'postgres', 0],
  ['RSS MB', 'megabytes', 0],
  ['core/s', 'aCore', 0],
  ['asker %', 'asker', 0],
];

/** A line a server: medians over its rounds. */
export function table(servers, measured) {
  console.log(`  ${''.padEnd(14)}${COLUMNS.map(([heading]) => heading.padStart(12)).join('')}`);
  for (const [index, { name }] of servers.entries()) {
    const cells = COLUMNS.map(([, field]) => of(measured[index], field) * (field === 'asker' ? 100 : 1)).map((value, at) =>
      value.toFixed(COLUMNS[at][2]).padStart(12),
    );
    console.log(`  ${name.padEnd(14)}${cells.join('')}`);
  }
}

/** The ratio of two servers, round by round: its median, beside what is aimed at. */
export function ratio(says, [above, below], field, { atLeast, atMost, stretch }) {
  const ratios = above.map((round, index) => round[field] / below[index][field]);
  const found = median(ratios);
  const isKept = atLeast === undefined ? found <= atMost : found >= atLeast;
  const target = `${atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`}${stretch === undefined ? '' : `, better ${stretch}`}`;
  const spread = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
  console.log(`  ${says.padEnd(44)}${found.toFixed(2).padStart(6)}  (${spread})  ${target}: ${word(isKept)}`);
  return isKept;
}

/** The same by processor time, which tells more than the rate where the machine does other things too. */
export function byProcessor(says, [above, below]) {
  console.log(
    `  ${says.padEnd(44)}${median(above.map((round, index) => round.aCore / below[index].aCore))
      .toFixed(2)
      .padStart(6)}`,
  );
}

/** A count or size beside what it may be at most. */
export function limit(says, found, most, digits = 0) {
  const isKept = found <= most;
  console.log(`  ${says.padEnd(44)}${found.toFixed(digits).padStart(6)}  at most ${most}: ${word(isKept)}`);
  return isKept;
}

export const of = (rounds, field) => median(rounds.map((round) => round[field]));

const word = (isKept) => (isKept ? 'kept' : 'MISSED');
