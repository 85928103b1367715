import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';

/** How many a list gives when nobody says, and the most it gives. */
export const PAGE = { usual: 25, most: 100 } as const;

@ObjectType({ description: 'Where a page of a list begins and ends.' })
export class PageInfo {
  @Field({ description: 'Whether there are more after this page.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'Ask for more with `after` set to this.' })
  endCursor: string | undefined;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** The connection and edge types of a list of `Item`, as the Relay conventions have them. */
export function connectionOf<T>(name: string, Item: () => new () => T): new () => Connection<T> {
  @ObjectType(`${name}Edge`, { description: 'One entry of the list.' })
  class ItemEdge implements Edge<T> {
    @Field({ description: 'Its place in the list.' })
    cursor: string;

    @Field(Item, { description: 'The entry.' })
    node: T;
  }

  @ObjectType(`${name}Connection`, { description: 'A page of a list.' })
  class ItemConnection implements Connection<T> {
    @Field(() => [ItemEdge], { description: 'The entries of this page.' })
    edges: readonly ItemEdge[];

    @Field(() => PageInfo, { description: 'Where this page ends.' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many the whole list holds.' })
    totalCount: number;
  }
  return ItemConnection;
}

/** A page of `items`: the first so many after the cursor. */
export function page<T>(items: readonly T[], cursorOf: (item: T) => string, first: number, after: string | undefined): Connection<T> {
  if (!(first >= 1 && first <= PAGE.most)) throw badInput(`Ask for between 1 and ${PAGE.most} entries at a time.`);
  const start = after === undefined ? 0 : items.findIndex((item) => cursorOf(item) === after) + 1;
  if (after !== undefined && start === 0)
    throw badInput('The cursor in `after` is not of this list. Use the `endCursor` of the page before.');
  const edges = items.slice(start, start + first).map((node) => ({ cursor: cursorOf(node), node }));
  return { edges, totalCount: items.length, pageInfo: { hasNextPage: start + first < items.length, endCursor: edges.at(-1)?.cursor } };
}

const badInput = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
