import {
  type DocumentNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * How many fields an operation comes to when each fragment is written out where it is spread, and for each type that an answer may be of.
 * It is what compiling the operation costs; a short document can come to millions, and each part of it is counted once.
 */
export function expandedFields(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const counted = new Map<SelectionSetNode, Map<string, number>>();
  const root = schema.getRootType(operation.operation);
  return root ? fieldsOf(operation.selectionSet, root) : 0;

  function fieldsOf(set: SelectionSetNode, type: GraphQLObjectType): number {
    const ofSet = counted.get(set) ?? new Map<string, number>();
    counted.set(set, ofSet);
    const known = ofSet.get(type.name);
    if (known !== undefined) return known;
    const fields = set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + 1 + below(selection.selectionSet, type.getFields()[selection.name.value]?.type);
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      return sum + (fragment ? fieldsOf(fragment.selectionSet, type) : 0);
    }, 0);
    ofSet.set(type.name, fields);
    return fields;
  }

  function below(set: SelectionSetNode | undefined, type: GraphQLOutputType | undefined): number {
    const named = type && getNamedType(type);
    if (set === undefined || named === undefined) return 0;
    const possible = isAbstractType(named) ? schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
    return possible.reduce((sum, each) => sum + fieldsOf(set, each), 0);
  }
}
