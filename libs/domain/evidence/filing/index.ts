export type { CellDraft, DocumentDraft, TableDraft } from './document-draft.js';
export * from './ports.js';
export * from './file-document.use-case.js';
