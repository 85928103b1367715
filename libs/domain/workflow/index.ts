export * from './return-query.js';
export * from './ports.js';
export * from './locus.js';
export * from './return-version.js';

export * from './collections/index.js';
export { isReported, type SavingValidation, type ValidatedSaving, withValidated } from './validate-savings.js';
export { notPrinted } from './printed.js';
export { withReasons } from './with-reasons.js';
export { type CheckedFinding, checkedReturn, hardFindings, openFindings, withAnswers } from './check-return.js';
export * from './take-step.use-case.js';
export * from './answer.use-case.js';
