import type { ApolloServerPlugin } from '@apollo/server';
import { MOST_CELLS } from '#domain/benchmarking';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { CellContext } from '../../benchmarks/cell-allowance.types.js';
import { type OperationSize, operationSize } from './operation-size.js';
import { MOST } from './size-limits.js';

/** What an answer cost and what it might have, in the words of clients. */
export type Cost = Readonly<Record<string, number>>;

const MEASURED = new WeakMap<DocumentNode, OperationSize>();

export function costOf(schema: GraphQLSchema, document: DocumentNode, { cells }: CellContext): Cost {
  const size = MEASURED.get(document) ?? operationSize(schema, document);
  MEASURED.set(document, size);
  const { fields, depth, aliases, rootFields } = size;
  return {
    ...{ cells: MOST_CELLS - cells.left, mostCells: MOST_CELLS, fields, mostFields: MOST.fields, depth, mostDepth: MOST.depth },
    ...{ aliases, mostAliases: MOST.aliases, rootFields, mostRootFields: MOST.rootFields },
  };
}

/** Tells with each answer, in `extensions.cost`, what it cost; with errors too, where there was a document to measure. */
export const costTold = (): ApolloServerPlugin<CellContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ schema, document, contextValue, response: { body } }) => {
        if (document !== undefined && body.kind === 'single')
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: costOf(schema, document, contextValue) };
        return Promise.resolve();
      },
    }),
});
