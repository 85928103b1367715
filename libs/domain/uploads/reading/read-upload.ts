import { known, missing, Money } from '../../catalogue/index.js';
import { type CollectionDefinition, definitionOf, type FilledTables, type Problem, problem, type TableCode } from '../../returns/index.js';
import type { GivenWorkbook } from '../given-workbook.js';
import type { ReadingRequest, UploadReading } from '../upload-reading.js';
import { type Conventions, conventionsOf } from './amounts/conventions.js';
import { TableChecks } from './check-tables.js';
import { keepTables, tablesFromKept } from './kept-tables.js';
import { outcomeOf } from './outcome.js';
import { type ReadTable, readRows } from './read-rows.js';
import { type CellAt, inOrder, type SheetRemark } from './remark.js';
import { getTheTemplate, hasStamp, notWanted } from './right-template.js';
import { type FoundTables, findTables, type FoundTable } from './sheets/find-tables.js';
import { layOut } from './sheets/lay-out.js';
import type { GivenGrid } from './sheets/sheet-rows.js';

/**
 * Reads a workbook as an annual return: which sheets are which tables, how their amounts are written, what each cell says, whether that
 * can be a return, and what the rules ask of it. Everything that is found is told at once, each with its cells.
 */
export function readUpload(given: GivenWorkbook, request: ReadingRequest): UploadReading {
  const definition = definitionOf(request.collection);
  if (definition === undefined) throw new TypeError(`there is no definition of the collection ${request.collection}`);
  const unwanted = notWanted(given.stamp, request);
  if (unwanted !== undefined) return turnedAway('wrong-template', 'TEMPLATE_NOT_WANTED', unwanted);
  const found = findTables(given, definition);
  if (found.tables.length === 0)
    return turnedAway(
      'wrong-template',
      'TEMPLATE_NOT_WANTED',
      `No table of the annual return is found in the file. ${getTheTemplate(request)}`,
    );
  return readTables(given, found, definition, request);
}

/** A file that could not be opened at all. */
export const refusedUpload = (code: string, sentence: string): UploadReading => turnedAway('fix-and-re-upload', code, sentence);

function turnedAway(outcome: 'wrong-template' | 'fix-and-re-upload', code: string, sentence: string): UploadReading {
  const remark: SheetRemark = { severity: 'error', code, message: sentence, cell: '', places: [] };
  return { outcome, sentence, remarks: inOrder([remark], []), conventions: [], notices: [] };
}

function readTables(given: GivenWorkbook, found: FoundTables, definition: CollectionDefinition, request: ReadingRequest): UploadReading {
  const laid = found.tables.map((table) => ({ table, laid: layOut(table) }));
  const laidOut = laid.flatMap((each) => each.laid ?? []);
  const lastBudget = request.lastBudget === undefined ? missing('not-submitted') : known(Money.parse(request.lastBudget));
  const conventions = conventionsOf(laidOut, definition, lastBudget, request.chosen);
  const read = laidOut.map((laid) => readRows(laid, conventions));
  const isAlone = !hasStamp(given.stamp) && found.tables.length === 1 && found.again.length === 0;
  const standing = request.standing === undefined ? {} : tablesFromKept(request.standing);
  const tables = tablesOf(read, isAlone ? standing : {});
  const byTable = new Map(read.map((each) => [each.laid.table.code, each]));
  const remarks: readonly SheetRemark[] = [
    ...found.again.map(({ first, grid }) => sheetTwice(first, grid)),
    ...laid.flatMap((each) => (each.laid === undefined ? [withoutHeadings(each.table)] : [])),
    ...read.flatMap((each) => [...each.laid.remarks, ...each.remarks]),
    ...new TableChecks(tables, definition, byTable, laidOut.length < laid.length).remarks(request, standing),
    ...conventionQuestions(conventions),
  ];
  const isCsv = request.fileName.toLowerCase().endsWith('.csv');
  const isOpen = remarks.some(({ severity, code }) => severity === 'error' || code === 'CONVENTION_TO_CONFIRM');
  return {
    ...outcomeOf(remarks, { isCsv, name: isCsv ? 'file' : 'workbook' }),
    remarks: inOrder(
      remarks,
      given.sheets.map(({ name }) => name),
    ),
    conventions: conventions.shown,
    notices: [
      ...aboutFile(given, found, definition, isAlone ? { standing: request.standing } : undefined),
      ...read.flatMap(({ laid, notices }) => [...laid.notices, ...notices]),
    ],
    ...(isAlone ? { isFilledUp: true } : {}),
    ...(isOpen ? {} : { tables: keepTables(tables) }),
  };
}

