import { type CellStyle } from 'hucre/xlsx';
import { type ColumnKind, type ColumnPlan } from '../plan.js';

/** How each kind is shown. `@` keeps what is typed into a text cell a text, so that `=1+1` typed there is no formula. */
const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  choice: '@',
  money: '#,##0.00',
  derived: '#,##0.00',
  // A pattern of optional decimals would show 410 as “410.”.
  number: 'General',
  share: '0.0%',
  date: 'dd/mm/yyyy',
};

/** Finer than a share that is typed: it is there to be compared with a printed one. */
const DERIVED_SHARE = '0.00%';

const fill = (rgb: string): CellStyle['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });

/** Locked cells are grey. Cells to fill in have no colour, so that the marks of an annotated workbook can be taken off again. */
const LOCKED_GREY = fill('EDEDED');
const THIN = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;

export const styleOf = ({ kind, derived }: Pick<ColumnPlan, 'kind' | 'derived'>, isLocked: boolean): CellStyle => ({
  numFmt: derived?.over === undefined ? FORMATS[kind] : DERIVED_SHARE,
  protection: { locked: isLocked },
  border: { top: THIN, bottom: THIN, left: THIN, right: THIN },
  alignment: kind === 'text' ? { wrapText: true, vertical: 'top' } : { vertical: 'top' },
  ...(isLocked ? { fill: LOCKED_GREY } : {}),
});

export const HEADING: CellStyle = {
  numFmt: '@',
  font: { bold: true },
  fill: fill('D9E1F2'),
  border: { bottom: { style: 'medium', color: { rgb: '808080' } } },
  alignment: { wrapText: true, vertical: 'top' },
};

export const TITLE: CellStyle = { numFmt: '@', font: { bold: true, size: 14 } };

/** Begins a group of lines. */
export const SUBHEADING: CellStyle = { numFmt: '@', font: { bold: true } };

/** A line of text that runs over the cells beside it. */
export const LINE: CellStyle = { numFmt: '@' };

export const TOTAL: CellStyle = { numFmt: FORMATS.derived, font: { bold: true }, fill: LOCKED_GREY, border: { top: { style: 'medium' } } };
