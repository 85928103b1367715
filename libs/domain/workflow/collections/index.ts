export * from './collection-progress.js';
export * from './run-collection.use-case.js';
