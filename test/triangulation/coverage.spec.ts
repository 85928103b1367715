import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./coverage.mjs', import.meta.url));
/** Half of the worlds for each of two processes. */
const WORLDS = [
  ['A', 'absent-third', 'noisier-after'],
  ['B', 'misplaced-quarter', 'delivery-concave'],
];

/** Method 9.3 for few councils and few repetitions: .87 and .06, each widened by .03. */
const LEAST_COVERED = 0.84;
const MOST_FALSELY_CORROBORATED = 0.09;

/** How many claims were judged over one horizon of ten worlds, and of how many intervals the truth lies within. */
interface Scored {
  readonly world: string;
  readonly horizon: number;
  readonly judged: number;
  readonly whole: number;
  readonly targeted: number;
  readonly undelivered: number;
  readonly falselyCorroborated: number;
}

async function scored(worlds: readonly string[]): Promise<readonly Scored[]> {
  const program = spawn(process.execPath, [PROGRAM, ...worlds], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const part of program.stdout.setEncoding('utf8')) printed += String(part);
  return printed
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Scored);
}

describe('over 60 councils and ten seeds', () => {
  let all: readonly Scored[] = [];
  beforeAll(async () => {
    all = (await Promise.all(WORLDS.map(scored))).flat();
  });
  const of = (world: string, horizon: number): Scored => all.find((each) => each.world === world && each.horizon === horizon)!;

  describe.each(WORLDS.flat().flatMap((world) => [1, 3].map((horizon) => [world, horizon] as const)))(
    'in world %s at %i years',
    (world, horizon) => {
      it('the true net saving lies within the interval of the whole budget as often as that says', () => {
        expect(of(world, horizon).judged).toBeGreaterThanOrEqual(400);
        expect(of(world, horizon).whole / of(world, horizon).judged).toBeGreaterThanOrEqual(LEAST_COVERED);
      });
      it('the true gross saving lies within the interval of the targeted cells as often as that says', () => {
        expect(of(world, horizon).targeted / of(world, horizon).judged).toBeGreaterThanOrEqual(LEAST_COVERED);
      });
      it('a claim that was hardly delivered is hardly ever corroborated', () => {
        expect(of(world, horizon).undelivered).toBeGreaterThan(100);
        expect(of(world, horizon).falselyCorroborated / of(world, horizon).undelivered).toBeLessThanOrEqual(MOST_FALSELY_CORROBORATED);
      });
    },
  );
});
