import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPanel, readResult, readTruth, writeResult } from '#panel-files';
import { judgePanel } from '#domain/triangulation';
import { simulateWorld } from '#simulation';
import { writeWorld } from '../builders/panel-folder.js';

const root = mkdtempSync(join(tmpdir(), 'outturn worlds '));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('A simulated world', () => {
  const gaps = { absentCouncils: 0.3, bridgesMissing: 0.4, closedCells: 0.3, spendMissing: 0.01, indexScatter: 1 };
  const world = simulateWorld({ councils: 30, seed: 7, ...gaps });
  const folders = writeWorld(mkdtempSync(join(root, 'world ')), world);

  it('comes back from its files as it was written, whatever is missing of it', async () => {
    expect(await readPanel(folders.panel)).toEqual({ kind: 'read', content: world.panel });
    expect(await readTruth(folders.truth, world.panel)).toEqual({
      kind: 'read',
      content: { truth: world.truth, signedOff: world.signedOff },
    });
  });

  it('is judged into files that give every answer back to the digit', async () => {
    const answer = judgePanel(world.panel);
    const result = join(root, 'result');
    await writeResult(result, answer);
    expect(await readResult(result)).toEqual({ kind: 'read', content: answer });
  });
});
