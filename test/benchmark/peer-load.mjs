import { Buffer } from 'node:buffer';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

const A_SECOND = 25;
const CONNECTIONS = 8;

/**
 * Asks a question at a fixed rate for so many seconds over connections that stay open; the milliseconds of each answer, from the moment
 * it was due to be asked: who waits in line waits too.
 */
export async function askedAtARate({ port, key, query }, seconds) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const body = JSON.stringify({ query });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}`, 'content-length': Buffer.byteLength(body) };
  const options = { host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers, agent };
  const started = performance.now();
  const answers = [];
  for (let i = 0; i < seconds * A_SECOND; i += 1) {
    const due = started + (i * 1_000) / A_SECOND;
    await sleep(Math.max(0, due - performance.now()));
    answers.push(answered(options, body).then(() => performance.now() - due));
  }
  const took = await Promise.all(answers);
  agent.destroy();
  return took;
}

function answered(options, body) {
  return new Promise((resolve, reject) => {
    const asked = request(options, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => (text.startsWith('{"data":{') ? resolve() : reject(new Error(text))));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
