import { type Cell, type CellStyle } from 'hucre/xlsx';
import { type CellNote, type Severity } from './notes.js';

/** The colours that spreadsheet programs use for bad and doubtful cells. The note says the same in words. */
const COLOURS: Readonly<Record<Severity, string>> = { error: 'FFC7CE', warning: 'FFEB9C' };
const OUR_COLOURS: ReadonlySet<string | undefined> = new Set(Object.values(COLOURS));

const AUTHOR = 'Outturn checks';
/** Stands between a note that was there and ours. */
const BELOW = '\n— Outturn checks —\n';

/** The cell with a note and a colour; an error's colour stays when a warning follows. */
export function marked(cell: Cell, { text, severity }: Pick<CellNote, 'text' | 'severity'>): Cell {
  const before = cell.comment?.text;
  const isError = severity === 'error' || colourOf(cell.style) === COLOURS.error;
  return {
    ...cell,
    style: { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: isError ? COLOURS.error : COLOURS.warning } } },
    comment: { author: AUTHOR, text: before === undefined ? text : joined(before, text, cell.comment?.author) },
  };
}

/** The cell as it was before it was marked. */
export function unmarked(cell: Cell): Cell {
  const { comment, style, ...rest } = cell;
  const kept = comment?.author === AUTHOR ? before(comment.text) : comment;
  return {
    ...rest,
    ...(kept === undefined ? {} : { comment: kept }),
    ...(style === undefined ? {} : { style: OUR_COLOURS.has(colourOf(style)) ? withoutFill(style) : style }),
  };
}

const joined = (existing: string, text: string, author: string | undefined): string =>
  author === AUTHOR ? `${existing}\n${text}` : `${existing}${BELOW}${text}`;

function before(text: string): Cell['comment'] {
  const at = text.indexOf(BELOW);
  return at === -1 ? undefined : { author: 'Outturn', text: text.slice(0, at) };
}

function withoutFill(style: CellStyle): CellStyle {
  const { fill: _ours, ...rest } = style;
  return rest;
}

/** Six digits, whether or not the file wrote an opacity before them. */
const colourOf = (style: CellStyle | undefined): string | undefined =>
  style?.fill?.type === 'pattern' ? style.fill.fgColor?.rgb?.toUpperCase().slice(-COLOURS.error.length) : undefined;
