export type { RawCell, RawValue, Reading } from './raw-cell.js';
export { readAmount, readQuantity, type Unit, UNITS } from './read-amount.js';
export { wordsOf } from './missing-mark.js';
export { readShare } from './read-share.js';
export { readYear } from './read-year.js';
export { readDate } from './read-date.js';
export { IN_POUNDS, readCell, type Convention } from './read-cell.js';
export { conventionOf, type ConventionFound, declaredUnit, percent, plainAmounts } from './convention-of.js';
export { ColumnNames, type HeadingWords, letterOf, matchColumns, type MatchedColumns, wordsOfHeading } from './match-columns.js';
