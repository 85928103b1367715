export { readUpload, refusedUpload } from './read-upload.js';
export { keepTables, tablesFromKept } from './kept-tables.js';
