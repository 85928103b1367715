export * from './document.js';
export * from './relation.js';
export * from './printed-rows.js';
