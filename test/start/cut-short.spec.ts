import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endEverything, Run } from './outturn.js';
import { freePort, isFree, isRunning } from './processes.js';

const folder = mkdtempSync(join(tmpdir(), 'outturn start '));
let settings: Readonly<Record<'OUTTURN_HOME' | 'API_PORT', string>>;
let running: Run;

beforeAll(async () => {
  settings = { OUTTURN_HOME: join(folder, 'the home'), API_PORT: String(await freePort()) };
  running = Run.of(['start'], settings);
  await running.printed(/40 of 196 returns/);
});
afterAll(() => endEverything(folder));

describe('a first start that is cut short while the demonstration is set up', () => {
  it('is gone on with by the next, when everything was killed', async () => {
    await running.kill();
    running = Run.of(['start'], settings);
    await running.printed(/80 of 196 returns/);
    expect(running.complaint).toBe('');
  });

  it('stops in order at a Ctrl-C, and a second Ctrl-C of somebody in a hurry changes nothing', async () => {
    const { postmaster = Number.NaN, apis } = running;
    process.kill(running.pid, 'SIGINT');
    process.kill(running.pid, 'SIGINT');
    expect(await running.ending).toMatchObject({ code: 0, output: expect.stringMatching(/Stopped\.\n$/), complaint: '' });
    expect([postmaster, ...apis].filter(isRunning)).toEqual([]);
    expect(await isFree(Number(settings.API_PORT))).toBe(true);
  });
});

describe('an api whose command was killed', () => {
  it('ends, so that the next start finds its port free', async () => {
    running = Run.of(['start'], settings);
    await running.printed(/Setting up/);
    const { apis } = running;
    await running.killAlone();
    await Promise.all(apis.map(hasEnded));
    expect([apis.length, await isFree(Number(settings.API_PORT))]).toEqual([1, true]);
  });
});
