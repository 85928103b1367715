export { type CellChange, type CellName, changesBetween } from './difference.js';
export { type MergeOutcome, mergeVersions } from './merge.js';
export type { CellConflict } from './merge-rows.js';
