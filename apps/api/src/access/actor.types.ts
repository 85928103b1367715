import type { Actor } from '#domain/access';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import type { CellAllowance } from './cell-allowance.types.js';

/** What every resolver is given beside its arguments. */
export interface RequestContext {
  /** Who presented a valid key, if anybody did. */
  readonly actor: Actor | undefined;
  /** Whether a key was presented, valid or not: a wrong key is refused and never answered as if it had been none. */
  readonly hasKey: boolean;
  /** How much of published figures it may still ask for. */
  readonly cells: CellAllowance;
}

/** The actor of the request; the policy guard has made sure that there is one. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = GqlExecutionContext.create(context).getContext<RequestContext>();
  if (actor === undefined) throw unauthenticated();
  return actor;
});

/** The actor of a request that needs no key, where a valid key was presented all the same. */
export const ActorIfAny = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor | undefined => GqlExecutionContext.create(context).getContext<RequestContext>().actor,
);

/** What is left to the operation of the cells it may ask for. */
export const CellsLeft = createParamDecorator(
  (_data: unknown, context: ExecutionContext): CellAllowance => GqlExecutionContext.create(context).getContext<RequestContext>().cells,
);

export const unauthenticated = (): GraphQLError =>
  new GraphQLError('Send a valid API key as “Authorization: Bearer outturn_…”.', { extensions: { code: 'UNAUTHENTICATED' } });

export const forbidden = (): GraphQLError => new GraphQLError('This key may not do that.', { extensions: { code: 'FORBIDDEN' } });
