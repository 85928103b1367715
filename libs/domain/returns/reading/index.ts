export type { RawCell, RawValue, Reading } from './raw-cell.js';
export { readAmount, readQuantity, type Unit } from './read-amount.js';
export { wordsOf } from './missing-mark.js';
export { readShare } from './read-share.js';
export { readYear } from './read-year.js';
export { readDate } from './read-date.js';
export { IN_POUNDS, readCell, type Convention } from './read-cell.js';
export { conventionOf, type ConventionFound } from './convention-of.js';
export { letterOf, matchColumns, type MatchedColumns } from './match-columns.js';
