export * from './actor.js';
export * from './audit-chain.js';
export * from './policy.js';
