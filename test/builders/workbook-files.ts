import { type ZipPart, zipOf } from './zip.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface WorkbookFile {
  /** The text of each sheet's part; `sheetXml` makes one of rows. */
  readonly sheets: readonly string[];
  /** Parts beside the sheets, or in the place of one. */
  readonly parts?: readonly ZipPart[];
}

/** The smallest XLSX file that a spreadsheet program takes, written by hand. */
export function workbookFile({ sheets, parts = [] }: WorkbookFile): Uint8Array {
  const numbers = sheets.map((_, index) => index + 1);
  const own: readonly ZipPart[] = [
    { name: '[Content_Types].xml', text: contentTypes(numbers) },
    { name: '_rels/.rels', text: relations([['w', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbers
        .map((number) => `<sheet name="Sheet${number}" sheetId="${number}" r:id="s${number}"/>`)
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relations([
        ...numbers.map((number) => [`s${number}`, 'worksheet', `worksheets/sheet${number}.xml`] as const),
        ...BESIDE.filter(([, type]) => parts.some(({ name }) => name === `xl/${type}.xml`)),
      ]),
    },
    ...sheets.map((text, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, text })),
  ];
  const replaced = new Set(parts.map(({ name }) => name));
  return zipOf([...own.filter(({ name }) => !replaced.has(name)), ...parts]);
}

const BESIDE = [
  ['t', 'sharedStrings', 'sharedStrings.xml'],
  ['f', 'styles', 'styles.xml'],
] as const;

/** A sheet of these rows of XML, with what follows the rows. */
export const sheetXml = (rows: string, after = ''): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** So many pieces, no two alike: a piece over and over would be stopped as a bomb before it is gone through. */
export const varied = (count: number, piece: (salt: string) => string): string =>
  Array.from({ length: count }, (_, index) => piece(((index * 2654435761) % 2 ** 32).toString(36))).join('');

const relations = (all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const contentTypes = (numbers: readonly number[]): string =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${[
    ['/xl/workbook.xml', 'sheet.main'],
    ...numbers.map((number) => [`/xl/worksheets/sheet${number}.xml`, 'worksheet']),
  ]
    .map(
      ([part, type]) =>
        `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
    )
    .join('')}</Types>`;
