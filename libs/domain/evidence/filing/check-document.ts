import { isKnown, realmOf } from '../../catalogue/index.js';
import { type Problem, problem } from '../../returns/index.js';
import type { CellAddress, StatedRelation } from '../documents/index.js';
import { testOf } from '../rules/index.js';
import type { CellDraft, DocumentDraft, TableDraft } from './document-draft.js';

/** Several times what the longest of our reports prints; a longer one is filed in parts. */
const MOST_CELLS = 5000;
const MOST_RELATIONS = 2000;
/** Cells that all relations together name: ten for each of them. */
const MOST_TERMS = 20_000;

/** All that is wrong with a document by itself. Cells of other documents are looked for when findings are made. */
export function checkDocument(draft: DocumentDraft): readonly Problem[] {
  const tooLarge = tooMany(draft);
  if (tooLarge.length > 0) return tooLarge;
  return [
    ...realmOfCouncil(draft),
    ...repeated(draft.tables, (code, i) => place(['tables', i, 'code'], `table ${code}`)),
    ...draft.tables.flatMap(checkTable),
    ...repeated(draft.relations, (code, i) => place(['relations', i, 'code'], `relation ${code}`)),
    ...checkRelations(draft),
  ];
}

function tooMany({ tables, relations }: DocumentDraft): readonly Problem[] {
  const cells = tables.reduce((sum, table) => sum + table.cells.length, 0);
  const beyond = (what: string, many: number, most: number, path: string): readonly Problem[] =>
    many <= most
      ? []
      : [
          problem(
            'DOCUMENT_TOO_LARGE',
            `The document has ${many} ${what}, and at most ${most} are taken. File it in parts, each a document of its own.`,
            [path],
          ),
        ];
  const terms = relations.reduce((sum, relation) => sum + testOf(relation).reads(relation).length, 0);
  return [
    ...beyond('cells', cells, MOST_CELLS, 'tables'),
    ...beyond('relations', relations.length, MOST_RELATIONS, 'relations'),
    ...beyond('cells named by relations', terms, MOST_TERMS, 'relations'),
  ];
}

const realmOfCouncil = ({ council, realm }: DocumentDraft): readonly Problem[] =>
  council === undefined || realmOf(council) === realm
    ? []
    : [problem('REALMS_MIXED', `${council} does not belong to the realm of this document. Name the council’s own realm.`, ['owner'])];

const checkTable = (table: TableDraft, i: number): readonly Problem[] => [
  ...repeated(table.cells, (code, j) => place(['tables', i, 'cells', j, 'code'], `cell ${table.code}/${code}`)),
  ...table.cells.flatMap((cell, j) => checkCell(cell, place(['tables', i, 'cells', j], `cell ${table.code}/${cell.code}`))),
];

function checkCell({ figure, words }: CellDraft, { path, cell }: Place): readonly Problem[] {
  if ((figure === undefined) === (words === undefined)) {
    const has = figure === undefined ? 'neither a figure nor words' : 'both a figure and words';
    return [
      problem('CELL_NOT_ONE_THING', `The cell holds ${has}. Send one of the two; a figure that is not printed has its reason.`, path, cell),
    ];
  }
  if (figure === undefined || figure.step > 0) return [];
  return [
    problem(
      'STEP_NOT_ABOVE_ZERO',
      'The step is the value of the last place printed, such as 0.1, and is above nought.',
      [...path, 'figure', 'step'],
      cell,
    ),
  ];
}

/** Every cell of this document that a relation names is there, and holds what the relation reads. */
function checkRelations({ code, tables, relations }: DocumentDraft): readonly Problem[] {
  const cells = new Map<string, CellDraft>(
    tables.flatMap((table) => table.cells.map((cell) => [`${table.code}/${cell.code}`, cell] as const)),
  );
  return relations.flatMap((relation, i) => {
    const { path, cell: where } = place(['relations', i], `relation ${relation.code}`);
    const own = testOf(relation)
      .reads(relation)
      .filter(({ at }) => isOwn(at, code));
    const problems = own.flatMap(({ at, as }) => {
      const cell = cells.get(at.cell);
      if (cell === undefined)
        return [problem('CELL_NOT_FOUND', `There is no cell ${at.cell} in the document. Add it, or correct the address.`, path, where)];
      const message = wrongContent(cell, as);
      return message === undefined ? [] : [problem('CELL_OF_WRONG_KIND', `${at.cell} ${message}`, path, where)];
    });
    return [...problems, ...unlike(relation, cells, code).map((message) => problem('CELL_OF_WRONG_KIND', message, path, where))];
  });
}

function wrongContent({ figure, words }: CellDraft, as: 'figure' | 'words' | 'either' | 'row'): string | undefined {
  if (as === 'figure' && figure === undefined && words !== undefined)
    return 'holds words, and the relation needs a figure. Correct the address or the cell.';
  return as === 'words' && words === undefined && figure !== undefined && isKnown(figure.figure)
    ? 'holds a figure, and the relation needs words. Correct the address or the cell.'
    : undefined;
}

/** Words are never the same as a figure. */
function unlike(relation: StatedRelation, cells: ReadonlyMap<string, CellDraft>, code: string): readonly string[] {
  if (relation.kind !== 'same' || !isOwn(relation.one, code) || !isOwn(relation.other, code)) return [];
  const [one, other] = [cells.get(relation.one.cell), cells.get(relation.other.cell)];
  if (one === undefined || other === undefined || (one.words === undefined) === (other.words === undefined)) return [];
  return [
    `${relation.one.cell} and ${relation.other.cell} cannot be the same: one holds words and the other a figure. Correct one of the addresses.`,
  ];
}

function repeated(named: readonly { readonly code: string }[], placeOf: (code: string, index: number) => Place): readonly Problem[] {
  const seen = new Set<string>();
  return named.flatMap(({ code }, i) => {
    if (!seen.has(code)) {
      seen.add(code);
      return [];
    }
    const { path, cell } = placeOf(code, i);
    return [problem('CODE_REPEATED', `The code ${code} is there already. Give each a code of its own.`, path, cell)];
  });
}

interface Place {
  readonly path: readonly (string | number)[];
  readonly cell: string;
}

const place = (path: readonly (string | number)[], cell: string): Place => ({ path, cell });
const isOwn = ({ document }: CellAddress, code: string): boolean => document === undefined || document === code;
