export * from './footprint.js';
export * from './made.js';
export * from './flag.js';
export * from './restate.js';
export * from './national-break.js';
export * from './series-break.js';
export * from './series.js';
