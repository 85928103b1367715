import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { baseSpendOf, judgePanel, type MarkedPanel, score as marksOf } from '#domain/triangulation';
import { type PanelReading, readPanel, readTruth, toldProblem, writeResult } from '#panel-files';
import { codeOf, OperatorProblem } from '../operator-problem.types.js';
import { scoreTable } from './score-table.js';

export interface ScoreOptions {
  readonly panel?: readonly string[];
  readonly out?: readonly string[];
  readonly truth?: readonly string[];
}

/** The folders of one panel. The truth is given to whoever marks the answers, and never to whoever gives them. */
interface Case {
  readonly panel: string;
  readonly out: string;
  readonly truth: string | undefined;
}

/** What a file that breaks the format ends the command with, so that a script can tell it from a slip in the command. */
const BROKEN_FORMAT = 2;

/** `score`: judges panels from their files, writes the answers down and, where the truth is known, marks them. Needs no database. */
export async function score(options: ScoreOptions, rest: readonly string[], print: (line: string) => void): Promise<void> {
  if (rest.length > 0)
    throw new OperatorProblem(`“${rest.join(' ')}” belongs to nothing. Each folder has --panel, --out or --truth before it.`);
  const cases = casesOf(options, calledFrom());
  await requireRoom(cases);
  const marked: MarkedPanel[] = [];
  for (const { panel: folder, out, truth: truthFolder } of cases) {
    const panel = contentOf(await readPanel(folder));
    const truth = truthFolder === undefined ? undefined : contentOf(await readTruth(truthFolder, panel));
    const answer = judgePanel(panel);
    await write(out, () => writeResult(out, answer));
    const claims = new Set(answer.judgements.map(({ council, horizon }) => `${horizon} ${council}`)).size;
    print(`${folder}: ${panel.councils.length} councils, ${claims} claims judged; verdicts.csv and calibration.csv are in ${out}.`);
    if (truth !== undefined) marked.push({ answer, ...truth, baseSpend: baseSpendOf(panel) });
  }
  for (const line of scoreTable(marksOf(marked), marked.length)) print(line);
}

/** Where a person called from: npm runs a command in the folder of its package.json. */
function calledFrom(): string {
  const { INIT_CWD: folder, npm_lifecycle_event: script } = process.env;
  return script === 'outturn' && folder !== undefined ? folder : process.cwd();
}

function casesOf({ panel = [], out = [], truth = [] }: ScoreOptions, from: string): readonly Case[] {
  if (panel.length === 0) throw new OperatorProblem('Say which panel, and where its answers go: “score --panel DIR --out DIR”.');
  if (out.length !== panel.length)
    throw new OperatorProblem(`There are ${panel.length} --panel and ${out.length} --out. Say an --out for each.`);
  if (truth.length > 0 && truth.length !== panel.length)
    throw new OperatorProblem(`There are ${panel.length} --panel and ${truth.length} --truth. Say a --truth for each, or none.`);
  if ([...panel, ...out, ...truth].includes(''))
    throw new OperatorProblem('A folder has an empty name. Say --panel, --out and --truth with theirs.');
  const at = (folder: string): string => resolve(from, folder);
  return panel.map((each, i) => ({ panel: at(each), out: at(out[i] ?? ''), truth: truth[i] === undefined ? undefined : at(truth[i]) }));
}

/** Answers lie in a folder of their own: neither with a panel, nor with a truth, nor with other answers. */
async function requireRoom(cases: readonly Case[]): Promise<void> {
  const real = async (folder: string): Promise<string> => realpath(folder).catch(() => folder);
  const read = new Set(await Promise.all(cases.flatMap(({ panel, truth }) => [panel, ...(truth === undefined ? [] : [truth])]).map(real)));
  for (const { out } of cases) {
    const folder = await real(out);
    if (read.has(folder))
      throw new OperatorProblem(`--out ${out} is the folder of a panel, a truth or other answers. Say a folder of its own.`);
    read.add(folder);
  }
}

function contentOf<T>(reading: PanelReading<T>): T {
  if (reading.kind === 'problem') throw new OperatorProblem(toldProblem(reading), BROKEN_FORMAT);
  return reading.content;
}

async function write(folder: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new OperatorProblem(`--out ${folder} is no folder, and none can be made there. Say another.`);
    if (code === 'EISDIR') throw new OperatorProblem(`--out ${folder} holds a folder where a file goes. Say another.`);
    if (code === 'EACCES' || code === 'EROFS') throw new OperatorProblem(`--out ${folder} may not be written to. Say another.`);
    throw error;
  }
}
