import {
  buildSchema,
  GraphQLError,
  type GraphQLResolveInfo,
  GraphQLScalarType,
  type GraphQLSchema,
  isEnumType,
  isObjectType,
} from 'graphql';

/** As Nest writes the resolver of a field that nobody resolves, under its name. */
const nestReads = (name: string) => {
  const rootFieldResolver = (root: Readonly<Record<string, unknown>>) => root[name];
  return rootFieldResolver;
};

const refused = () => new GraphQLError('not yours', { extensions: { code: 'FORBIDDEN', problems: [{ path: ['a'] }] } });
const throws = (error: unknown) => {
  throw error;
};

/** How often the getter of the parts of the place was asked. */
export const read = { times: 0 };
const PLACE = {
  __typename: 'Place',
  id: 'p1',
  kind: 'two-words',
  code: 'x1',
  share: 0.5,
  tags: ['a', 'b'],
  sure: 'sure',
  get parts() {
    read.times += 1;
    return [{ amount: 1 }, { amount: undefined }, { amount: 3 }];
  },
  get whole() {
    return { amount: 6 };
  },
  get unlucky() {
    return throws(new Error('a getter that fails'));
  },
  later: Promise.resolve({ amount: 7 }),
};

const RESOLVERS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Query: {
    place: () => Promise.resolve(PLACE),
    sync: () => PLACE,
    any: (_: unknown, { place }: { place: boolean }) => Promise.resolve(place ? PLACE : { __typename: 'Reason', text: 'none' }),
    refused: () => Promise.reject(refused()),
    refusedAtOnce: () => throws(refused()),
    broken: () => Promise.reject(new TypeError('a bug')),
    echo: (_: unknown, args: object) => Promise.resolve(JSON.stringify(args, ['code', 'counts', 'filter', 'kind', 'n'])),
    told: (
      _: unknown,
      __: object,
      context: { who: string },
      { fieldName, path, fieldNodes, fragments, variableValues, returnType }: GraphQLResolveInfo,
    ) =>
      Promise.resolve(
        JSON.stringify([
          context.who,
          fieldName,
          path.prev,
          path.key,
          fieldNodes.length,
          Object.keys(fragments),
          variableValues,
          String(returnType),
        ]),
      ),
    mustBe: () => Promise.resolve({ id: 'p3', sure: null }),
    unknownKind: () => Promise.resolve({ id: 'p4', kind: 'nonsense' }),
    badLeaf: () => Promise.resolve(Object.defineProperty({ id: 'p2' }, 'share', { get: () => throws(new Error('a leaf that fails')) })),
    untyped: () => Promise.resolve({ __typename: 'Nobody' }),
  },
  Place: { found: ({ code }: { code: string }) => Promise.resolve(`found ${code}`), near: () => Promise.reject(refused()) },
};

/** A schema whose answers hold what compiled code could get wrong: getters, promises, words for enums, refusals, bugs. */
export function trapSchema(): GraphQLSchema {
  const built = buildSchema(`
    scalar Code
    enum Kind { TWO_WORDS }
    input Filter { kind: Kind = TWO_WORDS, code: Code!, counts: [Int!] }
    interface Node { id: ID! }
    type Part { amount: Float }
    type Reason { text: String! }
    type Place implements Node { id: ID! kind: Kind! code: Code! share: Float tags: [String!]! sure: String! parts: [Part!]! whole: Part unlucky: Part later: Part found: String! near: Place }
    union Result = Place | Reason
    type Query {
      place: Place sync: Place any(place: Boolean!): Result node: Node refused: Place refusedAtOnce: Place broken: Place mustBe: Place unknownKind: Place badLeaf: Place untyped: Result
      told(n: Int): String echo(filter: Filter, code: Code, kind: Kind = TWO_WORDS, n: Int): String
    }
    type Mutation { place: Place }`);
  const code = built.getType('Code');
  if (code instanceof GraphQLScalarType)
    code.parseValue = (value) =>
      String(value).startsWith('x') ? value : throws(new GraphQLError('codes begin with x', { extensions: { code: 'BAD_USER_INPUT' } }));
  const kind = built.getType('Kind');
  if (isEnumType(kind)) Object.assign(kind.getValue('TWO_WORDS') ?? {}, { value: 'two-words' });
  for (const type of Object.values(built.getTypeMap()).filter(isObjectType))
    if (!type.name.startsWith('__'))
      for (const field of Object.values(type.getFields()))
        field.resolve = (RESOLVERS[type.name]?.[field.name] ?? nestReads(field.name)) as never;
  const node = built.getQueryType()?.getFields()['node'];
  if (node) node.resolve = () => Promise.resolve(PLACE);
  return built;
}
