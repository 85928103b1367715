import { randomBytes } from 'node:crypto';
import { chownSync, linkSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Secrets } from './cluster.js';
import { EmbeddedPostgresProblem } from './problem.js';
import { isRunning, markOf, type ProcessMark } from './processes.js';
import { connectWhenReady, type Server } from './running-server.js';

/** What tells the other processes that ours still needs the server. */
export interface Hold {
  /** Resolves when the server no longer counts us. */
  end(): Promise<void>;
}

/** In milliseconds: short beside a warm start, long beside one look into a folder. */
const LOOK_AGAIN_AFTER = 20;
const PREFIX = 'start.lock.';
/** The application name by which holders know each other. */
const HOLDER = 'outturn-holder';
/** In milliseconds: Postgres drops every connection when one of its processes crashes, and is back soon after. */
const HOLD_AGAIN_AFTER = 1_000;
/** A client can be kept from keeping the process alive; its published types leave that out. */
type Client = pg.Client & { ref(): void; unref(): void };

/**
 * Waits for the sole right to create, start, adopt or stop the server of one home; the answer gives the right back.
 *
 * Turns are numbered files that name their holder. The newest counts; it is over when it is empty or its holder no longer runs, and
 * whoever then creates the next number (a hard link: whole or not at all) has the right. The newest is never deleted, so two processes
 * that find the same dead holder cannot both succeed it, as they could if they deleted one shared lock file.
 */
export async function takeStartLock(folder: string, onWait: () => void): Promise<() => void> {
  for (let waits = 0; ; waits += 1) {
    const newest = newestTurn(folder);
    if (newest === 0 || isOver(turnFile(folder, newest))) {
      if (claim(folder, newest + 1)) return () => truncateSync(turnFile(folder, newest + 1), 0);
    } else if (waits === 1) onWait();
    await sleep(LOOK_AGAIN_AFTER * Math.random() + LOOK_AGAIN_AFTER / 2);
  }
}

/** Keeps one idle connection open, by which others see that the server is needed. It does not keep the process from ending. */
export async function holdServer(server: Server, secrets: Secrets): Promise<Hold> {
  let client = await connect();
  let ended = false;
  if (client === undefined) {
    throw new EmbeddedPostgresProblem(
      'start-failed',
      'Postgres ended just after its start. Read postgres.log in the home, and start again.',
    );
  }
  client.once('end', holdAgain);

  function holdAgain(): void {
    if (!ended) setTimeout(() => void reconnect().catch(holdAgain), HOLD_AGAIN_AFTER).unref();
  }

  async function reconnect(): Promise<void> {
    client = await connect();
    if (ended) await client?.end();
    else client?.once('end', holdAgain);
  }

  async function connect(): Promise<Client | undefined> {
    const made = (await connectWhenReady(server, secrets, HOLDER)) as Client | undefined;
    made?.unref();
    return made;
  }

  return {
    end: async () => {
      ended = true;
      client?.ref();
      await client?.end();
    },
  };
}

/** Whether any process holds the server. Ours does not once its `end` has resolved: Postgres forgets a connection before closing it. */
export async function isHeld(server: Server, secrets: Secrets): Promise<boolean> {
  const client = await connectWhenReady(server, secrets);
  const { rows } = (await client?.query<{ held: number }>(
    'SELECT count(*)::int AS held FROM pg_stat_activity WHERE application_name = $1',
    [HOLDER],
  )) ?? { rows: [] };
  await client?.end();
  return (rows[0]?.held ?? 0) > 0;
}

function claim(folder: string, turn: number): boolean {
  const draft = join(folder, `start.draft.${process.pid}.${randomBytes(6).toString('hex')}`);
  const { uid, gid } = statSync(folder);
  try {
    writeFileSync(draft, JSON.stringify(markOf(process.pid)), { mode: 0o600 });
    chownSync(draft, uid, gid); // Root in another account's home must not lock that account out.
    linkSync(draft, turnFile(folder, turn));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOENT') return false; // Another took the turn, and may have cleared our draft away with the leftovers.
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  if (newestTurn(folder) !== turn) {
    rmSync(turnFile(folder, turn), { force: true });
    return false;
  }
  for (const earlier of turns(folder).filter((number) => number < turn)) rmSync(turnFile(folder, earlier), { force: true });
  return true;
}

function isOver(file: string): boolean {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false; // A newer turn has just replaced it: look again.
    throw error;
  }
  return !text.startsWith('{') || !isRunning(JSON.parse(text) as ProcessMark);
}

const turnFile = (folder: string, turn: number): string => join(folder, `${PREFIX}${turn}`);

const turns = (folder: string): number[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => Number(name.slice(PREFIX.length)))
    .filter(Number.isInteger);

const newestTurn = (folder: string): number => Math.max(0, ...turns(folder));
