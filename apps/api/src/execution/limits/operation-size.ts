import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** How much a document asks for, before anything is answered: of its operations together, because any of them may be meant. */
export interface OperationSize {
  /** Every field, those below a page of a list as often as the page has entries. */
  readonly fields: number;
  /** The most levels of fields, one below another. */
  readonly depth: number;
  /** Fields under other names than their own, fragments written out where they are spread. */
  readonly aliases: number;
  readonly rootFields: number;
}

/** A page whose length a variable gives may be as long as pages are. */
const LONGEST_PAGE = 100;

const NOTHING: OperationSize = { fields: 0, depth: 0, aliases: 0, rootFields: 0 };

/** Each fragment is measured once a type, so that this takes no longer than reading the document, whatever it comes to written out. */
export function operationSize(schema: GraphQLSchema, document: DocumentNode): OperationSize {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
  const measured = new Map<SelectionSetNode, Map<string, OperationSize>>();
  return document.definitions.reduce(
    (sum, each) =>
      each.kind === Kind.OPERATION_DEFINITION
        ? together(sum, sizeOf(each.selectionSet, schema.getRootType(each.operation) ?? undefined))
        : sum,
    NOTHING,
  );

  function sizeOf(set: SelectionSetNode, type: GraphQLNamedType | undefined): OperationSize {
    const ofSet = measured.get(set) ?? new Map<string, OperationSize>();
    measured.set(set, ofSet);
    const name = type?.name ?? '';
    const known = ofSet.get(name);
    if (known !== undefined) return known;
    ofSet.set(name, NOTHING); // A fragment that spreads itself is refused by another rule, and must end here.
    const size = set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return together(sum, sizeOfField(selection, type));
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const on = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type;
      return fragment ? together(sum, sizeOf(fragment.selectionSet, on)) : sum;
    }, NOTHING);
    ofSet.set(name, size);
    return size;
  }

  function sizeOfField(field: FieldNode, on: GraphQLNamedType | undefined): OperationSize {
    const definition = isObjectType(on) || isInterfaceType(on) ? on.getFields()[field.name.value] : undefined;
    const below = field.selectionSet ? sizeOf(field.selectionSet, definition && getNamedType(definition.type)) : NOTHING;
    return {
      fields: 1 + pageOf(field, definition) * below.fields,
      depth: 1 + below.depth,
      aliases: below.aliases + (field.alias && field.alias.value !== field.name.value ? 1 : 0),
      rootFields: 1,
    };
  }
}

const together = (a: OperationSize, b: OperationSize): OperationSize => ({
  fields: a.fields + b.fields,
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  rootFields: a.rootFields + b.rootFields,
});

function pageOf(field: FieldNode, definition: GraphQLField<unknown, unknown> | undefined): number {
  const argument = definition?.args.find(({ name }) => name === 'first');
  if (argument === undefined) return 1;
  const given = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (given === undefined) return typeof argument.defaultValue === 'number' ? argument.defaultValue : LONGEST_PAGE;
  return given.kind === Kind.INT ? Math.max(1, Number(given.value)) : LONGEST_PAGE;
}
