import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from '../builders/test-database.js';
import { endEverything, Run, type Settings, started } from './outturn.js';
import { freePort, isFree, isRunning } from './processes.js';

const folder = mkdtempSync(join(tmpdir(), 'outturn start '));
afterAll(() => endEverything(folder));

async function settings(): Promise<Settings> {
  const { serviceUrl, ownerUrl } = await testDatabase();
  return { OUTTURN_HOME: folder, API_PORT: String(await freePort()), DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: ownerUrl };
}

describe('the worker of a start', () => {
  it('is started again when it was killed, and the api does not notice', async () => {
    const run = await started(await settings());
    const [api, worker = Number.NaN] = [run.program('api'), run.program('worker')];
    process.kill(worker, 'SIGKILL');
    while (run.program('worker') === undefined || run.program('worker') === worker) await sleep(50);
    expect([run.program('api'), isRunning(worker)]).toEqual([api, false]);
    expect(run.output).toContain('The worker ended with SIGKILL. Starting it again ...');

    const { programs } = run;
    process.kill(run.pid, 'SIGINT');
    expect(await run.ending).toMatchObject({ code: 0, complaint: '' });
    expect(programs.filter(isRunning)).toEqual([]);
  });

  it('that cannot be started ends the start with its reason, and leaves no api behind', async () => {
    const chosen = await settings();
    const run = Run.of(['start'], { ...chosen, OUTTURN_JOB_SECONDS: 'soon' });
    expect(await run.ending).toMatchObject({
      code: 1,
      complaint: 'OUTTURN_JOB_SECONDS is “soon”. Set it to a whole number of seconds from 3 to 3600.\n',
    });
    expect(await isFree(Number(chosen['API_PORT']))).toBe(true);
  });
});
