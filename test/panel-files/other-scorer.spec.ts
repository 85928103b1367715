import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { baseSpendOf, judgePanel, type MarkedPanel, score, SCORE_FIGURE_NAMES } from '#domain/triangulation';
import { type PanelReading, readPanel, readResult, readTruth, writeResult } from '#panel-files';
import { simulateWorld } from '#simulation';
import { writeWorld } from '../builders/panel-folder.js';
import { ABSENT, type CaseFolders, type Figures, type Sample, sampleOf, SAMPLES, scoredByOther } from './other-scorer.js';

const root = mkdtempSync(join(tmpdir(), 'outturn scored '));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function contentOf<T>(reading: PanelReading<T>): T {
  if (reading.kind === 'problem') throw new Error(JSON.stringify(reading));
  return reading.content;
}

/** A folder with our engine's answers about a panel. */
async function answered(panel: string): Promise<string> {
  const result = mkdtempSync(join(root, 'result '));
  await writeResult(result, judgePanel(contentOf(await readPanel(panel))));
  return result;
}

/** The same answers with every seventh row gone, every fifth without its ratio, and other verdicts than the rule gives here and there. */
function spoiled(result: string): string {
  const folder = mkdtempSync(join(root, 'spoiled '));
  const verdicts = ['CORROBORATED', 'PARTLY_CORROBORATED', 'NOT_CORROBORATED', 'CONTRADICTED'];
  const [header, ...rows] = readFileSync(join(result, 'verdicts.csv'), 'utf8').trimEnd().split('\n');
  const left = rows.flatMap((row, i) => {
    const key = row.split(',').slice(0, 3).join(',');
    if (i % 7 === 0) return [];
    if (i % 5 === 0) return [`${key},,,,INSUFFICIENT_EVIDENCE`];
    return [i % 3 === 0 ? row.replace(/[A-Z_]+$/, verdicts[i % 4]!) : row];
  });
  writeFileSync(join(folder, 'verdicts.csv'), [header, ...left].join('\n'));
  return folder; // and no calibration
}

async function marked([panelFolder, truthFolder, result]: CaseFolders): Promise<MarkedPanel> {
  const panel = contentOf(await readPanel(panelFolder));
  const truth = contentOf(await readTruth(truthFolder, panel));
  return { ...truth, answer: contentOf(await readResult(result)), baseSpend: baseSpendOf(panel) };
}

/** Figures in which the two scorers differ by more than a billionth of a thousandth. */
async function disagreements(cases: readonly CaseFolders[]): Promise<readonly string[]> {
  const theirs = scoredByOther(cases, root);
  const ours = score(await Promise.all(cases.map(marked)));
  expect(ours.map(({ horizon }) => String(horizon))).toEqual(Object.keys(theirs));
  expect(
    Object.values(theirs).flatMap((each) => Object.keys(each).filter((name) => !SCORE_FIGURE_NAMES.some((ours) => ours === name))),
  ).toEqual([]);
  return ours.flatMap(({ horizon, figures }) => {
    const other: Figures = theirs[horizon]!;
    return SCORE_FIGURE_NAMES.flatMap((name) => {
      const { value, error } = figures[name];
      const apart = [distance(value, other[name]?.value), distance(error, other[name]?.se)];
      return apart.every((each) => each <= 1e-12)
        ? []
        : [`${horizon} ${name}: ${value} ± ${error}, not ${other[name]?.value} ± ${other[name]?.se}`];
    });
  });
}

const distance = (ours: number | undefined, theirs: number | null | undefined): number =>
  ours === undefined || theirs === undefined || theirs === null
    ? (ours ?? theirs ?? undefined) === undefined
      ? 0
      : Infinity
    : Math.abs(ours - theirs);

const caseOf = (sample: Sample, result: string): CaseFolders => [sampleOf(sample, 'panel'), sampleOf(sample, 'truth'), result];

if (ABSENT !== undefined) describe('Another scorer of the format', () => it(`is not asked: ${ABSENT}`, () => expect(ABSENT).toBeDefined()));
else
  describe('Another scorer of the format agrees to 1e-12 in every figure', () => {
    const results = new Map<Sample, string>();
    beforeAll(async () => {
      for (const sample of SAMPLES) results.set(sample, await answered(sampleOf(sample, 'panel')));
    });

    it.each(SAMPLES)('of our answers about sample %s', async (sample) => {
      expect(await disagreements([caseOf(sample, results.get(sample)!)])).toEqual([]);
    });

    it.each(SAMPLES)('of answers about sample %s that have gaps and break the rule', async (sample) => {
      expect(await disagreements([caseOf(sample, spoiled(results.get(sample)!))])).toEqual([]);
    });

    it('of three panels pooled, one of them without a calibration', async () => {
      const [a, b] = [results.get('A')!, results.get('B')!];
      expect(await disagreements([caseOf('A', a), caseOf('B', b), caseOf('B', spoiled(b))])).toEqual([]);
    });

    it('of simulated worlds with councils that are in no register', async () => {
      const cases = [3, 4].map((seed) => {
        const { panel, truth } = writeWorld(
          mkdtempSync(join(root, 'world ')),
          simulateWorld({ councils: 24, seed, absentCouncils: 0.3, yearsAfter: 2 }),
        );
        return { panel, truth };
      });
      const folders = await Promise.all(cases.map(async ({ panel, truth }): Promise<CaseFolders> => [panel, truth, await answered(panel)]));
      expect(await disagreements(folders)).toEqual([]);
    });
  });
