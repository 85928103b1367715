import { letterOf, type Problem } from '../../returns/index.js';
import type { UploadRemark } from '../upload-reading.js';

/** A cell of a sheet, rows and columns from 1. */
export interface CellAt {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A remark before it is put in words for people: a problem with the cells it is about. */
export interface SheetRemark extends Omit<Problem, 'path' | 'code'> {
  readonly code: string;
  readonly severity: UploadRemark['severity'];
  /** What to do, where the message does not say it. */
  readonly remedy?: string;
  readonly places: readonly CellAt[];
  /** The line or row that is wrong, such as `savingsLines/2` or `finance/7`, by which they are counted. */
  readonly line?: string;
}

export const addressOf = ({ row, column }: Pick<CellAt, 'row' | 'column'>): string => `${letterOf(column - 1)}${row}`;

/** So many remarks a person can go through before sending the file again; what is beyond them is counted. */
const MOST_REMARKS = 1000;
const WHERE_TO_LOOK = 'Correct the cell and send the file again.';

/** Errors before questions, then by the order of sheets and by cell. */
export function inOrder(remarks: readonly SheetRemark[], sheets: readonly string[]): readonly UploadRemark[] {
  const order = new Map(sheets.map((sheet, i) => [sheet, i]));
  const keys = remarks.map((remark) => {
    const [first] = remark.places;
    const place = first === undefined ? [-1, 0, 0] : [order.get(first.sheet) ?? 0, first.row, first.column];
    return { remark, key: [remark.severity === 'error' ? 0 : 1, ...place] };
  });
  const sorted = keys.sort((a, b) => difference(a.key, b.key)).map(({ remark }) => remark);
  const kept = sorted.slice(0, MOST_REMARKS).map(uploadRemark);
  return sorted.length > MOST_REMARKS ? [...kept, beyond(sorted.slice(MOST_REMARKS))] : kept;
}

const difference = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, i) => value - (b[i] ?? 0)).find((each) => each !== 0) ?? 0;

function uploadRemark({ severity, code, message, remedy, cell, places }: SheetRemark): UploadRemark {
  const said = remedy === undefined ? inTwo(message) : { message, remedy };
  return { severity, code, ...said, cell, places: places.map((place) => ({ sheet: place.sheet, address: addressOf(place) })) };
}

/** A problem says what is wrong and then, in a sentence of its own, what to do. */
function inTwo(message: string): { readonly message: string; readonly remedy: string } {
  const [, wrong, remedy] = /^(.*?\.) (?=\p{Lu})(.*)$/su.exec(message) ?? [];
  return wrong === undefined || remedy === undefined ? { message, remedy: WHERE_TO_LOOK } : { message: wrong, remedy };
}

const beyond = (left: readonly SheetRemark[]): UploadRemark => ({
  severity: left[0]?.severity ?? 'error',
  code: left[0]?.code ?? '',
  message: `There are ${left.length} more.`,
  remedy: 'Mend those above first and send the file again; what is left is told then.',
  cell: '',
  places: [],
});
