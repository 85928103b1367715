import { type Cell, openXlsx, type RoundtripWorkbook, saveXlsx, type Sheet } from 'hucre/xlsx';
import { placeOf } from './address.js';
import { errorsSheet } from './annotating/errors-sheet.js';
import { marked, unmarked } from './annotating/marks.js';
import { type CellNote, type ErrorRow } from './annotating/notes.js';
import { forRoundTrip } from './annotating/round-trip.js';
import { READ_LIMITS, type ReadLimits } from './limits.js';
import { OWN_SHEETS } from './plan.js';
import { Parts } from './reading/parts.js';
import { orRefusal } from './refusal.js';

/**
 * The same workbook with notes on its cells, those cells coloured, and a first sheet `Errors`. Notes, colours and the sheet of an
 * earlier annotation are taken off first. It takes a workbook that `readWorkbook` has read; what of other contents is lost on
 * the way is in the README.
 */
export async function annotateWorkbook(
  bytes: Uint8Array,
  notes: readonly CellNote[],
  errors: readonly ErrorRow[],
  limits: ReadLimits = READ_LIMITS,
): Promise<Uint8Array> {
  const copy = await orRefusal(async () => forRoundTrip(await Parts.of(bytes, limits), limits));
  if ('kind' in copy) throw new TypeError(`not a workbook that readWorkbook reads: ${copy.sentence}`);
  const workbook = await openXlsx(copy, { readStyles: true });
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== OWN_SHEETS.errors);
  for (const sheet of workbook.sheets) clean(sheet);
  for (const note of notes) mark(workbook, note);
  workbook.sheets.unshift(errorsSheet(errors));
  workbook.activeSheet = 0;
  return saveXlsx(workbook);
}

/** Takes off earlier marks, and keeps the last results of formulas, which hucre keeps for numbers alone. */
function clean(sheet: Sheet): void {
  for (const [place, cell] of sheet.cells ?? []) {
    const kept = unmarked(cell);
    const hasResult = kept.formula !== undefined && kept.formulaResult === undefined && kept.value !== null && kept.type !== 'error';
    sheet.cells?.set(place, hasResult ? { ...kept, formulaResult: kept.value } : kept);
  }
}

function mark(workbook: RoundtripWorkbook, note: CellNote): void {
  const sheet = workbook.sheets.find(({ name }) => name === note.sheet);
  const place = placeOf(note.address);
  if (sheet === undefined || place === undefined) throw new TypeError(`no such cell to annotate: ${note.sheet} ${note.address}`);
  sheet.cells ??= new Map<string, Cell>();
  const key = `${place.row - 1},${place.column - 1}`;
  const blank: Cell = { value: sheet.rows[place.row - 1]?.[place.column - 1] ?? null, type: 'string' };
  sheet.cells.set(key, marked(sheet.cells.get(key) ?? blank, note));
}
