export * from './evidence-grade.table.js';
export * from './case-study-state.js';
export * from './case-study.js';
export * from './team-mailbox.js';
export * from './search-terms.js';
export * from './ports.js';
export * from './move-case-study.use-case.js';
