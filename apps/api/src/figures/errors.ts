import { Catch, Logger } from '@nestjs/common';
import type { GqlExceptionFilter } from '@nestjs/graphql';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** What a caller did or may not do, said as it is; everything else is ours and stays with us. */
const SAID_AS_IS: readonly unknown[] = [
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'NOT_FOUND',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'RELEASE_WITHDRAWN',
  'UNAUTHENTICATED',
];

const logger = new Logger('graphql');

/** Errors as they leave the service: of our own bugs and outages nothing is said but that there is one, and the log holds it. */
export function withoutInternals(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (formatted.extensions?.['limit'] !== undefined)
    return { ...formatted, extensions: { ...formatted.extensions, code: 'BAD_USER_INPUT' } };
  if (SAID_AS_IS.includes(formatted.extensions?.['code'])) return formatted;
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  logger.error(cause instanceof Error ? cause.stack : cause); // the stack alone: a driver's error also carries the values it was given
  return {
    message: 'Something went wrong here, not with your request. Nothing was changed; try again, and tell us if it happens again.',
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

/** Refusals that we say on purpose go to the caller as they are and are no news for the log. */
@Catch(GraphQLError)
export class SaidAsIs implements GqlExceptionFilter<GraphQLError> {
  catch(error: GraphQLError): GraphQLError {
    return error;
  }
}
