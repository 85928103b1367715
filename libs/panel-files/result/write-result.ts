import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Judgement, PanelCoefficients, PanelJudgement } from '#domain/triangulation';
import { CALIBRATION_COLUMNS, VERDICT_COLUMNS, VERDICT_WORDS } from './verdict-word.table.js';

/** Writers of the format give at least so many decimals. */
const FEWEST_DECIMALS = 6;

/** Writes `verdicts.csv` and `calibration.csv` into a folder, which is made where it is missing. The same answers give the same bytes. */
export async function writeResult(folder: string, { judgements, coefficients }: PanelJudgement): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'verdicts.csv'), table([VERDICT_COLUMNS, ...judgements.map(verdictRow)]));
  await writeFile(join(folder, 'calibration.csv'), table([CALIBRATION_COLUMNS, ...coefficients.map(calibrationRow)]));
}

const verdictRow = ({ council, horizon, test, ratio, verdict }: Judgement): readonly string[] => [
  quoted(council),
  String(horizon),
  test,
  decimals(ratio?.kappa),
  decimals(ratio?.low),
  decimals(ratio?.high),
  VERDICT_WORDS[verdict],
];

const calibrationRow = ({ horizon, passThrough, displacement }: PanelCoefficients): readonly string[] => [
  String(horizon),
  decimals(passThrough?.estimate),
  decimals(passThrough?.error),
  decimals(displacement?.estimate),
  decimals(displacement?.error),
];

const table = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.join(',')}\n`).join('');

const quoted = (label: string): string => (/[",\r\n]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label);

/** All digits that give the number back, and at least six decimals; empty where there is none. Throws on what is no number. */
export function decimals(value: number | undefined): string {
  if (value === undefined) return '';
  if (!Number.isFinite(value)) throw new RangeError(`an answer holds ${value}, which no file can`);
  const text = String(value);
  const written = text.includes('e') ? FEWEST_DECIMALS : (text.split('.')[1]?.length ?? 0);
  return written < FEWEST_DECIMALS ? value.toFixed(FEWEST_DECIMALS) : text;
}
