import { registerFindings } from '../../evidence/index.js';
import {
  checkContent,
  checkSubmission,
  type CollectionDefinition,
  contentFrom,
  emptyContent,
  type FilledTables,
  placeOf,
  type Places,
  placesOf,
  type Problem,
  type ReturnContent,
  type TableCode,
  type TablePlace,
  validatedByWrongRole,
} from '../../returns/index.js';
import type { ReadingRequest } from '../upload-reading.js';
import { type ContentPath, pathsOfFindings, pathsOfProblem } from './about.js';
import type { ReadTable } from './read-rows.js';
import type { CellAt, SheetRemark } from './remark.js';

/** What tables say, looked at as a return: what cannot be is an error, what a rule asks is a question, each at its cells. */
export class TableChecks {
  private readonly places: Places;
  /** Whether names of rows, which rows of other tables go by, could not all be read. */
  private readonly namesAreOpen: boolean;

  constructor(
    private readonly tables: FilledTables,
    private readonly definition: CollectionDefinition,
    private readonly read: ReadonlyMap<TableCode, ReadTable>,
    /** Whether a sheet could not be read as the table that it is. */
    hasUnread: boolean,
  ) {
    this.places = placesOf(tables, definition);
    this.namesAreOpen = hasUnread || [...read.values()].some(hasOpenName);
  }

  /** `standing` is the return as it is, which finance may have spoken of. */
  remarks({ council, role }: Pick<ReadingRequest, 'council' | 'role'>, standing: FilledTables): readonly SheetRemark[] {
    const outcome = contentFrom(this.tables, this.definition);
    if (outcome.kind === 'problems') return outcome.problems.flatMap((found) => this.ofTables(found));
    const { content } = outcome;
    const pathsOf = pathsOfFindings(content);
    return [
      ...checkContent(content).flatMap((found) => this.ofContent('error', found, content)),
      ...validatedByWrongRole(role, this.contentOf(standing), content).flatMap((found) => this.ofContent('error', found, content)),
      ...checkSubmission(content).flatMap((found) => this.ofContent('question', found, content)),
      ...registerFindings([{ council, collection: this.definition.year, ...content }]).flatMap((finding) => {
        const remark = { severity: 'question', code: finding.rule, message: finding.sentence, remedy: finding.remedy } as const;
        return this.at(pathsOf(finding), { ...remark, cell: finding.cells[0]?.label ?? '' });
      }),
    ];
  }

  private contentOf(tables: FilledTables): ReturnContent {
    const outcome = contentFrom(tables, this.definition);
    return outcome.kind === 'problems' ? emptyContent : outcome.content;
  }

  /** A problem of a row is not told again where its cell could not be read, its column is not there, or its owner's name could not be. */
  private ofTables(found: Problem): readonly SheetRemark[] {
    const [table = '', row, column = ''] = found.path;
    const read = this.read.get(table as TableCode);
    const columnIsMissing = read !== undefined && column !== '' && !read.laid.at.has(column);
    if (read?.refused.get(Number(row))?.has(column) === true || columnIsMissing) return [];
    if (found.code === 'LINE_NOT_FOUND' && this.namesAreOpen) return [];
    const place = placeOf(found.path);
    const places = place === undefined ? headingOf(read) : this.cellsOf([place]);
    return [{ ...found, severity: 'error', line: lineOf(found), places }];
  }

  private ofContent(severity: SheetRemark['severity'], found: Problem, content: ReturnContent): readonly SheetRemark[] {
    return this.at(pathsOfProblem(found, content), { ...found, severity, line: lineOf(found) });
  }

  /** What a cell that could not be read may have brought about is not told. */
  private at(paths: readonly ContentPath[], remark: Omit<SheetRemark, 'places'>): readonly SheetRemark[] {
    const places = distinct(paths.flatMap((path) => this.places(path)));
    if (places.some(({ table, row }) => this.read.get(table)?.refused.has(row))) return [];
    return [{ ...remark, places: this.cellsOf(places) }];
  }

  private cellsOf(places: readonly TablePlace[]): readonly CellAt[] {
    return places.flatMap(({ table, row, column }) => {
      const laid = this.read.get(table)?.laid;
      const given = laid?.rows[row];
      if (laid === undefined || given === undefined) return []; // the table is not in the file: it stands as the return has it
      const at = laid.at.get(column) ?? given.cells.find((cell) => laid.columns.has(cell.column))?.column;
      return at === undefined ? [] : [{ sheet: laid.sheet, row: given.row, column: at }];
    });
  }
}

/** Whether a name in a table could not be read, or has no column there. */
const hasOpenName = ({ laid, refused }: ReadTable): boolean =>
  laid.table.columns.some(
    ({ code }) => NAMES.has(code) && (!laid.at.has(code) || [...refused.values()].some((columns) => columns.has(code))),
  );
const NAMES = new Set(['reference', 'code']);

const lineOf = ({ path }: Problem): string => path.slice(0, 2).join('/');

function headingOf(read: ReadTable | undefined): readonly CellAt[] {
  const column = read === undefined ? undefined : [...read.laid.columns.keys()][0];
  return read === undefined || column === undefined ? [] : [{ sheet: read.laid.sheet, row: read.laid.headingRow, column }];
}

const distinct = (places: readonly TablePlace[]): readonly TablePlace[] => [
  ...new Map(places.map((place) => [`${place.table}/${place.row}/${place.column}`, place])).values(),
];
