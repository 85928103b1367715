export * from './rule.table.js';
export * from './finding.js';
export { PrintedCells } from './printed-cells.js';
export { RELATION_KINDS, testOf } from './relations/index.js';
export * from './select-findings.js';
export { testDocument } from './test-document.js';
export { printedText } from './wording.js';
