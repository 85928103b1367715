export * from './saved-group.js';
export { checkGroup, MOST_COUNCILS } from './check-group.js';
export * from './ports.js';
export * from './keep-groups.use-case.js';
