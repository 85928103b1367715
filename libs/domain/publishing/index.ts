export * from './figure-columns.js';
export * from './release.js';
export * from './programme-rows.js';
export * from './build-release.js';
export * from './release-text.js';
export * from './ports.js';
export * from './publish-release.use-case.js';
export * from './programme-office.use-case.js';
