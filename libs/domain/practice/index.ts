export * from './practice-tag.table.js';
export * from './practice-indicator.table.js';
export * from './words-for.js';
