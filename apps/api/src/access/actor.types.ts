import type { Actor } from '#domain/access';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';

/** What every resolver is given beside its arguments. */
export interface RequestContext {
  /** Who presented a valid key, if anybody did. */
  readonly actor: Actor | undefined;
  /** Whether a key was presented, valid or not: a wrong key is refused and never answered as if it had been none. */
  readonly hasKey: boolean;
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

export const unauthenticated = (): GraphQLError =>
  new GraphQLError('Send a valid API key as “Authorization: Bearer outturn_…”.', { extensions: { code: 'UNAUTHENTICATED' } });

export const forbidden = (): GraphQLError => new GraphQLError('This key may not do that.', { extensions: { code: 'FORBIDDEN' } });
