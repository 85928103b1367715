import type { ValidationError } from 'class-validator';
import { GraphQLError } from 'graphql';

/** What class-validator refuses, told with the way to each field. */
export function invalidInput(errors: readonly ValidationError[]): GraphQLError {
  const problems = errors.flatMap((error) => problemsOf(error, []));
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more: see extensions.problems)` : '';
  return new GraphQLError(`${first?.path.join('.') ?? 'input'}: ${first?.message ?? 'not valid'}${more}`, {
    extensions: { code: 'BAD_USER_INPUT', problems },
  });
}

interface InputProblem {
  readonly path: readonly string[];
  readonly message: string;
}

function problemsOf({ property, constraints, children }: ValidationError, above: readonly string[]): readonly InputProblem[] {
  const path = [...above, property];
  const own = Object.values(constraints ?? {}).map((message) => ({ path, message }));
  return [...own, ...(children ?? []).flatMap((child) => problemsOf(child, path))];
}
