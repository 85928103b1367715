import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./coverage.mjs', import.meta.url));
const NATIONS = ['none-on-average', 'two-after-bad-year', 'five'] as const;
const REPLICATES = 50;

/** What 90% may come to in 150 nations: two standard errors of .0245. Over a thousand of each kind it stays within .87 and .93. */
const COVERED = { least: 0.85, most: 0.95 };
const MOST_FALSELY_DECLARED = 0.06;

interface Measured {
  readonly nation: (typeof NATIONS)[number];
  readonly pooled: number;
  readonly coverage: number;
  readonly declared: number;
  readonly single: number;
  readonly singleCoverage: number;
  readonly singleDeclared: number;
  readonly singleBias: number;
  readonly plainBias: number;
  readonly startedAbove: number;
}

async function measured(): Promise<ReadonlyMap<string, Measured>> {
  const program = spawn(process.execPath, [PROGRAM, String(REPLICATES), ...NATIONS], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const part of program.stdout.setEncoding('utf8')) printed += String(part);
  const lines = printed.trimEnd().split('\n');
  return new Map(lines.map((line) => JSON.parse(line) as Measured).map((one) => [one.nation, one]));
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('in nations of 150 councils where what a practice does is planted', () => {
  let all: ReadonlyMap<string, Measured> = new Map();
  beforeAll(async () => {
    all = await measured();
  });
  const of = (nation: Measured['nation']): Measured => all.get(nation)!;

  it('the planted mean lies within the interval of all councils together as often as that says', () => {
    expect(NATIONS.map((nation) => of(nation).pooled)).toEqual([REPLICATES, REPLICATES, REPLICATES]);
    const covered = meanOf(NATIONS.map((nation) => of(nation).coverage));
    expect(covered).toBeGreaterThanOrEqual(COVERED.least);
    expect(covered).toBeLessThanOrEqual(COVERED.most);
  });

  it('a council’s own planted effect lies within its interval as often as that says', () => {
    const covered = meanOf(NATIONS.map((nation) => of(nation).singleCoverage));
    expect(of('five').single).toBeGreaterThan(200);
    expect(covered).toBeGreaterThanOrEqual(0.87);
    expect(covered).toBeLessThanOrEqual(0.93);
  });

  it('no effect is declared where there is none but six times in a hundred, and five points are nearly always', () => {
    expect(of('none-on-average').declared).toBeLessThanOrEqual(MOST_FALSELY_DECLARED);
    expect(of('none-on-average').singleDeclared).toBeLessThanOrEqual(MOST_FALSELY_DECLARED);
    expect(of('five').declared).toBeGreaterThan(0.85);
  });

  it('what a bad year brings back by itself is no effect, and without regard to it would be one', () => {
    const { startedAbove, plainBias, singleBias } = of('two-after-bad-year');
    expect(startedAbove).toBeLessThan(-4);
    expect(plainBias).toBeGreaterThan(1.5);
    expect(Math.abs(singleBias)).toBeLessThan(0.75);
  });
});
