export * from './collection-definition.js';
export { dayInWords } from './day-in-words.js';
export { definitionOf, whyNotGiven } from './definition-of.js';
export { FIRST_COLLECTION, LAST_COLLECTION } from './form-edition.table.js';
export { differenceBetween } from './difference.js';
