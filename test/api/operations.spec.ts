import { actsForCouncil, POLICIES, ROLES, type Role } from '#domain/access';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  getNamedType,
  isInterfaceType,
} from 'graphql';
import { ApiUnderTest } from '../builders/api-under-test.js';

const COUNCIL = 'E10000018';
/** What is answered to anybody, as the public sees it. */
const PUBLIC = [
  'benchmark',
  'citation',
  'cohortChange',
  'cohortContrast',
  'council',
  'councils',
  'figure',
  'groupTotals',
  'leagueTable',
  'matrix',
  'measures',
  'peerComparison',
  'peerGroup',
  'proposedBenchmark',
  'release',
  'releases',
  'series',
];

describe('every operation of the schema', () => {
  let api: ApiUnderTest;
  let schema: GraphQLSchema;
  const keys = new Map<Role, string>();

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    schema = api.application.get(GraphQLSchemaHost).schema;
    for (const role of ROLES) keys.set(role, await api.key(role, actsForCouncil(role) ? COUNCIL : undefined));
  });
  afterAll(() => api.stop());

  const operations = (): readonly { kind: string; field: GraphQLField<unknown, unknown> }[] => [
    ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({ kind: 'query', field })),
    ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ({ kind: 'mutation', field })),
  ];

  it('is refused to a caller with a false key, and to one without a key unless it is about published figures', async () => {
    const answered: string[] = [];
    for (const operation of operations()) {
      const [without, wrong] = [await codeOf(undefined, operation), await codeOf('outturn_000000000000_' + '0'.repeat(64), operation)];
      expect([operation.field.name, wrong]).toEqual([operation.field.name, 'UNAUTHENTICATED']);
      if (without !== 'UNAUTHENTICATED') answered.push(`${operation.kind} ${operation.field.name}`);
    }
    expect(answered.sort()).toEqual(PUBLIC.map((name) => `query ${name}`));
  });

  it('is open to the roles of its policy and forbidden to every other', async () => {
    for (const operation of operations()) {
      const name = operation.field.name as keyof typeof POLICIES;
      for (const role of ROLES) {
        const forbidden = (await codeOf(keys.get(role), operation)) === 'FORBIDDEN';
        expect([name, role, forbidden]).toEqual([name, role, !(POLICIES[name] as readonly Role[]).includes(role)]);
      }
    }
  });

  it('says what it is, as do its arguments and every type and field behind it', () => {
    const described = Object.values(schema.getTypeMap())
      .filter((type) => !type.name.startsWith('__') && !['Query', 'Mutation'].includes(type.name))
      .filter((type) => isObjectType(type) || isInputObjectType(type) || isInterfaceType(type));
    const silent = described.flatMap((type) => {
      const fields: readonly { name: string; description?: string | null }[] = Object.values(type.getFields());
      return [type, ...fields].filter((part) => !part.description).map((part) => `${type.name} ${part.name}`);
    });
    const silentArguments = operations().flatMap(({ field }) =>
      [field, ...field.args].filter((part) => !part.description).map((part) => `${field.name} ${part.name}`),
    );
    expect([...silent, ...silentArguments]).toEqual([]);
  });

  async function codeOf(
    key: string | undefined,
    { kind, field }: { kind: string; field: GraphQLField<unknown, unknown> },
  ): Promise<string | undefined> {
    const given = field.args.map((arg) => `${arg.name}: ${literal(arg.type)}`).join(', ');
    const type = getNamedType(field.type);
    const selection = isObjectType(type) || isUnionType(type) || isInterfaceType(type) ? '{ __typename }' : '';
    const { errors } = await api.ask(key, `${kind} { ${field.name}${given === '' ? '' : `(${given})`} ${selection} }`);
    return errors[0]?.extensions.code;
  }
});

/** A value of the type that the schema takes, made from the schema alone: enough for a request to come to the policy. */
function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const given = type.isOneOf ? fields.slice(0, 1) : fields.filter((field) => isNonNullType(field.type));
    return `{ ${given.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  return LITERALS[type.name] ?? '"12345678"';
}

const LITERALS: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  CouncilCode: `"${COUNCIL}"`,
  FinancialYear: '"2024-25"',
  Decimal: '"1"',
  Date: '"2025-04-01"',
};
