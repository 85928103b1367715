export * from './practice-tag.table.js';
