import { groupsOf } from './groups.mjs';
import { peerQuestions, speaking } from './questions.mjs';
import { byProcessor, limit, ratio, table } from './report.mjs';
import { inTurn } from './rounds.mjs';
import { ours } from './servers.mjs';
import { insertRelease } from './tables.mjs';
import { TEN_TIMES, world } from './world.mjs';

const ROUNDS = { rounds: 7, seconds: 3 };
/** Of the answers a second with a tenth of the figures. */
const FEWEST = 0.85;
const MOST_BYTES = 24;

/** The api with ten times the figures beside the api with one, in turn, and what a figure takes in memory. */
export async function tenTimes(once, { release, databases }) {
  const larger = world(TEN_TIMES);
  const { adminUrl, serviceUrl } = databases.ours('ten_times');
  await insertRelease(adminUrl, { number: 1, text: larger.text() });
  const server = { ...(await ours(serviceUrl)), name: 'ours x 10' };
  const ten = speaking(server, 'ours', peerQuestions(larger, await groupsOf(larger, server)));
  const measured = await inTurn([once, ten], { ...ROUNDS, postgres: databases.time });
  console.log(
    `\nThe same with ${larger.figures.toLocaleString('en')} figures: ${larger.years.length} years, all of them asked for, of ${TEN_TIMES.columnsAYear} columns`,
  );
  table([once, ten], measured);
  byProcessor('ours x 10 / ours, by processor time', [measured[1], measured[0]]);
  const isAsFast = ratio('ours x 10 / ours, answers a second', [measured[1], measured[0]], 'rate', { atLeast: FEWEST });
  const [small, large] = [await once.collected(), await ten.collected()];
  const bytes = ({ heapUsed, external }) => heapUsed + external;
  console.log(`  held after a collection: ${inMegabytes(bytes(small))} MB with one, ${inMegabytes(bytes(large))} MB with ten`);
  const isLean = limit('bytes for each further figure', (bytes(large) - bytes(small)) / (larger.figures - release.figures), MOST_BYTES, 1);
  await ten.stop();
  return isAsFast && isLean;
}

const inMegabytes = (bytes) => Math.round(bytes / 1e6);
