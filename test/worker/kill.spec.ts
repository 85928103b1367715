import { setTimeout as sleep } from 'node:timers/promises';
import { type TestDatabase, testDatabase } from '../builders/test-database.js';
import { contentOf, Installation, workbookOf } from './installation.js';
import { type Phase, PHASES } from './sender.js';
import { countsOfUpload, openJobs, returnIn, rowsOfVersions } from './stored-return.js';

/** Every phase meets two victims, and every victim half of the phases; `npm run bench:kill` has them all meet ten times. */
const VICTIMS = ['worker', 'child', 'api', 'both'] as const;
type Victim = (typeof VICTIMS)[number];
const MEETINGS = PHASES.length * VICTIMS.length;
const KILLS = Number(process.env['OUTTURN_KILLS'] ?? MEETINGS / 2);
/** Which meeting a kill is: all of them in turn, or of each phase’s four the first and third, and in the next the others. */
const meetingOf = (i: number): number => (KILLS < MEETINGS ? 2 * i + (Math.floor(i / 2) % 2) : i);

/** Enough for a reading on a busy machine, and short to wait for when it was killed. */
const JOB_SECONDS = 6;

/** Another seed is another series of instants. */
const SEED = Number(process.env['OUTTURN_KILL_SEED'] ?? 20_250_331);
const PATIENCE_MS = 60_000 + KILLS * 20_000;

interface Kill {
  readonly phase: Phase;
  readonly victim: Victim;
  /** How far into the phase, as a share of the time that it took undisturbed. */
  readonly share: number;
}

/** One kill in each quarter of every phase, at a random instant within it, in a random order. */
function killsFrom(seed: number): readonly Kill[] {
  const random = drawnFrom(seed);
  const kills = Array.from({ length: KILLS }, (_, i): Kill => {
    const meeting = meetingOf(i);
    const victim = meeting % VICTIMS.length;
    const phase = Math.floor(meeting / VICTIMS.length) % PHASES.length;
    const quarter = (victim + phase + Math.floor(i / MEETINGS)) % VICTIMS.length;
    return { phase: PHASES[phase]!, victim: VICTIMS[victim]!, share: (quarter + random()) / VICTIMS.length };
  });
  return kills
    .map((kill) => ({ kill, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ kill }) => kill);
}

/** Numbers from 0 to 1, the same ones for a seed. */
function drawnFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

describe('an upload whose processes are killed', () => {
  let database: TestDatabase;
  let installation: Installation;
  const hits: string[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    installation = await Installation.on(database, JOB_SECONDS);
    await installation.start();
  }, PATIENCE_MS);
  afterAll(async () => {
    await installation.kill();
    process.stdout.write(`killed at (seed ${SEED}):\n${hits.sort().join('\n')}\n`);
  });

  /** How long each phase takes when nothing is in its way, in milliseconds. */
  async function undisturbed(version: number): Promise<ReadonlyMap<Phase, number>> {
    const began: (readonly [Phase, number])[] = [];
    await installation.sender.bring(`${version}.xlsx`, await workbookOf(contentOf(version)), (phase) => began.push([phase, Date.now()]));
    const ends = [...began.slice(1).map(([, at]) => at), Date.now()];
    return new Map(began.map(([phase, at], i) => [phase, ends[i]! - at]));
  }

  /** Kills, looks at the return at once, and starts again what was killed. */
  async function strike(victim: Victim, stands: readonly number[]): Promise<void> {
    const { api, worker } = installation;
    const programs = victim === 'api' ? [api] : victim === 'worker' ? [worker] : victim === 'both' ? [api, worker] : [];
    for (const child of victim === 'child' ? worker.children : []) process.kill(child, 'SIGKILL');
    const killed = installation.kill(programs);
    const found = await returnIn(database);
    expect(stands).toContain(found?.version.number);
    expect(found?.version.content).toEqual(contentOf(found?.version.number ?? 0));
    await killed;
    await installation.start(programs);
  }

  it(
    'has become the next version whole, or not at all, at every instant',
    async () => {
      await undisturbed(2);
      const times = await undisturbed(3);
      let version = 3;
      for (const { phase, victim, share } of killsFrom(SEED)) {
        version += 1;
        const bytes = await workbookOf(contentOf(version));
        let at: Phase | 'landed' = 'asking';
        let struck: Promise<void> | undefined;
        const kill = async (): Promise<void> => {
          await sleep(share * (times.get(phase) ?? 0));
          hits.push(`${at}: ${victim}`);
          await strike(victim, [version - 1, version]);
        };
        const brought = await installation.sender.bring(`${version}.xlsx`, bytes, (begun) => {
          at = begun;
          if (begun === phase) struck = kill();
        });
        at = 'landed';
        await struck;

        expect(brought.version).toBe(version);
        const found = await returnIn(database);
        expect([found?.version.number, found?.version.content]).toEqual([version, contentOf(version)]);
        const { passes } = brought;
        const counts = { files: 1, passes, readings: passes, ends: passes, landings: 1 };
        expect(await countsOfUpload(database, brought.upload)).toEqual(counts);
      }

      const rows = await rowsOfVersions(database);
      const whole = {
        return_version: 1,
        return_transition: 1,
        upload_landing: 1,
        finance_line: 1,
        budget_position: 1,
        budget_bridge_year: 1,
        savings_line: 42,
        growth_line: 1,
        line_amount: 46,
        declaration: 1,
      };
      const { upload_landing: _none, ...first } = whole;
      expect(rows[1]).toEqual(first);
      const { 1: _first, ...landed } = rows;
      expect(landed).toEqual(Object.fromEntries(Array.from({ length: version - 1 }, (_, i) => [i + 2, whole])));
      while ((await openJobs(database)).length > 0) await sleep(100);
    },
    PATIENCE_MS,
  );
});
