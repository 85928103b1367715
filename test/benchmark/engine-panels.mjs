import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simulateWorld } from '#simulation';

const FIRST_YEAR = 2012;
const YEARS = 13;
const LONGEST = 3;
const COUNCILS = 153;
const COLUMNS = 'council,financial_year,cell,spend_gbp,claimed_gbp,price_index,volume_index,transfers_gbp';
const SERIES = ['spend', 'claim', 'price', 'volume', 'transfers'];

/** A nation over thirteen years from every base year: with all windows of one to three years whose like lies in the years before it, too. */
export function nationalPanels() {
  return Array.from({ length: YEARS - 2 }, (_, i) => panelOf(COUNCILS, i + 1, YEARS - 2 - i));
}

/** The same three windows, with eight years before them, for ever more councils. */
export function growingPanels(counts) {
  return counts.map((councils) => panelOf(councils, 8, LONGEST));
}

function panelOf(councils, yearsBefore, yearsAfter) {
  const { panel } = simulateWorld({
    councils,
    baseYear: financialYear(FIRST_YEAR + yearsBefore),
    yearsBefore,
    yearsAfter,
    seed: yearsBefore,
  });
  return { ...panel, horizons: panel.horizons.filter((horizon) => horizon <= Math.min(LONGEST, yearsBefore)) };
}

export const windowsOf = (panels) => panels.reduce((sum, { horizons }) => sum + horizons.length, 0);

/** A folder in the open panel format. */
export async function writePanel(panel, folder) {
  await mkdir(folder, { recursive: true });
  const keys = panel.years.flatMap((year) => panel.councils.flatMap((council) => panel.cells.map((cell) => `${council},${year},${cell}`)));
  const row = (key, at) => [key, ...SERIES.map((name) => text(panel[name][at]))].join(',');
  await writeFile(join(folder, 'panel.csv'), `${[COLUMNS, ...keys.map(row)].join('\n')}\n`);
  const meta = {
    format: 'outturn-panel/1',
    base_year: panel.years[panel.base],
    horizons: panel.horizons,
    pre_years: panel.base,
    currency: 'GBP',
  };
  await writeFile(join(folder, 'meta.json'), JSON.stringify(meta));
}

const text = (value) => (Number.isNaN(value) ? '' : String(value));

const financialYear = (start) => `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
