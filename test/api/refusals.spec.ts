import request from 'supertest';
import { ApiUnderTest } from '../builders/api-under-test.js';

describe('what the api refuses, and how it says so', () => {
  let api: ApiUnderTest;
  let consultant: string;
  let office: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    consultant = await api.key('consultant');
    office = await api.key('programme-office');
  });
  afterAll(() => api.stop());

  it.each([
    ['{ council(code: "E07000048") { name } }', 'not the code of a council with adult social care duties'],
    ['{ triangulation(council: "E10000018", year: "2024-26") { __typename } }', 'not a financial year such as 2024-25'],
    ['{ councils(first: 101) { totalCount } }', 'between 1 and 100'],
    ['{ councils(after: "nowhere") { totalCount } }', 'is not of this list'],
    [
      '{ peerComparison(council: "E10000018", measure: SPEND_PER_ADULT, year: "2024-25", peers: { sameRegion: true, sameType: true }) { __typename } }',
      'exactly one key',
    ],
  ])('%p is answered in words that help', async (query, words) => {
    const { errors } = await api.ask(consultant, query);
    expect(errors[0]?.message).toContain(words);
    expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(errors[0]?.extensions.code);
  });

  it.each([
    'council(code: "E10000999") { name }',
    'release(number: 99) { number }',
    'node(id: "bm90aGluZw") { id }',
    'node(id: "Q291bmNpbDp4") { id }',
  ])('says the same of everything that is not there: %p', async (query) => {
    const { errors } = await api.ask(consultant, `{ ${query} }`);
    expect(errors).toMatchObject([{ message: 'There is nothing of that name that you may see.', extensions: { code: 'NOT_FOUND' } }]);
  });

  it('tells the way to every input that is too long, empty or out of bounds', async () => {
    const query = 'mutation ($input: LoadPublicationInput!) { loadPublication(input: $input) { added } }';
    const input = { realm: 'ENGLAND', name: '', publisher: 'x'.repeat(201), vintage: '2025-01-01', priceLevels: [], populations: [] };
    const { errors } = await api.ask(office, query, { input });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ path: ['name'] }, { path: ['publisher'] }] });
  });

  it('never mixes real and fictional councils', async () => {
    const query = 'mutation ($input: LoadPublicationInput!) { loadPublication(input: $input) { added userErrors { code path } } }';
    const populations = [{ council: 'X99000001', ageBand: 'AGE_65_PLUS', year: '2024-25', people: 5 }];
    const { data } = await api.ask(office, query, {
      input: { realm: 'ENGLAND', name: 'Mixed', publisher: 'x', vintage: '2025-01-01', priceLevels: [], populations },
    });
    expect(data['loadPublication']).toEqual({ added: 0, userErrors: [{ code: 'REALMS_MIXED', path: ['populations', '0', 'council'] }] });

    const register =
      'mutation ($input: RegisterDemonstrationCouncilsInput!) { registerDemonstrationCouncils(input: $input) { userErrors { code } } }';
    const real = { code: 'E10000999', name: 'Made up', type: 'COUNTY', region: 'Nowhere', validFrom: '2009-04-01' };
    expect((await api.ask(office, register, { input: { councils: [real] } })).data['registerDemonstrationCouncils']).toEqual({
      userErrors: [{ code: 'REALMS_MIXED' }],
    });
  });

  it('tells nothing of its insides when it fails itself', async () => {
    const failing = await ApiUnderTest.start();
    const key = await failing.key('programme-office');
    const ask = 'mutation ($input: OpenCollectionInput!) { openCollection(input: $input) { added } }';
    await failing.breakTable('collection');
    const { errors } = await failing.ask(key, ask, { input: { year: '2024-25', opens: '2025-04-01', deadline: '2025-07-31' } });
    expect(errors).toEqual([
      {
        message: expect.stringContaining('Something went wrong here') as string,
        path: ['openCollection'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
    await failing.stop();
  });

  it('takes no query from a form on another site', async () => {
    const { body, status } = await request(api.application.getHttpServer())
      .post('/graphql')
      .type('text/plain')
      .send('{"query":"{ measures { code } }"}');
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('Cross-Site Request Forgery');
  });

  it('parses no document of more tokens than a person or system needs', async () => {
    const { errors } = await api.ask(consultant, `{ ${'measures { code } '.repeat(2000)} }`);
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_PARSE_FAILED');
  });
});

describe('the explorer', () => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
  });
  afterAll(() => api.stop());

  const get = (path: string): request.Test => request(api.application.getHttpServer()).get(path);

  it('is a page of this service’s own files alone', async () => {
    const { text, headers } = await get('/explorer').expect(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    const files = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '').filter((path) => path !== 'data:,');
    expect(files).toHaveLength(5);
    for (const path of files) {
      expect(path).toMatch(/^\/explorer\//);
      await get(path).expect(200);
    }
  });

  it('begins with a query that the schema understands', async () => {
    const { text } = await get('/explorer/explorer.js').expect(200);
    const query = JSON.parse(/defaultQuery: ("(?:[^"\\]|\\.)*")/.exec(text)?.[1] ?? '""') as string;
    const { errors } = await api.ask(await api.key('consultant'), query);
    expect(errors.map((error) => error.extensions.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  it('serves no other file', async () => {
    await get('/explorer/package.json').expect(404);
    await get('/explorer/..%2f..%2fpackage.json').expect(404);
  });

  it('stands beside a health check that needs no key', async () => {
    const { body } = await get('/health').expect(200);
    expect(body).toEqual({ status: 'ok' });
  });
});
