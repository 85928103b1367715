import { AnswerReturn, RunCollection, TakeStep } from '#domain/workflow';
import { PostgresCollectionDesks, PostgresWorkflowDesks, sha256 } from '#postgres';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ChecksResolver } from './checks.resolver.js';
import { CollectionOfficeResolver } from './collection-office.resolver.js';
import { ReturnReads } from './return-reads.js';
import { StepsResolver } from './steps.resolver.js';

@Module({
  providers: [
    {
      provide: StepsResolver,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => {
        const desks = new PostgresWorkflowDesks(dataSource);
        return new StepsResolver(new TakeStep(desks, sha256), new AnswerReturn(desks, sha256));
      },
    },
    {
      provide: ChecksResolver,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => new ChecksResolver(new ReturnReads(new PostgresWorkflowDesks(dataSource))),
    },
    {
      provide: CollectionOfficeResolver,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => new CollectionOfficeResolver(new RunCollection(new PostgresCollectionDesks(dataSource))),
    },
  ],
})
export class WorkflowModule {}
