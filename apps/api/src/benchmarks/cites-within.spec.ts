import { type FieldNode, type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { citesWithin } from './cites-within.js';

function asked(query: string): Parameters<typeof citesWithin>[0] {
  const { definitions } = parse(query);
  const fieldNodes = definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION
      ? each.selectionSet.selections.filter((node): node is FieldNode => node.kind === Kind.FIELD)
      : [],
  );
  const fragments = definitions.filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION);
  return { fieldNodes, fragments: Object.fromEntries(fragments.map((each) => [each.name.value, each])) };
}

describe('citations within an answer', () => {
  it.each([
    ['a figure of it', '{ q { figure { citation { id } } } }'],
    ['a figure of it under another name', '{ q { figure { c: citation { id } } } }'],
    ['what a fragment holds', '{ q { peers { ...F } } } fragment F on P { figure { citation { id } } }'],
    ['what a fragment holds that the answer was asked with too', '{ q { ...C peers { ...C } } } fragment C on P { citation { id } }'],
    ['an inline fragment', '{ q { tried { ... on P { citation { id } } } } }'],
  ])('are asked for by %s', (_, query) => {
    expect(citesWithin(asked(query))).toBe(true);
  });
  it.each([
    ['none', '{ q { figure { value } } }'],
    ['that of the answer', '{ q { citation { id } figure { value } } }'],
    ['that of the answer in fragments', '{ q { ...C ... on P { ...C } } } fragment C on P { citation { id } }'],
  ])('are not asked for by %s', (_, query) => {
    expect(citesWithin(asked(query))).toBe(false);
  });
});
