import {
  doTypesOverlap,
  type FieldNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isCompositeType,
  isUnionType,
  Kind,
  type SelectionNode,
} from 'graphql';

/** A field that an answer is asked for under two names, with the way to it. */
export interface AskedTwice {
  readonly path: readonly string[];
  readonly names: readonly [string, string];
}

/** A field, and the type that it was asked of. */
interface Selected {
  readonly field: FieldNode;
  readonly on: GraphQLCompositeType;
}

type Question = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'schema' | 'returnType'>;

/**
 * The first field below a question that is asked for under two names, if there is one. A question costs what it takes to answer each of its
 * fields once; under a hundred names a field would be answered a hundred times, and fragments multiply that level by level. A name that
 * comes twice is one field, and fields of two types that no answer can be both of are two.
 */
export function askedTwice(question: Question): AskedTwice | undefined {
  const held = SEARCHED.get(question.fieldNodes) ?? { found: searched(question) };
  SEARCHED.set(question.fieldNodes, held);
  return held.found;
}

/** What was found of a question: compiled code asks with the same nodes again. */
const SEARCHED = new WeakMap<readonly FieldNode[], { readonly found: AskedTwice | undefined }>();

function searched({ fieldNodes, fragments, schema, returnType }: Question): AskedTwice | undefined {
  return search(below(fieldNodes, returnType), []);

  function search(level: readonly Selected[], path: readonly string[]): AskedTwice | undefined {
    for (const one of level) {
      const way = [...path, one.field.name.value];
      const same = level.filter((each) => each.field.name.value === one.field.name.value && doTypesOverlap(schema, each.on, one.on));
      const other = same.find(({ field }) => named(field) !== named(one.field));
      if (other !== undefined) return { path: way, names: [named(one.field), named(other.field)] };
      if (same[0] !== one) continue; // Merged with the one before, and searched there.
      const fields = same.map(({ field }) => field);
      const found = search(below(fields, typeOf(one)), way);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function below(fields: readonly FieldNode[], type: GraphQLOutputType | undefined): readonly Selected[] {
    const on = getNamedType(type);
    const met = new Set<string>();
    return isCompositeType(on) ? fields.flatMap(({ selectionSet }) => selected(selectionSet?.selections ?? [], on, met)) : [];
  }

  function selected(nodes: readonly SelectionNode[], on: GraphQLCompositeType, met: Set<string>): readonly Selected[] {
    return nodes.flatMap((node) => {
      if (node.kind === Kind.FIELD) return [{ field: node, on }];
      if (node.kind === Kind.FRAGMENT_SPREAD && met.has(node.name.value)) return [];
      if (node.kind === Kind.FRAGMENT_SPREAD) met.add(node.name.value);
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node;
      const type = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
      return selected(fragment?.selectionSet.selections ?? [], isCompositeType(type) ? type : on, met);
    });
  }
}

const named = ({ alias, name }: FieldNode): string => alias?.value ?? name.value;

/** What a field holds; undefined of `__typename`, which holds nothing that can be asked on. */
const typeOf = ({ field, on }: Selected): GraphQLOutputType | undefined =>
  isUnionType(on) ? undefined : on.getFields()[field.name.value]?.type;
