export * from './release/figure-columns.js';
export * from './release/release.js';
export * from './release/programme-rows.js';
export * from './release/build-release.js';
export * from './release/release-text.js';
export * from './ports.js';
export * from './publish-release.use-case.js';
export * from './programme-office.use-case.js';
