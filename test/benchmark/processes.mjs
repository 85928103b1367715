import { readdirSync, readFileSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';

const SAMPLE_EVERY_MS = 20;
const LOOKS_A_LIST = 10;
const PAGE_MB = 4096 / 1024 / 1024;
/** Longer than a spare process waits before it rehearses. */
const QUIET_MS = 700;

/** What a process and those that it started hold, every 20 ms until it is stopped; from /proc, and so on Linux alone. */
export function memoryOf(pid) {
  const samples = [];
  let children = [];
  const look = () => {
    // To go through all processes takes longer than to look at three.
    if (samples.length % LOOKS_A_LIST === 0) children = childrenOf(pid);
    const held = children.map(megabytesOf);
    samples.push({ at: Date.now(), own: megabytesOf(pid), children: held.reduce((sum, each) => sum + each, 0) });
  };
  const timer = setInterval(look, SAMPLE_EVERY_MS);
  return {
    stop: () => clearInterval(timer),
    /** In megabytes, at the moment between the two when they held most together. Pages that they share count for each. */
    peak: (from, until) => {
      const within = samples.filter(({ at }) => at >= from && at <= until);
      return within.reduce((most, each) => (each.own + each.children > most.own + most.children ? each : most), { own: 0, children: 0 });
    },
  };
}

/** Resolves when nothing that a process started has used the processor for a while: the spare one has rehearsed. */
export async function quiet(pid) {
  for (let before = ''; ;) {
    await sleep(QUIET_MS);
    const now = childrenOf(pid)
      .map((child) => `${child} ${fieldsOf(child).slice(11, 13).join(' ')}`)
      .join();
    if (now !== '' && now === before) return;
    before = now;
  }
}

const childrenOf = (parent) => readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(fieldsOf(name)[1]) === parent);

const megabytesOf = (pid) => Number(textOf(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * PAGE_MB;

/** From the state on; the name before it may hold spaces. */
function fieldsOf(pid) {
  const text = textOf(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** Empty for a process that has just ended. */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
