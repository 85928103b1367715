export * from './documents/index.js';
export * from './case-studies/index.js';
export * from './rules/index.js';
export * from './filing/index.js';
export * from './register/index.js';
