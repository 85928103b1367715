export * from './document.js';
export * from './relation.js';
