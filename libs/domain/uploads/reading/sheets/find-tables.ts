import { type CollectionDefinition, ColumnNames, type DefinedTable, wordsOfHeading } from '../../../returns/index.js';
import type { GivenWorkbook } from '../../given-workbook.js';
import { type GivenGrid, gridOf, hasRequired, type HeadingFit, headingFit, type Headings, headingsOf } from './sheet-rows.js';

/** Which sheet is which table. */
export interface FoundTables {
  /** In the order of the definition. */
  readonly tables: readonly FoundTable[];
  /** Every other sheet of a table that has one already. */
  readonly again: readonly { readonly first: FoundTable; readonly grid: GivenGrid }[];
  /** Sheets with something in them that are no table. */
  readonly others: readonly GivenGrid[];
}

export interface FoundTable {
  readonly table: DefinedTable;
  readonly grid: GivenGrid;
  /** Undefined where no row of the sheet is like headings of the table. */
  readonly headings: Headings | undefined;
}

/** Sheets that Outturn adds by itself, and the page of a template that explains it. */
const OWN_SHEETS = new Set(['outturn', 'lists', 'errors', 'readme']);

/** Finds tables in any order of sheets: by the area named `t_<code>`, by the tab, or else by the headings, as the best fit. */
export function findTables({ sheets, names }: GivenWorkbook, definition: CollectionDefinition): FoundTables {
  const known = definition.sections.flatMap((section) => section.tables).map((table) => ({ table, names: new ColumnNames(table) }));
  const areas = new Map(names.flatMap(({ name, area }) => tableOfArea(name, area)));
  const found = new Map<DefinedTable, FoundTable>();
  const again: { first: FoundTable; grid: GivenGrid }[] = [];
  const others: GivenGrid[] = [];
  for (const sheet of sheets.filter(({ name, cells }) => cells.length > 0 && !OWN_SHEETS.has(tabWords(name)))) {
    const grid = gridOf(sheet);
    const code = areas.get(sheet.name);
    const named = known.find(({ table }) => table.code === code) ?? known.find(({ table }) => isTabOf(sheet.name, table));
    const table = tableOfGrid(grid, known, named);
    const first = table === undefined ? undefined : found.get(table.table);
    if (table === undefined) others.push(grid);
    else if (first === undefined) found.set(table.table, { table: table.table, grid, headings: table.headings });
    else again.push({ first, grid });
  }
  return { tables: known.flatMap(({ table }) => found.get(table) ?? []), again, others };
}

interface KnownTable {
  readonly table: DefinedTable;
  readonly names: ColumnNames;
}

/** The table that a sheet is called, unless its headings fit another and not that one; a sheet that is called nothing is what it fits. */
function tableOfGrid(
  grid: GivenGrid,
  known: readonly KnownTable[],
  named: KnownTable | undefined,
): { readonly table: DefinedTable; readonly headings: Headings | undefined } | undefined {
  const ofNamed = named && { ...named, fit: headingFit(grid, named.names) };
  const best = ofNamed && hasRequired(ofNamed.table, ofNamed.fit) ? ofNamed : (bestFit(grid, known) ?? ofNamed);
  if (best === undefined) return undefined;
  return { table: best.table, headings: best.fit.columns.size === 0 ? undefined : headingsOf(grid, best.names, best.fit) };
}

/** The table with most columns among the headings, of those whose required columns are there and that the half of the row belongs to. */
function bestFit(grid: GivenGrid, known: readonly KnownTable[]): (KnownTable & { readonly fit: HeadingFit }) | undefined {
  const fits = known
    .map((each) => ({ ...each, fit: headingFit(grid, each.names) }))
    .filter(({ table, fit }) => fit.columns.size > 1 && 2 * fit.columns.size >= fit.cells && hasRequired(table, fit));
  return fits.reduce<(typeof fits)[number] | undefined>(
    (best, each) => (best === undefined || each.fit.columns.size > best.fit.columns.size ? each : best),
    undefined,
  );
}

/** The sheet and table of an area such as `'Budget position'!$A$8:$F$40`, whose name is `t_budget_position`. */
function tableOfArea(name: string, area: string): readonly (readonly [sheet: string, code: string])[] {
  const code = /^t_(.+)$/i.exec(name)?.[1]?.toLowerCase().replaceAll('_', '-');
  const [, quoted, plain] = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(area) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return code === undefined || sheet === undefined ? [] : [[sheet, code]];
}

/** A tab, or the name of a CSV file, without its unit and without the number that a copy of a sheet gets. */
const tabWords = (tab: string): string => wordsOfHeading(tab.replace(/\.csv$/i, '')).letters.replace(/\d+$/, '');
const isTabOf = (tab: string, { title, code }: DefinedTable): boolean =>
  [title, code].some((name) => wordsOfHeading(name).letters === tabWords(tab));
