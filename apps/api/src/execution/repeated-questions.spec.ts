import { parse } from 'graphql';
import { trapSchema } from '../../../../test/builders/trap-schema.js';
import { CellAllowance } from '../benchmarks/cell-allowance.types.js';
import { Executor } from './executor.js';
import { type PlainRequest, RepeatedQuestions } from './repeated-questions.js';

const SCHEMA = trapSchema();
const QUESTION = '{ place { id code } }';
const REFUSED = '{ refused { id } }';
const request = (body: unknown, more: Partial<PlainRequest> = {}): PlainRequest => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body,
  ...more,
});

/** What Apollo has answered twice, so that code was made of it. */
async function kept(...texts: readonly string[]): Promise<RepeatedQuestions> {
  const executor = new Executor(SCHEMA);
  const repeated = new RepeatedQuestions(SCHEMA, executor);
  for (const text of texts) {
    const document = parse(text);
    repeated.keep(text, document);
    for (let before = 0; before < 2; before += 1)
      await executor.answer({ document, operationName: undefined, variables: undefined, context: {} });
  }
  return repeated;
}

let contexts = 0;
const contextOf = (): Promise<{ cells: CellAllowance; who: string }> => {
  contexts += 1;
  return Promise.resolve({ cells: new CellAllowance(), who: 'me' });
};

describe('a question that was asked before', () => {
  it('is answered with its cost, on a line', async () => {
    const text = await (await kept(QUESTION)).answer(request({ query: QUESTION }), contextOf);
    expect(text?.endsWith('}\n')).toBe(true);
    const { data, extensions } = JSON.parse(text ?? '') as { data: object; extensions: { cost: object } };
    expect(Object.keys((data as { place: object }).place)).toEqual(['id', 'code']);
    expect(extensions.cost).toMatchObject({ cells: 0, fields: 3, depth: 2, aliases: 0, rootFields: 1 });
  });

  it('is left to Apollo where Apollo has not answered it before, and nobody is looked up for it', async () => {
    const repeated = await kept(QUESTION);
    contexts = 0;
    expect(await repeated.answer(request({ query: '{ place { id } }' }), contextOf)).toBeUndefined();
    expect(contexts).toBe(0);
  });

  it('is left to Apollo where it comes to an error, whose words and status are Apollo’s', async () => {
    expect(await (await kept(REFUSED)).answer(request({ query: REFUSED }), contextOf)).toBeUndefined();
  });

  it.each([
    ['by GET', { method: 'GET' }],
    ['as a form of another site can send it', { headers: { 'content-type': 'text/plain' } }],
    ['for another form of answer', { headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' } }],
    ['with extensions', { body: { query: QUESTION, extensions: {} } }],
    ['many at once', { body: [{ query: QUESTION }] }],
    ['with variables that are none', { body: { query: QUESTION, variables: 'x' } }],
    ['with a name that is none', { body: { query: QUESTION, operationName: 3 } }],
    ['as nothing at all', { body: undefined }],
  ])('is left to Apollo when it is asked %s', async (_, more) => {
    const repeated = await kept(QUESTION);
    expect(await repeated.answer(request({ query: QUESTION }), contextOf)).toBeDefined();
    expect(await repeated.answer(request({ query: QUESTION }, more), contextOf)).toBeUndefined();
  });
});
