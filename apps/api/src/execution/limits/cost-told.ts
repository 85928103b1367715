import type { ApolloServerPlugin } from '@apollo/server';
import { MOST_CELLS } from '#domain/benchmarking';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { CellContext } from '../../benchmarks/cell-allowance.types.js';
import { type OperationSize, operationSize } from './operation-size.js';
import { MOST } from './size-limits.js';

/** Tells with each answer, in `extensions.cost`, what it cost and what it might have; with errors too, where there was a document to measure. */
export function costTold(): ApolloServerPlugin<CellContext> {
  const measured = new WeakMap<DocumentNode, OperationSize>();
  const sizeOf = (schema: GraphQLSchema, document: DocumentNode): OperationSize => {
    const size = measured.get(document) ?? operationSize(schema, document);
    measured.set(document, size);
    return size;
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ schema, document, contextValue: { cells }, response: { body } }) => {
          if (document === undefined || body.kind !== 'single') return Promise.resolve();
          const { fields, depth, aliases, rootFields } = sizeOf(schema, document);
          const cost = {
            ...{ cells: MOST_CELLS - cells.left, mostCells: MOST_CELLS, fields, mostFields: MOST.fields, depth, mostDepth: MOST.depth },
            ...{ aliases, mostAliases: MOST.aliases, rootFields, mostRootFields: MOST.rootFields },
          };
          body.singleResult.extensions = { ...body.singleResult.extensions, cost };
          return Promise.resolve();
        },
      }),
  };
}
