import { isKnown } from '#domain/catalogue';
import { type Cells, printedTable } from './printed-document.js';

const spelled = (word: string): string => word.toUpperCase().replaceAll('-', '_');

/** A table as a client would send it, from cells by `row.column` as they are printed. */
export const tableInput = (code: string, cells: Cells, paragraph = 'paragraph 14'): object => ({
  code,
  kind: 'MONITORING',
  title: `Table ${code}`,
  paragraph,
  cells: printedTable(code, cells).cells.map(({ code: cell, row, column, content }) => ({
    ...{ code: cell, row, column, basis: 'ACTUAL' },
    ...(content.kind === 'words'
      ? { words: content.words }
      : {
          figure: {
            figure: isKnown(content.figure) ? { value: content.figure.value } : { missing: spelled(content.figure.reason) },
            unit: spelled(content.unit),
            step: content.step,
          },
        }),
  })),
});

/** A request to file a council’s report; `key` makes it one request of its own. */
export const filing = (
  key: string,
  council: string,
  tables: readonly object[],
  relations: readonly object[],
  more: object = {},
): object => ({
  idempotencyKey: `key-${key}`,
  code: 'leicester-2024',
  owner: { council },
  title: 'Cost mitigation programme',
  publisher: 'Leicester City Council',
  published: '2024-12',
  tables,
  relations,
  ...more,
});

export const FILE = `mutation ($input: FileDocumentInput!) { fileDocument(input: $input) {
  document { code version relations { tested held broken notTestable } }
  findings { about rule { code method severity } sentence cells { document paragraph label printed address } provenance { document paragraph } }
  userErrors { code message path cell } } }`;
