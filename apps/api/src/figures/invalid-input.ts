import type { ValidationError } from 'class-validator';
import type { GraphQLError } from 'graphql';
import { badInput, type InputProblem } from './bad-input.types.js';

/** What class-validator refuses, told with the way to each field. */
export const invalidInput = (errors: readonly ValidationError[]): GraphQLError =>
  badInput(...errors.flatMap((error) => problemsOf(error, [])));

function problemsOf({ property, constraints, children }: ValidationError, above: readonly string[]): readonly InputProblem[] {
  const path = [...above, property];
  const own = Object.values(constraints ?? {}).map((message) => ({ path, message }));
  return [...own, ...(children ?? []).flatMap((child) => problemsOf(child, path))];
}
