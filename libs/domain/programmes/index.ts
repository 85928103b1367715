export * from './programme.js';
export * from './membership.js';
export * from './savings-table.js';
export * from './savings-sentence.js';
export { AUDIT_CODES, type AuditCode, type AuditLine } from './audit/audit-line.js';
export { auditProgramme, type ProgrammeAudit } from './audit/audit-programme.js';
export type { ImpliedSpend } from './audit/printed-table.js';
export * from './ports.js';
export * from './programme-filing.use-case.js';
