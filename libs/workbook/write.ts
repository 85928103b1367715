import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { OWN_SHEETS, type WorkbookPlan } from './plan.js';
import { stampRows } from './stamp.js';
import { writtenSheet } from './writing/sheet.js';
import { Lists } from './writing/validations.js';

const TAKEN_NAMES = new Set(Object.values(OWN_SHEETS).map((name) => name.toLowerCase()));

/** Writes an XLSX workbook: the sheets of the plan, and hidden behind them the long lists and the stamp. */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const taken = plan.sheets.find(({ name }) => TAKEN_NAMES.has(name.toLowerCase()));
  if (taken !== undefined) throw new TypeError(`a sheet of a plan cannot be called ${taken.name}: the name is taken`);
  const lists = new Lists();
  const written = plan.sheets.map((sheet) => writtenSheet(sheet, lists));
  return await writeXlsx({
    sheets: [...written.map(({ sheet }) => sheet), ...listsSheet(lists), hidden(OWN_SHEETS.stamp, stampRows(plan.stamp))],
    namedRanges: [...written.flatMap(({ name }) => (name === undefined ? [] : [name])), ...lists.names()],
    properties: { title: plan.title, creator: 'Outturn' },
  });
}

function listsSheet(lists: Lists): readonly WriteSheet[] {
  const rows = lists.rows();
  return rows.length === 0 ? [] : [hidden(OWN_SHEETS.lists, rows)];
}

const hidden = (name: string, rows: (string | null)[][]): WriteSheet => ({ name, rows, hidden: true, protection: { sheet: true } });
