import { SetTarget } from '#domain/benchmarking';
import { PostgresTargetDesks, sha256 } from '#postgres';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TargetsResolver } from './targets.resolver.js';

@Module({
  providers: [
    {
      provide: TargetsResolver,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => {
        const desks = new PostgresTargetDesks(dataSource);
        return new TargetsResolver(desks, new SetTarget(desks, sha256));
      },
    },
  ],
})
export class TargetsModule {}
