import { GraphQLError } from 'graphql';

export interface InputProblem {
  readonly path: readonly string[];
  readonly message: string;
}

/** A question that cannot be answered as it is: told with the way to each field, and what to change there. */
export function badInput(...problems: readonly InputProblem[]): GraphQLError {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more: see extensions.problems)` : '';
  return new GraphQLError(`${first?.path.join('.') ?? 'input'}: ${first?.message ?? 'not valid'}${more}`, {
    extensions: { code: 'BAD_USER_INPUT', problems },
  });
}
