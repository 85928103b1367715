import {
  getNamedType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isObjectType,
  lexicographicSortSchema,
} from 'graphql';
import { isPromise, type Run, watched } from './run.js';

/**
 * A copy of the schema as the compiler needs it. What it does with a property of an answer is quick where that property is plain, and
 * wrong where it is not:
 *
 * - A leaf is read off the answer where it stands. Nest gives each field a function that does no more; calling it costs more than all the rest.
 * - An object or a list is read once, by a function: many are made by getters, which compiled code would ask again for each field below.
 * - A promise is watched: what is thrown after it would otherwise be nobody's, end the process and leave the caller waiting.
 */
export function schemaToCompile(schema: GraphQLSchema): GraphQLSchema {
  const copy = lexicographicSortSchema(schema); // The one function of graphql-js that copies types, resolvers and all.
  for (const type of Object.values(copy.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isObjectType(type)) for (const field of Object.values(type.getFields())) field.resolve = resolverOf(field);
    if (!isAbstractType(type) || !type.resolveType) continue;
    const resolveType = type.resolveType.bind(type);
    type.resolveType = (answer, { context }: Run, info, of) => resolveType(answer, context, info, of);
  }
  return copy;
}

type Resolver = GraphQLFieldResolver<unknown, Run>;

function resolverOf({ name, type, resolve }: GraphQLField<unknown, unknown>): Resolver | undefined {
  if (resolve !== undefined && !onlyReads(name, resolve)) return called(resolve);
  return isLeafType(getNamedType(type)) ? undefined : reading(name);
}

const called =
  (resolve: GraphQLFieldResolver<unknown, unknown>): Resolver =>
  (source, args, run, info) => {
    const found: unknown = resolve(source, args, run.context, info);
    return isPromise(found) ? watched(found, run) : found;
  };

const reading =
  (name: string): Resolver =>
  (source, _args, run) => {
    const found: unknown = Reflect.get(Object(source), name);
    return isPromise(found) ? watched(found, run) : found;
  };

/** Whether it is Nest's function for a field that nobody resolves, which is tried out. Under another name it is called: right, and slow. */
function onlyReads(name: string, resolve: GraphQLFieldResolver<unknown, unknown>): boolean {
  const probe = {};
  return resolve.name === 'rootFieldResolver' && resolve({ [name]: probe }, {}, undefined, NOT_READ) === probe;
}

const NOT_READ = Object.freeze({}) as GraphQLResolveInfo;
