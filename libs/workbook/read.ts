import { READ_LIMITS, type ReadLimits } from './limits.js';
import { type RawSheet, type ReadOutcome } from './raw.js';
import { type CellContext, SheetCells } from './reading/sheet/cells.js';
import { dateFormats } from './reading/sheet/formats.js';
import { type Outline, outlineOf } from './reading/outline.js';
import { Parts } from './reading/parts.js';
import { SheetAllowance } from './reading/sheet/sheet-allowance.js';
import { SheetScan } from './reading/sheet/sheet-scan.js';
import { textsOf } from './reading/sheet/texts.js';
import { orRefusal } from './refusal.js';
import { isStampSheet, stampOf } from './stamp.js';

/**
 * Reads the values of an XLSX workbook, or says in a sentence why it is not read. The parts that hold values are taken out of the file
 * and gone through tag by tag, once, within `limits`; nothing else of the file is opened. The caller bounds the time.
 */
export const readWorkbook = (bytes: Uint8Array, limits: ReadLimits = READ_LIMITS): Promise<ReadOutcome> =>
  orRefusal(async () => {
    const parts = await Parts.of(bytes, limits);
    const outline = await outlineOf(parts, limits);
    const context = await contextOf(parts, outline, limits);
    const allowance = new SheetAllowance(limits, context.texts.length);
    const sheets: RawSheet[] = [];
    for (const { name, isHidden, part } of outline.sheets) {
      const cells = new SheetCells(context);
      new SheetScan(name, await parts.needed(part), allowance, cells).run(parts.tags);
      sheets.push({ name, isHidden, cells: cells.cells() });
    }
    return { kind: 'workbook', sheets, stamp: stampOf(sheets.find(isStampSheet)), names: outline.names };
  });

async function contextOf(parts: Parts, outline: Outline, limits: ReadLimits): Promise<CellContext> {
  const { sharedStringsPart, stylesPart, countsFrom1904 } = outline;
  return {
    texts: sharedStringsPart === undefined ? [] : textsOf(await parts.needed(sharedStringsPart), parts.tags, limits),
    dateFormats: stylesPart === undefined ? new Set() : dateFormats(await parts.needed(stylesPart), parts.tags, limits),
    countsFrom1904,
  };
}
