import { quantile } from '../figures.mjs';
import { load } from './load.mjs';

const WARM_UP_SECONDS = 3;

/**
 * Several short rounds in turn, A B C D and again A B C D, so that whatever else the machine does falls on all alike. `postgres` gives the
 * processor time of Postgres so far. Each round: answers a second, milliseconds, processor microseconds an answer, and how many answers a core
 * that does nothing else would give a second.
 */
export async function inTurn(servers, { rounds, seconds, postgres }) {
  const cursors = servers.map(() => 0);
  for (const [index, server] of servers.entries()) cursors[index] = (await checked(server, { seconds: WARM_UP_SECONDS })).next;
  const measured = servers.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, server] of servers.entries()) {
      const before = { server: server.time(), postgres: postgres() };
      const found = await checked(server, { seconds, from: cursors[index] });
      cursors[index] = found.next;
      const took = {
        server: (server.time() - before.server) / found.answers,
        postgres: (postgres() - before.postgres) / found.answers,
      };
      measured[index].push({
        ...took,
        aCore: 1e6 / (took.server + took.postgres),
        rate: found.rate,
        p50: quantile(found.took, 0.5),
        p99: quantile(found.took, 0.99),
        megabytes: server.megabytes(),
        asker: found.ownShare,
      });
    }
  return measured;
}

async function checked(server, options) {
  const found = await load({ port: server.port, requests: server.requests, ...options });
  if (found.failed > 0) throw new Error(`${server.name} failed ${found.failed} of ${found.answers} questions`);
  return found;
}
