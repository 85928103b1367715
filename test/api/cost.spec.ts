import { getIntrospectionQuery } from 'graphql';
import request from 'supertest';
import { ApiUnderTest } from '../builders/api-under-test.js';

interface Told {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: object }[];
  readonly extensions?: { readonly cost: object };
}

const FIGURE = 'figure(council: "E10000018", measure: SHARE_65, year: "2024-25") { value status }';
const LIMITS = { mostCells: 1_000, mostFields: 20_000, mostDepth: 20, mostAliases: 500, mostRootFields: 500 };

describe('what an answer cost', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await ApiUnderTest.start();
  });
  afterAll(() => api.stop());

  async function told(query: string): Promise<Told & { readonly status: number }> {
    const { status, body } = await request(api.application.getHttpServer()).post('/graphql').send({ query });
    return { status, ...(body as Told) };
  }

  it('is told with it, and what it might have cost', async () => {
    const { data, extensions } = await told('{ councils(first: 10) { edges { node { code } } } here: measures { code } }');
    expect(data).toBeDefined();
    expect(extensions).toEqual({ cost: { ...LIMITS, cells: 0, fields: 33, depth: 4, aliases: 1, rootFields: 2 } });
  });
  it('is told with an answer that there is not, with the cells that were taken', async () => {
    const { errors, extensions } = await told(`{ a: ${FIGURE} b: ${FIGURE} }`);
    expect(errors).toHaveLength(2);
    expect(extensions).toEqual({ cost: { ...LIMITS, cells: 4, fields: 6, depth: 2, aliases: 2, rootFields: 2 } });
  });
  it('is told where nothing was answered because the question is wrong, and not where there is none', async () => {
    expect((await told('{ measures { nonsense } }')).extensions).toEqual({
      cost: { ...LIMITS, cells: 0, fields: 2, depth: 2, aliases: 0, rootFields: 1 },
    });
    expect((await told('{ measures {')).extensions).toBeUndefined();
  });
  it('is refused where it is more than may be asked, as other wrong questions are, before anything is answered', async () => {
    const many = Array.from({ length: 501 }, (_, i) => `a${i}: measures { code }`).join(' ');
    const { status, data, errors, extensions } = await told(`{ ${many} }`);
    expect([status, data]).toEqual([400, undefined]);
    expect(errors?.map(({ message, extensions: of }) => [message, of])).toEqual([
      [
        'This asks for 501 questions at once and at most 500 are answered. Ask for the others in a request of its own.',
        { code: 'BAD_USER_INPUT', limit: { of: 'rootFields', asked: 501, most: 500 } },
      ],
      [
        'This asks for 501 fields under names of their own and at most 500 are answered. Ask for the others in a request of its own.',
        { code: 'BAD_USER_INPUT', limit: { of: 'aliases', asked: 501, most: 500 } },
      ],
    ]);
    expect(extensions?.cost).toMatchObject({ cells: 0, rootFields: 501 });
  });
  it('does not keep the explorer from reading the schema', async () => {
    const { errors } = await told(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, oneOf: true }));
    expect(errors).toBeUndefined();
  });
});
