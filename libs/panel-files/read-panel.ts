import type { Panel } from '#domain/triangulation';
import { requireAgreement } from './panel/agreement.js';
import { arrange } from './panel/arrange.js';
import { requireBaseYear } from './panel/base-year.js';
import { readMeta } from './panel/meta.js';
import { PANEL_COLUMNS, PanelRows } from './panel/panel-rows.js';
import { type PanelReading, readingOf } from './problem.js';
import { eachRow, requireTable } from './table/csv-file.js';

/** Reads a folder with `panel.csv`, plain or gzipped, and `meta.json`. The same rows in any order give the same panel. */
export function readPanel(folder: string): Promise<PanelReading<Panel>> {
  return readingOf(async () => {
    const meta = await readMeta(folder);
    const rows = new PanelRows(requireTable(folder, 'panel.csv'));
    await eachRow(rows.file, PANEL_COLUMNS, (row) => rows.take(row));
    const arranged = arrange(rows, meta);
    requireBaseYear(rows, arranged);
    requireAgreement(rows, arranged, meta);
    return arranged.panel;
  });
}
