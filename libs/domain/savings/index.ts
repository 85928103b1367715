export * from './profile.js';
export * from './savings-line.js';
export * from './savings-by-class.js';
export * from './savings-sentence.js';
