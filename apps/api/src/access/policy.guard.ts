import { isOpenToAll, roleMay } from '#domain/access';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { OPEN } from './policy.types.js';
import { forbidden, type RequestContext, unauthenticated } from './actor.types.js';

/** Lets an operation through where its policy allows the role; an operation without a policy is refused. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql')
      return this.reflector.getAllAndOverride<boolean | undefined>(OPEN, [context.getHandler(), context.getClass()]) ?? false;

    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    if (info.path.prev !== undefined) return true;
    const { actor, hasKey } = graphql.getContext<RequestContext>();
    if (!hasKey && isOpenToAll(info.fieldName)) return true;
    if (actor === undefined) throw unauthenticated();
    if (roleMay(actor, info.fieldName)) return true;
    throw forbidden();
  }
}
