import { type Cell, type CellStyle, type Sheet } from 'hucre/xlsx';
import { addressOf, quoted } from '../address.js';
import { OWN_SHEETS } from '../plan.js';
import { type ErrorRow } from './notes.js';

const HEADINGS = ['Where', 'Cell', 'What is wrong', 'How to mend it', 'Kind'];
const WIDTHS = [32, 20, 60, 60, 16];
const KINDS = { error: 'To be mended', warning: 'Please look' } as const;

const BOLD: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' }, numFmt: '@' };
const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'top' }, numFmt: '@' };
const LINK: CellStyle = { ...WRAPPED, font: { underline: true, color: { rgb: '0563C1' } } };

/** A line for each thing that is wrong, with a link to its cell. */
export function errorsSheet(errors: readonly ErrorRow[]): Sheet {
  const summary =
    errors.length === 0
      ? 'Nothing is wrong.'
      : `${errors.length} to look at. Mend them on their sheets, save the workbook and send it again.`;
  const rows = [[text(summary, BOLD)], HEADINGS.map((heading) => text(heading, BOLD)), ...errors.map(rowOf)];
  return {
    name: OWN_SHEETS.errors,
    rows: rows.map((row) => row.map(({ value }) => value)),
    cells: new Map(rows.flatMap((row, rowIndex) => row.map((cell, column) => [`${rowIndex},${column}`, cell] as const))),
    columns: WIDTHS.map((width) => ({ width })),
    freezePane: { rows: 2 },
    autoFilter: { range: `A2:${addressOf(rows.length, HEADINGS.length)}` },
    view: { tabColor: { rgb: 'C00000' } },
  };
}

const rowOf = ({ where, link, wrong, mend, severity }: ErrorRow): Cell[] => [
  text(where, WRAPPED),
  link === undefined ? text('', WRAPPED) : linkTo(link),
  text(wrong, WRAPPED),
  text(mend, WRAPPED),
  text(KINDS[severity], WRAPPED),
];

const text = (value: string, style: CellStyle): Cell => ({ value, type: 'string', style });

function linkTo({ sheet, address }: { readonly sheet: string; readonly address: string }): Cell {
  return { ...text(`${sheet} ${address}`, LINK), hyperlink: { target: '', location: `${quoted(sheet)}!${address}` } };
}
