import { execute, type ExecutionResult, GraphQLError, parse } from 'graphql';
import { read, trapSchema } from '../../../../test/builders/trap-schema.js';
import { Executor } from './executor.js';

const SCHEMA = trapSchema();
const CONTEXT = { who: 'me' };
const variablesOf = (variables: object) => ({ ...variables });

/** The third answer, which compiled code gives where it can; and what graphql-js answers. */
async function both(query: string, variables: object = {}, operationName?: string): Promise<readonly [ExecutionResult, ExecutionResult]> {
  const document = parse(query);
  const executor = new Executor(SCHEMA);
  const asked = { document, operationName, variables: variablesOf(variables), context: CONTEXT };
  for (let before = 0; before < 2; before += 1) await executor.answer(asked);
  const interpreted = await execute({
    schema: SCHEMA,
    document,
    operationName,
    variableValues: variablesOf(variables),
    contextValue: CONTEXT,
  });
  return [plain(await executor.answer(asked)), plain(interpreted)];
}

const plain = (result: ExecutionResult): ExecutionResult => JSON.parse(JSON.stringify(result)) as ExecutionResult;

const PLACES = '{ __typename id kind code share tags sure found parts { amount } whole { amount } later { amount } }';
const QUESTIONS: readonly (readonly [about: string, query: string, variables?: object, operationName?: string])[] = [
  ['plain fields, getters, promises and lists', `{ place ${PLACES} sync ${PLACES} }`],
  [
    'aliases, and a field that is asked for in two places',
    `{ a: place { id } b: place { id parts { amount } } b: place { kind parts { x: amount } } }`,
  ],
  [
    'fragments',
    `query Q { place { ...F ... on Place { share } } } fragment F on Place { code parts { ...P } } fragment P on Part { amount }`,
    {},
    'Q',
  ],
  ['one of two operations', `query A { place { id } } query B { place { code } }`, {}, 'B'],
  [
    'a union of either type',
    `{ a: any(place: true) { __typename ... on Place { id parts { amount } } } b: any(place: false) { ... on Reason { text } } }`,
  ],
  ['an interface', `{ node { __typename id ... on Place { kind } } }`],
  [
    '@skip and @include',
    `query ($n: Boolean!) { place { ...F @skip(if: $n) ...F id @include(if: $n) } } fragment F on Place { code }`,
    { n: true },
  ],
  [
    'variables, and defaults of them and of arguments',
    `query ($f: Filter, $n: Int = 3) { echo(filter: $f, n: $n) }`,
    { f: { code: 'x1', counts: [1] } },
  ],
  ['a variable that is not given', `query ($n: Int) { echo(n: $n, code: "x2") }`],
  ['what a resolver is told', `query ($n: Int) { told(n: $n) ...F } fragment F on Query { told(n: $n) }`, { n: 4 }],
  ['a refusal, and one in a field below', `{ refused { id } refusedAtOnce { id } place { id near { id } } }`],
  ['a bug of a resolver', `{ broken { id } }`],
  ['a getter that fails', `{ place { id unlucky { amount } } }`],
  ['null where there must be a value', `{ mustBe { id sure } place { id } }`],
  ['a value that no word stands for', `{ unknownKind { id kind } }`],
  ['variables of a wrong kind', `query ($f: Filter!, $n: Int) { echo(filter: $f, n: $n) }`, { f: { code: 'y', counts: ['one'] }, n: 1.5 }],
  ['a variable that must be given', `query ($f: Filter!) { echo(filter: $f) }`],
  ['introspection', `{ __schema { queryType { name } } __type(name: "Place") { name } }`],
  ['a mutation', `mutation { __typename }`],
];

describe('compiled code answers as graphql-js does', () => {
  for (const [about, query, variables, operationName] of QUESTIONS)
    it(about, async () => {
      const [compiled, interpreted] = await both(query, variables, operationName);
      expect(compiled).toEqual(interpreted);
    });
  it('but for what a failing leaf takes with it: the caller is told all the same', async () => {
    const [compiled] = await both('{ badLeaf { share } }');
    expect(compiled).toEqual({ data: null, errors: [{ message: 'an answer could not be put together' }] });
  });
  it('and for the words of a type that there is not', async () => {
    const [compiled, interpreted] = await both('{ untyped { ... on Place { id } } }');
    expect([compiled.data, compiled.errors?.[0]?.path]).toEqual([interpreted.data, interpreted.errors?.[0]?.path]);
  });
});

describe('compiled code', () => {
  it('reads a getter once an answer, however much is asked below it', async () => {
    read.times = 0;
    await both('{ place { parts { amount a: amount b: amount } } }');
    expect(read.times).toBe(4);
  });
  it('gives errors that are errors of GraphQL, with the cause', async () => {
    const executor = new Executor(SCHEMA);
    const asked = { document: parse('{ refused { id } }'), operationName: undefined, variables: {}, context: CONTEXT };
    for (let before = 0; before < 2; before += 1) await executor.answer(asked);
    const [error] = (await executor.answer(asked)).errors ?? [];
    expect(error).toBeInstanceOf(GraphQLError);
    expect(error?.originalError).toMatchObject({ message: 'not yours', extensions: { code: 'FORBIDDEN' } });
  });
});
