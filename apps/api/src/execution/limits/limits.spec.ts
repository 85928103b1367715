import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { operationSize } from './operation-size.js';
import { MOST, withinLimits } from './size-limits.js';

const SCHEMA = buildSchema(`
  type Item { name: String item: Item items(first: Int = 25): [Item!]! }
  type Query { item: Item items(first: Int = 25): [Item!]! }`);
const sizeOf = (query: string) => operationSize(SCHEMA, parse(query));
const refusals = (query: string) => validate(SCHEMA, parse(query), [...specifiedRules, withinLimits]).map(({ message }) => message);
/** So many fields, each in the one before. */
const nested = (levels: number): string => (levels === 1 ? 'name' : `item { ${nested(levels - 1)} }`);
const times = (count: number, part: (i: number) => string): string => `{ ${Array.from({ length: count }, (_, i) => part(i)).join(' ')} }`;

describe('how much a document asks for', () => {
  it('counts fields below a page as often as the page is long: given, usual, or the longest for a variable', () => {
    expect(sizeOf('{ items(first: 3) { name item { name } } }').fields).toBe(1 + 3 * 3);
    expect(sizeOf('{ items { name } }').fields).toBe(1 + 25);
    expect(sizeOf('query ($n: Int) { items(first: $n) { name } }').fields).toBe(1 + 100);
    expect(sizeOf('{ items(first: 10) { items(first: 10) { name } } }').fields).toBe(1 + 10 * (1 + 10));
  });
  it('writes fragments out where they are spread, names and levels too', () => {
    const size = sizeOf('{ a: item { ...F } b: item { item { ...F } } } fragment F on Item { x: name item { name } }');
    expect(size).toEqual({ fields: 9, depth: 4, aliases: 4, rootFields: 2 });
  });
  it('takes no longer for a document that comes to millions, and ends where a fragment spreads itself', () => {
    const doubling = Array.from({ length: 24 }, (_, i) => `fragment F${i} on Item { a: item { ...F${i + 1} } b: item { ...F${i + 1} } }`);
    expect(sizeOf(`{ item { ...F0 } } ${doubling.join(' ')} fragment F24 on Item { name }`).fields).toBeGreaterThan(2 ** 24);
    expect(sizeOf('{ item { ...F } } fragment F on Item { item { ...F } }').depth).toBe(2);
  });
});

describe('a document that asks for too much is refused with what was asked, the limit and the remedy', () => {
  it.each([
    ['depth', `{ ${nested(MOST.depth + 1)} }`, 'This asks for 21 levels of fields one below another and at most 20 are answered.'],
    [
      'fields',
      '{ items(first: 100) { items(first: 100) { a: name b: name } } }',
      'This asks for 20101 fields, those of a list once for each entry of its page, and at most 20000 are answered.',
    ],
    [
      'aliases',
      `{ item ${times(501, (i) => `a${i}: name`)} }`,
      'This asks for 501 fields under names of their own and at most 500 are answered.',
    ],
  ])('%s', (_of, query, sentence) => {
    const [message, ...others] = refusals(query);
    expect(message?.slice(0, sentence.length)).toBe(sentence);
    expect(message?.slice(sentence.length)).toMatch(/ in a request of its own\.$/);
    expect(others).toEqual([]);
  });
  it('and is not refused at the limit', () => {
    expect(refusals(`{ ${nested(MOST.depth)} }`)).toEqual([]);
    expect(refusals(`{ item ${times(500, (i) => `a${i}: name`)} }`)).toEqual([]);
  });
});
