// The least that Nest, Apollo and TypeORM can be: one table, one query. What npm start of Outturn is measured against.
import { ApolloDriver } from '@nestjs/apollo';
import { Inject, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Field, GraphQLModule, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { getRepositoryToken, TypeOrmModule } from '@nestjs/typeorm';
import { EntitySchema } from 'typeorm';

class Thing {}
Field(() => Int)(Thing.prototype, 'id');
Field(() => String)(Thing.prototype, 'name');
ObjectType()(Thing);

const things = new EntitySchema({
  name: 'Thing',
  target: Thing,
  tableName: 'thing',
  columns: { id: { type: 'int', primary: true }, name: { type: 'text' } },
});

class ThingsResolver {
  constructor(repository) {
    this.repository = repository;
  }

  things() {
    return this.repository.find();
  }
}
Query(() => [Thing])(ThingsResolver.prototype, 'things', Object.getOwnPropertyDescriptor(ThingsResolver.prototype, 'things'));
Inject(getRepositoryToken(things))(ThingsResolver, undefined, 0);
Resolver(() => Thing)(ThingsResolver);

class AppModule {}
Module({
  imports: [
    TypeOrmModule.forRoot({ type: 'postgres', url: process.env.DATABASE_URL, entities: [things], retryAttempts: 0 }),
    TypeOrmModule.forFeature([things]),
    GraphQLModule.forRoot({ driver: ApolloDriver, autoSchemaFile: true }),
  ],
  providers: [ThingsResolver],
})(AppModule);

const app = await NestFactory.create(AppModule, new FastifyAdapter(), { logger: ['error', 'warn'] });
app.enableShutdownHooks();
await app.listen(Number(process.env.API_PORT), '127.0.0.1');
