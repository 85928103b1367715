import type { Actor } from '#domain/access';
import { defaultFieldResolver, GraphQLError, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
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

/**
 * Has each mutation of a schema note that somebody with a key was refused it, whatever of the answer was asked for. It stands before the
 * mutations themselves: an interceptor would stand before every query too, and cost each of them as much as its answer.
 */
export function notingRefusals(schema: GraphQLSchema, notes: RefusalNotes): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) field.resolve = noting(field.name, field.resolve, notes);
  return schema;
}

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

const noting =
  (action: string, resolve: Resolver = defaultFieldResolver, notes: RefusalNotes): Resolver =>
  async (source, args: Sent, context, info): Promise<unknown> => {
    const note = (code: string): Promise<void> => noted(notes, { action, sent: args, actor: context.actor, code });
    // Nest gives an error that is said as it is for an answer, and graphql-js takes it for an error.
    const payload: unknown = await resolve(source, args, context, info);
    const code = payload instanceof GraphQLError ? forbiddenBy(payload) : codesOf(payload).find((each) => NOTED.has(each));
    if (code !== undefined) await note(code);
    return payload;
  };

/** As much of what was sent as is noted, where it is there. */
interface Sent {
  readonly input?: { readonly council?: unknown; readonly collection?: unknown };
}

/** Notes a refusal with what it was asked for, as far as the input says so. */
async function noted(
  notes: RefusalNotes,
  { action, sent, actor, code }: { readonly action: string; readonly sent: Sent; readonly actor: Actor | undefined; readonly code: string },
): Promise<void> {
  if (actor === undefined) return;
  const { input = {} } = sent;
  const [council, collection] = [input.council, input.collection].map((value) => (typeof value === 'string' ? value : undefined));
  await notes.refused(actor, { action, target: [council, collection].filter((part) => part !== undefined).join(' '), council, code });
}

const forbiddenBy = ({ extensions }: GraphQLError): string | undefined => (extensions['code'] === 'FORBIDDEN' ? 'FORBIDDEN' : undefined);

/** The codes of what a payload says is wrong. */
function codesOf(payload: unknown): readonly string[] {
  if (typeof payload !== 'object' || payload === null || !('userErrors' in payload) || !Array.isArray(payload.userErrors)) return [];
  return payload.userErrors.flatMap((error: unknown) =>
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? [error.code] : [],
  );
}
