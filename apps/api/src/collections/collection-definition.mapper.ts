import type { CollectionDefinition as DomainDefinition, DefinedTable as DomainTable } from '#domain/returns';
import type { CollectionDefinition, DefinedTable } from './collection-definition.types.js';

/** A definition in the words of the schema. */
export const definitionType = ({ year, edition, dates, sections }: DomainDefinition): CollectionDefinition => ({
  year,
  edition,
  dates,
  sections: sections.map(({ tables, ...section }) => ({ ...section, tables: tables.map(tableType) })),
});

const tableType = ({ rows, ...table }: DomainTable): DefinedTable => ({
  ...table,
  fixedRows: rows.kind === 'fixed' ? rows.keys.map(({ line, label, unit, 'age-band': ageBand }) => ({ line, label, ageBand, unit })) : [],
  mostRows: rows.kind === 'open' ? rows.most : undefined,
});
