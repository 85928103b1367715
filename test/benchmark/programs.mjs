import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const running = new Set();

/** The program of an app, as a start runs it: a process of its own, which listens when this resolves. */
export async function program(app, environment) {
  const child = fork(fileURLToPath(new URL(`../../dist/apps/${app}/src/main.js`, import.meta.url)), {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  running.add(child);
  const said = await Promise.race([once(child, 'message'), once(child, 'exit').then(([code, signal]) => [{ message: code ?? signal }])]);
  if (said[0].kind !== 'listening') throw new Error(`the ${app} did not start: ${said[0].message}`);
  return child.pid;
}

/** Stops them as a start does, the worker before what it works for. */
export async function stopPrograms() {
  for (const child of [...running].reverse()) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}
