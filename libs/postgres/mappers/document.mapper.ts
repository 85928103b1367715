import { councilCode, financialYear } from '#domain/catalogue';
import {
  BASES,
  PRINTED_UNITS,
  type PrintedCell,
  type PrintedTable,
  type PublishedDocument,
  RELATION_KINDS,
  type StatedRelation,
  TABLE_KINDS,
} from '#domain/evidence';
import type { DocumentVersionRow, PrintedCellRow, PrintedTableRow, StatedRelationRow } from '../rows/evidence/document.row.js';
import { fromQuantity, toQuantity } from './figure.mapper.js';
import { keysOf, oneOf } from './one-of.js';

/** What a row of a version holds beside the version and its position. */
type ContentOf<Row> = Omit<Row, 'documentCode' | 'version' | 'position' | 'tablePosition'>;

type Heading = Omit<PublishedDocument, 'tables' | 'relations'>;

export const fromHeading = ({
  code,
  realm,
  council,
  title,
  publisher,
  published,
}: Heading): Omit<DocumentVersionRow, 'version' | 'filedAt' | 'filedBy'> => ({
  code,
  realm,
  councilCode: council ?? null,
  title,
  publisher,
  published,
});

export const toHeading = ({ code, realm, councilCode: council, title, publisher, published }: DocumentVersionRow): Heading => ({
  code,
  realm: oneOf(['england', 'demonstration'], realm),
  council: council === null ? undefined : councilCode(council),
  title,
  publisher,
  published,
});

export const fromTable = ({ code, kind, title, paragraph }: PrintedTable): ContentOf<PrintedTableRow> => ({ code, kind, title, paragraph });

export const toTable = ({ code, kind, title, paragraph }: PrintedTableRow, cells: readonly PrintedCellRow[]): PrintedTable => ({
  code,
  kind: oneOf(TABLE_KINDS, kind),
  title,
  paragraph,
  cells: cells.map(toCell),
});

export const fromCell = ({ code, row, column, year, basis, paragraph, content }: PrintedCell): ContentOf<PrintedCellRow> => ({
  code,
  rowLabel: row,
  columnLabel: column,
  year: year ?? null,
  basis,
  paragraph: paragraph ?? null,
  ...fromContent(content),
});

function toCell(row: PrintedCellRow): PrintedCell {
  return {
    code: row.code,
    row: row.rowLabel,
    column: row.columnLabel,
    year: row.year === null ? undefined : financialYear(row.year),
    basis: oneOf(BASES, row.basis),
    paragraph: row.paragraph ?? undefined,
    content: toContent(row),
  };
}

type ContentColumns = Pick<PrintedCellRow, 'figureValue' | 'figureMissing' | 'words' | 'unit' | 'step' | 'bound'>;

function fromContent(content: PrintedCell['content']): ContentColumns {
  if (content.kind === 'words')
    return { figureValue: null, figureMissing: null, words: content.words, unit: null, step: null, bound: null };
  const { value, missing } = fromQuantity(content.figure);
  return {
    figureValue: value,
    figureMissing: missing,
    words: null,
    unit: content.unit,
    step: String(content.step),
    bound: content.bound ?? null,
  };
}

function toContent({ figureValue, figureMissing, words, unit, step, bound }: ContentColumns): PrintedCell['content'] {
  if (words !== null) return { kind: 'words', words };
  return {
    kind: 'figure',
    figure: toQuantity({ value: figureValue, missing: figureMissing }),
    unit: oneOf(keysOf(PRINTED_UNITS), unit ?? ''),
    step: Number(step),
    bound: bound === null ? undefined : oneOf(['above', 'below'] as const, bound),
  };
}

export const fromRelation = ({ code, kind, paragraph, says, ...terms }: StatedRelation): ContentOf<StatedRelationRow> => ({
  code,
  kind,
  paragraph: paragraph ?? null,
  says: says ?? null,
  terms,
});

/** The terms were checked when the relation was filed, and nothing changes them. */
export const toRelation = ({ code, kind, paragraph, says, terms }: StatedRelationRow): StatedRelation =>
  ({ ...terms, code, kind: oneOf(RELATION_KINDS, kind), paragraph: paragraph ?? undefined, says: says ?? undefined }) as StatedRelation;
