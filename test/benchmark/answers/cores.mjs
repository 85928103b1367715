import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Where servers and Postgres run, and where the questions come from. */
const SERVERS = 0;
const QUESTIONS = 1;
const TICK_US = 10_000;
const PAGE_MB = 4096 / 1024 / 1024;

const canPin = availableParallelism() > 1 && spawnSync('taskset', ['-V']).status === 0;

export const PINNED = canPin
  ? `pinned: servers and Postgres to core ${SERVERS}, questions to core ${QUESTIONS}`
  : 'NOT pinned: taskset or a second core is not there, and so servers and questions compete';

export const pinServer = (pid) => pin(pid, SERVERS);
export const pinQuestions = () => pin(process.pid, QUESTIONS);

/** Each thread that is there, and with it whatever they start later. */
function pin(pid, core) {
  if (canPin) spawnSync('taskset', ['-a', '-c', '-p', String(core), String(pid)]);
}

/** In microseconds, of the process and whatever of its children is still there. */
export function processorTime(pid) {
  const [user, system] = fieldsOf(pid).slice(11, 13).map(Number);
  return (user + system) * TICK_US;
}

export const processorTimeOfAll = (pids) => pids.map(processorTime).reduce((sum, each) => sum + each, 0);

export const megabytes = (pid) => Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_MB;

/** The postmaster and its backends, of which the ended ones are counted with the postmaster. */
export function familyTime(pid) {
  const [user, system, endedUser, endedSystem] = fieldsOf(pid).slice(11, 15).map(Number);
  const there = childrenOf(pid).map((child) => ifThere(() => processorTime(child)) ?? 0); // One that ends meanwhile is counted with the postmaster.
  return (user + system + endedUser + endedSystem) * TICK_US + there.reduce((sum, each) => sum + each, 0);
}

export const parentOf = (pid) => Number(fieldsOf(pid)[1]);

const childrenOf = (parent) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => ifThere(() => parentOf(pid)) === parent);

/** What is read of a process, unless it has just ended. */
function ifThere(read) {
  try {
    return read();
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  }
}

/** From the state on; the name before it may hold spaces. */
function fieldsOf(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}
