import type { Actor } from '#domain/access';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { catchError, from, mergeMap, type Observable, throwError } from 'rxjs';
import type { RequestContext } from './actor.types.js';

/** Where refusals are noted: in a transaction of its own, before they are answered. */
export abstract class RefusalNotes {
  abstract refused(
    actor: Actor,
    refusal: { readonly action: string; readonly target: string; readonly council: string | undefined; readonly code: string },
  ): Promise<void>;
}

/** What somebody may not do is noted; what somebody got wrong is theirs alone. */
const NOTED: ReadonlySet<string> = new Set([
  'COUNCIL_NOT_OWN',
  'PEER_GROUP_NOT_FOUND',
  'RETURN_NOT_FOUND',
  'REVIEWED_BY_AUTHOR',
  'STATE_DOES_NOT_ALLOW',
  'UPLOAD_NOT_FOUND',
  'VALIDATED_BY_WRONG_ROLE',
]);

/** Notes that somebody with a key was refused a step of a mutation, whatever of the answer was asked for. */
@Injectable()
export class RefusalInterceptor implements NestInterceptor {
  constructor(private readonly notes: RefusalNotes) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!isMutation(context)) return next.handle();
    return next.handle().pipe(
      mergeMap(async (payload: unknown) => {
        const code = codesOf(payload).find((each) => NOTED.has(each));
        if (code !== undefined) await note(this.notes, context, code);
        return payload;
      }),
      catchError((error: unknown) => {
        const isForbidden = error instanceof GraphQLError && error.extensions['code'] === 'FORBIDDEN';
        const noted = isForbidden ? note(this.notes, context, 'FORBIDDEN') : Promise.resolve();
        return from(noted).pipe(mergeMap(() => throwError(() => error)));
      }),
    );
  }
}

/** Whether a request comes to a mutation of the schema, and not to a field behind one. */
export function isMutation(context: ExecutionContext): boolean {
  if (context.getType<string>() !== 'graphql') return false;
  const { path, parentType } = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
  return path.prev === undefined && parentType.name === 'Mutation';
}

/** Notes a refusal with what it was asked for, as far as the input says so. */
export async function note(notes: RefusalNotes, context: ExecutionContext, code: string): Promise<void> {
  const graphql = GqlExecutionContext.create(context);
  const { actor } = graphql.getContext<RequestContext>();
  if (actor === undefined) return;
  const { input = {} } = graphql.getArgs<{ readonly input?: { readonly council?: unknown; readonly collection?: unknown } }>();
  const [council, collection] = [input.council, input.collection].map((value) => (typeof value === 'string' ? value : undefined));
  const { fieldName: action } = graphql.getInfo<GraphQLResolveInfo>();
  await notes.refused(actor, { action, target: [council, collection].filter((part) => part !== undefined).join(' '), council, code });
}

/** The codes of what a payload says is wrong. */
function codesOf(payload: unknown): readonly string[] {
  if (typeof payload !== 'object' || payload === null || !('userErrors' in payload) || !Array.isArray(payload.userErrors)) return [];
  return payload.userErrors.flatMap((error: unknown) =>
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? [error.code] : [],
  );
}
