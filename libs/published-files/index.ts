export { FILE_LIMITS, type FileLimits } from './limits.js';
export { type Given, type NotRead, type PublishedFileOutcome, type ReadFile, type Reconciliation } from './published-file.js';
export { type RefusedRows, type Register, type SetAsideRows } from './published-file.js';
export { readPublishedFile } from './read-published-file.js';
export { told } from './told.js';
