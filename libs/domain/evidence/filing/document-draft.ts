import type { PrintedCell, PrintedFigure, PrintedTable, PublishedDocument } from '../documents/index.js';

/** A document as it is sent: whether each cell holds one thing is still to be seen. */
export type DocumentDraft = Omit<PublishedDocument, 'tables'> & { readonly tables: readonly TableDraft[] };
export type TableDraft = Omit<PrintedTable, 'cells'> & { readonly cells: readonly CellDraft[] };

/** A cell holds a figure or words: sent with both or with neither, it is refused. */
export type CellDraft = Omit<PrintedCell, 'content'> & {
  readonly figure: PrintedFigure | undefined;
  readonly words: string | undefined;
};

/** The document, once the draft was found to be without fault. */
export const documentOf = (draft: DocumentDraft): PublishedDocument => ({
  ...draft,
  tables: draft.tables.map((table) => ({ ...table, cells: table.cells.map(cellOf) })),
});

export function cellOf({ figure, words, ...cell }: CellDraft): PrintedCell {
  if (figure !== undefined && words === undefined) return { ...cell, content: figure };
  if (words !== undefined && figure === undefined) return { ...cell, content: { kind: 'words', words } };
  throw new TypeError(`the cell ${cell.code} holds both a figure and words, or neither`);
}
