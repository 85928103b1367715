import {
  type CorroborationRatio,
  type Judgement,
  type PanelCoefficients,
  type PanelJudgement,
  TESTS,
  VERDICTS,
} from '#domain/triangulation';
import { type PanelReading, readingOf } from '../problem.js';
import { eachRow, findTable, requireTable } from '../table/csv-file.js';
import { labelIn, noughtOrMore, numberIn, wholeIn, wordIn } from '../table/fields.js';
import { Keys, type Row } from '../table/row.js';
import { CALIBRATION_COLUMNS, VERDICT_COLUMNS, VERDICT_WORDS } from './verdict-word.table.js';

type VerdictRow = Row<(typeof VERDICT_COLUMNS)[number]>;
type CalibrationRow = Row<(typeof CALIBRATION_COLUMNS)[number]>;

/** Reads a folder with `verdicts.csv` and perhaps `calibration.csv`, as any engine may have written them. */
export function readResult(folder: string): Promise<PanelReading<PanelJudgement>> {
  return readingOf(async () => {
    const judgements: Judgement[] = [];
    const keys = new Keys<(typeof VERDICT_COLUMNS)[number]>(['council', 'horizon', 'test']);
    await eachRow(requireTable(folder, 'verdicts.csv'), VERDICT_COLUMNS, (row) => {
      judgements.push(judgementIn(row));
      keys.note(row);
    });
    return { judgements, coefficients: await readCalibration(folder) };
  });
}

function judgementIn(row: VerdictRow): Judgement {
  const word = wordIn(row, 'verdict', Object.values(VERDICT_WORDS));
  const verdict = VERDICTS.find((each) => VERDICT_WORDS[each] === word) ?? 'insufficient-evidence';
  const ratio = ratioIn(row);
  if (ratio === undefined && verdict !== 'insufficient-evidence') {
    throw row.broken('verdict', 'This verdict has no kappa, low and high. Write them, or INSUFFICIENT_EVIDENCE.');
  }
  return { council: labelIn(row, 'council'), horizon: wholeIn(row, 'horizon'), test: wordIn(row, 'test', TESTS), ratio, verdict };
}

function ratioIn(row: VerdictRow): CorroborationRatio | undefined {
  const columns = ['kappa', 'low', 'high'] as const;
  const [kappa, low, high] = [numberIn(row, 'kappa'), numberIn(row, 'low'), numberIn(row, 'high')];
  const empty = columns.filter((column) => row.text(column) === '');
  const [first] = empty;
  if (first === undefined) {
    if (low > high) throw row.broken('low', `This is above high, ${row.text('high')}. Write the lower end of the interval.`);
    return { kappa, low, high };
  }
  if (empty.length < columns.length) throw row.broken(first, 'Kappa, low and high are given together, or all left empty.');
  return undefined;
}

async function readCalibration(folder: string): Promise<readonly PanelCoefficients[]> {
  const coefficients: PanelCoefficients[] = [];
  const path = findTable(folder, 'calibration.csv');
  if (path === undefined) return coefficients;
  const keys = new Keys<(typeof CALIBRATION_COLUMNS)[number]>(['horizon']);
  await eachRow(path, CALIBRATION_COLUMNS, (row) => {
    coefficients.push({
      horizon: wholeIn(row, 'horizon'),
      passThrough: coefficientIn(row, 'theta', 'theta_se'),
      displacement: coefficientIn(row, 'phi', 'phi_se'),
    });
    keys.note(row);
  });
  return coefficients;
}

/** An estimate without its error is one whose error is not known; an error without an estimate is of nothing. */
function coefficientIn(row: CalibrationRow, column: 'theta' | 'phi', ofError: 'theta_se' | 'phi_se'): PanelCoefficients['passThrough'] {
  const estimate = numberIn(row, column);
  const error = noughtOrMore(row, ofError);
  if (!Number.isNaN(estimate)) return { estimate, error };
  if (!Number.isNaN(error)) throw row.broken(ofError, `This is the error of ${column}, which is empty. Leave it empty too.`);
  return undefined;
}
