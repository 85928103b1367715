export * from './method-version.js';
export * from './cited-question.js';
export { readQuestion, yearsOfSeries } from './read-question.js';
export { countIn, hexIn, membersOf, NotAQuestion, oneOf, readMeasure } from './written-question.js';
export { digits, type Facts, figureFact } from './facts.js';
export * from './standing-facts.js';
export * from './place-facts.js';
export * from './table-facts.js';
