import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';
import { Executor } from './executor.js';

/** Apollo as Nest starts it, with our executor in the place where it would ask another server. */
@Injectable()
export class CompilingDriver extends ApolloDriver {
  override async start(options: ApolloDriverConfig): Promise<void> {
    if (options.schema === undefined) throw new Error('there is no schema to answer from');
    const { schema: _schema, typeDefs: _typeDefs, resolvers: _resolvers, ...others } = options;
    await super.start(Object.assign(others, { gateway: answeredHere(options.schema) }));
  }
}

/** A “gateway” that asks nobody: Apollo parses, validates and sends; the executor answers. */
function answeredHere(schema: GraphQLSchema): ApolloServerOptionsWithGateway<BaseContext>['gateway'] {
  const executor = new Executor(schema);
  return {
    onSchemaLoadOrUpdate: (loaded) => {
      loaded({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: ({ document, request, context }) =>
          executor.answer({ document, operationName: request.operationName, variables: request.variables, context }),
      }),
    stop: () => Promise.resolve(),
  };
}
