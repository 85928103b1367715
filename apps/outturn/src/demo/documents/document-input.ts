import { isKnown } from '#domain/catalogue';
import type { PrintedCell, PublishedDocument, StatedRelation } from '#domain/evidence';
import { enumName } from '../content-input.js';

/** A published document as the variables of a `fileDocument` mutation, without its idempotency key. */
export const documentInput = ({ code, realm, council, title, publisher, published, tables, relations }: PublishedDocument): object => ({
  code,
  owner: council === undefined ? { nationalOf: enumName(realm) } : { council },
  title,
  publisher,
  published,
  tables: tables.map((table) => ({ ...table, kind: enumName(table.kind), cells: table.cells.map(cellInput) })),
  relations: relations.map(relationInput),
});

const cellInput = ({ content, basis, ...cell }: PrintedCell): object => ({ ...cell, basis: enumName(basis), ...contentInput(content) });

function contentInput(content: PrintedCell['content']): object {
  if (content.kind === 'words') return { words: content.words };
  const { figure, unit, step, bound } = content;
  return {
    figure: {
      figure: isKnown(figure) ? { value: figure.value } : { missing: enumName(figure.reason) },
      unit: enumName(unit),
      step,
      bound: bound === undefined ? undefined : enumName(bound),
    },
  };
}

/** The words of a relation that are enums in the schema; its cells are sent as they are. */
function relationInput({ code, paragraph, says, kind, ...terms }: StatedRelation): object {
  const of = 'of' in terms ? { of: enumName(terms.of) } : {};
  const better = 'better' in terms ? { better: enumName(terms.better) } : {};
  return { code, paragraph, says, body: { [fieldName(kind)]: { ...terms, ...of, ...better } } };
}

/** `one-base` is `oneBase`. */
const fieldName = (kind: string): string => kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
