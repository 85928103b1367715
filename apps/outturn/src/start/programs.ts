import { fileURLToPath } from 'node:url';
import type { Settings } from './settings.types.js';
import { type Program, Supervised } from './supervised.js';

/** Everything that runs beside the database, in the order in which it is stopped: what asks for work before what does it. */
export class Programs {
  private readonly all: readonly Supervised[];

  constructor(serviceUrl: string, settings: Settings, print: (line: string) => void) {
    this.all = programs(serviceUrl, settings).map((program) => new Supervised(program, print));
  }

  async start(): Promise<void> {
    await Promise.all(this.all.map((each) => each.start()));
  }

  /** Resolves when they have been stopped; throws where one of them cannot be kept running. */
  async keepRunning(): Promise<void> {
    await Promise.all(this.all.map((each) => each.keepRunning()));
  }

  async stop(): Promise<void> {
    for (const each of this.all) await each.stop();
  }
}

const programs = (serviceUrl: string, { apiPort }: Settings): readonly Program[] => [
  { name: 'api', path: mainOf('api'), environment: { DATABASE_URL: serviceUrl, API_PORT: String(apiPort) }, flags: [ROOM_FOR_ANSWERS] },
  { name: 'worker', path: mainOf('worker'), environment: { DATABASE_URL: serviceUrl } },
];

/** Of the api’s memory, in megabytes: with more of it answers are thrown away in fewer, longer passes, which costs less. */
const ROOM_FOR_ANSWERS = '--max-semi-space-size=64';

const mainOf = (app: string): string => fileURLToPath(new URL(`../../../${app}/src/main.js`, import.meta.url));
