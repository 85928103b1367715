import { readXlsx, type Workbook } from 'hucre/xlsx';
import { READ_LIMITS, type ReadLimits } from './limits.js';
import { type RawWorkbook, type ReadOutcome } from './raw.js';
import { cellsOf } from './reading/cells.js';
import { type Outline, outlineOf } from './reading/outline.js';
import { Parts } from './reading/parts.js';
import { countOfStrings, expectStyles } from './reading/expect.js';
import { allowanceOf, SheetScan } from './reading/sheet-scan.js';
import { storedZip } from './reading/zip.js';
import { orRefusal, refused } from './refusal.js';
import { isStampSheet, stampOf } from './stamp.js';

/**
 * Reads the values of an XLSX workbook, or says in a sentence why it is not read. The parts that hold values are taken out of
 * the file within `limits`, gone through tag by tag, and put into a small workbook of our own: hucre parses that, and never
 * sees the file that was sent. The caller bounds the time.
 */
export const readWorkbook = (bytes: Uint8Array, limits: ReadLimits = READ_LIMITS): Promise<ReadOutcome> =>
  orRefusal(async () => {
    const parts = await Parts.of(bytes, limits);
    const outline = await outlineOf(parts, limits);
    const workbook = await parsed(await valuesOnly(parts, outline, limits));
    return rawWorkbook(workbook, outline);
  });

function rawWorkbook(workbook: Workbook, outline: Outline): RawWorkbook {
  const sheets = outline.sheets.map(({ name, isHidden }, index) => {
    const sheet = workbook.sheets[index];
    return { name, isHidden, cells: sheet === undefined ? [] : cellsOf(sheet) };
  });
  return { kind: 'workbook', sheets, stamp: stampOf(sheets.find(isStampSheet)), names: outline.names };
}

/** Whatever hucre throws over a workbook that we put together says that a part of it is no sheet. */
async function parsed(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readXlsx(bytes);
  } catch {
    throw refused('damaged');
  }
}

const SHEETS = 'xl/worksheets/sheet';

/** A workbook of the sheets, texts and formats of the file, and of nothing else that is in it. */
async function valuesOnly(parts: Parts, outline: Outline, limits: ReadLimits): Promise<Uint8Array> {
  const kept = new Map<string, string>();
  const strings = outline.sharedStringsPart === undefined ? '<sst/>' : await parts.needed(outline.sharedStringsPart);
  kept.set('xl/sharedStrings.xml', strings);
  const allowance = allowanceOf(limits, countOfStrings(strings, parts.tags, limits));
  for (const [index, sheet] of outline.sheets.entries()) {
    const scan = new SheetScan(sheet.name, await parts.needed(sheet.part), allowance);
    kept.set(`${SHEETS}${index + 1}.xml`, scan.run(parts.tags).values);
  }
  if (outline.stylesPart !== undefined) kept.set('xl/styles.xml', expectStyles(await parts.needed(outline.stylesPart), parts.tags, limits));
  const relations = outline.sheets.map((_, index) => relation(`s${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`));
  kept.set('[Content_Types].xml', '<Types/>');
  kept.set('_rels/.rels', `<Relationships>${relation('w', 'officeDocument', 'xl/workbook.xml')}</Relationships>`);
  kept.set(
    'xl/_rels/workbook.xml.rels',
    `<Relationships>${relations.join('')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('f', 'styles', 'styles.xml')}</Relationships>`,
  );
  kept.set('xl/workbook.xml', workbookXml(outline));
  return storedZip(new Map([...kept].map(([name, text]) => [name, new TextEncoder().encode(text)])));
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${target}"/>`;

/** The sheets under numbers: their names are the sender's. */
const workbookXml = ({ sheets, countsFrom1904 }: Outline): string =>
  `<workbook><workbookPr date1904="${countsFrom1904 ? 1 : 0}"/><sheets>${sheets
    .map((_, index) => `<sheet name="${index + 1}" sheetId="${index + 1}" r:id="s${index + 1}"/>`)
    .join('')}</sheets></workbook>`;
