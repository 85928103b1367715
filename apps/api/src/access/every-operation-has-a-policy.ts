import { POLICIES, policyOf } from '#domain/access';
import type { GraphQLSchema } from 'graphql';

/**
 * Throws where a query or mutation of the schema has no policy, or a policy no operation: the service does not
 * start, the schema is not printed and the check fails.
 */
export function everyOperationHasAPolicy(schema: GraphQLSchema): void {
  const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
  const unguarded = operations.filter((operation) => policyOf(operation) === undefined);
  if (unguarded.length > 0)
    throw new Error(`no policy says who may use ${unguarded.join(', ')}: add a row to POLICIES in libs/domain/access/policy.ts`);
  const idle = Object.keys(POLICIES).filter((operation) => !operations.includes(operation));
  if (idle.length > 0)
    throw new Error(`POLICIES in libs/domain/access/policy.ts has rows for operations that do not exist: ${idle.join(', ')}`);
}
