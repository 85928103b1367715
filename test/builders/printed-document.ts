import { type CouncilCode, councilCode, known, missing } from '#domain/catalogue';
import {
  type CellAddress,
  PRINTED_UNITS,
  PrintedCells,
  type PrintedCell,
  type PrintedTable,
  type PrintedUnit,
  type PublishedDocument,
  type RelationBody,
  type StatedRelation,
  testDocument,
} from '#domain/evidence';

/** Cells by `row.column`, each as it is printed with its unit: `15.1 gbp-millions`, `>80 percent`, `-`; anything else is words. */
export type Cells = Readonly<Record<string, string>>;

export const printedTable = (code: string, cells: Cells, paragraph = 'paragraph 1'): PrintedTable => ({
  code,
  kind: 'budget',
  title: `Table ${code}`,
  paragraph,
  cells: Object.entries(cells).map(([name, text]) => printedCell(name, text)),
});

/** A document of one table `t`, whose cells are `t/<name>`, unless a test says otherwise. */
export const printedDocument = (
  cells: Cells,
  relations: readonly StatedRelation[],
  more: Partial<PublishedDocument> = {},
): PublishedDocument => ({
  code: 'report',
  realm: 'england',
  council: COUNCIL,
  title: 'A report',
  publisher: 'A council',
  published: '2024-12',
  tables: [printedTable('t', cells)],
  relations,
  ...more,
});

/** The address of a cell of table `t`. */
export const at = (name: string): CellAddress => ({ cell: `t/${name}` });

/** What becomes of one relation on these cells: the rule and sentence of its finding, `holds`, or why it cannot be tested. */
export function outcomeOf(cells: Cells, body: RelationBody): readonly string[] {
  const document = printedDocument(cells, [{ code: 'r', ...body }]);
  const { held, findings, untested } = testDocument(document, new PrintedCells([document]));
  if (findings.length > 0) return findings.map(({ rule, sentence }) => `${rule}: ${sentence}`);
  return held === 1 ? ['holds'] : untested.flatMap(({ cells: absent }) => absent.map(({ address, why }) => `${address} ${why}`));
}

const COUNCIL: CouncilCode = councilCode('E10000018');

function printedCell(name: string, text: string): PrintedCell {
  const [row = name, column = ''] = name.split(/\.(.*)/);
  return { code: name, row, column, year: undefined, basis: 'actual', paragraph: undefined, content: contentOf(text) };
}

function contentOf(text: string): PrintedCell['content'] {
  if (text === '-') return { kind: 'figure', figure: missing('not-printed'), unit: 'count', step: 1, bound: undefined };
  const [, sign, number = '', decimals = '', unit = ''] = /^([<>]?)(-?[\d,]+(?:\.(\d+))?) ([a-z0-9-]+)$/.exec(text) ?? [];
  if (!(unit in PRINTED_UNITS)) return { kind: 'words', words: text };
  return {
    kind: 'figure',
    figure: known(Number(number.replaceAll(',', ''))),
    unit: unit as PrintedUnit,
    step: 1 / 10 ** decimals.length,
    bound: sign === '>' ? 'above' : sign === '<' ? 'below' : undefined,
  };
}
