import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { ROOT } from './cruise.js';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What a reader pastes: each block alone, and what curl sends. */
function queriesOf(text: string): readonly string[] {
  const blocks = [...text.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query]) => query ?? '');
  const sent = [...text.matchAll(/-d '(\{"query".*\})'/g)].map(([, body]) => (JSON.parse(body ?? '') as { query: string }).query);
  return [...blocks, ...sent];
}

describe('the README', () => {
  const schema = buildSchema(read('apps/api/schema.graphql'));
  const complaints = (query: string): readonly string[] => validate(schema, parse(query)).map(({ message }) => message);

  it.each(queriesOf(read('README.md')))('has a query that the schema answers: %.60s', (query) => {
    expect(complaints(query)).toEqual([]);
  });

  it('shows at least eight, and one that asks for what is not there would be noticed', () => {
    expect(queriesOf(read('README.md')).length).toBeGreaterThanOrEqual(8);
    expect(complaints('{ benchmark { nothing } }')).not.toEqual([]);
  });
});
