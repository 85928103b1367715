export * from './council-return.js';
export * from './return-state.js';
export * from './budget-bridge.js';
export * from './problem.js';
export { checkContent, checkSubmission } from './checks/check-content.js';
export * from './ports.js';
export * from './move-return.use-case.js';
export * from './record-delivery.use-case.js';
export * from './definition/index.js';
