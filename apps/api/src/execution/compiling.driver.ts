import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { CellContext } from '../benchmarks/cell-allowance.types.js';
import { Executor } from './executor.js';
import { RepeatedQuestions } from './repeated-questions.js';

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<CellContext>;

/** Apollo as Nest starts it, with our executor in the place where it would ask another server, and before it for what was asked before. */
@Injectable()
export class CompilingDriver extends ApolloDriver {
  override async start(options: ApolloDriverConfig): Promise<void> {
    const { schema, typeDefs: _typeDefs, resolvers: _resolvers, ...others } = options;
    if (schema === undefined) throw new Error('there is no schema to answer from');
    const executor = new Executor(schema);
    const repeated = new RepeatedQuestions(schema, executor);
    this.answerRepeated(repeated, options);
    await super.start(Object.assign(others, { gateway: answeredHere(schema, executor, repeated) }));
  }

  private answerRepeated(repeated: RepeatedQuestions, { path, context }: ApolloDriverConfig): void {
    const contextOf = context as ContextOf;
    const fastify: FastifyInstance = this.httpAdapterHost.httpAdapter.getInstance();
    fastify.addHook('preHandler', async (request, reply) => {
      if (request.routeOptions.url !== path) return undefined;
      const answer = await repeated.answer(request, () => contextOf(request, reply));
      return answer === undefined ? undefined : reply.headers(AS_APOLLO).send(answer);
    });
  }
}

const AS_APOLLO = { 'content-type': 'application/json; charset=utf-8' };

/** A “gateway” that asks nobody: Apollo parses, validates and sends; the executor answers. */
function answeredHere(
  schema: GraphQLSchema,
  executor: Executor,
  repeated: RepeatedQuestions,
): ApolloServerOptionsWithGateway<BaseContext>['gateway'] {
  return {
    onSchemaLoadOrUpdate: (loaded) => {
      loaded({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: ({ document, request, context }) => {
          repeated.keep(request.query, document);
          return executor.answer({ document, operationName: request.operationName, variables: request.variables, context });
        },
      }),
    stop: () => Promise.resolve(),
  };
}
