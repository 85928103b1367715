import { type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql';

type Question = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** Whether a question asks for citations of what its answer holds, such as of each peer's figure, beside or without that of the answer. */
export function citesWithin(question: Question): boolean {
  const held = SEARCHED.get(question.fieldNodes) ?? searched(question);
  SEARCHED.set(question.fieldNodes, held);
  return held;
}

/** What was found of a question: compiled code asks with the same nodes again. */
const SEARCHED = new WeakMap<Question['fieldNodes'], boolean>();

function searched({ fieldNodes, fragments }: Question): boolean {
  const met = new Set<string>();
  return fieldNodes.some(({ selectionSet }) => search(selectionSet?.selections ?? [], false));

  function search(nodes: readonly SelectionNode[], isWithin: boolean): boolean {
    return nodes.some((node) => {
      if (node.kind === Kind.FIELD)
        return (isWithin && node.name.value === 'citation') || search(node.selectionSet?.selections ?? [], true);
      if (node.kind === Kind.INLINE_FRAGMENT) return search(node.selectionSet.selections, isWithin);
      const once = `${node.name.value} ${isWithin}`;
      if (met.has(once)) return false;
      met.add(once);
      return search(fragments[node.name.value]?.selectionSet.selections ?? [], isWithin);
    });
  }
}
