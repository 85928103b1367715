export * from './savings-by-class.js';
export * from './savings-sentence.js';
export * from './register.js';
export * from './growth-recast.js';
export * from './savings-definitions.js';
export * from './delivery-report.js';
