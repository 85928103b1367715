export * from './local-target.js';
export * from './distance.js';
export { checkTarget, FEWEST_REASON_LETTERS } from './check-target.js';
export * from './target-sentence.js';
export * from './ports.js';
export * from './set-target.use-case.js';
