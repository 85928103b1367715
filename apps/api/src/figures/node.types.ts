import { Field, ID, InterfaceType } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';

@InterfaceType({ description: 'Anything that has one id for the whole service.' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque; ask `node` with it to read the same thing again.' })
  id: string;
}

/** An id that names its type, so that `node` knows where to look. */
export const globalId = (type: string, local: string): string => Buffer.from(`${type}:${local}`).toString('base64url');

export function readGlobalId(id: string): { readonly type: string; readonly local: string } {
  const [type = '', ...local] = Buffer.from(id, 'base64url').toString('utf8').split(':');
  return { type, local: local.join(':') };
}

/** One answer for everything that is not there or may not be seen, so that nobody learns which. */
export const notFound = (): GraphQLError =>
  new GraphQLError('There is nothing of that name that you may see.', { extensions: { code: 'NOT_FOUND' } });
