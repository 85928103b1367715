export * from './peer-group.js';
export * from './statistic.js';
export * from './comparison.js';
export * from './sentence.js';
