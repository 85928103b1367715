import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** In milliseconds: short beside any start, and long enough not to compete with it for the processor. */
const ASK_AGAIN_AFTER = 10;

const running = new Set();

/** “npm start” in a folder, in a process group of its own as a terminal would give it. */
export function npmStart(cwd, environment) {
  const child = spawn('npm', ['start'], {
    cwd,
    env: { ...process.env, npm_config_update_notifier: 'false', DATABASE_URL: '', DATABASE_OWNER_URL: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  const closed = once(child, 'close');
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const insist = () => {
    if (hasEnded()) throw new Error(`npm start in ${cwd} ended: ${output}`);
  };

  const run = {
    async printed(text) {
      for (; !output.includes(text); await sleep(ASK_AGAIN_AFTER)) insist();
    },

    /** Resolves at the first answer with data in it. */
    async answered(question) {
      for (; !(await answers(question)); await sleep(ASK_AGAIN_AFTER)) insist();
    },

    /** Ctrl-C, and the end of everything that was started. */
    async stop() {
      running.delete(run);
      if (!hasEnded()) process.kill(-child.pid, 'SIGINT');
      await closed;
    },
  };
  running.add(run);
  return run;
}

export async function endEverything() {
  await Promise.all([...running].map((run) => run.stop()));
}

/** Rejects after so many seconds; does not keep the process from ending before. */
export async function deadline(seconds) {
  await sleep(seconds * 1_000, undefined, { ref: false });
  throw new Error(`Not done after ${seconds} seconds.`);
}

/** Rejects at a Ctrl-C, so that nothing is left running. */
export function interruption() {
  return new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => reject(new Error(`Ended by ${signal}.`)));
  });
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

function answers({ port, key, query }) {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) };
    const asked = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (text) => (body += String(text)));
      response.on('end', () => resolve(response.statusCode === 200 && body.startsWith('{"data":{')));
    });
    asked.on('error', () => resolve(false));
    asked.end(JSON.stringify({ query }));
  });
}
