import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endEverything, Run } from './outturn.js';
import { freePort, hasEnded, isFree, isRunning } from './processes.js';

const folder = mkdtempSync(join(tmpdir(), 'outturn start '));
let port: number;

/** A start that has its database, its api and its worker, and is still busy with the demonstration. */
async function busy(): Promise<Run> {
  const run = Run.of(['start'], { OUTTURN_HOME: join(folder, 'the home'), API_PORT: String(port) });
  await run.printed(/Setting up the demonstration/);
  return run;
}

beforeAll(async () => {
  port = await freePort();
});
afterAll(() => endEverything(folder));

describe('a start that is cut short', () => {
  it('leaves no api on its port and no worker when the command alone is killed', async () => {
    const run = await busy();
    const { pid, programs } = run;
    expect([programs.includes(run.program('api') ?? 0), programs.includes(run.program('worker') ?? 0)]).toEqual([true, true]);
    process.kill(pid, 'SIGKILL');
    await Promise.all(programs.map(hasEnded));
    expect(await isFree(port)).toBe(true);
  });

  it('stops in order at a Ctrl-C, and at a second one of somebody in a hurry no less', async () => {
    const run = await busy();
    const { postmaster = Number.NaN, programs } = run;
    process.kill(run.pid, 'SIGINT');
    process.kill(run.pid, 'SIGINT');
    expect(await run.ending).toMatchObject({ code: 0, output: expect.stringMatching(/Stopped\.\n$/), complaint: '' });
    expect([postmaster, ...programs].filter(isRunning)).toEqual([]);
    expect(await isFree(port)).toBe(true);
  });
});
