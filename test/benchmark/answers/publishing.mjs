import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '../figures.mjs';
import { groupsOf, peersInput } from './groups.mjs';
import { load } from './load.mjs';
import { Office, isPublishedAsRate } from './published.mjs';
import { peerQuestions } from './questions.mjs';
import { limit } from './report.mjs';
import { ours, worker } from './servers.mjs';
import { wired } from './wired.mjs';

const RELEASES = 4;
const BETWEEN_SECONDS = 2;
/** How long another process may take to answer from a release that was published. */
const SWAP_SECONDS = 10;
const REST_SECONDS = 60;
const LOOK_EVERY_SECONDS = 5;
/** Of what was held with one release; what a collection leaves differs a little from time to time. */
const TOLERANCE = 1.1;

/** The same release three times in one answer: told by three questions that are answered one after another. */
const QUERY = `query ($council: CouncilCode!, $measure: MeasureCode!, $year: FinancialYear!, $peers: PeerGroupInput!) {
  first: peerComparison(council: $council, measure: $measure, year: $year, peers: $peers) { ...cited }
  second: matrix(realm: DEMONSTRATION, councils: [$council], measures: [$measure], years: [$year]) { ... on Matrix { release { number } } }
  third: peerComparison(council: $council, measure: $measure, year: $year, peers: { everybody: true }) { ...cited }
}
fragment cited on PeerComparisonResult {
  ... on PeerComparison { release { number } }
  ... on FigureMissing { release { number } }
  ... on TooFewPeers { release { number } }
}`;
const CITED = 3;
const NUMBER = /"number":(\d+)/g;

/** Releases published one after another while two processes are asked: nothing fails, nothing is mixed, and nothing stays behind in memory. */
export async function publishing({ release, databases }) {
  const { ownerUrl, serviceUrl } = databases.ours('publishing');
  const first = await ours(serviceUrl);
  const builder = await worker(serviceUrl);
  const office = await Office.of(ownerUrl, first.port);
  await office.register(release.content.councils);
  const figures = await office.load(release);
  await office.publish();
  const processes = [first, await ours(serviceUrl)];
  const requests = peerQuestions(release, await groupsOf(release, first))
    .filter(({ measure }) => isPublishedAsRate(measure))
    .map(({ model, ...about }) => wired('/graphql', { query: QUERY, variables: { ...about, peers: peersInput(model) } }));
  await Promise.all(processes.map(({ port }) => load({ port, requests, seconds: 3, connections: 16 })));
  const before = await heldBy(processes);
  console.log(
    `\n${RELEASES} releases of ${figures.toLocaleString('en')} published figures, while each of two processes is asked over 16 connections`,
  );
  const told = await asWatched(processes, requests, office);
  const after = await atRest(processes, before);
  await office.close();
  for (const each of [...processes, builder]) await each.stop();
  return reported({ told, before, after });
}

/** Publishes under load; what came of each process's answers. */
async function asWatched(processes, requests, office) {
  const state = { isOver: false, newest: 1, since: performance.now() };
  const watched = processes.map(() => ({ mixed: 0, unread: 0, swaps: [], last: 1 }));
  const loads = processes.map(({ port }, index) =>
    load({ port, requests, connections: 16, isOver: () => state.isOver, onAnswer: (body) => note(watched[index], state, body) }),
  );
  const took = [];
  for (let count = 0; count < RELEASES; count += 1) {
    await sleep(BETWEEN_SECONDS * 1_000);
    const started = performance.now();
    state.newest = await office.publish();
    state.since = performance.now();
    took.push((state.since - started) / 1_000);
  }
  await sleep(SWAP_SECONDS * 1_000);
  state.isOver = true;
  const loaded = await Promise.all(loads);
  return { took, newest: state.newest, processes: loaded.map((found, index) => ({ ...found, ...watched[index] })) };
}

function note(watched, state, body) {
  const numbers = [...body.matchAll(NUMBER)].map(([, number]) => Number(number));
  if (numbers.length !== CITED) watched.unread += 1;
  else if (numbers.some((number) => number !== numbers[0])) watched.mixed += 1;
  else if (numbers[0] > watched.last) {
    watched.last = numbers[0];
    watched.swaps.push(Math.max(0, (performance.now() - state.since) / 1_000));
  }
}

const heldBy = (processes) =>
  Promise.all(
    processes.map(async (each) => {
      const { heapUsed, external } = await each.collected();
      return (heapUsed + external) / 1e6;
    }),
  );

/** What is held as soon as it is about what it was, or after a minute. */
async function atRest(processes, before) {
  const until = performance.now() + REST_SECONDS * 1_000;
  for (;;) {
    const held = await heldBy(processes);
    if (held.every((each, index) => each <= TOLERANCE * before[index]) || performance.now() >= until) return held;
    await sleep(LOOK_EVERY_SECONDS * 1_000);
  }
}

function reported({ told: { took, newest, processes }, before, after }) {
  const sum = (field) => processes.reduce((total, each) => total + each[field], 0);
  console.log(`  each took ${took.map((each) => each.toFixed(1)).join(', ')} s to publish; ${sum('answers')} answers were read meanwhile`);
  for (const [index, { took: waits, last, swaps }] of processes.entries())
    console.log(
      `  process ${index + 1}: p99 ${quantile(waits, 0.99).toFixed(0)} ms, longest ${waits.at(-1).toFixed(0)} ms; answered from release ${last} of ${newest} in the end, first ${swaps.map((each) => each.toFixed(1)).join(', ') || 'never'} s after one was told to be published`,
    );
  return [
    limit('requests that failed', sum('failed') + sum('unread'), 0),
    limit('answers that mix two releases', sum('mixed'), 0),
    limit(`processes that kept an older release for ${SWAP_SECONDS} s`, processes.filter(({ last }) => last < newest).length, 0),
    ...before.map((held, index) =>
      limit(`process ${index + 1}: times what it held with one release (${held.toFixed(0)} MB)`, after[index] / held, TOLERANCE, 2),
    ),
  ].every(Boolean);
}
