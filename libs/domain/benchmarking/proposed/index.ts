export * from './proposed-place.js';
export * from './proposed-peers.js';
export * from './proposed-benchmark.js';
