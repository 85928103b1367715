import { setInterval } from 'node:timers';

/**
 * Runs beside the reading of a file, in a thread that the file cannot keep busy. It ends the process when it holds more memory than it was
 * given, which the limit of Node.js on its heap alone would not notice, and when whoever asked for the reading has gone.
 */
const LOOKS_EVERY_MS = 100;
const MEGABYTE = 1024 * 1024;

// The parent is told and not looked up: it may have gone before this thread began.
const [megabytes, parent] = process.argv.slice(2).map(Number);
const most = (megabytes ?? 0) * MEGABYTE;

setInterval(() => {
  if (process.memoryUsage.rss() > most || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, LOOKS_EVERY_MS);
