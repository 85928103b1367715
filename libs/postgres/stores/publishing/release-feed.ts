import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';

/** What the database says of each release and each withdrawal as it is committed. */
const CHANNEL = 'outturn_release';

/** How long to wait before listening again, doubled with each attempt that failed. */
const SHORTEST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;

export interface FeedSettings {
  readonly dataSource: DataSource;
  /** Looks again at what is published; called at the start, at each announcement, and whenever announcements may have been missed. */
  readonly look: () => Promise<void>;
  /** Told what went wrong, for the log. */
  readonly complain: (about: string) => void;
}

interface Listening {
  readonly client: Client;
  /** Resolves when the connection is there no more. */
  readonly ended: Promise<void>;
}

/**
 * Tells this process of what any process publishes. An announcement is no more than a reason to look, so one that was missed while the
 * connection was away is made up for by listening again.
 */
export class ReleaseFeed {
  private readonly stopping = new AbortController();
  private listening: Listening | undefined;
  private following: Promise<void> = Promise.resolve();

  constructor(private readonly settings: FeedSettings) {}

  /** Resolves when it listens and has looked; rejects where it cannot. */
  async start(): Promise<void> {
    this.following = this.follow(await this.listen());
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.listening?.client.end();
    await this.following;
  }

  private async follow(first: Listening): Promise<void> {
    await first.ended;
    let wait = SHORTEST_WAIT_MS;
    while (await this.waited(wait)) {
      try {
        const { ended } = await this.listen();
        wait = SHORTEST_WAIT_MS;
        await ended;
      } catch (error) {
        this.complain(error);
        wait = Math.min(2 * wait, LONGEST_WAIT_MS);
      }
    }
  }

  /** False where it is told to stop before, or while it waits. */
  private async waited(milliseconds: number): Promise<boolean> {
    const { signal } = this.stopping;
    await pause(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
    return !signal.aborted;
  }

  /** Listens, and then looks: in this order nothing that is published between the two is missed. */
  private async listen(): Promise<Listening> {
    const client = new Client({ connectionString: urlOf(this.settings.dataSource), application_name: 'outturn releases', keepAlive: true });
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    client.on('error', (error) => this.complain(error));
    client.on('notification', () => this.lookAgain(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      await this.settings.look();
    } catch (error) {
      await client.end();
      throw error;
    }
    this.listening = { client, ended };
    return this.listening;
  }

  /** What cannot be read now is tried again with a connection of its own, later and later. */
  private lookAgain(client: Client): void {
    this.settings.look().catch(async (error: unknown) => {
      this.complain(error);
      await client.end();
    });
  }

  private complain(error: unknown): void {
    if (!this.stopping.signal.aborted)
      this.settings.complain(`the feed of releases: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function urlOf({ options }: DataSource): string {
  if (options.type !== 'postgres' || options.url === undefined)
    throw new TypeError('releases are read from a Postgres that is known by its address');
  return options.url;
}
