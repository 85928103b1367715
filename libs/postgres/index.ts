import 'reflect-metadata';

export { dataSourceOptions, connect } from './data-source.js';
export { sha256 } from './fingerprint.js';
export { migrate } from './migrate.js';
export { refuseUnsafeRole, UnsafeRole } from './serving-role.js';
export { inTenancy } from './tenancy.js';
export { ApiKeys } from './api-keys.js';
export { readSigningKey } from './signing-key.js';
export { MIGRATIONS } from './migrations.js';
export { PostgresReturnDesks } from './stores/postgres-return-desks.js';
export { PostgresFilingDesks } from './stores/evidence/postgres-filing-desks.js';
export { PostgresPublishingDesks } from './stores/postgres-publishing-desks.js';
export { PostgresProgrammeDesks } from './stores/postgres-programme-desks.js';
export { PostgresOfficeDesks } from './stores/postgres-programme-office.js';
export { PostgresCaseStudyDesks } from './stores/evidence/postgres-case-study-desks.js';
export { loadReleases } from './stores/load-releases.js';
