import { asked } from './load.mjs';
import { DIALECTS } from './questions.mjs';
import { byProcessor, ratio, table } from './report.mjs';
import { inTurn } from './rounds.mjs';

const ROUNDS = { rounds: 7, seconds: 3 };
const SAMPLE = 500;
const CLOSE = 1e-9;

/** Throws where two servers do not give the same numbers, to 1e-9. */
async function sameAnswers(servers) {
  for (let index = 0; index < SAMPLE; index += 1) {
    const given = await Promise.all(
      servers.map(async ({ port, dialect, requests }) => DIALECTS[dialect].answer(await asked(port, requests[index]))),
    );
    for (const [place, answer] of given.entries())
      if (!isSame(answer, given[0]))
        throw new Error(
          `${servers[place].name} answers ${JSON.stringify(answer)}, ${servers[0].name} ${JSON.stringify(given[0])}: ${servers[0].requests[index]}`,
        );
  }
  console.log(
    `${SAMPLE} answers were the same from ${servers.map(({ name }) => name).join(', ')}: n, median, quartiles, percentile, place, value.`,
  );
}

/** The peer comparison from every server in turn, after their answers were compared. */
export async function peers(servers, { databases }) {
  await sameAnswers(servers);
  const measured = await inTurn(servers, { ...ROUNDS, postgres: databases.time });
  console.log(`\nPeer comparison, ${ROUNDS.rounds} rounds of ${ROUNDS.seconds} s each in turn, 32 connections; medians of the rounds`);
  table(servers, measured);
  const rounds = Object.fromEntries(servers.map(({ name }, index) => [name, measured[index]]));
  byProcessor('ours / floor, by processor time', [rounds.ours, rounds.floor]);
  byProcessor('ours / PostGraphile, by processor time', [rounds.ours, rounds.PostGraphile]);
  return [
    ratio('ours / floor, answers a second', [rounds.ours, rounds.floor], 'rate', { atLeast: 2.5, stretch: 3.5 }),
    ratio('ours / PostGraphile, answers a second', [rounds.ours, rounds.PostGraphile], 'rate', { atLeast: 3, stretch: 4.5 }),
    ratio('ours / floor, p99', [rounds.ours, rounds.floor], 'p99', { atMost: 1 }),
  ].every(Boolean);
}

const isSame = (one, other) =>
  ['known', 'median', 'lowerQuartile', 'upperQuartile', 'percentile', 'place', 'value'].every(
    (field) => Math.abs(one[field] - other[field]) <= CLOSE * Math.max(1, Math.abs(other[field])),
  );
