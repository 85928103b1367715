export * from './disclose-quantity.js';
export * from './disclose-measure.js';
export * from './additive-table.js';
export { groupTotalSafe, type GroupTotalOutcome, type GroupTotalRule } from './group-total.js';
export * from './releasable-totals.js';
