import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../npm-start.mjs';
import { megabytes, pinServer, processorTime } from './cores.mjs';

const api = fileURLToPath(new URL('../../../dist/apps/api/src/main.js', import.meta.url));
const workerScript = fileURLToPath(new URL('../../../dist/apps/worker/src/main.js', import.meta.url));
const memoryOnRequest = new URL('memory-on-request.mjs', import.meta.url).href;
const rival = (name) => fileURLToPath(new URL(`../rivals/${name}.mjs`, import.meta.url));

const running = new Set();

/** The api as a start runs it, but that it also says what it holds after a collection of garbage. */
export const ours = (databaseUrl) =>
  started(
    'ours',
    api,
    { DATABASE_URL: databaseUrl },
    { execArgv: ['--max-semi-space-size=64', '--expose-gc', '--import', memoryOnRequest] },
  );

/** Builds the releases that are asked for. */
export const worker = (databaseUrl) => started('worker', workerScript, { DATABASE_URL: databaseUrl });

export const floor = (databaseUrl, comparison) => started('floor', rival('floor'), { DATABASE_URL: databaseUrl, COMPARISON: comparison });
export const postgraphile = (databaseUrl) => started('PostGraphile', rival('postgraphile'), { DATABASE_URL: databaseUrl });
export const memory = (held) => started('memory', rival('memory'), {}, { held });

/** A process of its own on the core of the servers, which listens when this resolves. */
async function started(name, script, environment, { execArgv = [], held } = {}) {
  const port = await freePort();
  const child = fork(script, {
    execArgv,
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production', ...environment, API_PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  running.add(child);
  pinServer(child.pid);
  if (held !== undefined) child.send(held);
  const [said] = await Promise.race([once(child, 'message'), once(child, 'exit').then(([code, signal]) => [{ message: code ?? signal }])]);
  if (said.kind !== 'listening') throw new Error(`${name} did not start: ${said.message}`);
  return {
    name,
    port,
    time: () => processorTime(child.pid),
    megabytes: () => megabytes(child.pid),
    /** What process.memoryUsage says after a collection; of the api alone. */
    async collected() {
      child.send('memory');
      return (await once(child, 'message'))[0];
    },
    stop: () => stopped(child),
  };
}

export async function stopServers() {
  for (const child of running) await stopped(child);
}

async function stopped(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
