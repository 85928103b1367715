import { baseSpendOf, type Panel, type TrueOutcome } from '#domain/triangulation';
import { type PanelReading, readingOf } from './problem.js';
import { eachRow, findTable, requireTable } from './table/csv-file.js';
import { labelIn, requiredNumber, wholeIn, wordIn } from './table/fields.js';
import { Keys, type Row } from './table/row.js';

export interface PanelTruth {
  /** In the order of councils and horizons, whatever order the rows came in. */
  readonly truth: readonly TrueOutcome[];
  /** Councils that the file does not name are not in it; without `signoff.csv` nobody is. */
  readonly signedOff: ReadonlyMap<string, boolean>;
}

const TRUTH = ['council', 'horizon', 'net_delivered_gbp', 'gross_delivered_gbp', 'claimed_gbp'] as const;
const SIGN_OFF = ['council', 'signed_off'] as const;

/** Reads a folder with `truth.csv` and perhaps `signoff.csv`, by which answers about the panel are marked. */
export function readTruth(folder: string, panel: Panel): Promise<PanelReading<PanelTruth>> {
  return readingOf(async () => {
    const baseSpend = baseSpendOf(panel);
    const truth: TrueOutcome[] = [];
    const keys = new Keys<(typeof TRUTH)[number]>(['council', 'horizon']);
    await eachRow(requireTable(folder, 'truth.csv'), TRUTH, (row) => {
      truth.push(outcomeIn(row, baseSpend));
      keys.note(row);
    });
    const signedOff = await readSignOff(folder);
    return { truth: truth.sort((a, b) => (a.council === b.council ? a.horizon - b.horizon : a.council < b.council ? -1 : 1)), signedOff };
  });
}

function outcomeIn(row: Row<(typeof TRUTH)[number]>, baseSpend: ReadonlyMap<string, number>): TrueOutcome {
  const council = labelIn(row, 'council');
  if (!((baseSpend.get(council) ?? 0) > 0))
    throw row.broken('council', 'The panel has no spend of it in the base year. Take the row out, or name the right panel.');
  const claimed = requiredNumber(row, 'claimed_gbp');
  if (!(claimed > 0)) throw row.broken('claimed_gbp', 'A council without a claim has no row here. Take it out, or write the claim.');
  return {
    council,
    horizon: wholeIn(row, 'horizon'),
    net: requiredNumber(row, 'net_delivered_gbp'),
    gross: requiredNumber(row, 'gross_delivered_gbp'),
    claimed,
  };
}

async function readSignOff(folder: string): Promise<ReadonlyMap<string, boolean>> {
  const signedOff = new Map<string, boolean>();
  const path = findTable(folder, 'signoff.csv');
  if (path === undefined) return signedOff;
  const keys = new Keys<(typeof SIGN_OFF)[number]>(['council']);
  await eachRow(path, SIGN_OFF, (row) => {
    signedOff.set(labelIn(row, 'council'), wordIn(row, 'signed_off', ['yes', 'no']) === 'yes');
    keys.note(row);
  });
  return signedOff;
}
