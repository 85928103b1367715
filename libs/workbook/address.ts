/** A place on a sheet; row 1 and column 1 are the first, as people count them. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const LETTERS = 26;
const CODE_BEFORE_A = 64;

/** @example addressOf(7, 2) // => 'B7' */
export const addressOf = (row: number, column: number): string => `${lettersOf(column)}${row}`;

/** Where `B7` or `$B$7` is; nothing where the text is no address. */
export function placeOf(address: string): Place | undefined {
  const match = ADDRESS.exec(address);
  const letters = match?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * LETTERS + letters.charCodeAt(at) - CODE_BEFORE_A;
  return { row: Number(match?.[2]), column };
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** @example lettersOf(28) // => 'AB' */
export function lettersOf(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / LETTERS)) {
    letters = String.fromCharCode(CODE_BEFORE_A + 1 + ((left - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** A reference to an area of a sheet that does not move with what is typed around it: `'Long term'!$A$8:$F$40`. */
export const areaOf = (sheet: string, from: Place, to: Place): string =>
  `${quoted(sheet)}!$${lettersOf(from.column)}$${from.row}:$${lettersOf(to.column)}$${to.row}`;

export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;
