import { POLICIES, type Operation } from '#domain/access';
import { buildSchema } from 'graphql';
import { everyOperationHasAPolicy } from './every-operation-has-a-policy.js';

/** A schema with every operation that has a policy, and what a test plants beside them. */
const schemaWith = (operations: readonly string[]) => buildSchema(`type Query { ${operations.map((name) => `${name}: Int`).join('\n')} }`);
const all = Object.keys(POLICIES) as Operation[];

describe('the policies of the schema', () => {
  it('are complete when each operation has one', () => {
    expect(() => everyOperationHasAPolicy(schemaWith(all))).not.toThrow();
  });
  it('stop the service at a planted query without one, by name', () => {
    expect(() => everyOperationHasAPolicy(schemaWith([...all, 'planted']))).toThrow('no policy says who may use planted');
  });
  it('stop the service at a policy whose operation is gone', () => {
    expect(() => everyOperationHasAPolicy(schemaWith(all.slice(1)))).toThrow(`operations that do not exist: ${all[0] ?? ''}`);
  });
});
