export * from './workbook-template.js';
export { ANNUAL_RETURN, templateOf } from './template-of.js';
export { csvTables, type CsvTemplate } from './csv-tables.js';
export type { TemplateOrigin } from './read-me.js';
export { type OfferedTemplate, PrepareTemplate, type PreparedTemplate } from './prepare-template.use-case.js';
