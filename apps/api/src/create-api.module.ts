import { refuseUnsafeRole } from '#postgres';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { everyOperationHasAPolicy } from './access/every-operation-has-a-policy.js';
import { AppModule } from './app.module.js';
import { invalidInput } from './figures/invalid-input.js';
import { RuledInputPipe } from './execution/ruled-input.pipe.js';

/** The largest request: a national publication of populations is about a third of this. */
const MOST_BYTES = 4 * 1024 * 1024;

/** A signed link’s token has about four hundred letters and a citation up to eight thousand; Fastify takes a hundred unless it is told. */
const LONGEST_PART_OF_PATH = 8_000;

const SWEEP_MS = 50;

/** Makes the api on a database, ready to listen; refuses a role that row-level security does not bind, and a schema with a gap in its policies. */
export async function createApi(databaseUrl: string): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: MOST_BYTES, routerOptions: { maxParamLength: LONGEST_PART_OF_PATH } });
  const api = await NestFactory.create<NestFastifyApplication>(AppModule.on(databaseUrl), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
    // Fastify reads JSON by itself; Nest would read it a second way, in a scope of its own.
    bodyParser: false,
  });
  endIdleConnectionsWhenClosing(api);
  try {
    return await prepared(api);
  } catch (error) {
    await api.close();
    throw error;
  }
}

async function prepared(api: NestFastifyApplication): Promise<NestFastifyApplication> {
  await refuseUnsafeRole(api.get(DataSource));
  api.useGlobalPipes(new RuledInputPipe({ whitelist: false, exceptionFactory: invalidInput }));
  api.enableShutdownHooks();
  await api.init();
  everyOperationHasAPolicy(api.get(GraphQLSchemaHost).schema);
  await api.getHttpAdapter().getInstance().ready();
  return api;
}

/**
 * A connection that falls idle only after closing began would hold the process until its keep-alive ends, over a minute
 * later: while the server closes, idle connections are ended as they fall idle. Requests under way are answered first.
 */
function endIdleConnectionsWhenClosing(api: NestFastifyApplication): void {
  const fastify = api.getHttpAdapter().getInstance();
  fastify.addHook('preClose', (done) => {
    const sweep = setInterval(() => {
      fastify.server.closeIdleConnections();
    }, SWEEP_MS);
    fastify.server.once('close', () => {
      clearInterval(sweep);
    });
    done();
  });
}