/** Of a file with one table the others are those of the return as it stands. */
const tablesOf = (read: readonly ReadTable[], others: FilledTables): FilledTables => ({
  ...others,
  ...Object.fromEntries(read.map(({ laid, rows }): [TableCode, ReadTable['rows']] => [laid.table.code, rows])),
});

function sheetTwice({ table, grid: first }: FoundTable, grid: GivenGrid): SheetRemark {
  const message = `The sheets “${first.sheet.name}” and “${grid.sheet.name}” both hold the table “${table.title}”. Keep one of them in the file.`;
  return sheetRemark(problem('TABLE_REPEATED', message, [], table.title), [grid, first]);
}

function withoutHeadings({ table, grid }: FoundTable): SheetRemark {
  const message = `The sheet “${grid.sheet.name}” has no row of headings like those of the table “${table.title}”. Put the headings of the template back above the rows, or give the sheet another name.`;
  return sheetRemark(problem('TABLE_WITHOUT_HEADINGS', message, [], table.title), [grid]);
}

const sheetRemark = (found: Problem, grids: readonly GivenGrid[]): SheetRemark => ({
  ...found,
  severity: 'error',
  places: grids.flatMap(({ sheet, rows }): readonly CellAt[] => {
    const cell = rows[0]?.cells[0];
    return cell === undefined ? [] : [{ sheet: sheet.name, row: cell.row, column: cell.column }];
  }),
});

const conventionQuestions = ({ asked }: Conventions): readonly SheetRemark[] =>
  asked.map(({ convention: { toConfirm, example }, cell, places }) => ({
    severity: 'question',
    code: 'CONVENTION_TO_CONFIRM' satisfies Problem['code'],
    message: [...toConfirm, ...(example === '' ? [] : [`As it is, ${example}.`])].join(' '),
    remedy:
      'Say in which unit the amounts are and whether their signs are turned, or name the unit in the headings and send the file again.',
    cell,
    places,
  }));

/** What the file is and what it is not. `alone` is of one that holds one table. */
function aboutFile(
  given: GivenWorkbook,
  found: FoundTables,
  definition: CollectionDefinition,
  alone: Pick<ReadingRequest, 'standing'> | undefined,
): readonly string[] {
  const titles = found.tables.map(({ table }) => `“${table.title}”`).join(', ');
  return [
    ...(alone === undefined ? aboutWorkbook(given, found, definition, titles) : [`The file holds ${titles} alone. ${besideIt(alone)}`]),
    ...found.tables.filter(({ grid }) => grid.sheet.isHidden).map(({ grid }) => `The sheet “${grid.sheet.name}” is hidden, and is read.`),
    ...found.others.map(({ sheet }) => `The sheet “${sheet.name}” is read past.`),
  ];
}

function aboutWorkbook({ stamp }: GivenWorkbook, found: FoundTables, definition: CollectionDefinition, titles: string): readonly string[] {
  const there = new Set(found.tables.map(({ table }) => table.code));
  const absent = definition.sections.flatMap((section) => section.tables).filter(({ code }) => !there.has(code));
  return [
    ...(hasStamp(stamp) ? [] : [`The workbook is no template of Outturn: its tables were found by their tabs and headings (${titles}).`]),
    ...(absent.length === 0 ? [] : [`There is no sheet for ${absent.map(({ title }) => `“${title}”`).join(', ')}: read as empty.`]),
  ];
}

const besideIt = ({ standing }: Pick<ReadingRequest, 'standing'>): string =>
  standing === undefined
    ? 'There is no return yet that it could be read with, and every other table is empty.'
    : 'It replaces that table; the others stay as the return has them.';
