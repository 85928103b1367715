import type { ReturnOutcome } from '#domain/returns';
import { returnType, type ReturnPayload } from './return.types.js';

/** What a step came to, in the words of the schema. */
export function returnPayload(outcome: ReturnOutcome): ReturnPayload {
  if (outcome.kind === 'refused') return { councilReturn: undefined, userErrors: outcome.problems };
  return { councilReturn: returnType(outcome.councilReturn), userErrors: [] };
}
