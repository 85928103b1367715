export type { FilledTables, SheetCell, SheetRow } from './sheet-cell.js';
export { contentFrom, type ContentOutcome, contentTables, leftOut } from './content-tables.js';
export { prefillFrom, prefillLeavesOut } from './prefill.js';
export { placeOf, type Places, placesOf, type TablePlace } from './places.js';
