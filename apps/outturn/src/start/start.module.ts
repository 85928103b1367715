import { seedDemonstration } from '../demo/demonstration.module.js';
import { alone, type Database, openDatabase } from './database.module.js';
import { requireFreePort } from './free-port.js';
import { Programs } from './programs.js';
import type { Settings } from './settings.types.js';
import { welcome } from './welcome.js';

type Print = (line: string) => void;

/** Starts everything, tells where it is, and keeps it running until Ctrl-C. */
export async function start(settings: Settings, print: Print): Promise<void> {
  await requireFreePort(settings.apiPort);
  const stopping = stopRequested();
  const database = await openDatabase(settings, print);
  const programs = new Programs(database.serviceUrl, settings, print);
  try {
    await Promise.race([serve(settings, database, programs, print), stopping]);
  } finally {
    await programs.stop();
    await database.stop();
    print('Stopped.');
  }
}

async function serve(settings: Settings, database: Database, programs: Programs, print: Print): Promise<void> {
  const address = `http://127.0.0.1:${settings.apiPort}`;
  const demonstration = await alone(database, async () => {
    await programs.start();
    if (!database.isDemonstration) return undefined;
    return seedDemonstration({ address, home: settings.home, ownerUrl: database.ownerUrl, print });
  });
  print(welcome(address, demonstration));
  await programs.keepRunning();
}

/** Resolves at the first Ctrl-C or request to end; a second one, of somebody in a hurry, does not break the order. */
function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
