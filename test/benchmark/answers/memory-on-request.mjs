// Loaded into the api before it starts: answers whoever forked it with what is held after a collection of garbage.
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';

process.on('message', async (asked) => {
  if (asked !== 'memory') return;
  globalThis.gc();
  await setImmediate(); // What holds buffers is collected before they are.
  globalThis.gc();
  process.send(process.memoryUsage());
});
process.channel?.unref();
