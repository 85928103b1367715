import type { Council } from '../../catalogue/index.js';
import type { CollectionDefinition } from '../definition/index.js';
import type { FilledTables } from '../filling/index.js';
import { readMe, type TemplateOrigin } from './read-me.js';
import { tableSheet } from './table-sheet.js';
import type { WorkbookTemplate } from './workbook-template.js';

/** What the hidden stamp of our template says that it is. */
export const ANNUAL_RETURN = 'outturn-annual-return';

/** The workbook of a council’s return: what to do first, then a sheet for each table, with what the tables hold filled in. */
export function templateOf(
  council: Council,
  definition: CollectionDefinition,
  tables: FilledTables,
  origin?: TemplateOrigin,
): WorkbookTemplate {
  const title = `Annual return ${definition.year}: ${council.name}`;
  const defined = definition.sections.flatMap((section) => section.tables);
  return {
    title,
    stamp: { template: ANNUAL_RETURN, council: council.code, collectionYear: definition.year, edition: String(definition.edition) },
    sheets: [
      { name: 'Read me', intro: [title, ...readMe(definition, origin)] },
      ...defined.map((table) => tableSheet(table, tables[table.code] ?? [], `${table.title}, ${definition.year}: ${council.name}`)),
    ],
  };
}
