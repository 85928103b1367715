export * from './table.js';
export * from './data-tables.js';
