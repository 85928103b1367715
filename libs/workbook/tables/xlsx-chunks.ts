import { printable } from '../reading/printable.js';
import { type DataCell, type DataRows, inBatches } from './table-rows.js';
import { zipChunks, type ZipEntry } from './zip-chunks.js';

export interface DataWorkbook extends DataRows {
  /** What the sheet of the table is called, at most 31 signs. */
  readonly sheet: string;
  /** Rows of a second sheet, `About`, that says what the first one holds. */
  readonly about: readonly (readonly DataCell[])[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** How a text cell is shown, `@`, so that nothing that is typed over it becomes a formula; and a head, which is bold. */
const STYLE = { text: 1, head: 2 } as const;

/** The longest text that a cell may hold. */
const LONGEST_TEXT = 32_767;

/**
 * A table as an XLSX workbook, piece by piece, in memory that does not grow with its rows. Texts stand in their cells, so nothing of a
 * table becomes a formula; numbers are numbers. The same table gives the same bytes.
 */
export const xlsxChunks = (workbook: DataWorkbook): AsyncGenerator<Uint8Array> => zipChunks(parts(workbook));

function* parts({ sheet, heads, rows, about }: DataWorkbook): Generator<ZipEntry> {
  yield { name: '[Content_Types].xml', pieces: [CONTENT_TYPES] };
  yield { name: '_rels/.rels', pieces: [relations([['officeDocument', 'xl/workbook.xml']])] };
  yield { name: 'xl/workbook.xml', pieces: [workbookXml([sheet, 'About'])] };
  yield { name: 'xl/_rels/workbook.xml.rels', pieces: [WORKBOOK_RELATIONS] };
  yield { name: 'xl/styles.xml', pieces: [STYLES] };
  yield { name: 'xl/worksheets/sheet1.xml', pieces: sheetXml(heads, rows) };
  yield { name: 'xl/worksheets/sheet2.xml', pieces: sheetXml(undefined, about) };
}

async function* sheetXml(heads: readonly string[] | undefined, rows: DataRows['rows']): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}">${heads === undefined ? '' : FROZEN_HEAD}<sheetData>`;
  if (heads !== undefined) yield rowXml(heads, STYLE.head);
  for await (const batch of inBatches(rows)) yield batch.map((row) => rowXml(row)).join('');
  yield '</sheetData></worksheet>';
}

const rowXml = (cells: readonly DataCell[], style: number = STYLE.text): string =>
  `<row>${cells.map((cell) => cellXml(cell, style)).join('')}</row>`;

function cellXml(cell: DataCell, style: number): string {
  if (cell === undefined || cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${textXml(cell)}</t></is></c>`;
}

/** `_x0041_` in a cell stands for A, so its first sign is written as such a code itself. */
const LOOKS_LIKE_CODE = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** A carriage return would be read as a line feed. */
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

const textXml = (text: string): string =>
  printable(text.slice(0, LONGEST_TEXT))
    .replace(LOOKS_LIKE_CODE, '_x005F_')
    .replace(/[&<>"\r]/g, (sign) => SIGNS[sign] ?? sign);

const FROZEN_HEAD =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

const workbookXml = (sheets: readonly string[]): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map((name, index) => `<sheet name="${textXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')}</sheets></workbook>`;

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

const WORKBOOK_RELATIONS = relations([
  ['worksheet', 'worksheets/sheet1.xml'],
  ['worksheet', 'worksheets/sheet2.xml'],
  ['styles', 'styles.xml'],
]);

const override = (part: string, type: string): string => `<Override PartName="/xl/${part}.xml" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  override('workbook', 'sheet.main'),
  override('worksheets/sheet1', 'worksheet'),
  override('worksheets/sheet2', 'worksheet'),
  override('styles', 'styles'),
].join('')}</Types>`;

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
