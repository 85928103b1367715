import type { ColumnKind, DefinedColumn } from '../definition/index.js';
import { NO, YES } from './cell-value.js';
import type { TemplateColumn } from './workbook-template.js';

/** How a kind of column is filled in by a spreadsheet program. A year is a text: 2024-25 is no number and no day. */
export const KINDS: Readonly<Record<ColumnKind, TemplateColumn['kind']>> = {
  text: 'text',
  choice: 'choice',
  money: 'money',
  quantity: 'number',
  share: 'share',
  year: 'text',
  date: 'date',
  'yes-no': 'choice',
  derived: 'derived',
};

/** The star says that each row needs the column; whoever matches headings reads past it. */
export const headingOf = ({ heading, required }: DefinedColumn): string => (required ? `${heading} *` : heading);

/** The note on a heading: what to enter, and how. */
export const helpOf = (column: DefinedColumn): string =>
  [column.help, how(column), column.required ? 'Needed in each row.' : ''].filter((sentence) => sentence !== '').join(' ');

export const labelsOf = ({ kind, choices }: DefinedColumn): readonly string[] =>
  kind === 'yes-no' ? [YES, NO] : choices.map(({ label }) => label);

function how({ kind, unit, sign, help }: DefinedColumn): string {
  switch (kind) {
    case 'money':
      if (sign === 'signed') return 'In pounds and pence, with a minus where it is below nought.';
      return help.includes('positive') ? 'In pounds and pence.' : 'In pounds and pence, as a positive amount.';
    case 'quantity':
      return unit === undefined ? 'A number.' : `A number (${unit}).`;
    case 'share':
      return 'A percentage, such as 25%.';
    case 'year':
      return 'A financial year, such as 2024-25.';
    case 'date':
      return 'A day, such as 31/03/2025.';
    case 'choice':
    case 'yes-no':
      return 'Choose from the list.';
    case 'derived':
      return 'Worked out by the workbook.';
    case 'text':
      return '';
  }
}
