export * from './council-return.js';
export * from './return-state.js';
export * from './budget-bridge.js';
export * from './problem.js';
export { checkContent, checkSubmission } from './checks/check-content.js';
export { validatedByWrongRole } from './checks/finance-word.js';
export * from './ports.js';
export {
  isBlank as isBlankText,
  notAllowed,
  notCurrent,
  saveVersion,
  type SaveOutcome,
  type VersionDraft,
  whetherCollected,
  written,
} from './save-version.js';
export * from './collection-standing.js';
export * from './save-return.use-case.js';
export * from './record-delivery.use-case.js';
export * from './definition/index.js';
export * from './filling/index.js';
export * from './reading/index.js';
export * from './template/index.js';
export * from './versions/index.js';
