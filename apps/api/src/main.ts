import { Logger } from '@nestjs/common';
import { createApi } from './create-api.module.js';

const DEFAULT_PORT = 4000;

/** Serves the api on `API_PORT` and the loopback address, from the database at `DATABASE_URL`. */
async function serve(): Promise<void> {
  const { DATABASE_URL, API_PORT, API_HOST } = process.env;
  if (DATABASE_URL === undefined) throw new Error('DATABASE_URL is not set: the api needs the address of its database');
  const api = await createApi(DATABASE_URL);
  await api.listen(Number(API_PORT ?? DEFAULT_PORT), API_HOST ?? '127.0.0.1');
  process.send?.({ kind: 'listening' });
}

/** Whoever started the api has gone, perhaps without a word: it stops in order rather than keep the port for nobody. */
function stopAlone(): void {
  process.kill(process.pid, 'SIGTERM');
}

process.once('disconnect', stopAlone);
serve().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  if (process.send === undefined) new Logger('outturn').error(message);
  process.send?.({ kind: 'failed', message, code: errorCode(error) });
  process.exitCode = 1;
  process.off('disconnect', stopAlone);
  if (process.connected) process.disconnect();
});

const errorCode = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
